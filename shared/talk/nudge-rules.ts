/**
 * When a nudge is due, as data: each rule reads a situation and finds reasons, each with its pressure, the value
 * over its limit. Past 1 it holds, below 0.85 it is over. One engine (nudges.ts) does the waiting and choosing.
 * Order is precedence.
 */
import type { Phase } from '../retro/phases.ts';
import { isExpected, isPresent, standsApart, type TalkPerson } from './people.ts';
import { meetingTime, talkedBetween, type PersonReading } from './readings.ts';
import { shareLimit, type TalkSettings } from './settings.ts';
import { currentEvent, type Situation } from './situation.ts';
import { unheardActors } from './stretches.ts';

export type NudgeKind = 'authority' | 'floor' | 'quiet' | 'silence' | 'leading' | 'pace';

/** Which sentence fits: why the rule fired. */
export type NudgePart = 'first' | 'share' | 'turn' | 'story' | 'unheard' | 'a-while' | 'any';

export interface Finding {
  /** Names the reason across moments: holding, clearing and "fine" hang on it. */
  readonly key: string;
  readonly kind: NudgeKind;
  readonly part: NudgePart;
  readonly about: string | null;
  readonly pressure: number;
  /** The reason is there, but this person is left in peace for now. */
  readonly exempt: boolean;
}

export interface Rule {
  /** docs/SPEC.md */
  readonly id: string;
  readonly phases: readonly Phase[];
  /** Must hold for a while before it counts. */
  readonly held: boolean;
  /** Is about a turn that still runs; all others wait for the end of a turn. */
  readonly duringTurn: boolean;
  /** Off below three expected speakers. */
  readonly needsSpeakers: boolean;
  readonly find: (situation: Situation, settings: TalkSettings) => readonly Finding[];
}

const talking: readonly Phase[] = ['timeline', 'learnings', 'remediations', 'closing'];
const walking: readonly Phase[] = ['timeline'];

export const nudgeRules: readonly Rule[] = [
  about('TALK-21', { phases: walking }, authorityFirst),
  about('TALK-22', { duringTurn: true }, (situation, settings) => longTurn(situation, settings, 'authority')),
  about('TALK-23', { held: true }, (situation, settings) => largeShare(situation, settings, 'authority')),
  about('TALK-24', { duringTurn: true }, longStory),
  about('TALK-25', { duringTurn: true }, (situation, settings) => longTurn(situation, settings, 'floor')),
  about('TALK-26', { held: true }, (situation, settings) => largeShare(situation, settings, 'floor')),
  about('TALK-27', {}, (situation, settings) =>
    notHeard(situation, settings)
      .filter(({ person }) => !person.dontCall)
      .map(({ finding }) => finding),
  ),
  about('TALK-28', {}, leaveSilence),
  about('TALK-29', { held: true }, leadingMuch),
  { ...about('TALK-30', { held: true, phases: walking }, behindPace), needsSpeakers: false },
];

function about(id: string, traits: Partial<Rule>, find: Rule['find']): Rule {
  return { id, phases: talking, held: false, duringTurn: false, needsSpeakers: true, ...traits, find };
}

/** Whoever may hold the floor too long: everybody present and counted but those who lead. */
function* onTheFloor(situation: Situation, kind: 'authority' | 'floor'): Iterable<[TalkPerson, PersonReading]> {
  for (const reading of situation.talk.people) {
    const person = situation.people.find(({ id }) => id === reading.person);
    if (!person || standsApart(person) || !isPresent(person)) continue;
    if (person.authority === (kind === 'authority')) yield [person, reading];
  }
}

function longTurn(situation: Situation, settings: TalkSettings, kind: 'authority' | 'floor'): readonly Finding[] {
  return [...onTheFloor(situation, kind)].map(([{ id }, { current }]) => ({
    key: `${kind}:turn:${id}`,
    kind,
    part: 'turn',
    about: id,
    pressure: current / settings.nudges[kind].turn,
    exempt: isLeftInPeace(situation, settings, id),
  }));
}

function largeShare(situation: Situation, settings: TalkSettings, kind: 'authority' | 'floor'): readonly Finding[] {
  const { talk } = situation;
  if (talk.ranFor < settings.nudges.after || talk.saidLately < settings.nudges.leastSpeech) return [];
  const limit = shareLimit(settings.nudges[kind].share, talk.expected);
  return [...onTheFloor(situation, kind)].map(([{ id }, { shareLately }]) => ({
    key: `${kind}:share:${id}`,
    kind,
    part: 'share',
    about: id,
    pressure: shareLately / limit,
    exempt: isLeftInPeace(situation, settings, id),
  }));
}

/** Somebody with authority has been heard on an event before those who acted in it. */
function authorityFirst(situation: Situation, settings: TalkSettings): readonly Finding[] {
  const current = currentEvent(situation);
  if (!current) return [];
  if (unheardActors(situation.talk, situation.people, current.event, current.at).length === 0) return [];
  return [...onTheFloor(situation, 'authority')]
    .filter(([person]) => !person.actsIn.includes(current.event))
    .map(([{ id }]) => ({
      key: `authority:first:${id}:${current.event}`,
      kind: 'authority',
      part: 'first',
      about: id,
      pressure: talkedBetween(situation.talk, id, current.at, situation.talk.now) / settings.readings.heard,
      exempt: isLeftInPeace(situation, settings, id),
    }));
}

