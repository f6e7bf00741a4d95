/** The wall screen, read from across a room: what is public, and no name but those in the opening text. */
import type { Verdict } from '../retro/ideas.ts';
import { counted, countWord, timeLeft } from './names.ts';

const verdicts: Record<Verdict, string> = {
  kept: 'Kept',
  moot: 'Moot: the story made it unnecessary',
  merged: 'Said together with another',
  soaking: 'Soaking: a small group takes it on',
  action: 'An action item',
  none: 'Nothing decided about it',
};

export const wallWords = {
  title: (retro: string) => `${retro}, wall screen`,

  left: timeLeft,
  span: (from: string, to: string) => `${from}–${to}`,

  join: {
    region: 'Join',
    at: 'Join at',
    code: 'QR code with the room code',
    until: (time: string) => `Code valid until ${time}`,
    line: (host: string, code: string) => `Join at ${host}: ${code}`,
  },

  prepare: {
    sentence: 'The meeting has not begun.',
    events: (events: number) =>
      events === 0
        ? 'It opens here by itself.'
        : `${countWord(events)} ${events === 1 ? 'event' : 'events'} to go through.`,
  },

  opening: {
    gate: 'Action items open after the timeline',
    gateOpen: 'Action items are open',
  },

  timeline: {
    position: (position: number, of: number) => `Event ${position} of ${of}`,
    walked: (done: number, of: number) => `${done} of ${counted(of, 'event')} done`,
    /** "UTC, Tuesday 31 January, to 23:40" */
    when: (facts: readonly string[]) => facts.join(', '),
    until: (time: string) => `to ${time}`,
    assumed: 'zone assumed',
    noTime: 'No time yet',
    begins: 'The timeline begins.',
    empty: 'Nothing is on the timeline yet.',
    missing: ['Is anything missing?', 'Did anything happen differently from what we told?'],
  },

  pause: {
    title: 'Short break.',
    back: (time: string) => `Back at ${time}.`,
  },

  stopped: {
    title: 'We stopped here.',
    more: 'The meeting goes on another time, from where it stands.',
  },

  learnings: {
    question: 'What do you understand now that you did not before?',
    quiet: 'Quiet writing, each for themselves.',
    fine: 'It is fine when nothing comes to mind.',
    written: (learnings: number) => (learnings === 0 ? 'Learnings' : `${counted(learnings, 'learning')} written`),
    together: 'What we understand now',
    none: 'Nothing was written down. That is fine.',
    shown: (learnings: number) => counted(learnings, 'learning'),
    more: '. There are more of them on your own screens.',
  },

  ideas: {
    question: 'Which of these still make sense, now that we know the story?',
    none: 'Nothing was parked. That is fine.',
    waiting: 'The ideas are opened here, one by one.',
    parkedAt: (time: string) => `Parked at ${time}`,
    parked: 'A parked idea',
    position: (position: number, of: number) => `Idea ${position} of ${of}`,
    count: (ideas: number) => counted(ideas, 'parked idea'),
    verdict: (verdict: Verdict) => verdicts[verdict],
  },

  closing: {
    title: 'Thank you.',
    more: 'You told what you saw and knew, and listened to what others did. That is what we came for.',
    learned: (times: number) =>
      `${countWord(times)} ${times === 1 ? 'time' : 'times'} somebody here said: I learned something.`,
  },

  after: {
    title: 'The meeting is over.',
    record: 'The record is being written.',
    published: 'The record is published.',
  },

  connection: {
    away: (time: string) => `Reconnecting. This is how it stood at ${time}.`,
    unreachable: 'The server does not answer.',
    unreachableMore: 'Trying again every few seconds.',
    updated: 'Second Story was updated.',
    updatedMore: 'This screen reloads by itself.',
  },

  ended: {
    revoked: 'This wall screen has ended.',
    revokedMore: 'Its link was taken back. The facilitator can make a new one.',
    expired: 'This wall screen has ended.',
    expiredMore: 'Its link has expired. Links end with the publication of the record.',
    unknown: 'There is no retrospective at this address.',
    unknownMore: 'Open the wall link again, or ask the facilitator for a new one.',
  },

  invite: {
    title: 'Wall screen',
    about: 'The current event for the whole room: nothing private, and nobody’s name beside their words.',
    make: 'Make a link',
    makeNamed: 'Make a link for the wall screen',
    copyNamed: 'Copy the link for the wall screen',
    more: 'More for the wall screen',
    takeBack: 'Take the link back',
    takeBackMore: 'Every screen that shows it goes blank',
    tookBack: 'The link for the wall screen was taken back.',
  },
} as const;
