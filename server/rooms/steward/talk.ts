/** Talk time by hand: corrections of what was noted, a deputy's suggestions, answers to nudges. All dated here. */
import { keepFloor, readAside } from 'shared/documents/aside.ts';
import { appendSuggestion, dropCorrection, putCorrection } from 'shared/documents/aside-talk.ts';
import { mayTap } from 'shared/policy/decisions.ts';
import type { CommandAnswer } from 'shared/protocol/api.ts';
import type { Command } from 'shared/protocol/commands.ts';
import { momentOf, someone } from 'shared/talk/turns.ts';
import { when, type Turn } from './obey.ts';

type Of<T extends Command['type']> = Extract<Command, { type: T }>;

export function correctTalk(turn: Turn, { start, duration, was, to }: Of<'correct-talk'>): CommandAnswer {
  const { retro, now } = turn;
  for (const person of [was, to]) {
    if (person === null || person === someone) continue;
    if (retro.people.get(person)?.state !== 'in') return { ok: false, reason: 'unknown-person' };
    if (retro.desks.get(person)?.aboutMe.dontCount === true) return { ok: false, reason: 'not-counted' };
  }
  const at = momentOf(now);
  if (start >= at) return { ok: false, reason: 'bad-request' };
  const doc = retro.doc('aside');
  // Two made within one tenth of a second keep their order: the later one stands over the earlier one.
  const after = readAside(doc).corrections.reduce((last, made) => Math.max(last, made.at + 1), at);
  return when(turn, mayTap(turn.facts), () =>
    putCorrection(doc, {
      id: retro.around.newId(),
      at: after,
      start,
      duration: Math.min(duration, at - start),
      from: was,
      to,
    }),
  );
}

export function undoCorrection(turn: Turn, correction: string): CommandAnswer {
  return when(turn, mayTap(turn.facts), () => dropCorrection(turn.retro.doc('aside'), correction));
}

export function stillSpeaking(turn: Turn): CommandAnswer {
  return when(turn, mayTap(turn.facts), () => keepFloor(turn.retro.doc('aside'), turn.now));
}

/** It is shown at the end of the turn that runs, before anything the server would say itself. */
export function suggest(turn: Turn, { what, about }: Omit<Of<'suggest'>, 'type'>): CommandAnswer {
  const { retro, person, now } = turn;
  if (about !== undefined && retro.people.get(about)?.state !== 'in') return { ok: false, reason: 'unknown-person' };
  return when(turn, mayTap(turn.facts), () =>
    appendSuggestion(retro.doc('aside'), {
      id: retro.around.newId(),
      what,
      by: person.id,
      about: about ?? null,
      at: momentOf(now),
    }),
  );
}

/** Somebody could not finish: whoever leads is asked to come back to them. */
export function wasCutOff(turn: Turn, person: string): CommandAnswer {
  return suggest(turn, { what: 'call-on', about: person });
}

export function answer(turn: Turn, { nudge, how }: Of<'answer-nudge'>): CommandAnswer {
  return when(turn, mayTap(turn.facts), () => turn.retro.nudging.answer(nudge, how));
}
