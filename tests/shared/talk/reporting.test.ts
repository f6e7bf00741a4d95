import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { notHeard, stepPace, type Heard, type Report } from 'shared/talk/reporting.ts';
import { talkSettings } from 'shared/talk/settings.ts';

const voice: Heard = { probability: 0.95, power: 0.01, kept: 0.009 };
const quiet: Heard = { probability: 0.05, power: 0.000001, kept: 0 };
const between: Heard = { probability: 0.65, power: 0.005, kept: 0.004 };

/** Lets a laptop hear 10 ms frames; says what left it, and in which frame. */
function hear(frames: readonly Heard[]): (Report & { readonly frame: number })[] {
  let pace = notHeard;
  return frames.flatMap((each, frame) => {
    const step = stepPace(pace, each, talkSettings);
    pace = step.pace;
    return step.report ? [{ ...step.report, frame }] : [];
  });
}

const seconds = (heard: Heard, count: number) => Array.from({ length: count * 100 }, () => heard);

it('VOICE-01 says four times a second that there is a voice, once a second that there is none', () => {
  expect(hear(seconds(voice, 10)).length).toBeLessThanOrEqual(41);
  expect(hear(seconds(voice, 10)).length).toBeGreaterThanOrEqual(40);
  expect(hear(seconds(quiet, 10))).toHaveLength(10);
});

it('VOICE-01 begins a little before the first sure frame, and ends a little after the last, not where that was noticed', () => {
  const reports = hear([...seconds(quiet, 1), ...seconds(voice, 1), ...seconds(quiet, 1)]);
  const first = reports.find((report) => report.voiced);
  const last = reports.find((report) => !report.voiced && report.frame > 150);
  const margin = talkSettings.voice.margin * 10;
  expect((first?.frame ?? 0) - (first?.age ?? 0) * 10).toBeCloseTo(100 - margin);
  expect((last?.frame ?? 0) + 1 - (last?.age ?? 0) * 10).toBeCloseTo(200 + margin);
});

it('VOICE-04 what the detector takes out almost whole is no voice, however sure it is', () => {
  const click: Heard = { probability: 0.99, power: 0.01, kept: 0.000_01 };
  expect(hear(seconds(click, 5)).some((report) => report.voiced)).toBe(false);
  const reports = hear([...seconds(voice, 1), ...seconds(click, 1)]);
  expect(reports.filter((report) => report.voiced && report.frame > 120)).toEqual([]);
  const hiss: Heard = { probability: 0.9, power: 0.02, kept: 0.01 };
  expect(hear(seconds(hiss, 1)).some((report) => report.voiced)).toBe(true);
});

it('VOICE-01 doubt neither begins a stretch nor ends one', () => {
  expect(hear(seconds(between, 5)).some((report) => report.voiced)).toBe(false);
  expect(
    hear([...seconds(voice, 1), ...seconds(between, 5)])
      .slice(1)
      .every((report) => report.voiced),
  ).toBe(true);
});

it('VOICE-01 the level is the voice’s, not that of the pauses in it', () => {
  const [, report] = hear([...seconds(voice, 1)]);
  expect(report?.level).toBeCloseTo(-20, 1);
});

it('VOICE-01 whatever is heard, no more than twelve reports leave in a second', () => {
  const heard = fc.constantFrom(voice, quiet, between);
  let most = 0;
  fc.assert(
    fc.property(
      fc.array(fc.tuple(heard, fc.integer({ min: 1, max: 30 })), { minLength: 20, maxLength: 80 }),
      (runs) => {
        const reports = hear(runs.flatMap(([each, length]) => Array.from({ length }, () => each)));
        for (const { frame } of reports) {
          const within = reports.filter((other) => other.frame >= frame && other.frame < frame + 100).length;
          most = Math.max(most, within);
          expect(within).toBeLessThanOrEqual(12);
        }
      },
    ),
    { seed: 41, numRuns: 200 },
  );
  expect(most).toBeGreaterThan(4);
});
