import { describe, expect, it } from 'vitest';
import { lastTurns, spokeBefore } from 'shared/talk/last-turns.ts';
import { mergeTurns } from 'shared/talk/merge.ts';
import { secondsInto } from 'shared/talk/seconds-into.ts';
import { talkSettings } from 'shared/talk/settings.ts';
import { someone, type Turn } from 'shared/talk/turns.ts';

const turnsOf = (turns: readonly Turn[], count = 10) => {
  const spans = mergeTurns({ since: 0, turns, open: [], corrections: [], pauses: [] }, 10_000, talkSettings);
  return lastTurns(spans, talkSettings.merge.breath, count);
};

describe('TAP-16 the last turns', () => {
  it('stand newest first, a pause for breath inside', () => {
    const turns = turnsOf([
      ['ana', 0, 100, 'tap'],
      ['ana', 108, 50, 'headset'],
      ['ben', 200, 100, 'tap'],
      ['ana', 300, 20, 'tap'],
    ]);
    expect(turns).toEqual([
      { person: 'ana', start: 300, end: 320 },
      { person: 'ben', start: 200, end: 300 },
      { person: 'ana', start: 0, end: 158 },
    ]);
    expect(
      turnsOf(
        [
          ['ana', 0, 100, 'tap'],
          ['ben', 200, 100, 'tap'],
        ],
        1,
      ),
    ).toHaveLength(1);
  });

  it('tell who spoke before whoever speaks now, and never somebody unknown', () => {
    const turns: Turn[] = [
      ['ben', 300, 100, 'tap'],
      ['ana', 0, 100, 'tap'],
      [someone, 100, 100, 'voice'],
    ];
    expect(spokeBefore(turns, 'ben')).toBe('ana');
    expect(spokeBefore(turns, undefined)).toBe('ben');
    expect(spokeBefore([], 'ben')).toBeUndefined();
  });
});

it.each([
  ['0:20', 20],
  ['1:05', 65],
  [' 20 ', 20],
  ['0:61', undefined],
  ['1:', undefined],
  ['soon', undefined],
])('TAP-16 where to split: %s', (text, seconds) => expect(secondsInto(text)).toBe(seconds));
