/**
 * What Google Meet leaves in a document: a title that ends in "Transcript", who was there, then every few minutes a time
 * on a line of its own with "Name: text" below it. Only these times are known, so a cue has no length and is no talk.
 */
import { linesOf, problem, type Cue, type Transcript } from './cue.ts';
import { splitSpeakers } from './speaker-prefix.ts';

const time = /^\s*(\d{1,2}):(\d{2}):(\d{2})\s*$/;
const title = /(?:^|[\s–-])transcript\s*$/i;
const end = /^(?:transcription|meeting) ended after\b/i;

export function isMeet(text: string): boolean {
  const lines = linesOf(text.slice(0, 20_000)).filter((line) => line.trim() !== '');
  const first = lines.findIndex((line) => time.test(line));
  if (first < 1 || first > 20 || !lines.slice(0, first).some((line) => title.test(line))) return false;
  return /^[^:]{1,60}:\s/.test(lines[first + 1] ?? '');
}

export function readMeet(text: string): Transcript {
  const said: { readonly at: number; text: string }[] = [];
  let at: number | null = null;
  for (const line of linesOf(text)) {
    const [, hours, minutes, seconds] = time.exec(line) ?? [];
    if (seconds !== undefined) at = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
    else if (at !== null && line.trim() !== '' && !end.test(line.trim())) said.push({ at, text: line.trim() });
  }
  if (said.length === 0) return { cues: [], problems: [problem(1, 'empty', '')] };
  const cues: Cue[] = [];
  for (const [index, { speaker, text: words }] of splitSpeakers(said.map((each) => each.text)).entries()) {
    const start = said[index]?.at ?? 0;
    const last = cues.at(-1);
    // A line without a name goes on with what was said above it.
    if (speaker === null && last?.start === start) cues[cues.length - 1] = { ...last, text: `${last.text} ${words}` };
    else cues.push({ speaker: speaker ?? last?.speaker ?? null, start, end: start, text: words });
  }
  return { cues, problems: [] };
}