/** Asked for their story, somebody is left in peace for five minutes of talk; then it counts as a long turn. */
function longStory(situation: Situation, settings: TalkSettings): readonly Finding[] {
  const { storyteller } = situation;
  if (!storyteller) return [];
  const { person } = storyteller;
  return [
    {
      key: `floor:story:${person}:${storyteller.since}`,
      kind: 'floor',
      part: 'story',
      about: person,
      pressure: onStory(situation, person) / settings.nudges.storyFor,
      exempt: !situation.talk.speaking.includes(person),
    },
  ];
}

function isLeftInPeace(situation: Situation, settings: TalkSettings, person: string): boolean {
  const current = currentEvent(situation);
  const acts = situation.people.some(({ id, actsIn }) => id === person && current && actsIn.includes(current.event));
  if (situation.storyteller?.person !== person && !acts) return false;
  return onStory(situation, person) <= settings.nudges.storyFor;
}

/** What somebody said since being asked for their story, or since their event was opened. */
function onStory(situation: Situation, person: string): number {
  const asked = situation.storyteller?.person === person ? situation.storyteller.since : undefined;
  const from = asked ?? currentEvent(situation)?.at ?? situation.talk.now;
  return talkedBetween(situation.talk, person, from, situation.talk.now);
}

/** Expected speakers who are quiet: those who acted in the current event, responders, the others; authority last. */
function notHeard(situation: Situation, settings: TalkSettings): { person: TalkPerson; finding: Finding }[] {
  const { talk, people } = situation;
  const { quiet } = settings.nudges;
  const current = currentEvent(situation)?.event;
  const rank = (person: TalkPerson) =>
    current !== undefined && person.actsIn.includes(current) ? 0 : person.authority ? 3 : person.responder ? 1 : 2;
  return people
    .filter(isExpected)
    .toSorted((a, b) => rank(a) - rank(b))
    .flatMap((person) => {
      const reading = talk.people.find((each) => each.person === person.id);
      if (!reading || reading.current > 0) return [];
      if (reading.presentFor < (person.responder ? quiet.responderPresence : quiet.presence)) return [];
      const finding: Finding = {
        key: `quiet:${person.id}`,
        kind: 'quiet',
        part: reading.heard ? 'a-while' : 'unheard',
        about: person.id,
        pressure: Math.max(
          shortfall(settings.readings.heard, reading.talked),
          (reading.silentFor ?? 0) / quiet.silentFor,
          shortfall(quiet.partOfMean * talk.meanRate * reading.presentFor, reading.talked),
        ),
        exempt: wroteLately(situation, person, quiet.wroteWithin),
      };
      return [{ person, finding }];
    });
}

/** How far `amount` stays under `least`, as a pressure: 1 at the limit, without bound at nothing. */
function shortfall(least: number, amount: number): number {
  return least <= 0 ? 0 : least / Math.max(0, amount);
}

function wroteLately({ talk }: Situation, { lastWroteAt }: TalkPerson, within: number): boolean {
  return lastWroteAt !== undefined && meetingTime(talk.pauses, lastWroteAt, talk.now) <= within;
}

/** Only those are quiet who asked not to be called on: nobody is named. */
function leaveSilence(situation: Situation, settings: TalkSettings): readonly Finding[] {
  const quiet = notHeard(situation, settings).filter(({ finding }) => finding.pressure > 1 && !finding.exempt);
  if (quiet.length === 0) return [];
  const exempt = quiet.some(({ person }) => !person.dontCall);
  return [{ key: 'silence', kind: 'silence', part: 'any', about: null, pressure: Infinity, exempt }];
}

function leadingMuch(situation: Situation, settings: TalkSettings): readonly Finding[] {
  const { talk, openedAt, leading } = situation;
  if (openedAt === null || leading === null) return [];
  if (meetingTime(talk.pauses, openedAt, talk.now) < settings.nudges.after) return [];
  const from = Math.max(openedAt, talk.windowFrom);
  const said = talk.people.reduce((sum, { person }) => sum + talkedBetween(talk, person, from, talk.now), 0);
  if (said < settings.nudges.leastSpeech) return [];
  const share = talkedBetween(talk, leading, from, talk.now) / said;
  return [
    {
      key: 'leading',
      kind: 'leading',
      part: 'share',
      about: leading,
      pressure: share / settings.nudges.leading.share,
      exempt: false,
    },
  ];
}

function behindPace(situation: Situation, settings: TalkSettings): readonly Finding[] {
  const { pace, threadAt, talk } = situation;
  if (!pace) return [];
  const asleep = threadAt !== null && talk.now - threadAt < settings.nudges.threadFor;
  const pressure = pace.forecast / pace.latest;
  return [{ key: 'pace', kind: 'pace', part: 'any', about: null, pressure, exempt: asleep }];
}
