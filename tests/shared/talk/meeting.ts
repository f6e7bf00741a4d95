/** A meeting told in seconds: who is there, who says what when. The engine looks at it once a second. */
import { answerNudge, noNudges, stepNudges, type Answer, type Nudge, type NudgeState } from 'shared/talk/nudges.ts';
import type { TalkPerson } from 'shared/talk/people.ts';
import { readTalk, type Readings } from 'shared/talk/readings.ts';
import { SECOND, talkSettings } from 'shared/talk/settings.ts';
import type { Situation, StoryEvent } from 'shared/talk/situation.ts';
import type { Correction, Pause, TalkFacts, Turn, TurnSource } from 'shared/talk/turns.ts';

export const settings = talkSettings;

export function person(id: string, traits: Partial<TalkPerson> = {}): TalkPerson {
  return {
    id,
    name: id.charAt(0).toUpperCase() + id.slice(1),
    role: 'participant',
    responder: false,
    authority: false,
    joinedAt: 0,
    measured: true,
    dontCall: false,
    dontCount: false,
    actsIn: [],
    ...traits,
  };
}

export const eight = ['ana', 'ben', 'cara', 'dan', 'eli', 'fay', 'gus', 'hana'] as const;

/** Ruth leads, Daniel is her deputy, eight take part. */
export function company(traits: Partial<Record<string, Partial<TalkPerson>>> = {}): TalkPerson[] {
  return [
    person('ruth', { role: 'facilitator' }),
    person('daniel', { role: 'deputy' }),
    ...eight.map((id) => person(id, traits[id] ?? {})),
  ];
}

export const events: readonly StoryEvent[] = [
  { id: 'page', time: '22:00', kind: 'alert' },
  { id: 'restart', time: '23:10', kind: 'action' },
  { id: 'removal', time: '23:26', kind: 'action' },
];

export interface Meeting {
  readonly people: TalkPerson[];
  /** Whole seconds. */
  says(person: string, from: number, length: number, source?: TurnSource): Meeting;
  pauses(from: number, until: number | null): Meeting;
  corrects(correction: Omit<Correction, 'at'>): Meeting;
  /** What the engine sees beside the talk; times in it are deciseconds. */
  with(changes: Partial<Situation>): Meeting;
  facts(): TalkFacts;
  talkAt(second: number): Readings;
  at(second: number): Situation;
  /** Lets the engine look once a second, from where it stopped last; the nudges that appeared. */
  runTo(second: number): readonly Nudge[];
  answer(how: Answer): void;
  shown(): Nudge | null;
  state(): NudgeState;
}

export function meeting(people: TalkPerson[]): Meeting {
  const turns: Turn[] = [];
  const breaks: Pause[] = [];
  const corrections: Correction[] = [];
  let changes: Partial<Situation> = {};
  let state = noNudges;
  let second = 0;
  const facts = (): TalkFacts => ({ since: 0, turns, open: [], corrections, pauses: breaks });
  const self: Meeting = {
    people,
    says(who, from, length, source = 'tap') {
      turns.push([who, from * SECOND, length * SECOND, source]);
      return self;
    },
    pauses(from, until) {
      breaks.push({ start: from * SECOND, end: until === null ? null : until * SECOND });
      return self;
    },
    corrects(correction) {
      corrections.push({ ...correction, at: corrections.length });
      return self;
    },
    with(more) {
      changes = { ...changes, ...more };
      return self;
    },
    facts,
    talkAt: (at) => readTalk(facts(), people, at * SECOND, settings),
    at: (at) => ({
      phase: 'timeline',
      openedAt: 0,
      paused: breaks.some(({ start, end }) => start <= at * SECOND && at * SECOND < (end ?? Number.POSITIVE_INFINITY)),
      people,
      talk: self.talkAt(at),
      leading: 'ruth',
      events,
      walk: [],
      storyteller: null,
      threadAt: null,
      pace: null,
      suggestions: [],
      ...changes,
    }),
    runTo(until) {
      const before = state.nudges.length;
      for (; second <= until; second++) state = stepNudges(state, self.at(second), settings).state;
      return state.nudges.slice(before);
    },
    answer(how) {
      const last = state.nudges.at(-1);
      if (last) state = answerNudge(state, last.id, how, (second - 1) * SECOND);
    },
    shown: () => {
      const last = state.nudges.at(-1);
      return last && last.end === null ? last : null;
    },
    state: () => state,
  };
  return self;
}

/**
 * A lively room: in rounds, everybody named speaks in order for the seconds given. Nobody is quiet or loud unless
 * the seconds say so.
 */
export function rounds(
  room: Meeting,
  from: number,
  until: number,
  order: readonly (readonly [string, number])[],
): Meeting {
  let at = from;
  while (at < until) {
    for (const [who, length] of order) {
      if (at >= until) break;
      room.says(who, at, length);
      at += length + 1;
    }
  }
  return room;
}
