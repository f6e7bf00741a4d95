import { expect, test } from 'vitest';
import { hintsFor } from 'shared/wording/engine.ts';
import { partReason, withRewriteApplied } from 'shared/wording/replace.ts';

const first = (text: string, context: 'timeline' | 'question') =>
  hintsFor(text, context)[0] as ReturnType<typeof hintsFor>[number];

test('WORD-REPLACE-01 a reason is parted from what was seen, in its own words', () => {
  const text = 'db1 restarts because max_connections was too high.';
  expect(partReason(text, first(text, 'timeline'))).toEqual({
    kept: 'db1 restarts.',
    reason: 'because max_connections was too high',
  });
});

test('WORD-REPLACE-02 the sentences around it stay', () => {
  const text = 'The page fires. db1 restarts because the limit was high. Priya acknowledges.';
  expect(partReason(text, first(text, 'timeline'))).toEqual({
    kept: 'The page fires. db1 restarts. Priya acknowledges.',
    reason: 'because the limit was high',
  });
});

test('WORD-REPLACE-03 a word that gives no reason is left out, and makes no question', () => {
  const text = 'Ben finally answers the page.';
  const hint = first(text, 'timeline');
  expect(withRewriteApplied(text, hint)).toBe('Ben answers the page.');
  expect(partReason(text, hint)).toBeUndefined();
});

test('WORD-REPLACE-04 a question takes over the offered one', () => {
  const text = 'Why did you restart db1?';
  expect(withRewriteApplied(text, first(text, 'question'))).toBe('How did you come to restart db1?');
});
