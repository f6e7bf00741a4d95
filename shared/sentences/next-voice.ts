/** Whom to hear next: a thought for those who run the meeting. It names somebody to hear, never somebody to stop. */
import type { NextVoice, VoiceReason } from '../talk/next-voice.ts';

type Said = (time: string | undefined) => string;

const reasons: Record<VoiceReason, Said> = {
  hand: () => 'hand up first.',
  'on-it': (time) => (time ? `on it at ${time}, not heard on it.` : 'on it, not heard on it.'),
  'not-heard': (time) => `not heard yet.${tied(time)}`,
  'a-while': (time) => `not heard for a while.${tied(time)}`,
};

const tied = (time: string | undefined) => (time ? ` On it at ${time}.` : '');

export const nextVoiceWords = {
  title: 'To hear next, perhaps:',
  /** @param time of the event that ties them to the story, as the room reads it */
  said: (voice: NextVoice, name: string, time: string | undefined) =>
    voice.kind === 'silence' ? 'Leave a silence here.' : `${name}, ${reasons[voice.because](time)}`,
  suggest: (leader: string) => `Suggest to ${leader}`,
  suggested: 'Suggested.',
} as const;
