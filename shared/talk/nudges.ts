/**
 * The one engine behind all nudges: (state, situation) → (state, nudge). It waits until a reason has held, shows
 * one nudge at a time, keeps them apart, and lets most of them pass unseen. State is plain facts: those shown so
 * far go to `aside`, the rest may be lost in a restart and comes back by itself within a minute.
 */
import { nudgeRules, type Finding, type NudgeKind, type NudgePart, type Rule } from './nudge-rules.ts';
import { isPresent, mayBeCalled } from './people.ts';
import type { Ds, TalkSettings } from './settings.ts';
import { currentEvent, personOf, type Situation, type SuggestionKind } from './situation.ts';
import { unheardActors } from './stretches.ts';

export const answers = ['asked', 'later', 'fine'] as const;
export type Answer = (typeof answers)[number];

/** How a nudge left the screen: answered, over or unanswered (`passed`), or it made way for the deputy's. */
export type NudgeEnd = Answer | 'passed' | 'gave-way';

export type Nudge = NudgeFact &
  (
    | { readonly kind: NudgeKind; readonly part: NudgePart }
    | { readonly kind: 'suggestion'; readonly part: SuggestionKind }
  );

interface NudgeFact {
  /** Unique within a sitting. */
  readonly id: string;
  readonly key: string;
  /** Whom it is about. Words never name this person where they speak much. */
  readonly about: string | null;
  /** Whom to hear instead. */
  readonly hear: readonly string[];
  readonly event: string | null;
  /** The deputy who suggested it. */
  readonly by: string | null;
  readonly shownAt: Ds;
  readonly end: { readonly how: NudgeEnd; readonly at: Ds } | null;
}

export interface NudgeState {
  /** Reason → since when it lies past its limit. */
  readonly holding: Readonly<Record<string, Ds>>;
  /** Reasons that were shown and have not been over since. */
  readonly told: readonly string[];
  readonly speaking: readonly string[];
  /** Every nudge of this sitting, oldest first. */
  readonly nudges: readonly Nudge[];
}

export const noNudges: NudgeState = { holding: {}, told: [], speaking: [], nudges: [] };

interface Reason extends Finding {
  readonly rule: Rule;
}

/** Looks at the room once; call it about once a second. `nudge` is what stands on the leading screens now. */
export function stepNudges(
  before: NudgeState,
  situation: Situation,
  settings: TalkSettings,
): { readonly state: NudgeState; readonly nudge: Nudge | null } {
  const { talk } = situation;
  if (situation.paused) {
    const state = { ...withdraw(before, talk.now, 'passed'), holding: {}, speaking: [] };
    return { state, nudge: null };
  }
  const reasons = reasonsIn(situation, settings);
  const shown = shownNudge(before);
  const atTurnEnd = talk.speaking.length === 0 || before.speaking.some((person) => !talk.speaking.includes(person));
  const watched: NudgeState = {
    ...before,
    holding: holding(before, reasons, talk.now),
    told: before.told.filter((key) => reasons.some((reason) => reason.key === key && !isOver(reason, settings))),
    speaking: talk.speaking,
  };
  const standing =
    shown && isStale(shown, reasons, situation, settings) ? withdraw(watched, talk.now, 'passed') : watched;

  const suggested = atTurnEnd ? nextSuggestion(standing, situation, settings) : undefined;
  if (suggested) return show(withdraw(standing, talk.now, 'gave-way'), suggested);
  const still = shownNudge(standing);
  if (still) return { state: standing, nudge: still };
  const due = reasons.find((reason) => isDue(reason, standing, atTurnEnd, talk.now, settings));
  return due ? show(standing, nudgeFrom(due, situation)) : { state: standing, nudge: null };
}

/** An answer to the nudge on screen; to one that has left it changes nothing. */
export function answerNudge(state: NudgeState, id: string, how: Answer, now: Ds): NudgeState {
  return shownNudge(state)?.id === id ? withdraw(state, now, how) : state;
}

export function shownNudge({ nudges }: NudgeState): Nudge | null {
  const last = nudges.at(-1);
  return last && last.end === null ? last : null;
}

function reasonsIn(situation: Situation, settings: TalkSettings): Reason[] {
  const enough = situation.talk.expected >= settings.nudges.leastSpeakers;
  return nudgeRules
    .filter((rule) => rule.phases.includes(situation.phase) && (enough || !rule.needsSpeakers))
    .flatMap((rule) => rule.find(situation, settings).map((finding) => ({ ...finding, rule })));
}

function holding(before: NudgeState, reasons: readonly Reason[], now: Ds): Record<string, Ds> {
  return Object.fromEntries(
    reasons.filter(({ pressure }) => pressure > 1).map(({ key }) => [key, before.holding[key] ?? now]),
  );
}

function isOver({ pressure }: Finding, settings: TalkSettings): boolean {
  return pressure < settings.nudges.clearBelow;
}

