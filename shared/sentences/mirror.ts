/** "How this meeting went": the meeting in words, on the mirror and, where it is added, in the record. */
import type { EventTime, Mirror, MirrorBlock } from '../retro/mirror.ts';
import { timelinePart } from '../retro/mirror.ts';
import { counted } from './names.ts';
import { pulseLines } from './pulse.ts';

export const mirrorWords = {
  title: 'How this meeting went',
  lede: 'About the meeting, for your next one. Nothing here is about a person; who spoke was deleted when the meeting closed. Nothing is kept unless you add it.',
  hidden: 'How this meeting went is hidden',
  until: (when: string) => `Kept until ${when}.`,
  seen: (leaders: readonly string[]) => (leaders.length === 0 ? 'Only you' : `You and ${leaders.join(' and ')}`),
  sittings: 'Of which sitting',
  sitting: (sitting: number) => `Sitting ${sitting}`,

  time: {
    title: 'Time on the timeline',
    of: (all: number, percent: string, twoThirds: number) => `of ${all} min, ${percent}. Two thirds is ${twoThirds}.`,
    chart: ({ opening, timeline, learnings, rest }: Mirror['minutes']) =>
      `Opening ${opening}, timeline ${timeline}, learnings ${learnings}, remediations and closing ${rest} minutes`,
    timeline: (minutes: number) => `Timeline ${minutes}`,
    learnings: (minutes: number) => `Learnings ${minutes}`,
  },
  voices: {
    title: 'Voices',
    all: 'All',
    allMore: 'who were counted were heard',
    some: (heard: number) => String(heard),
    someMore: (of: number) => `of ${of} who were counted were heard`,
  },
  events: {
    title: 'Minutes per event',
    chart: (least: number, most: number, longest: string) =>
      longest === ''
        ? `Minutes per event, from ${least} to ${most}`
        : `Minutes per event, from ${least} to ${most}, the longest at ${longest}`,
    longest: (time: string, minutes: number) => `${time}, ${minutes} min`,
    walked,
    table: 'Show as table',
    chartAgain: 'Show as bars',
    time: 'Time',
    minutes: 'Minutes',
    noTime: 'without a time',
    skipped: 'skipped',
  },
  questions: {
    title: 'Questions',
    none: 'None were prepared.',
    asked: (prepared: number) => `of ${prepared} prepared ${prepared === 1 ? 'was' : 'were'} asked`,
    notAsked: 'Not asked:',
    add: 'Add it to the open questions',
    added: 'It stands among the open questions.',
  },
  ideas: {
    title: 'Ideas and learnings',
    learnings: 'Learnings',
    parked: 'Ideas parked',
    kept: 'Kept or soaking once the story was known',
    actions: 'Action items',
    noActions: 'none, and that is fine',
  },
  keep: {
    not: 'Not kept.',
    add: 'Add to the record?',
    kept: 'Stands in the record.',
    announced: 'Added to the record, under “About this meeting”.',
    noRecord: 'The record begins when the meeting closes.',
    section: 'About this meeting',
    openQuestions: 'Open questions',
  },
  go: 'Go to the record',
} as const;

function walked(events: readonly EventTime[]): string {
  const skipped = events.filter(({ end }) => end === 'skipped').length;
  const open = events.filter(({ end }) => end === 'open').length;
  const discussed = events.length - skipped - open;
  const parts = [
    `${discussed} discussed`,
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
    ...(open > 0 ? [`${open} not reached`] : []),
  ];
  return `${parts.join(', ')}.`;
}

export function percentOf(mirror: Mirror): number {
  return Math.round(timelinePart(mirror) * 100);
}

/** What a block says in the record. Whole sentences, no names. */
export function blockText(mirror: Mirror, block: MirrorBlock): string {
  switch (block) {
    case 'time': {
      const { timeline, all } = mirror.minutes;
      return `The timeline took ${timeline} of ${all} minutes, ${percentOf(mirror)} % of the meeting.`;
    }
    case 'voices': {
      const { heard, of } = mirror.heard ?? { heard: 0, of: 0 };
      return heard === of ? `All ${of} who were counted were heard.` : `${heard} of ${of} who were counted were heard.`;
    }
    case 'events': {
      const longest = longestOf(mirror.events);
      const at =
        longest && longest.time !== '' ? ` The longest look was at ${longest.time}: ${longest.minutes} minutes.` : '';
      return `${counted(mirror.events.length, 'event')} on the timeline: ${walked(mirror.events)}${at}`;
    }
    case 'pulse': {
      const lines = pulseLines(mirror.pulse ?? {}).map(({ line, told }) => `${line}: ${told}.`);
      return `Three questions at the end. ${lines.join(' ')}`;
    }
    case 'ideas': {
      const { learnings, ideas, kept, actions } = mirror;
      const last = actions === 0 ? 'No action items.' : `${counted(actions, 'action item')}.`;
      return `${counted(learnings, 'learning')}. ${counted(ideas, 'idea')} parked, ${kept} kept or soaking. ${last}`;
    }
    default:
      return block satisfies never;
  }
}

export function longestOf(events: readonly EventTime[]): EventTime | undefined {
  const most = Math.max(0, ...events.map(({ minutes }) => minutes));
  return most === 0 ? undefined : events.find(({ minutes }) => minutes === most);
}
