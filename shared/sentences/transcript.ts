/** Reading who spoke when from a transcript: for facilitators and deputies. */
import { counted } from './names.ts';

export const transcriptWords = {
  command: 'Read a transcript for talk time',
  title: 'Who spoke, from a transcript',
  about:
    'A WebVTT, SubRip or RTTM file of this call. It is read in this browser: only who spoke when is noted, never a word, and it goes with this sitting.',
  choose: 'Choose a file',
  another: 'Choose another file',
  read: (name: string, cues: number, names: number, length: string) =>
    `${name}: ${counted(cues, 'part')} of ${counted(names, 'name')}, ${length} long.`,
  unread: (lines: number) => `${counted(lines, 'line')} could not be read, so some talk may be missing.`,
  refused: {
    chat: 'This is a chat: it says nothing about who spoke how long. Take the transcript, mostly a .vtt file beside it.',
    'no-transcript': 'No turns were found in this file. Take the transcript as .vtt, .srt or .rttm.',
    'too-large': 'This file is larger than any transcript. Nothing was read.',
    'too-many': 'This transcript has more turns than fit into one sitting.',
    'no-text': 'This file could not be read as text.',
  },

  began: 'The recording began at',
  beganNote: 'On your clock. It is taken to begin with the sitting unless you say otherwise.',
  beganBad: 'Write it as 14:05 or 14:05:30.',

  names: 'Who is who',
  nameIs: (name: string) => `“${name}” is`,
  noName: 'no name',
  spoke: (length: string) => `spoke ${length}`,
  someone: 'Somebody unknown',
  leaveOut: 'Leave out',

  changes: 'What it changes',
  changesSeen: 'As it would be read with this transcript; two sources of one voice count once.',
  person: 'Person',
  before: 'Now',
  after: 'With it',
  more: (length: string) => `+${length}`,
  same: 'same',
  outside: 'None of it lies in this sitting. Check when the recording began.',
  nothing: 'Nothing is left to note: every name is left out.',

  note: 'Note it',
  noted: 'The transcript is noted.',
  so: 'Read so far',
  one: (time: string, turns: number) => `At ${time}: ${counted(turns, 'turn')}`,
  drop: 'Take out',
  dropped: 'The transcript is taken out again.',
} as const;

export type TranscriptRefusal = keyof typeof transcriptWords.refused;
