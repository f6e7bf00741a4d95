/**
 * How often the nudge engine would speak up in real meetings:
 *
 *     npm run talk:replay -- FOLDER [--json]
 *
 * FOLDER holds what `second-story talk` reads (WebVTT, SubRip, RTTM, turns or spans as JSON), one meeting a file. Each
 * is replayed through a running room, once a second, by every means. Ends with 1 when the median is above two nudges an
 * hour, or two came within three minutes.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSpoken } from 'server/cli/talk-input.ts';
import { talkSettings } from 'shared/talk/settings.ts';
import { replay, type Means, type Replayed } from './replay.ts';

const everyMeans: readonly Means[] = [
  { by: 'headset', leads: 'nobody' },
  { by: 'headset', leads: 'first' },
  { by: 'tap', leads: 'nobody' },
];

const mostPerHour = 2;

const words = process.argv.slice(2);
const folder = words.find((word) => !word.startsWith('--'));
if (folder === undefined) {
  process.stderr.write('Name a folder of meetings: npm run talk:replay -- FOLDER\n');
  process.exitCode = 64;
} else process.exitCode = await measure(folder, words.includes('--json'));

async function measure(from: string, json: boolean): Promise<number> {
  const files = readdirSync(from)
    .filter((name) => /\.(?:json|vtt|srt|rttm)$/i.test(name))
    .toSorted();
  const io = { readFile: (path: string) => readFileSync(path), err: (text: string) => process.stderr.write(text) };
  let isGood = files.length > 0;
  for (const means of everyMeans) {
    const rates: number[] = [];
    const kinds = new Map<string, number>();
    let nearest = Infinity;
    for (const name of files) {
      const { spans, until } = readSpoken(join(from, name), 'previous', io);
      const length = until ?? Math.max(0, ...spans.map(({ end }) => end));
      const replayed = await replay(spans, length, means);
      const apart = gaps(replayed);
      nearest = Math.min(nearest, ...apart);
      rates.push((replayed.nudges.length * 3600) / Math.max(1, replayed.length));
      for (const { kind, part } of replayed.nudges) {
        kinds.set(`${kind}, ${part}`, (kinds.get(`${kind}, ${part}`) ?? 0) + 1);
      }
      say(json, { name, ...means, minutes: Math.round(replayed.length / 60), nudges: replayed.nudges });
    }
    const middle = median(rates);
    isGood &&= middle <= mostPerHour && nearest * 10 >= talkSettings.nudges.apart;
    say(true, {
      ...means,
      meetings: files.length,
      perHour: { least: round(Math.min(...rates)), median: round(middle), most: round(Math.max(...rates)) },
      distribution: distribution(rates),
      nearestSeconds: Number.isFinite(nearest) ? Math.round(nearest) : null,
      kinds: Object.fromEntries(kinds),
    });
  }
  return isGood ? 0 : 1;
}

/** Seconds between one nudge and the next. */
function gaps({ nudges }: Replayed): number[] {
  return nudges.slice(1).map(({ at }, place) => at - (nudges[place]?.at ?? 0));
}

/** Meetings by nudges an hour: none, up to one, up to two … */
function distribution(rates: readonly number[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const rate of rates.toSorted((a, b) => a - b)) {
    const name = rate === 0 ? '0' : `≤ ${Math.ceil(rate)}`;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [sorted[sorted.length % 2 ? middle : middle - 1], sorted[middle]];
  return (low + high) / 2;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function say(on: boolean, line: object): void {
  if (on) process.stdout.write(`${JSON.stringify(line)}\n`);
}
