/** The replay of docs/TALK.md, over a meeting made up here: what it counts is what a room would have been told. */
import type { SpokenSpan } from 'shared/talk/summary.ts';
import { expect, test } from 'vitest';
import { replay } from '../bench/talk/replay.ts';

const minute = 60_000;

/** Four speak in turn for so many minutes, eight seconds each, but one of them as long as it says. */
function inTurn(minutes: number, who: string, long: number): SpokenSpan[] {
  const spoken: SpokenSpan[] = [];
  let at = 0;
  for (let turn = 0; at < minutes * minute; turn += 1) {
    const person = ['Ana', 'Ben', 'Cara', 'Dan'][turn % 4] ?? null;
    const length = person === who ? long : 8000;
    spoken.push({ person, start: at, end: at + length });
    at += length + 500;
  }
  return spoken;
}

test.each(['headset', 'tap'] as const)('REPLAY-01 an even meeting, noted by %s, passes without a word', async (by) => {
  expect(await replay(inTurn(20, 'Ben', 8000), 20 * minute, { by, leads: 'nobody' })).toEqual({
    length: 1200,
    nudges: [],
  });
});

test.each(['headset', 'tap'] as const)(
  'REPLAY-01 one of four with two thirds of it is told of once after ten minutes and one, noted by %s',
  async (by) => {
    const { nudges } = await replay(inTurn(20, 'Ben', 60_000), 20 * minute, { by, leads: 'nobody' });
    expect(nudges).toMatchObject([{ kind: 'floor', part: 'share' }]);
    expect(nudges[0]?.at).toBeGreaterThanOrEqual(660);
    expect(nudges[0]?.at).toBeLessThan(800);
  },
);

test('REPLAY-02 whoever opened the meeting leads it: their part is told as the leader’s, and never twice in three minutes', async () => {
  const leading = inTurn(20, 'Ana', 20_000);
  const { nudges } = await replay(leading, 20 * minute, { by: 'headset', leads: 'first' });
  expect(nudges.map(({ kind }) => kind)).toContain('leading');
  for (const [place, { at }] of nudges.slice(1).entries()) {
    expect(at - (nudges[place]?.at ?? 0)).toBeGreaterThanOrEqual(180);
  }
});
