/** The walk: which event the room looks at, and which are done. */
import { appendFollow, appendWalk, setAbout } from 'shared/documents/stage.ts';
import { mayWalk } from 'shared/policy/decisions.ts';
import type { CommandAnswer } from 'shared/protocol/api.ts';
import { nextEvent, walk } from 'shared/retro/walk.ts';
import { when, type Turn } from './obey.ts';

function unknown(turn: Turn, ...events: (string | undefined)[]): boolean {
  const known = new Set(turn.retro.order());
  return events.some((event) => event !== undefined && !known.has(event));
}

export function openEvent(turn: Turn, event: string): CommandAnswer {
  if (unknown(turn, event)) return { ok: false, reason: 'unknown-event' };
  return when(turn, mayWalk(turn.facts), () => open(turn, event));
}

function open(turn: Turn, event: string): void {
  if (walk(turn.retro.stage().walk, turn.retro.order()).current === event) return;
  appendWalk(turn.retro.doc('stage'), { event, act: 'opened', at: turn.now, by: turn.person.id });
}

/** "Discussed, next event": marks, then opens the next one that is still to come. */
export function discuss(turn: Turn, step: { event: string; next?: string | undefined }): CommandAnswer {
  if (unknown(turn, step.event, step.next)) return { ok: false, reason: 'unknown-event' };
  return when(turn, mayWalk(turn.facts), () => {
    appendWalk(turn.retro.doc('stage'), { event: step.event, act: 'discussed', at: turn.now, by: turn.person.id });
    goOn(turn, step.next);
  });
}

/** Skipping may carry a reason; "no reason kept" is as good. */
export function skip(
  turn: Turn,
  step: { event: string; next?: string | undefined; reason?: string | undefined },
): CommandAnswer {
  if (unknown(turn, step.event, step.next)) return { ok: false, reason: 'unknown-event' };
  return when(turn, mayWalk(turn.facts), () => {
    const reason = step.reason === undefined ? {} : { reason: step.reason };
    const fact = { event: step.event, act: 'skipped', at: turn.now, by: turn.person.id, ...reason } as const;
    appendWalk(turn.retro.doc('stage'), fact);
    goOn(turn, step.next);
  });
}

/** "Follow this": a tangent over several events counts as timeline, and pace advice sleeps for a while. */
export function followThread(turn: Turn, thread: string): CommandAnswer {
  if (!turn.retro.doc('board').getMap('threads').has(thread)) return { ok: false, reason: 'unknown-event' };
  return when(turn, mayWalk(turn.facts), () => {
    const stage = turn.retro.doc('stage');
    if (turn.retro.stage().about.thread !== thread) {
      appendFollow(stage, { thread, at: turn.now, by: turn.person.id });
    }
    setAbout(stage, { thread, threadAt: turn.now });
  });
}

export function leaveThread(turn: Turn): CommandAnswer {
  return when(turn, mayWalk(turn.facts), () => leave(turn));
}

function leave(turn: Turn): void {
  const stage = turn.retro.doc('stage');
  if (turn.retro.stage().about.thread === undefined) return;
  appendFollow(stage, { at: turn.now, by: turn.person.id });
  setAbout(stage, { thread: undefined });
}

function goOn(turn: Turn, chosen: string | undefined): void {
  const next = chosen ?? nextEvent(turn.retro.stage().walk, turn.retro.order());
  if (next !== undefined) open(turn, next);
}
