/** Showing learnings together, opening parked ideas one by one, deciding about them. */
import { putEntry, setAbout } from 'shared/documents/stage.ts';
import { readTray } from 'shared/documents/tray.ts';
import { mayPrepare, mayReveal } from 'shared/policy/decisions.ts';
import type { CommandAnswer } from 'shared/protocol/api.ts';
import type { Verdict } from 'shared/retro/ideas.ts';
import { when, type Turn } from './obey.ts';

export function showLearnings(turn: Turn): CommandAnswer {
  return when(turn, mayReveal(turn.facts, 'learnings'), () => {
    const stage = turn.retro.doc('stage');
    stage.transact(() => {
      for (const learning of readTray(turn.retro.doc('tray')).learnings) {
        putEntry(stage, 'learnings', learning.id, learning);
      }
      setAbout(stage, { learningsShownAt: turn.now });
    });
  });
}

export function openIdea(turn: Turn, id: string): CommandAnswer {
  const idea = readTray(turn.retro.doc('tray')).ideas.find((each) => each.id === id);
  if (!idea) return { ok: false, reason: 'unknown-idea' };
  return when(turn, mayReveal(turn.facts, 'ideas'), () => {
    const stage = turn.retro.doc('stage');
    const opened = turn.retro.stage().ideas.find((each) => each.id === id);
    if (!opened) putEntry(stage, 'ideas', id, { ...idea, openedAt: turn.now });
    setAbout(stage, { openIdea: id });
  });
}

/** A verdict stands beside an idea and never changes it; each can be changed until the record is published. */
export function decideIdea(
  turn: Turn,
  {
    idea: id,
    verdict,
    into,
    until,
  }: { idea: string; verdict: Verdict; into?: string | undefined; until?: string | undefined },
): CommandAnswer {
  const known = (idea: string) => turn.retro.stage().ideas.some((each) => each.id === idea);
  if (!known(id)) return { ok: false, reason: 'unknown-idea' };
  if (verdict === 'merged' && (into === undefined || into === id || !known(into))) {
    return { ok: false, reason: 'unknown-idea' };
  }
  const { standing } = turn.facts;
  const inTime = standing.phase === 'record' ? mayPrepare(turn.facts) : mayReveal(turn.facts, 'ideas');
  return when(turn, inTime, () =>
    putEntry(turn.retro.doc('stage'), 'verdicts', id, {
      verdict,
      at: turn.now,
      by: turn.person.id,
      ...(verdict === 'merged' && into !== undefined ? { into } : {}),
      ...(verdict === 'soaking' && until !== undefined ? { until } : {}),
    }),
  );
}

/** Words with a time of their own were put on the timeline by a facilitator or deputy: they are not offered again. */
export function proposalAdded(turn: Turn, id: string): CommandAnswer {
  const proposal = turn.retro.stage().proposals.find((each) => each.id === id);
  if (!proposal) return { ok: false, reason: 'unknown-event' };
  return when(turn, mayPrepare(turn.facts), () =>
    putEntry(turn.retro.doc('stage'), 'proposals', id, { ...proposal, added: true }),
  );
}
