/** What was said in a recording as messages. Cues count from its start, which only a person knows. */
import { type Finding, type Findings, type Refused, found, refuse } from '../machine/finding.ts';
import type { Moment } from '../machine/moment.ts';
import type { Cue, Transcript } from './cue.ts';
import { isMeet, readMeet } from './meet.ts';
import { isRttm } from './rttm.ts';
import { readSrt } from './srt.ts';
import { isTimingLine, readTiming } from './timing.ts';
import { isWebVtt, readWebVtt } from './webvtt.ts';
import { isReaction, isZoomChat, readZoomChat } from './zoom-chat.ts';

export function isTranscript(text: string): boolean {
  return isWebVtt(text) || isSrt(text) || isZoomChat(text) || isRttm(text) || isMeet(text);
}

/** A number, a timing line; or the timing line alone. */
function isSrt(text: string): boolean {
  const lines = text
    .slice(0, 2000)
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '');
  const [first = '', second = ''] = lines;
  const timing = isTimingLine(first) ? first : /^\s*\d+\s*$/.test(first) ? second : '';
  return isTimingLine(timing) && readTiming(timing) !== undefined;
}

export function readTranscript(text: string): Findings | Refused {
  if (isRttm(text)) return refuse('no-words', 1, 'RTTM');
  const isChat = isZoomChat(text);
  return transcriptFindings(read(text, isChat), isChat && isWallClock(text));
}

function read(text: string, isChat: boolean): Transcript {
  if (isChat) return readZoomChat(text);
  if (isWebVtt(text)) return readWebVtt(text);
  return isMeet(text) ? readMeet(text) : readSrt(text);
}

/** The desktop's chat writes the clock on the wall, the cloud's counts from the start. */
function isWallClock(text: string): boolean {
  return /^\s*\d{1,2}:\d{2}:\d{2}\s+From\s/.test(text.replace(/^\uFEFF/, '').slice(0, 400));
}

/** @param onTheWall times are clocks of a day, not counted from a start */
export function transcriptFindings(transcript: Transcript, onTheWall = false): Findings | Refused {
  const { cues, problems } = transcript;
  const [first] = problems;
  if (cues.length === 0) return refuse('wrong-format', first?.line ?? 0, first?.found ?? '');
  // What was written to one person alone is nobody else's, and goes on no board.
  const said = cues.filter((cue) => !isReaction(cue) && cue.isPrivate !== true && cue.text.trim() !== '');
  const rows = said.map((cue, index) => rowOf(cue, index, onTheWall));
  const left = cues.length - said.length;
  const unread = problems.filter((each) => !each.harmless);
  return found(rows, [
    ...(left === 0 ? [] : [{ about: 'left-out', count: left, line: 0 } as const]),
    ...(unread.length === 0
      ? []
      : [{ about: 'unread', name: '', count: unread.length, line: unread[0]?.line ?? 0 } as const]),
  ]);
}

function rowOf(cue: Cue, index: number, onTheWall: boolean): Finding {
  const [text = '', ...below] = cue.text.length > 400 ? cue.text.split('\n') : [cue.text];
  return {
    key: null,
    moment: momentOf(cue.start, onTheWall),
    ...(cue.end > cue.start && { until: momentOf(cue.end, onTheWall) }),
    text,
    excerpt: below.join('\n'),
    ...(cue.speaker !== null && { actor: cue.speaker }),
    kind: 'message',
    line: index + 1,
  };
}

function momentOf(seconds: number, onTheWall: boolean): Moment {
  const ms = Math.round(seconds * 1000);
  const original = clock(ms);
  return onTheWall
    ? { kind: 'local', date: null, ms, zone: null, precision: 'second', original }
    : { kind: 'relative', ms, original };
}

/** `00:12:53`, as transcripts write it. */
function clock(ms: number): string {
  const whole = Math.floor(ms / 1000);
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const fraction = ms % 1000 === 0 ? '' : `.${String(ms % 1000).padStart(3, '0')}`;
  return parts.map((part) => String(part).padStart(2, '0')).join(':') + fraction;
}
