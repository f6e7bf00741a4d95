import { describe, expect, test } from 'vitest';
import { cuesOf } from 'shared/wording/cues.ts';
import { expand, patternOf } from 'shared/wording/pattern.ts';
import { finderOf } from 'shared/wording/phrase-index.ts';
import { plainOf } from 'shared/wording/plain.ts';
import { questionRules } from 'shared/wording/question-rules.ts';
import { timelineRules } from 'shared/wording/timeline-rules.ts';
import { corpus } from './corpus/corpus.ts';

describe('cues of a phrase', () => {
  test.for<[string, string[][]]>([
    ['took too long', [['took'], ['long'], ['too']]],
    ['careless(?:ly|ness)?', [['care']]],
    ['(?:red|green) light', [['ligh'], ['red', 'gree']]],
    ['(?:red |green )?light', [['ligh']]],
    ['(?:red|green)?light', []],
    ['typos?', [['typo']]],
    ['re-?train', [['re']]],
    ['{who} forgot', [['forg']]],
    ['!!+', []],
  ])('%s', ([phrase, expected]) => {
    expect(cuesOf(expand(phrase))).toEqual(expected);
  });
});

test('looking phrases up by their cues loses none', () => {
  const phrases = [
    ...new Set([...questionRules, ...timelineRules].flatMap((rule) => [...rule.phrases, ...(rule.unless ?? [])])),
  ];
  const sentences = corpus.filter((_, index) => index % 3 === 0).map(({ text }) => plainOf(text, 0, text.length));
  for (const phrase of phrases) {
    const find = finderOf([phrase]);
    const pattern = patternOf(phrase);
    for (const plain of sentences) {
      pattern.lastIndex = 0;
      expect(find(plain, 0).length > 0, `${phrase}: ${plain.text}`).toBe(pattern.test(plain.text));
    }
  }
});

test('no phrase ends in a space, which would want a word cut short after it', () => {
  const phrases = [...questionRules, ...timelineRules].flatMap((rule) => rule.phrases);
  // A look ahead may end so: it takes nothing.
  expect(phrases.filter((phrase) => / \)*$/.test(phrase) && !/\(\?[=!]/.test(phrase))).toEqual([]);
});
