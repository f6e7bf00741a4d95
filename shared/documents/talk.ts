/**
 * From the facts of the documents to what the readings and the nudge engine look at: one place, so that the server
 * that nudges and the screens that show shares read the same meeting.
 */
import { clock, forecast, openPause, timelineWindow } from '../retro/agenda.ts';
import type { AboutMe } from '../retro/people.ts';
import { phaseTime, standing } from '../retro/phases.ts';
import { timeText } from '../retro/times.ts';
import type { TimelineEvent } from '../retro/timeline.ts';
import { openEvents, timePerEvent } from '../retro/walk.ts';
import type { TalkPerson } from '../talk/people.ts';
import { readTalk } from '../talk/readings.ts';
import { talkSettings, type Ds } from '../talk/settings.ts';
import type { PaceReading, Situation } from '../talk/situation.ts';
import { momentOf, type OpenTurn, type TalkFacts, type Turn } from '../talk/turns.ts';
import type { Aside } from './aside.ts';
import type { Backstage } from './backstage.ts';
import type { Stage } from './stage.ts';
import { isQuietWriting } from './quiet-writing.ts';

export interface TalkSource {
  readonly stage: Stage;
  readonly aside: Aside;
  readonly backstage: Backstage;
  readonly events: readonly TimelineEvent[];
  readonly aboutMe: ReadonlyMap<string, AboutMe>;
  /** When each question was asked. */
  readonly asked: ReadonlyMap<string, number>;
  /** When a person last parked an idea or added a view, ms; known to the server, which reads every desk. */
  readonly wroteAt: (person: string) => number | undefined;
  /** Voices that are heard just now: their turns are written once they have ended. Known to the server alone. */
  readonly voices?: readonly OpenTurn[];
  /** ms */
  readonly now: number;
}

export function talkFacts(source: Pick<TalkSource, 'stage' | 'aside' | 'voices' | 'now'>): TalkFacts {
  const { stage, aside, voices = [], now } = source;
  const { sitting } = standing(stage.phases);
  const began = stage.phases.find((fact) => fact.sitting === sitting && phaseTime[fact.phase] === 'meeting');
  const { floor } = aside;
  return {
    since: momentOf(began?.at ?? now),
    turns: turnsIn(aside),
    open: [
      ...(floor ? [{ person: floor.person, start: momentOf(floor.since), source: 'tap' } as const] : []),
      ...voices,
    ],
    corrections: aside.corrections,
    pauses: stage.pauses.map(({ from, to }) => ({
      start: momentOf(from),
      end: to === undefined ? null : momentOf(to),
    })),
  };
}

function turnsIn({ turns, transcripts }: Aside): readonly Turn[] {
  return transcripts.size === 0 ? turns : [...turns, ...[...transcripts.values()].flatMap((each) => each.turns)];
}

/** Everybody of the roster. People without a device are here from the moment they were written down. */
export function talkPeople(source: TalkSource): readonly TalkPerson[] {
  const { stage, aside, backstage, events, aboutMe, wroteAt, now } = source;
  const { since } = talkFacts(source);
  // A pad that nobody touched in this sitting notices nobody: silence on it is no silence of anyone.
  const tapped = aside.floor !== undefined || aside.turns.some((turn) => turn[3] === 'tap');
  const { voices = [] } = source;
  const known = new Set([...turnsIn(aside).map(([person]) => person), ...voices.map(({ person }) => person)]);
  const acts = actsOf(events);
  return stage.roster.map((person) => {
    const noted = backstage.people.get(person.id);
    const seen = aside.presence.get(person.id);
    const from = person.guest ? Math.max(since, momentOf(person.addedAt)) : (seen?.from ?? since);
    const left = person.guest ? undefined : seen ? seen.left : since;
    const wrote = wroteAt(person.id);
    return {
      id: person.id,
      name: person.name,
      role: person.role,
      responder: (noted?.kinds.length ?? 0) > 0,
      authority: noted?.authority ?? false,
      joinedAt: Math.min(from, momentOf(now)),
      ...(left === undefined ? {} : { leftAt: left }),
      measured: stage.about.settings.talk && (tapped || known.has(person.id)),
      dontCall: aboutMe.get(person.id)?.dontCall ?? false,
      dontCount: aboutMe.get(person.id)?.dontCount ?? false,
      actsIn: [
        ...new Set([...(noted?.eventIds ?? []), ...(acts.get(person.id) ?? []), ...(acts.get(person.name) ?? [])]),
      ],
      ...(wrote === undefined ? {} : { lastWroteAt: momentOf(wrote) }),
    };
  });
}

