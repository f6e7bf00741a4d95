/**
 * The words a nudge offers: a reason line for the leading screens and a sentence to say. A reason names whom to
 * hear, never whom to stop: no figure, nobody's excess. Sentences are open questions about what somebody saw.
 */
import type { EventKind } from '../retro/timeline.ts';
import type { NudgeKind, NudgePart } from './nudge-rules.ts';
import type { Nudge } from './nudges.ts';
import type { StoryEvent, SuggestionKind } from './situation.ts';

export interface NudgeWords {
  readonly reason: string;
  readonly sentence: string;
}

/** What words are made of. `endsAt` is needed by pace alone. */
export interface NudgeNames {
  readonly nameOf: (person: string) => string;
  readonly events: readonly StoryEvent[];
  readonly endsAt: string | null;
}

export function nudgeWords(nudge: Nudge, names: NudgeNames): NudgeWords {
  const event = names.events.find(({ id }) => id === nudge.event);
  const hear = nudge.hear.map(names.nameOf);
  if (nudge.kind !== 'suggestion') return words[nudge.kind]({ part: nudge.part, hear, event, endsAt: names.endsAt });
  const deputy = nudge.by === null ? 'Your deputy' : names.nameOf(nudge.by);
  return suggestions[nudge.part](deputy, hear[0], event);
}

interface Said {
  readonly part: NudgePart;
  readonly hear: readonly string[];
  readonly event: StoryEvent | undefined;
  readonly endsAt: string | null;
}

const words: Record<NudgeKind, (said: Said) => NudgeWords> = {
  quiet: ({ hear, part, event }) => quietWords(hear[0] ?? '', part === 'a-while', event),
  silence: () => ({ reason: 'Leave a silence here.', sentence: moment }),
  authority: authorityWords,
  floor: floorWords,
  leading: ({ event }) => ({
    reason: event ? `You have spoken a lot since ${event.time}.` : 'You have spoken a lot so far.',
    sentence: 'Take your time. What else was going on?',
  }),
  pace: ({ endsAt }) => ({
    reason: endsAt ? `The timeline would end at ${endsAt}.` : 'The timeline would end after its window.',
    sentence: whichMatter,
  }),
};

const moment = 'Let us take a moment before we go on.';
const whichMatter = 'Which of these matter most to you?';

function quietWords(name: string, spokeBefore: boolean, event: StoryEvent | undefined): NudgeWords {
  const state = spokeBefore ? 'not heard for a while' : 'not heard yet';
  return {
    reason: event ? `${name}: ${state}. On it at ${event.time}.` : `${name}: ${state}.`,
    sentence: askAbout(name, event),
  };
}

/** One person, one open question, tied to a moment they were part of. */
function askAbout(name: string, event: StoryEvent | undefined): string {
  return event
    ? `${name}, ${moments[event.kind]} at ${event.time}, what were you seeing?`
    : `${name}, what has stood out for you so far?`;
}

const moments: Record<EventKind, string> = {
  alert: 'when the alert came in',
  action: 'when you were on this',
  observation: 'when this showed',
  message: 'when that message came',
  hypothesis: 'when that idea came up',
  decision: 'when that was decided',
  handoff: 'when this was handed over',
  change: 'when this changed',
  impact: 'when this was felt',
};

function authorityWords({ part, hear, event }: Said): NudgeWords {
  const little = event && hear.length > 0 ? `The people at the keyboard have said little at ${event.time}.` : undefined;
  const next = hear.length > 0 ? `${list(hear)}: what did you see next?` : 'What did you see next?';
  return {
    reason: little ?? (part === 'turn' ? longTurn : roomForMore),
    sentence: `I’d like to hear from those who were on it. ${next}`,
  };
}

const longTurn = 'This turn has been a long one.';
const roomForMore = 'There is room for more voices here.';

function floorWords({ part, hear, event }: Said): NudgeWords {
  const unheard = event && hear.length > 0 ? `Not heard at ${event.time}: ${list(hear)}.` : roomForMore;
  return {
    reason: part === 'share' ? unheard : longTurn,
    sentence: 'Let me stop there. Who saw the same moment from elsewhere?',
  };
}

type Suggested = (deputy: string, name: string | undefined, event: StoryEvent | undefined) => NudgeWords;

const suggestions: Record<SuggestionKind, Suggested> = {
  'call-on': (deputy, name, event) =>
    name === undefined
      ? { reason: `${deputy} suggests: leave a silence here.`, sentence: moment }
      : { reason: `${deputy} suggests: hear ${name}.`, sentence: askAbout(name, event) },
  'back-to-how': (deputy) => ({
    reason: `${deputy} suggests: back to how it came about.`,
    sentence: 'What made that look right at the time?',
  }),
  'park-fix': (deputy) => ({
    reason: `${deputy} thinks we have drifted to fixes.`,
    sentence: 'Good one, please park it. What happened next?',
  }),
  'check-clock': (deputy) => ({ reason: `${deputy} suggests: a look at the clock.`, sentence: whichMatter }),
  'one-story': (deputy) => ({
    reason: `${deputy} hears one story settling in.`,
    sentence: 'Who saw this differently?',
  }),
  'was-known': (deputy, _name, event) => ({
    reason: `${deputy} suggests: what was known then?`,
    sentence: `Let’s stay with what was known${event ? ` at ${event.time}` : ' then'}. What did it look like then?`,
  }),
};

function list(names: readonly string[]): string {
  return names.join(', ');
}
