/** Leading and breaks: exactly one person leads; anybody who may can take over in one act, and nobody steals it back. */
import { giveFloor } from 'shared/documents/aside.ts';
import { appendLead, appendPause, endPause, setAbout, setBreakEnd } from 'shared/documents/stage.ts';
import { mayHandLead, mayPause, mayPrepare, mayTakeLead } from 'shared/policy/decisions.ts';
import type { CommandAnswer } from 'shared/protocol/api.ts';
import { openPause } from 'shared/retro/agenda.ts';
import { when, type Turn } from './obey.ts';

export function takeLead(turn: Turn): CommandAnswer {
  return when(turn, mayTakeLead(turn.facts), () => passLead(turn, turn.person.id));
}

export function handLead(turn: Turn, to: string): CommandAnswer {
  const person = turn.retro.people.get(to);
  const role = person?.state === 'in' ? person.role : undefined;
  return when(turn, mayHandLead(turn.facts, role), () => passLead(turn, to));
}

/** Whoever leads already stays so, and nothing is noted. */
function passLead(turn: Turn, to: string): void {
  const stage = turn.retro.doc('stage');
  const from = turn.facts.leading;
  if (from === to) return;
  appendLead(stage, { from, to, at: turn.now, by: turn.person.id });
  setAbout(stage, { leading: to });
}

/** Everybody sees "Short break. Back at 14:50."; clocks and taps stop, no reason is stored. */
export function pause(turn: Turn, minutes: number): CommandAnswer {
  const decision = mayPause(turn.facts);
  if (decision.allowed && openPause(turn.retro.stage().pauses)) return { ok: false, reason: 'already-open' };
  return when(turn, decision, () => {
    appendPause(turn.retro.doc('stage'), { from: turn.now, back: turn.now + minutes * 60_000 });
    giveFloor(turn.retro.doc('aside'), null, turn.now);
  });
}

export function goOn(turn: Turn): CommandAnswer {
  return when(turn, mayPause(turn.facts), () => endPause(turn.retro.doc('stage'), turn.now));
}

/** The room said another time; never one that has passed. */
export function moveBreak(turn: Turn, minutes: number): CommandAnswer {
  const open = openPause(turn.retro.stage().pauses);
  const decision = mayPause(turn.facts);
  if (decision.allowed && !open) return { ok: false, reason: 'not-running' };
  return when(turn, decision, () => {
    if (open) setBreakEnd(turn.retro.doc('stage'), Math.max(turn.now, open.back + minutes * 60_000));
  });
}

/** More or fewer minutes: they go to the timeline until it is done, to the rest afterwards. */
export function extend(turn: Turn, minutes: number): CommandAnswer {
  return when(turn, mayPrepare(turn.facts), () => {
    const { plan } = turn.retro.stage().about;
    const part = turn.facts.gate.everOpened ? 'rest' : 'timeline';
    const room = Math.max(minutes, 1 - plan[part]);
    setAbout(turn.retro.doc('stage'), {
      plan: { ...plan, minutes: plan.minutes + room, [part]: plan[part] + room },
    });
  });
}
