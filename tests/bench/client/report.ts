/** The client's part of docs/BENCHMARKS.md; the part of the room server is left as it is. */
import { machineFacts, type Moment } from '../report/machine.ts';
import { keepOther } from '../report/parts.ts';
import type { Frames } from './frames.ts';
import type { Loaded } from './loading.ts';

export interface Client {
  /** By "role, latency". */
  readonly loads: Readonly<Record<string, readonly Loaded[]>>;
  readonly frames: Frames;
  /** Of the timeline editor. */
  readonly editor: Frames;
  readonly before: Moment;
  readonly after: Moment;
  /** Version of Chromium. */
  readonly browser: string;
}

/** Returns where it was written. */
export function writeClientReport({ loads, frames, editor, before, after, browser }: Client): string {
  const rows = Object.entries(loads).map(([who, all]) => {
    const times = all.map(({ syncedMs }) => syncedMs).toSorted((a, b) => a - b);
    const [first] = all;
    const cells = [who, ms(times[times.length >> 1]), `${ms(times[0])} – ${ms(times.at(-1))}`];
    return `| ${[...cells, `${Math.round((first?.bytes ?? 0) / 1000)} kB`, first?.requests ?? 0].join(' | ')} |`;
  });
  return keepOther('client', [
    '# Benchmarks of the page',
    '',
    'Written by `npm run bench:client`. Chromium with an empty cache; CPU four times slower and 1.6 Mbit/s, as measured by the browser itself; the participant’s target is 1.8 s. Bytes are those that came over the line, all of the page in them: scripts, sheets, faces.',
    '',
    ...machineFacts(before, after).map((fact) => `- ${fact}`),
    `- Chromium ${browser}`,
    '',
    '| page, added to each answer | until the room is shown, median | range | bytes | requests |',
    '|---|---|---|---|---|',
    ...rows,
    '',
    `Leader’s screen with a timeline of 1,000 events, 30 people in the room of whom 28 type three pieces a second and move their caret: ${frames.frames} frames in 10 s on this machine as it is, all work of the main thread a frame ${frames.medianMs.toFixed(1)} ms at the median, ${frames.p95Ms.toFixed(1)} ms at p95 (target 16.7 ms), ${frames.mostMs.toFixed(1)} ms at most.`,
    '',
    `Timeline editor with 1,000 events, scrolled without rest while two events a second change and 28 people type notes: ${editor.frames} frames in 10 s, ${editor.medianMs.toFixed(1)} ms at the median, ${editor.p95Ms.toFixed(1)} ms at p95 (target 16.7 ms), ${editor.mostMs.toFixed(1)} ms at most.`,
  ]);
}

const ms = (time: number | undefined) => `${Math.round(time ?? Number.NaN)} ms`;
