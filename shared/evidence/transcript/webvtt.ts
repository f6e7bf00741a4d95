/**
 * WebVTT (https://www.w3.org/TR/webvtt1/) as meeting tools write it: speakers as `<v Name>` (Teams, podcasts) or
 * as `Name: text` (Zoom). Cue settings, styles, regions and notes are passed over.
 */
import { linesOf, problem, type Cue, type Transcript, type TranscriptProblem } from './cue.ts';
import { splitSpeakers } from './speaker-prefix.ts';
import { isTimingLine, readTiming } from './timing.ts';

export function isWebVtt(text: string): boolean {
  return /^\uFEFF?WEBVTT(?:[ \t\r\n]|$)/.test(text);
}

export function readWebVtt(text: string): Transcript {
  const lines = linesOf(text);
  if (!isWebVtt(text)) return { cues: [], problems: [problem(1, 'no-header', lines[0] ?? '')] };
  const cues: Cue[] = [];
  const problems: TranscriptProblem[] = [];
  let index = pastBlock(lines, 1);
  while (index < lines.length) {
    const line = lines[index] ?? '';
    if (line.trim() === '') index++;
    else if (/^(?:NOTE|STYLE|REGION)(?:[ \t]|$)/.test(line) && !isTimingLine(line)) index = pastBlock(lines, index);
    else {
      const end = pastBlock(lines, index);
      readBlock(lines, index, end, cues, problems);
      index = end;
    }
  }
  return { cues: withPrefixes(cues), problems };
}

/** Names before a colon, where no voice tag said who it is. */
function withPrefixes(cues: readonly Cue[]): readonly Cue[] {
  const said = splitSpeakers(cues.map(({ speaker, text }) => (speaker === null ? text : '')));
  return cues.map((cue, index) => (cue.speaker === null ? { ...cue, ...said[index] } : cue));
}

/** The blank line after a block, or the end of the file. A timing line begins a cue even without one. */
function pastBlock(lines: readonly string[], from: number): number {
  let index = from;
  let timings = isTimingLine(lines[from] ?? '') ? 1 : 0;
  while (index < lines.length && lines[index]?.trim() !== '') {
    index++;
    if (isTimingLine(lines[index] ?? '') && ++timings > 1) break;
  }
  return index;
}

function readBlock(
  lines: readonly string[],
  from: number,
  end: number,
  cues: Cue[],
  problems: TranscriptProblem[],
): void {
  const at = isTimingLine(lines[from] ?? '') ? from : from + 1;
  const line = lines[at] ?? '';
  if (at >= end || !isTimingLine(line)) {
    problems.push(problem(from + 1, 'time-missing', lines[from] ?? '', !/\d:\d\d/.test(lines[from] ?? '')));
    return;
  }
  const timing = readTiming(line);
  if (!timing) {
    problems.push(problem(at + 1, 'bad-time', line));
    return;
  }
  if (timing.end < timing.start) {
    problems.push(problem(at + 1, 'ends-before-start', line, true));
    return;
  }
  for (const said of saidIn(lines.slice(at + 1, end).join('\n'))) cues.push({ ...timing, ...said });
}

/** A cue may hold several voices: each has the whole of its time, as they stand on screen together. */
function saidIn(payload: string): readonly Pick<Cue, 'speaker' | 'text'>[] {
  const voices = [...payload.matchAll(/<v(?:\.[^\s<>]{0,200})?[ \t]+([^<>]{0,200})>([\s\S]*?)(?=<v[.\s]|$)/g)];
  if (voices.length === 0) return [{ speaker: null, text: plain(payload) }];
  return voices.map(([, name = '', words = '']) => ({ speaker: decode(name).trim() || null, text: plain(words) }));
}

function plain(markup: string): string {
  return decode(markup.replace(/<[^<>]*>/g, '')).trim();
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  lrm: '\u200E',
  rlm: '\u200F',
};

/** Each reference once: `&amp;lt;` is the text `&lt;`. */
function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
    if (typeof name === 'string') return entities[name.toLowerCase()] ?? whole;
    const point = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16);
    return point > 0 && point <= 0x10_ff_ff && (point < 0xd8_00 || point > 0xdf_ff)
      ? String.fromCodePoint(point)
      : whole;
  });
}
