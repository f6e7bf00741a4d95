import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nobodyLoudest, stepLoudest } from 'shared/talk/loudest.ts';
import { MINUTE, SECOND, talkSettings } from 'shared/talk/settings.ts';
import type { Span } from 'shared/talk/spans.ts';
import { tap, tapAdvice } from 'shared/talk/taps.ts';
import { closeAfterGap, hearReport, noVoice, type VoiceReport } from 'shared/talk/voice.ts';

/** Lets the server hear reports as they arrive, and looks for silence once a second up to `until`. */
function hear(arrivals: readonly { readonly at: number; readonly report: VoiceReport }[], until: number): Span[] {
  let state = noVoice;
  const turns: Span[] = [];
  for (let now = 0; now <= until; now++) {
    for (const { report } of arrivals.filter(({ at }) => at === now)) {
      const step = hearReport(state, report, now, talkSettings);
      state = step.state;
      turns.push(...step.closed);
    }
    if (now % SECOND === 0) {
      const step = closeAfterGap(state, now, talkSettings);
      state = step.state;
      turns.push(...step.closed);
    }
  }
  return turns;
}

const report = (sequence: number, voiced: boolean, age = 0): VoiceReport => ({ sequence, voiced, age });

const level = (ana: number, ben: number) =>
  new Map([
    ['ana', ana],
    ['ben', ben],
  ]);

describe('voice', () => {
  it('TALK-06 a laptop’s clock, wrong by up to five minutes, changes nothing', () => {
    const samples = fc.array(fc.record({ gap: fc.integer({ min: 2, max: 60 }), voiced: fc.boolean() }), {
      minLength: 1,
      maxLength: 40,
    });
    let turns = 0;
    fc.assert(
      fc.property(samples, fc.integer({ min: -5 * MINUTE, max: 5 * MINUTE }), fc.boolean(), (taken, skew, lost) => {
        // The laptop stamps samples with its own clock and sends ages; from 100 to 250 its line may be down.
        const laptop = (clockError: number) => {
          let server = 0;
          return taken.map(({ gap, voiced }, sequence) => {
            server += gap;
            const stamped = server + clockError;
            const sent = lost && server >= 100 && server < 250 ? 250 : server;
            return { at: sent, report: report(sequence, voiced, sent + clockError - stamped) };
          });
        };
        const right = hear(laptop(0), 3000);
        turns += right.length;
        expect(hear(laptop(skew), 3000)).toEqual(right);
      }),
      { seed: 77, numRuns: 200 },
    );
    expect(turns).toBeGreaterThan(150);
  });

  it('TALK-40 a turn ends when the voice does', () => {
    const turns = hear(
      [report(0, true), report(1, true), report(2, false)].map((each, index) => ({ at: 10 + index * 3, report: each })),
      200,
    );
    expect(turns).toEqual([[10, 16]]);
  });

  it('TALK-40 after a crash it ends at the last report, within five seconds', () => {
    const arrivals = [0, 3, 6, 9].map((at, sequence) => ({ at: 20 + at, report: report(sequence, true) }));
    expect(hear(arrivals, 29 + talkSettings.voice.closeAtLatest)).toEqual([[20, 29]]);
  });

  it('TALK-40 ends where the voice did, though reports that it went on came between', () => {
    const reports: [VoiceReport, number][] = [
      [report(1, true, 0.3), 100],
      [report(2, true), 119],
      [report(3, false, 1.7), 120],
    ];
    const turns: Span[] = [];
    let state = noVoice;
    for (const [each, at] of reports) {
      const step = hearReport(state, each, at, talkSettings);
      state = step.state;
      turns.push(...step.closed);
    }
    expect(turns).toEqual([[99.7, 118.3]]);
  });

  it('TALK-40 after a reconnect at most thirty seconds are taken in, as ages', () => {
    const arrivals = [
      { at: 400, report: report(0, true, 301) },
      { at: 400, report: report(1, true, 290) },
      { at: 400, report: report(2, true, 270) },
      { at: 400, report: report(3, false, 260) },
    ];
    expect(hear(arrivals, 600)).toEqual([[110, 140]]);
  });

  it('TALK-40 reports that come twice or too late count once', () => {
    const arrivals = [
      { at: 10, report: report(5, true) },
      { at: 12, report: report(5, true) },
      { at: 14, report: report(4, false) },
      { at: 20, report: report(6, false) },
    ];
    expect(hear(arrivals, 100)).toEqual([[10, 20]]);
  });

  it('TALK-41 in one room the loudest laptop is the talker’s, and changes only after 150 ms of 3 dB', () => {
    let state = stepLoudest(nobodyLoudest, level(-30, -40), 0, talkSettings);
    expect(state.talker).toBe('ana');
    state = stepLoudest(state, level(-30, -28), 250, talkSettings);
    expect(state.talker).toBe('ana');
    state = stepLoudest(state, level(-34, -28), 500, talkSettings);
    expect(state.talker).toBe('ana');
    state = stepLoudest(state, level(-34, -28), 750, talkSettings);
    expect(state.talker).toBe('ben');
    expect(stepLoudest(state, new Map(), 1000, talkSettings)).toEqual(nobodyLoudest);
  });
});

describe('taps', () => {
  it('gives the floor from one to the next', () => {
    const first = tap(null, 'ana', 100);
    expect(first).toEqual({ floor: { person: 'ana', start: 100, source: 'tap' }, closed: undefined });
    expect(tap(first.floor, 'ana', 150)).toEqual({ floor: first.floor, closed: undefined });
    expect(tap(first.floor, 'ben', 160).closed).toEqual(['ana', 100, 60, 'tap']);
    expect(tap(first.floor, null, 160)).toEqual({ floor: null, closed: ['ana', 100, 60, 'tap'] });
  });

  it('TALK-40 ends three seconds after every voice is silent; without voice it asks after two minutes', () => {
    const floor = { person: 'ana', start: 100, source: 'tap' } as const;
    expect(tapAdvice(floor, 200, 229, talkSettings)).toEqual({ do: 'keep' });
    expect(tapAdvice(floor, 200, 230, talkSettings)).toEqual({ do: 'end', at: 230 });
    expect(tapAdvice(floor, 50, 129, talkSettings)).toEqual({ do: 'keep' });
    expect(tapAdvice(floor, null, 1299, talkSettings)).toEqual({ do: 'keep' });
    expect(tapAdvice(floor, null, 1300, talkSettings)).toEqual({ do: 'ask' });
  });
});
