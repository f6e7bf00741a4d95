/** SubRip: numbered blocks of a timing line and text; speakers as `Name: text`. Loose in the wild, read loosely. */
import { linesOf, problem, type Cue, type Transcript, type TranscriptProblem } from './cue.ts';
import { splitSpeakers } from './speaker-prefix.ts';
import { isTimingLine, readTiming } from './timing.ts';

export function readSrt(file: string): Transcript {
  const lines = linesOf(file);
  const timings = lines.flatMap((line, index) => (isTimingLine(line) ? [index] : []));
  const cues: Cue[] = [];
  const problems: TranscriptProblem[] = [];
  const first = timings[0];
  if (first === undefined) return { cues, problems: [problem(1, 'empty', lines.find((line) => line.trim()) ?? '')] };
  const stray = lines.findIndex((line, index) => index < first && line.trim() !== '' && !isNumber(line));
  if (stray >= 0)
    problems.push(problem(stray + 1, 'time-missing', lines[stray] ?? '', !/\d:\d\d/.test(lines[stray] ?? '')));

  for (const [nth, at] of timings.entries()) {
    const line = lines[at] ?? '';
    const timing = readTiming(line);
    if (!timing) problems.push(problem(at + 1, 'bad-time', line));
    else if (timing.end < timing.start) problems.push(problem(at + 1, 'ends-before-start', line, true));
    else cues.push({ ...timing, speaker: null, text: plain(bodyOf(lines, at + 1, timings[nth + 1])) });
  }
  const said = splitSpeakers(cues.map(({ text }) => text));
  return { cues: cues.map((cue, index) => ({ ...cue, ...said[index] })), problems };
}

/** Text up to the next block, without that block's number. A blank line may be part of the text. */
function bodyOf(lines: readonly string[], from: number, next: number | undefined): string {
  const body = lines.slice(from, next);
  if (next !== undefined && isNumber(body.at(-1) ?? '')) body.pop();
  return body.join('\n').trim();
}

function isNumber(line: string): boolean {
  return /^\s*\d+\s*$/.test(line);
}

function plain(text: string): string {
  return text.replace(/<\/?[a-z][^<>]*>|\{\\[^{}]*\}/gi, '').trim();
}
