/** What came and what went between two points of a record's history, by the word. */
import * as fc from 'fast-check';
import { amounts, difference, wordsCompared, type Change } from 'shared/retro/difference.ts';
import { paragraph, type Block, type Prose } from 'shared/retro/prose.ts';
import { expect, test } from 'vitest';

const told = (before: string, after: string) =>
  wordsCompared(before, after)
    .map(({ change, text }) => (change === 'same' ? text : `${change === 'came' ? '+' : '-'}[${text}]`))
    .join('');

test('DIFF-01 words that came and went stand where they are, what went before what came', () => {
  expect(told('The disk was full.', 'The disk was nearly full.')).toBe('The disk was +[nearly ]full.');
  expect(told('away for half an hour.', 'away for 28 minutes.')).toBe('away for -[half an hour]+[28 minutes].');
  expect(told('', 'new')).toBe('+[new]');
  expect(told('same', 'same')).toBe('same');
});

test('DIFF-02 a line that was changed is compared by its words, one that is another is not', () => {
  const list = (...rows: string[]): Block => ({
    type: 'list',
    ordered: false,
    entries: rows.map((row) => [paragraph(row)]),
  });
  const before: Prose = [paragraph('The cache was cold that day.'), list('one point', 'second point')];
  const after: Prose = [paragraph('Nobody had been told.'), paragraph('The cache was cold.'), list('one point')];
  expect(difference(before, after)).toEqual([
    { look: 'paragraph', stretches: [{ change: 'came', text: 'Nobody had been told.' }] },
    {
      look: 'paragraph',
      stretches: [
        { change: 'same', text: 'The cache was cold ' },
        { change: 'went', text: 'that day' },
        { change: 'same', text: '.' },
      ],
    },
    { look: 'point', stretches: [{ change: 'same', text: 'one point' }] },
    { look: 'point', stretches: [{ change: 'went', text: 'second point' }] },
  ]);
});

test('DIFF-03 what went and what stayed is the text before, what came and what stayed the text after', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b ', 'cold ', 'the ', 'Zoë ', '. ', ', ', '\n'), { maxLength: 30 })
    .map((all) => all.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const stretches = wordsCompared(before, after);
      const side = (left: Change) =>
        stretches
          .filter(({ change }) => change !== left)
          .map((each) => each.text)
          .join('')
          .replace(/\s/g, '');
      expect(side('came')).toBe(before.replace(/\s/g, ''));
      expect(side('went')).toBe(after.replace(/\s/g, ''));
    }),
  );
});

test('DIFF-04 words are counted, signs are not', () => {
  expect(amounts(difference([paragraph('It was cold.')], [paragraph('It was very, very warm.')]))).toEqual({
    came: 3,
    went: 1,
  });
});
