/**
 * The mirror of a meeting (design §2): derived at the end of a sitting, before what it is derived from goes. It speaks
 * of the meeting or of everybody together, never of a person, and is kept for a day unless it is added to the record.
 */
import { clock, type PauseFact, type Plan } from './agenda.ts';
import type { PhaseFact } from './phases.ts';
import type { PulseReading } from './pulse.ts';
import { timePerEvent, type WalkFact } from './walk.ts';

/** One event of the walk, as time: never whose event it was. */
export interface EventTime {
  readonly event: string;
  /** As it is shown on the timeline, "23:26"; empty without a time. */
  readonly time: string;
  /** Whole minutes the room looked at it. */
  readonly minutes: number;
  readonly end: 'discussed' | 'skipped' | 'open';
}

export interface Mirror {
  readonly sitting: number;
  /** ms since the epoch, when the sitting ended. */
  readonly at: number;
  /** Whole minutes, breaks out; `rest` is remediations and closing. */
  readonly minutes: {
    readonly opening: number;
    readonly timeline: number;
    readonly learnings: number;
    readonly rest: number;
    readonly all: number;
  };
  readonly planned: number;
  readonly events: readonly EventTime[];
  readonly questions: {
    readonly prepared: number;
    readonly asked: number;
    /** Ids of those that were not. */
    readonly left: readonly string[];
  };
  /** By count, of those who were counted; left out below three, and where talk time was not noted. */
  readonly heard?: { readonly heard: number; readonly of: number };
  readonly learnings: number;
  readonly ideas: number;
  /** Kept or soaking. */
  readonly kept: number;
  readonly actions: number;
  readonly pulse?: PulseReading;
}

/** A mirror is kept so long. ms */
export const mirrorKeptFor = 24 * 3600_000;

export interface MirrorSource {
  readonly sitting: number;
  readonly now: number;
  readonly phases: readonly PhaseFact[];
  readonly pauses: readonly PauseFact[];
  readonly plan: Plan;
  readonly walk: readonly WalkFact[];
  /** In timeline order, with the time shown. */
  readonly events: readonly { readonly id: string; readonly time: string }[];
  readonly questions: readonly string[];
  readonly asked: ReadonlySet<string>;
  readonly heard: Mirror['heard'];
  readonly learnings: number;
  readonly ideas: number;
  readonly kept: number;
  readonly actions: number;
  readonly pulse: PulseReading | undefined;
}

export function mirrorOf(source: MirrorSource): Mirror {
  const { spent, total } = clock(source.phases, source.pauses, source.plan, source.now);
  const left = source.questions.filter((id) => !source.asked.has(id));
  return {
    sitting: source.sitting,
    at: source.now,
    minutes: {
      opening: whole(spent.opening),
      timeline: whole(spent.timeline),
      learnings: whole(spent.learnings),
      rest: whole(spent.remediations + spent.closing),
      all: whole(total),
    },
    planned: source.plan.minutes,
    events: eventTimes(source),
    questions: { prepared: source.questions.length, asked: source.questions.length - left.length, left },
    ...(source.heard ? { heard: source.heard } : {}),
    learnings: source.learnings,
    ideas: source.ideas,
    kept: source.kept,
    actions: source.actions,
    ...(source.pulse ? { pulse: source.pulse } : {}),
  };
}

/** The event that was open last took time until the timeline ended, not until the meeting did. */
function eventTimes({ events, walk, phases, now }: MirrorSource): EventTime[] {
  const ended = phases.findLast((fact, place) => phases[place - 1]?.phase === 'timeline' && fact.phase !== 'timeline');
  const spent = timePerEvent(walk, ended?.at ?? now);
  return events.map(({ id, time }) => {
    const act = walk.findLast((fact) => fact.event === id && fact.act !== 'opened')?.act;
    return {
      event: id,
      time,
      minutes: whole(spent.get(id) ?? 0),
      end: act === 'discussed' || act === 'skipped' ? act : 'open',
    };
  });
}

function whole(ms: number): number {
  return Math.round(ms / 60_000);
}

/** Part of the meeting spent on the timeline, 0 to 1. */
export function timelinePart({ minutes }: Pick<Mirror, 'minutes'>): number {
  return minutes.all === 0 ? 0 : minutes.timeline / minutes.all;
}

/** What can be added to the record, one by one. */
export const mirrorBlocks = ['time', 'voices', 'events', 'pulse', 'ideas'] as const;
export type MirrorBlock = (typeof mirrorBlocks)[number];

/** Blocks this mirror has something to say in. */
export function hasBlock(mirror: Mirror, block: MirrorBlock): boolean {
  switch (block) {
    case 'voices':
      return mirror.heard !== undefined;
    case 'events':
      return mirror.events.length > 0;
    case 'pulse':
      return mirror.pulse !== undefined && Object.keys(mirror.pulse).length > 0;
    case 'time':
    case 'ideas':
      return true;
    default:
      return block satisfies never;
  }
}