/** Times of events that did not change: a thousand are asked for at every edit of one. */
const times = new WeakMap<TalkSource['events'][number], { readonly zone: string; readonly text: string }>();

function timeOf(event: TalkSource['events'][number], zone: string): string {
  if (event.at === null) return '';
  const before = times.get(event);
  if (before?.zone === zone) return before.text;
  const text = timeText(event.at, zone, event.precision);
  times.set(event, { zone, text });
  return text;
}

/** Ids of the events in which somebody is named, by name or id. */
function actsOf(events: TalkSource['events']): ReadonlyMap<string, readonly string[]> {
  const acts = new Map<string, string[]>();
  for (const { id, actors } of events) {
    for (const actor of actors) {
      const own = acts.get(actor);
      if (own) own.push(id);
      else acts.set(actor, [id]);
    }
  }
  return acts;
}

export function situationOf(source: TalkSource): Situation {
  const { stage, aside, events, now } = source;
  const { about } = stage;
  const { phase } = standing(stage.phases);
  const people = talkPeople(source);
  const ended = stage.phases.findLast(
    (fact, place) => fact.phase !== 'opening' && stage.phases[place - 1]?.phase === 'opening',
  );
  return {
    phase,
    openedAt: ended && phase !== 'opening' ? momentOf(ended.at) : null,
    paused: openPause(stage.pauses) !== undefined || isQuietWriting(stage),
    people,
    talk: readTalk(talkFacts(source), people, momentOf(now), talkSettings),
    leading: about.leading,
    events: events.map((event) => ({ id: event.id, kind: event.kind, time: timeOf(event, about.zone) })),
    walk: stage.walk.flatMap(({ event, act, at }) => (act === 'opened' ? [{ event, at: momentOf(at) }] : [])),
    storyteller: storyteller(source),
    threadAt: about.threadAt === undefined ? null : momentOf(about.threadAt),
    pace: paceOf(source),
    suggestions: aside.suggestions,
  };
}

/** Whoever was last asked alone: by a question meant for them, or by a nudge that the leader says was asked. */
function storyteller({ backstage, asked, aside }: TalkSource): Situation['storyteller'] {
  const told: { person: string; since: Ds }[] = [];
  for (const question of backstage.questions) {
    const at = asked.get(question.id);
    const [person] = question.for;
    if (at !== undefined && person !== undefined && question.for.length === 1)
      told.push({ person, since: momentOf(at) });
  }
  for (const { hear, end } of aside.nudges) {
    const [person] = hear;
    if (end?.how === 'asked' && person !== undefined && hear.length === 1) told.push({ person, since: end.at });
  }
  return told.toSorted((a, b) => a.since - b.since).at(-1) ?? null;
}

function paceOf({ stage, events, now }: TalkSource): PaceReading | null {
  if (standing(stage.phases).phase !== 'timeline') return null;
  const { plan } = stage.about;
  const spent = clock(stage.phases, stage.pauses, plan, now);
  const discussed = new Set(stage.walk.filter(({ act }) => act === 'discussed').map(({ event }) => event));
  const perEvent = [...timePerEvent(stage.walk, now)].flatMap(([event, ms]) => (discussed.has(event) ? [ms] : []));
  const order = events.map(({ id }) => id);
  const { minutes } = forecast(spent, plan, perEvent, openEvents(stage.walk, order));
  const ends = now + (minutes * 60_000 - spent.spent.timeline);
  // A long opening leaves the timeline less room: the meeting still ends when it was to end.
  const late = Math.max(0, spent.spent.opening / 60_000 - plan.opening);
  return {
    forecast: minutes,
    latest: Math.max(1, timelineWindow(plan).to - late),
    endsAt: ends,
  };
}
