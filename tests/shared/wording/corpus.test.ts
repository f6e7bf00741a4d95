import { expect, test } from 'vitest';
import { hintsFor } from 'shared/wording/engine.ts';
import { ruleIds } from 'shared/wording/hint.ts';
import { corpus, type Labelled } from './corpus/corpus.ts';

const speaks = ({ text, context }: Labelled): boolean => hintsFor(text, context).length > 0;

function measure(sentences: readonly Labelled[]): { precision: number; recall: number } {
  const flagged = sentences.filter(speaks);
  const right = flagged.filter(({ rule }) => rule !== null).length;
  const expected = sentences.filter(({ rule }) => rule !== null).length;
  return { precision: right / flagged.length, recall: right / expected };
}

test('the corpus is large, and half of it is innocent', () => {
  const good = corpus.filter(({ rule }) => rule === null).length;
  expect(corpus.length).toBeGreaterThan(1000);
  expect(good / corpus.length).toBeGreaterThan(0.45);
  expect(good / corpus.length).toBeLessThan(0.55);
  expect(new Set(corpus.map(({ text, context }) => `${context} ${text}`)).size).toBe(corpus.length);
});

test('no innocent sentence raises a hint', () => {
  expect(corpus.filter((sentence) => sentence.rule === null && speaks(sentence))).toEqual([]);
});

test('precision and recall hold on the whole corpus', () => {
  const { precision, recall } = measure(corpus);
  expect(precision).toBeGreaterThanOrEqual(0.98);
  expect(recall).toBeGreaterThanOrEqual(0.95);
});

test('they hold on the sentences kept aside', () => {
  const { precision, recall } = measure(corpus.filter(({ aside }) => aside));
  expect(precision).toBeGreaterThanOrEqual(0.95);
  expect(recall).toBeGreaterThanOrEqual(0.9);
});

test.for([...ruleIds])('%s speaks up where it is expected', (rule) => {
  const expected = corpus.filter((sentence) => sentence.rule === rule);
  const named = expected.filter(({ text, context }) => hintsFor(text, context).some((hint) => hint.rule === rule));
  expect(expected.length).toBeGreaterThan(0);
  expect(named.length / expected.length).toBeGreaterThanOrEqual(0.9);
});