/** A nudge leaves when its time is up, its reason is over, or the person is to be left in peace. */
function isStale(nudge: Nudge, reasons: readonly Reason[], situation: Situation, settings: TalkSettings): boolean {
  const { talk } = situation;
  if (talk.now - nudge.shownAt >= settings.nudges.apart) return true;
  const person = personOf(situation, nudge.about);
  if (nudge.about !== null && (!person || !isPresent(person) || person.dontCount)) return true;
  if (nudge.kind === 'suggestion') return false;
  if (nudge.kind === 'quiet' && person?.dontCall) return true;
  const reason = reasons.find(({ key }) => key === nudge.key);
  if (reason?.exempt && reason.part !== 'story') return true;
  if (reason && !isOver(reason, settings)) return false;
  // Words about a long turn are said when it ends: they stay until somebody else goes on.
  const lingers = nudge.part === 'turn' || nudge.part === 'story';
  return !lingers || talk.speaking.some((id) => id !== nudge.about);
}

function isDue(reason: Reason, state: NudgeState, atTurnEnd: boolean, now: Ds, settings: TalkSettings): boolean {
  const since = state.holding[reason.key];
  if (since === undefined || reason.exempt || state.told.includes(reason.key)) return false;
  if (reason.rule.held && now - since < settings.nudges.held) return false;
  if (!reason.rule.duringTurn && !atTurnEnd) return false;
  return state.nudges.every((nudge) => {
    const ago = now - nudge.shownAt;
    if (ago < settings.nudges.apart) return false;
    if (nudge.key === reason.key && nudge.end?.how === 'fine') return false;
    return subject(nudge) !== subject(reason) || ago >= settings.nudges.perPerson;
  });
}

/** What the long rest hangs on: the person, or the kind where nobody is meant. */
function subject({ about, kind }: Pick<Nudge, 'about' | 'kind'>): string {
  return about === null ? kind : `person:${about}`;
}

/** A deputy's word goes first and waits for no rest, only for the end of a turn. Unseen for too long, it expires. */
function nextSuggestion(state: NudgeState, situation: Situation, settings: TalkSettings): Nudge | undefined {
  if (shownNudge(state)?.kind === 'suggestion') return undefined;
  const { now } = situation.talk;
  const next = situation.suggestions.find(
    ({ id, at }) => now - at < settings.nudges.apart && !state.nudges.some(({ key }) => key === `suggestion:${id}`),
  );
  if (!next) return undefined;
  const person = personOf(situation, next.about);
  const callable = person !== undefined && mayBeCalled(person);
  return {
    id: `suggestion:${next.id}`,
    key: `suggestion:${next.id}`,
    kind: 'suggestion',
    part: next.what,
    about: callable ? person.id : null,
    hear: callable ? [person.id] : [],
    event: callable ? tiedEvent(situation, person.actsIn) : (currentEvent(situation)?.event ?? null),
    by: next.by,
    shownAt: now,
    end: null,
  };
}

function nudgeFrom(reason: Reason, situation: Situation): Nudge {
  const { now } = situation.talk;
  const { key, kind, part, about } = reason;
  return {
    id: `${key}@${now}`,
    key,
    kind,
    part,
    about,
    hear: whomToHear(reason, situation),
    event: eventFor(reason, situation),
    by: null,
    shownAt: now,
    end: null,
  };
}

/** Never anybody who asked not to be called on, nor the one who speaks. */
function whomToHear({ kind, about }: Finding, situation: Situation): readonly string[] {
  if (kind === 'quiet' && about !== null) return [about];
  const current = currentEvent(situation);
  if (!current || (kind !== 'authority' && kind !== 'floor')) return [];
  return unheardActors(situation.talk, situation.people, current.event, current.at)
    .filter((person) => mayBeCalled(person) && person.id !== about)
    .map(({ id }) => id);
}

function eventFor({ kind, about }: Finding, situation: Situation): string | null {
  if (kind === 'quiet') return tiedEvent(situation, personOf(situation, about)?.actsIn ?? []);
  if (kind === 'leading') return sinceEvent(situation);
  return currentEvent(situation)?.event ?? null;
}

/** An event somebody acted in: the current one, else the latest the room has come to, else the first. */
function tiedEvent(situation: Situation, actsIn: readonly string[]): string | null {
  const current = currentEvent(situation);
  if (!current) return null;
  if (actsIn.includes(current.event)) return current.event;
  const opened = situation.events.findIndex(({ id }) => id === current.event);
  const own = situation.events.filter(({ id }) => actsIn.includes(id));
  const reached = own.filter(({ id }) => situation.events.findIndex((each) => each.id === id) <= opened);
  return (reached.at(-1) ?? own[0])?.id ?? null;
}

/** "Since 23:10": the event the room looked at when the last ten minutes began. */
function sinceEvent({ walk, talk }: Situation): string | null {
  return (walk.findLast(({ at }) => at <= talk.windowFrom) ?? walk[0])?.event ?? null;
}

function show(state: NudgeState, nudge: Nudge): { state: NudgeState; nudge: Nudge } {
  return { state: { ...state, told: [...state.told, nudge.key], nudges: [...state.nudges, nudge] }, nudge };
}

/** Ends what is shown. "Later" and giving way bring the reason back after its rest; else it must be over first. */
function withdraw(state: NudgeState, at: Ds, how: NudgeEnd): NudgeState {
  const shown = shownNudge(state);
  if (!shown) return state;
  const returns = how === 'later' || how === 'gave-way';
  return {
    ...state,
    told: returns ? state.told.filter((key) => key !== shown.key) : state.told,
    nudges: [...state.nudges.slice(0, -1), { ...shown, end: { how, at } }],
  };
}
