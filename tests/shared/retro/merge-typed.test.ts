import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { keepsChange, mergeTyped } from 'shared/retro/merge-typed.ts';

test('TYPED-20 changes in different places go together, whoever asks', () => {
  const base = 'The bucket is found empty.';
  const mine = 'The bucket for backups is found empty.';
  const theirs = 'The bucket is found empty at 23:40.';
  const both = 'The bucket for backups is found empty at 23:40.';
  expect(mergeTyped(base, mine, theirs)).toBe(both);
  expect(mergeTyped(base, theirs, mine)).toBe(both);
});

test('TYPED-21 changes in the same place are not guessed together', () => {
  expect(mergeTyped('db1 restarts', 'db1 stops', 'db1 hangs')).toBeUndefined();
  expect(mergeTyped('', 'mine', 'theirs')).toBeUndefined();
  expect(mergeTyped('ab', 'aXb', 'aYb')).toBeUndefined();
});

test('TYPED-22 only one of the two typed', () => {
  expect(mergeTyped('a', 'a', 'b')).toBe('b');
  expect(mergeTyped('a', 'b', 'a')).toBe('b');
  expect(mergeTyped('a', 'b', 'b')).toBe('b');
});

test('TYPED-23 letters outside the basic plane are never cut apart', () => {
  expect(mergeTyped('🟢 ok', '🔴 ok', '🟢 ok then')).toBe('🔴 ok then');
});

test('TYPED-25 words that were saved and then written over are noticed, words that were gone on from are not', () => {
  expect(keepsChange('db1 restarts', 'db1 restarts at 02:10', 'db1 restarts at 02:10 and answers')).toBe(true);
  expect(keepsChange('db1 restarts', 'db1 restarts at 02:10', 'the primary restarts')).toBe(false);
  expect(keepsChange('db1 restarts twice', 'db1 restarts', 'the primary restarts')).toBe(true);
});

test('TYPED-24 whatever goes together is the same from both sides and well formed', () => {
  const text = string({ unit: 'grapheme', maxLength: 12 });
  assert(
    property(text, text, text, (base, mine, theirs) => {
      const merged = mergeTyped(base, mine, theirs);
      expect(mergeTyped(base, theirs, mine)).toBe(merged);
      expect((merged ?? '').isWellFormed()).toBe(true);
    }),
    { seed: 20, numRuns: 400 },
  );
});
