/** Who speaks, whose hand is up, and the messages between those who lead the room. For facilitators and deputies. */
import { counted, listed } from './names.ts';

/** "Only you and Daniel": who else sees the private side of the room. */
export function onlyYouAnd(others: readonly string[]): string {
  return others.length === 0 ? 'Only you' : `Only ${listed(['you', ...others], 'and')}`;
}

export const floorWords = {
  hands: {
    title: 'Hands',
    none: 'No hands up',
    nextUp: (name: string) => `then ${name}`,
    nextUpMore: (name: string, more: number) => `then ${name} and ${more} more`,
    all: 'Who waits after that',
    order: 'in order of arrival',
    call: 'Call on',
    called: (name: string) => `${name} was called on.`,
    raised: (name: string, waiting: number) =>
      waiting === 1 ? `${name} raised a hand.` : `${name} raised a hand, ${waiting} are waiting.`,
    lowered: (waiting: number) => (waiting === 0 ? 'No hands up.' : `${counted(waiting, 'hand')} up.`),
    since: (name: string, time: string) => `${name}, waiting for ${time}`,
  },

  speaks: {
    title: 'Who is speaking',
    nobody: 'Nobody is marked as speaking',
    turn: 'this turn',
    noticed: 'noticed by a device',
    somebody: 'Somebody here',
    hidden: 'Who speaks is hidden',
    hiddenBoth: 'Who speaks and messages are hidden',
    seen: (others: readonly string[]) => `${onlyYouAnd(others)}, until we close`,
    you: 'you',
  },

  pad: {
    region: 'Mark who is speaking',
    undo: 'Undo',
    undoMore: ': take back the last tap',
    silence: 'Silence',
    facilitator: 'facilitator',
    deputy: 'deputy',
    notCounted: 'not counted',
    notHeard: 'not heard yet',
    notHere: 'not here',
    noDevice: 'no device',
    you: 'you',
    speaking: 'speaking',
    heard: 'a voice is noticed',
    writing: (key: string) => `While writing, hold ${key} with the digit.`,
    off: 'Talk time is switched off in this meeting.',
    empty: 'Nobody to mark yet. People appear here as they come in.',
    stands: 'The meeting is not running, so nobody is marked.',
  },

  channel: {
    title: (others: readonly string[]) => (others.length === 0 ? 'Messages' : listed(others, 'and')),
    region: 'Private messages',
    hidden: 'Messages are hidden',
    field: (others: readonly string[]) => `Message ${others.length === 0 ? 'the others' : listed(others, 'and')}`,
    seen: (others: readonly string[]) => `${onlyYouAnd(others)}, until we close`,
    you: 'You',
    none: 'No messages yet',
    send: 'Send',
    earlier: (count: number) => counted(count, 'earlier message'),
    fewer: 'Only the last one',
  },
} as const;
