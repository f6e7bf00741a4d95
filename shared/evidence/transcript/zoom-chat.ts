/**
 * The chat Zoom saves: `00:12:53<tab>Ana Ruiz:<tab>text` of a cloud recording, or the desktop's
 * `00:12:53 From Ana Ruiz to Everyone:` with the text after it. A message goes on until the next time. Chat is a
 * point in time, so start and end are the same and it is no talk.
 */
import { linesOf, problem, type Cue, type Transcript, type TranscriptProblem } from './cue.ts';

const cloud = /^(\d{1,2}):(\d{2}):(\d{2})\t\s*(.{1,120}?):\t(.*)$/;
const desktop = /^(\d{1,2}):(\d{2}):(\d{2})\s+From\s+(\S.{0,119}?)(?:\s+[Tt]o\s+\S[^:]{0,119})?\s*:\s*(.*)$/;
const privately = /\((?:privately|direct message)\)\s*:\s*$/i;
const timed = /^\d{1,2}:\d{2}:\d{2}\s/;

export function isZoomChat(text: string): boolean {
  const first = linesOf(text).find((line) => line.trim() !== '') ?? '';
  return cloud.test(first) || desktop.test(first);
}

export function readZoomChat(text: string): Transcript {
  const cues: Cue[] = [];
  const problems: TranscriptProblem[] = [];
  for (const [index, line] of linesOf(text).entries()) {
    const match = cloud.exec(line) ?? desktop.exec(line);
    const last = cues.at(-1);
    if (match) {
      const [, hours, minutes, seconds, speaker = '', words = ''] = match;
      const at = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
      const isPrivate = privately.test(line.slice(0, line.length - words.length));
      cues.push({ speaker: speaker.trim(), start: at, end: at, text: words, ...(isPrivate && { isPrivate }) });
    } else if (timed.test(line)) problems.push(problem(index + 1, 'bad-fields', line));
    else if (last) cues[cues.length - 1] = { ...last, text: `${last.text}\n${line}` };
    else if (line.trim() !== '') problems.push(problem(index + 1, 'time-missing', line));
  }
  if (cues.length === 0 && problems.length === 0) problems.push(problem(1, 'empty', ''));
  return { cues: cues.map((cue) => ({ ...cue, text: cue.text.trim() })), problems };
}

/** 'Reacted to "gm" with 👍': nothing anybody said. */
export function isReaction({ text }: Pick<Cue, 'text'>): boolean {
  return /^(?:Reacted to|Removed a .+ reaction from) ["“]/.test(text);
}
