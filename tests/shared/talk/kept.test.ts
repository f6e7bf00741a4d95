import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { keep, type KeptReport } from 'shared/talk/kept.ts';
import { talkSettings } from 'shared/talk/settings.ts';
import type { Span } from 'shared/talk/spans.ts';
import { hearReport, noVoice } from 'shared/talk/voice.ts';

/** A report every 250 ms, voiced as given; the line is down from the first to the last, then all goes out at once. */
function afterOutage(voiced: readonly boolean[]): { readonly sent: readonly KeptReport[]; readonly turns: Span[] } {
  let waiting: readonly KeptReport[] = [];
  voiced.forEach((each, index) => {
    waiting = keep(waiting, { report: { voiced: each, level: -30, age: 0 }, at: index * 250 }, talkSettings);
  });
  const now = (voiced.length - 1) * 250;
  let state = noVoice;
  const turns: Span[] = [];
  waiting.forEach(({ report, at }, sequence) => {
    const age = Math.round((now - at) / 100);
    const step = hearReport(state, { sequence, voiced: report.voiced, age }, Math.round(now / 100), talkSettings);
    state = step.state;
    turns.push(...step.closed);
  });
  return { sent: waiting, turns };
}

const times = (count: number, voiced: boolean) => Array.from({ length: count }, () => voiced);

it('VOICE-03 what was said while the line was down is handed in as it was, in a few messages', () => {
  const { sent, turns } = afterOutage([
    ...times(8, false),
    ...times(40, true),
    ...times(8, false),
    ...times(4, true),
    false,
  ]);
  expect(turns).toEqual([
    [20, 120],
    [140, 150],
  ]);
  expect(sent.length).toBeLessThan(20);
});

it('VOICE-03 after a long outage the last thirty seconds are left', () => {
  const { sent, turns } = afterOutage([...times(400, true), false]);
  const [first] = sent;
  expect(first?.at).toBeGreaterThanOrEqual(100_000 - 30_000);
  expect(turns).toHaveLength(1);
  expect((turns[0]?.[1] ?? 0) - (turns[0]?.[0] ?? 0)).toBeGreaterThan(270);
});

it('VOICE-03 whatever was said, thirty seconds of it arrive whole and in less than a burst', () => {
  const runs = fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.boolean()), { minLength: 1, maxLength: 20 });
  let turns = 0;
  fc.assert(
    fc.property(runs, (said) => {
      const voiced = said.flatMap(([length, each]) => times(length, each)).slice(0, 115);
      const whole = afterOutage([...voiced, false]);
      const spans: Span[] = [];
      [...voiced, false].forEach((each, index) => {
        const before = voiced[index - 1] ?? false;
        if (each && !before) spans.push([Math.round(index * 2.5), Infinity]);
        if (!each && before) spans.push([spans.pop()?.[0] ?? 0, index * 2.5]);
      });
      turns += spans.length;
      expect(whole.sent.length).toBeLessThanOrEqual(120);
      expect(whole.turns).toHaveLength(spans.length);
      whole.turns.forEach(([start, end], index) => {
        expect(Math.abs(start - (spans[index]?.[0] ?? 0))).toBeLessThanOrEqual(1);
        expect(Math.abs(end - (spans[index]?.[1] ?? 0))).toBeLessThanOrEqual(1);
      });
    }),
    { seed: 12, numRuns: 200 },
  );
  expect(turns).toBeGreaterThan(300);
});
