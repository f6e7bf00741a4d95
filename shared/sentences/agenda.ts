/** The plan of the meeting as it runs: phases, minutes, the two thirds, and what has to be done before what. */
import type { Pace } from '../retro/agenda.ts';
import type { Phase } from '../retro/phases.ts';
import { counted } from './names.ts';

export type MeetingPhase = Extract<Phase, 'opening' | 'timeline' | 'learnings' | 'remediations' | 'closing'>;

/** What each phase is for, under its name. The timeline shows its meter there. */
const purposes: Record<Exclude<MeetingPhase, 'timeline'>, string> = {
  opening: 'Say why we are here, then begin where the incident began.',
  learnings: 'What do we understand now that we did not before?',
  remediations: 'Which of these still make sense, now that we know the story?',
  closing: 'Say thank you. The record comes next.',
};

const tails: Record<Pace, (left: number, starred: number) => string> = {
  inside: () => ', inside the window',
  ahead: () => '. There is room to ask more',
  behind: (left, starred) => {
    if (left <= 1) return ', after the window';
    const some = starred > 0 && starred < left ? `: ${starred} ${starred === 1 ? 'has' : 'have'} a star` : '';
    return `. Pick what matters most of the ${left} left${some}`;
  },
};

export const agendaWords = {
  region: 'Meeting phases',
  purposes,
  of: {
    timeline: (minutes: number) => ` of at least ${minutes}\u00a0min`,
    other: (minutes: number) => ` of ${minutes}\u00a0min`,
    both: (minutes: number) => ` of ${minutes}\u00a0min for both`,
  },
  optional: 'optional',

  done: (minutes: number) => (minutes < 1 ? 'under 1\u00a0min' : `${minutes}\u00a0min`),
  share: (minutes: number, percent: string) => `${minutes}\u00a0min, ${percent}`,
  soFar: (minutes: number) => `${minutes}\u00a0min so far`,
  leftOut: 'left out',
  about: (minutes: number) => `about ${minutes}\u00a0min`,
  atLeast: (minutes: number, of: number) => `at least ${minutes} of ${of}\u00a0min`,
  forBoth: (minutes: number) => `${minutes}\u00a0min for both`,
  afterTimeline: 'after the timeline',
  openOptional: 'open, optional',

  left: 'left',
  over: 'over',
  ends: (time: string) => `left · ends ${time}`,
  standing: 'The clock stands',
  leftTold: (minutes: number) => `${counted(minutes, 'minute')} left.`,

  pace: {
    measured: 'At this pace the timeline ends about',
    planned: 'By the plan the timeline ends about',
    short: 'Ends about',
    tail: (pace: Pace, left: number, starred: number) => tails[pace](left, starred),
    allDone: 'Every event is done',
    reached: 'Two thirds are reached',
  },

  meter: {
    twoThirds: (time: string) => `two thirds ${time}`,
    latest: (time: string) => `latest ${time}`,
    spent: (minutes: number, twoThirds: number) =>
      `${counted(minutes, 'minute')} spent on the timeline. Two thirds of the meeting is ${twoThirds} minutes.`,
    forecast: (minutes: number) => ` At this pace the timeline takes ${counted(minutes, 'minute')}.`,
    planned: (minutes: number) => ` By the plan it takes ${counted(minutes, 'minute')}.`,
  },

  gate: {
    open: 'Action items are open',
    afterTimeline: 'Action items open after the timeline',
    held: 'Action items held',
    afterEvents: (events: number) => `Action items open after ${counted(events, 'more event')}`,
    whenDone: 'Action items open when the timeline is done',
    ready: 'Action items can open now',
    shutAgain: 'Action items are shut',
    title: (minutes: number, of: number, open: number) =>
      `Action items are still shut: ${minutes} of ${of} min, ${open === 1 ? '1 event' : `${open} events`} open. Open now?`,
    titleAsk: (minutes: number, of: number) =>
      `Action items are still shut: ${minutes} of ${of} min, and the room was not yet asked what is missing. Open now?`,
    titleReady: 'The timeline is done. Open action items now?',
    logged: 'Noted in the meeting log.',
    loggedMore: 'Nothing else changes: the timeline stays open, and going on with it later is fine.',
    keep: 'Keep the timeline going',
    keepShut: 'Leave them shut',
    readyMore: 'Whoever leads can shut them again.',
    openNow: 'Open now',
    shutTitle: 'Shut action items again?',
    shutMore: 'What was written stays and is there again when they open. Parked ideas are not touched.',
    leaveOpen: 'Leave them open',
    shut: 'Shut them',
    opened: 'Action items are open.',
    isShut: 'Action items are shut again.',
  },
} as const;
