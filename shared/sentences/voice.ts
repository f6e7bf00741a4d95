/** Letting the own device notice when one speaks: what is sent, who sees it, and how it ends. */
import type { VoicePlace } from '../protocol/voice.ts';
import { listed } from './names.ts';

export const voiceWords = {
  entry: 'Let this device notice when I speak',
  entryMore: 'Only “speaking” and how loud is sent, never sound.',
  notYet: 'It listens only while the meeting runs.',
  notSecure: 'The microphone needs a page on https or localhost, and this one is neither.',
  notCounted: 'You asked not to be counted, so nothing listens.',

  title: 'Let this device notice when you speak',
  sent: 'What is sent: only “speaking” and how loud, a few times a second, and where you sit. Never sound, and no words. Nothing is recorded; sound does not leave this device.',
  seen: (leaders: readonly string[]) =>
    `It serves this meeting’s lead, so that everyone gets a turn. ${
      leaders.length === 0
        ? 'Only whoever leads and takes notes sees it'
        : `Only ${listed(leaders, 'and')} ${leaders.length === 1 ? 'sees' : 'see'} it`
    }; it is deleted when this sitting ends.`,
  free: 'It is up to you: nobody is told if you don’t.',
  where: 'Where are you?',
  places: {
    headset: { label: 'By myself', more: 'A headset, or a room of my own' },
    room: { label: 'In a room with others', more: 'Your devices are compared: the nearest one is the talker’s' },
    shared: { label: 'Several of us use this device', more: 'Noted as “someone here”, never guessed' },
  } satisfies Record<VoicePlace, { label: string; more: string }>,
  chooseFirst: 'First say where you are.',
  begin: 'Start listening',
  beginning: 'Waiting for the browser’s question…',
  notNow: 'Not now',
  try: 'It listens now. Say a few words: the bar moves with your voice.',
  meter: (voiced: boolean) => (voiced ? 'A voice is heard' : 'No voice is heard'),
  done: 'Go on',

  listening: 'Listening on this device',
  stop: 'Stop',
  stopName: 'Stop listening on this device',
  stopped: 'The microphone is off.',
  lost: 'The microphone went away, so nothing listens any more.',
  refused: {
    denied: 'The browser did not allow the microphone. Its settings for this page can change that.',
    none: 'No microphone was found on this device.',
    'other-tab': 'Another tab of yours listens already.',
    broken: 'Listening could not be started in this browser. Everything else works as before.',
  },
} as const;

export type VoiceRefusal = keyof typeof voiceWords.refused;
