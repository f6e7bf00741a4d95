/** Prompts are questions and sentences we would want to hear ourselves. */
import { prompts } from 'shared/sentences/prompts.ts';
import { hintsFor } from 'shared/wording/engine.ts';
import { expect, test } from 'vitest';

test('PROMPT-01 no prompt that asks something would get a hint if it were prepared', () => {
  const asked = prompts
    .flatMap(({ say }) => say.split(/(?<=[.?!]) /))
    .filter((sentence) => /^(What|How)\b.*\?$/.test(sentence));
  expect(asked.length).toBeGreaterThan(8);
  for (const question of asked) expect(hintsFor(question, 'question').map(({ rule }) => rule)).toEqual([]);
});

test('PROMPT-02 each has an id of its own and both its parts', () => {
  expect(new Set(prompts.map(({ id }) => id)).size).toBe(prompts.length);
  for (const { when, say } of prompts) expect([when, say].every((part) => part.length > 3)).toBe(true);
});
