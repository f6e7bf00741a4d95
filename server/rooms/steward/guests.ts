/** People in the room without a device: a name, tapped, queued and written for by facilitator and deputy. */
import { putInTray, readTray } from 'shared/documents/tray.ts';
import { putEntry, setCount } from 'shared/documents/stage.ts';
import { mayInvite } from 'shared/policy/decisions.ts';
import type { CommandAnswer } from 'shared/protocol/api.ts';
import { putPerson } from './people.ts';
import { when, type Turn } from './obey.ts';

export function addGuest(turn: Turn, name: string): CommandAnswer {
  const { retro, now } = turn;
  return when(turn, mayInvite(turn.facts), () =>
    putPerson(
      retro,
      { id: retro.around.newId(), retro: retro.id, name, role: 'participant', addedAt: now, state: 'in', guest: true },
      turn.extra,
    ),
  );
}

/** Only for somebody without a device: nobody else gets words put on their desk. */
function guestDecision(turn: Turn, person: string) {
  const decision = mayInvite(turn.facts);
  if (!decision.allowed) return decision;
  return turn.retro.people.get(person)?.guest ? decision : ({ allowed: false, reason: 'unknown-person' } as const);
}

export function ideaFor(
  turn: Turn,
  idea: { person: string; text: string; event?: string | undefined; named: boolean },
): CommandAnswer {
  return when(turn, guestDecision(turn, idea.person), () => {
    const id = turn.retro.around.newId();
    putInTray(turn.retro.doc('tray'), 'ideas', id, {
      id,
      text: idea.text,
      at: turn.now,
      placed: true,
      ...(idea.event === undefined ? {} : { eventId: idea.event }),
      ...(idea.named ? { author: idea.person } : {}),
    });
    setCount(turn.retro.doc('stage'), 'ideas', readTray(turn.retro.doc('tray')).ideas.length);
  });
}

export function learningFor(turn: Turn, learning: { person: string; text: string }): CommandAnswer {
  return when(turn, guestDecision(turn, learning.person), () => {
    const id = turn.retro.around.newId();
    const entry = { id, text: learning.text, author: learning.person, at: turn.now, placed: true } as const;
    putInTray(turn.retro.doc('tray'), 'learnings', id, entry);
    setCount(turn.retro.doc('stage'), 'learnings', readTray(turn.retro.doc('tray')).learnings.length);
    if (turn.retro.stage().about.learningsShownAt !== undefined) {
      putEntry(turn.retro.doc('stage'), 'learnings', id, entry);
    }
  });
}
