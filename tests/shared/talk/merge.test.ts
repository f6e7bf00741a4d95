import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeTurns } from 'shared/talk/merge.ts';
import { talkSettings } from 'shared/talk/settings.ts';
import { someone, turnSources, withoutPerson, type Correction, type TalkFacts, type Turn } from 'shared/talk/turns.ts';

const seeded = { seed: 1848, numRuns: 300 };
const people = ['ana', 'ben', 'cara', someone];

const turn: fc.Arbitrary<Turn> = fc.tuple(
  fc.constantFrom(...people),
  fc.integer({ min: -50, max: 700 }),
  fc.integer({ min: -5, max: 120 }),
  fc.constantFrom(...turnSources),
);
const correction = fc.record({
  at: fc.integer({ min: 0, max: 20 }),
  start: fc.integer({ min: -20, max: 600 }),
  duration: fc.integer({ min: -5, max: 100 }),
  from: fc.constantFrom(null, ...people),
  to: fc.constantFrom(null, ...people),
});
const facts: fc.Arbitrary<TalkFacts> = fc.record({
  since: fc.constant(0),
  turns: fc.array(turn, { maxLength: 30 }),
  open: fc.constant([]),
  corrections: fc
    .array(correction, { maxLength: 5 })
    .map((all) => all.map((each, index): Correction => ({ ...each, id: `c${index}` }))),
  pauses: fc.array(
    fc.record({ start: fc.integer({ min: 0, max: 600 }), end: fc.option(fc.integer({ min: 0, max: 700 })) }),
    { maxLength: 2 },
  ),
});

const merge = (of: TalkFacts, now = 600) => mergeTurns(of, now, talkSettings);
const bytes = (of: TalkFacts) => JSON.stringify([...merge(of)]);
const spoke = (turns: readonly Turn[], more: Partial<TalkFacts> = {}) =>
  Object.fromEntries(merge({ since: 0, turns, open: [], corrections: [], pauses: [], ...more }));

const becomes = (id: string, from: string | null, person: string | null, start = 0, duration = 100): Correction => ({
  id,
  at: Number(id.slice(1)),
  start,
  duration,
  from,
  to: person,
});

function shuffled<T>(values: readonly T[], keys: readonly number[]): T[] {
  return values
    .map((value, index) => ({ value, key: keys[index % keys.length] ?? 0, index }))
    .toSorted((a, b) => a.key - b.key || b.index - a.index)
    .map(({ value }) => value);
}

