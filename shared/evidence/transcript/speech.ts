/** Who spoke when in a file that a meeting tool gave: WebVTT, SubRip or RTTM. Chats are no talk. */
import { continueSpeakers, type Cue, type Transcript } from './cue.ts';
import { isRttm, readRttm } from './rttm.ts';
import { readSrt } from './srt.ts';
import { isWebVtt, readWebVtt } from './webvtt.ts';
import { isZoomChat } from './zoom-chat.ts';

export type Speech =
  | {
      readonly ok: true;
      /** A cue without a name goes on with the speaker before it. */
      readonly cues: readonly Cue[];
      /** Lines that could not be read: talk may be missing. */
      readonly unread: number;
    }
  | { readonly ok: false; readonly reason: 'chat' | 'no-transcript' };

export function speechIn(text: string): Speech {
  if (isZoomChat(text)) return { ok: false, reason: 'chat' };
  const { cues, problems } = read(text);
  const spoken = continueSpeakers(cues).filter(({ start, end }) => end > start);
  if (spoken.length === 0) return { ok: false, reason: 'no-transcript' };
  return { ok: true, cues: spoken, unread: problems.filter(({ harmless }) => !harmless).length };
}

function read(text: string): Transcript {
  if (isWebVtt(text)) return readWebVtt(text);
  return isRttm(text) ? readRttm(text) : readSrt(text);
}
