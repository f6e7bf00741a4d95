/**
 * The three questions at closing. Tallies and who has answered are rows of two tables that hold nothing in common;
 * both go the moment the answers are told, once, in words.
 */
import { readAside } from 'shared/documents/aside.ts';
import { setAbout } from 'shared/documents/stage.ts';
import { putInTray, readTray, takeFromTray } from 'shared/documents/tray.ts';
import { mayAnswerPulse, mayReadPulse, type PulseFacts } from 'shared/policy/pulse.ts';
import type { CommandAnswer } from 'shared/protocol/api.ts';
import { leadsTheRoom } from 'shared/retro/people.ts';
import { addSheet, isBlank, noAnswers, pulseLimits, readPulse, type PulseSheet } from 'shared/retro/pulse.ts';
import type { OpenRetro } from '../open-retro.ts';
import { when, type Turn } from './obey.ts';

/** When the room begins to close: put once a retro, and only where enough people are there to stay unknown. */
export function openPulse({ retro }: Turn): void {
  if (retro.stage().about.pulse !== undefined) return;
  const of = couldAnswer(retro);
  if (of < pulseLimits.people) return;
  setAbout(retro.doc('stage'), { pulse: 'open' });
  putInTray(retro.doc('tray'), 'pulse', 'now', { people: 0, of });
}

export function answerPulse(turn: Turn, sheet: PulseSheet): CommandAnswer {
  const { retro, person, extra } = turn;
  if (isBlank(sheet)) return { ok: false, reason: 'bad-request' };
  return when(turn, mayAnswerPulse(facts(turn), retro.pulse.answered.has(person.id)), () => {
    retro.pulse.answered.add(person.id);
    retro.pulse.tally = addSheet(retro.pulse.tally, sheet);
    extra.push(
      { op: 'put', table: 'answered', key: `${retro.id}/${person.id}`, row: {} },
      { op: 'put', table: 'pulses', key: retro.id, row: retro.pulse.tally },
    );
    const before = readTray(retro.doc('tray')).pulse;
    putInTray(retro.doc('tray'), 'pulse', 'now', { of: before?.of ?? 0, people: retro.pulse.tally.people });
  });
}

export function readOutPulse(turn: Turn): CommandAnswer {
  return when(turn, mayReadPulse(facts(turn), turn.retro.pulse.tally.people), () => closePulse(turn));
}

/** Ends the answering: what may be told is told, the rows go. Also when the meeting goes on to the record. */
export function closePulse({ retro, extra }: Turn): void {
  if (retro.stage().about.pulse !== 'open') return;
  const reading = readPulse(retro.pulse.tally);
  const { people } = retro.pulse.tally;
  const of = readTray(retro.doc('tray')).pulse?.of ?? people;
  setAbout(retro.doc('stage'), { pulse: reading ? 'told' : 'over' });
  if (reading) putInTray(retro.doc('tray'), 'pulse', 'now', { people, of, reading });
  else takeFromTray(retro.doc('tray'), 'pulse', 'now');
  extra.push({ op: 'drop', table: 'pulses', key: retro.id });
  for (const person of retro.pulse.answered)
    extra.push({ op: 'drop', table: 'answered', key: `${retro.id}/${person}` });
  retro.pulse.tally = noAnswers;
  retro.pulse.answered.clear();
}

function facts({ retro, person, facts: { standing } }: Turn): PulseFacts {
  return { role: person.role, standing, pulse: retro.stage().about.pulse };
}

/** Participants and observers with a device of their own who are here, or were in this sitting. */
function couldAnswer(retro: OpenRetro): number {
  const came = new Set([...retro.here(), ...readAside(retro.doc('aside')).presence.keys()]);
  return [...retro.people.values()].filter(
    ({ id, role, state, guest }) => state === 'in' && !guest && !leadsTheRoom(role) && came.has(id),
  ).length;
}