describe('merging turns', () => {
  it('TALK-01, TALK-07 reads the same bytes in whatever order facts arrive', () => {
    fc.assert(
      fc.property(facts, fc.array(fc.nat(), { minLength: 1, maxLength: 40 }), (some, keys) => {
        const other = {
          ...some,
          turns: shuffled(some.turns, keys),
          corrections: shuffled(some.corrections, keys),
          pauses: shuffled(some.pauses, keys),
        };
        expect(bytes(other)).toBe(bytes(some));
      }),
      seeded,
    );
  });

  it('TALK-02 changes nothing when turns come twice or in pieces', () => {
    fc.assert(
      fc.property(facts, fc.array(fc.integer({ min: 1, max: 119 }), { minLength: 1, maxLength: 8 }), (some, cuts) => {
        const pieces = some.turns.flatMap(([person, start, duration, source], index): Turn[] => {
          const cut = cuts[index % cuts.length] ?? 1;
          if (cut >= duration) return [[person, start, duration, source]];
          return [
            [person, start + cut, duration - cut, source],
            [person, start, cut, source],
          ];
        });
        const twice = [...some.corrections, ...some.corrections.toReversed()];
        expect(bytes({ ...some, turns: [...pieces, ...some.turns.slice(0, 5)], corrections: twice })).toBe(bytes(some));
      }),
      seeded,
    );
  });

  it('TALK-07 agrees between two replicas that met the facts by different ways', () => {
    fc.assert(
      fc.property(facts, facts, (mine, yours) => {
        const here = { ...mine, turns: [...mine.turns, ...yours.turns] };
        const there = { ...mine, turns: [...yours.turns, ...mine.turns, ...yours.turns] };
        expect(bytes(here)).toBe(bytes(there));
      }),
      { seed: 1905, numRuns: 200 },
    );
  });

  it('TALK-02, TALK-05 keeps spans apart, inside the sitting and outside breaks', () => {
    let seen = 0;
    fc.assert(
      fc.property(facts, (some) => {
        for (const [, spans] of merge(some)) {
          let reached = 0;
          for (const [start, end] of spans) {
            seen++;
            expect(start).toBeGreaterThanOrEqual(reached);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(600);
            for (const pause of some.pauses) {
              const over = Math.min(end, pause.end ?? 600) - Math.max(start, pause.start);
              expect(over).toBeLessThanOrEqual(0);
            }
            reached = end;
          }
        }
      }),
      seeded,
    );
    expect(seen).toBeGreaterThan(1000);
  });

  it('TALK-03 a tap silences the laptops of the room, and no remote headset', () => {
    expect(
      spoke([
        ['ana', 100, 100, 'tap'],
        ['ben', 50, 200, 'voice'],
        ['cara', 120, 30, 'headset'],
        [someone, 100, 50, 'voice'],
      ]),
    ).toEqual({
      ana: [[100, 200]],
      ben: [
        [50, 100],
        [200, 250],
      ],
      cara: [[120, 150]],
    });
  });

  it('TALK-04 closes own gaps under half a second and drops what is under two tenths', () => {
    expect(
      spoke([
        ['ana', 0, 10, 'voice'],
        ['ana', 14, 10, 'voice'],
        ['ana', 29, 10, 'voice'],
        ['ben', 40, 1, 'voice'],
        ['ben', 80, 2, 'voice'],
        ['cara', 60, 1, 'headset'],
        ['cara', 64, 1, 'headset'],
      ]),
    ).toEqual({
      ana: [
        [0, 24],
        [29, 39],
      ],
      ben: [[80, 82]],
      cara: [[60, 65]],
    });
  });

  it('TALK-04 takes the times of a transcript as written', () => {
    expect(
      spoke([
        ['ana', 0, 10, 'transcript'],
        ['ana', 12, 1, 'transcript'],
      ]),
    ).toEqual({
      ana: [
        [0, 10],
        [12, 13],
      ],
    });
  });

  it('TALK-05 drops empty turns, keeps to the sitting, and counts nothing in a break', () => {
    const pauses = [
      { start: 100, end: 103 },
      { start: 500, end: null },
    ];
    expect(
      spoke(
        [
          ['ana', -30, 60, 'tap'],
          ['ana', 90, 30, 'tap'],
          ['ben', 200, 0, 'tap'],
          ['ben', 300, -10, 'tap'],
          ['cara', 480, 400, 'headset'],
        ],
        { pauses },
      ),
    ).toEqual({
      ana: [
        [0, 30],
        [90, 100],
        [103, 120],
      ],
      cara: [[480, 500]],
    });
  });

  it('lets an open turn run to now', () => {
    expect(spoke([], { open: [{ person: 'ana', start: 550, source: 'tap' }] })).toEqual({ ana: [[550, 600]] });
  });

  describe('TALK-08 corrections', () => {
    const base: Turn[] = [
      ['ben', 0, 100, 'tap'],
      ['dan', 0, 100, 'headset'],
    ];
    it('gives a turn to somebody else, the rest of the moment stays', () => {
      expect(spoke(base, { corrections: [becomes('c1', 'ben', 'cara')] })).toEqual({
        cara: [[0, 100]],
        dan: [[0, 100]],
      });
    });

    it('splits a turn', () => {
      expect(spoke(base, { corrections: [becomes('c1', 'ben', 'cara', 60, 40)] })).toEqual({
        ben: [[0, 60]],
        cara: [[60, 100]],
        dan: [[0, 100]],
      });
    });

    it('goes over taps and voices where nobody is named, and over a headset only when its person is', () => {
      expect(spoke(base, { corrections: [becomes('c1', null, null)] })).toEqual({ dan: [[0, 100]] });
      expect(spoke(base, { corrections: [becomes('c1', 'dan', null)] })).toEqual({ ben: [[0, 100]] });
    });

    it('a later one stands over an earlier one, and taking it away is undo', () => {
      const first = becomes('c1', 'ben', 'cara');
      const second = becomes('c2', 'cara', 'eli');
      expect(spoke(base, { corrections: [second, first] })).toEqual({ dan: [[0, 100]], eli: [[0, 100]] });
      expect(spoke(base, { corrections: [first] })).toEqual({ cara: [[0, 100]], dan: [[0, 100]] });
      expect(spoke(base)).toEqual({ ben: [[0, 100]], dan: [[0, 100]] });
    });
  });

  it('TALK-09 "don’t count me" leaves no fact that names the person', () => {
    fc.assert(
      fc.property(facts, (some) => {
        const left = withoutPerson({ ...some, open: [{ person: 'ana', start: 590, source: 'tap' }] }, 'ana');
        expect(JSON.stringify(left)).not.toContain('ana');
        expect(merge(left).has('ana')).toBe(false);
      }),
      seeded,
    );
  });
});
