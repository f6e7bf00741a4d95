/** The line both caption formats share: `00:01:02.500 --> 00:01:04.000`, with WebVTT's settings after it. */

const clock = String.raw`(?:(\d+):)?(\d{1,2}):(\d{1,2})[.,](\d{1,3})`;
const timing = new RegExp(String.raw`^\s*${clock}\s*-->\s*${clock}(?:\s.*)?$`);

export interface Timing {
  readonly start: number;
  readonly end: number;
}

export function isTimingLine(line: string): boolean {
  return line.includes('-->');
}

/** Seconds, or undefined where it is no time. Dot and comma are both taken, as tools mix them. */
export function readTiming(line: string): Timing | undefined {
  const match = timing.exec(line);
  if (!match) return undefined;
  const start = seconds(match.slice(1, 5));
  const end = seconds(match.slice(5, 9));
  return start === undefined || end === undefined ? undefined : { start, end };
}

function seconds([hours, minutes, wholes, fraction]: readonly (string | undefined)[]): number | undefined {
  const [h, m, s] = [Number(hours ?? 0), Number(minutes), Number(wholes)];
  if (m > 59 || s > 59 || !Number.isSafeInteger(h) || h > 9_999) return undefined;
  // Whole milliseconds first: sums of thousands of cues stay exact.
  return (((h * 60 + m) * 60 + s) * 1000 + Number((fraction ?? '').padEnd(3, '0'))) / 1000;
}
