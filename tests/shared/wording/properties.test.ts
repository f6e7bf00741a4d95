import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { hintsForDocument } from 'shared/wording/document.ts';
import { hintsFor } from 'shared/wording/engine.ts';
import { contexts, type Hint } from 'shared/wording/hint.ts';
import { maskQuotes } from 'shared/wording/quotes.ts';
import { corpus } from './corpus/corpus.ts';

/** Words of the corpus in any order with any signs between: far likelier to meet a rule than random letters. */
const words = [...new Set(corpus.flatMap(({ text }) => text.split(/\s+/)))];
const soup = fc
  .array(
    fc.tuple(
      fc.constantFrom(...words),
      fc.constantFrom(' ', ' ', ' ', '\n', ', ', '? ', '. ', '"', '“', '”', '`', "'", '  '),
    ),
    {
      maxLength: 40,
    },
  )
  .map((parts) => parts.flat().join(''));
const text = fc.oneof(
  soup,
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
);
const context = fc.constantFrom(...contexts);

const outside = (hints: readonly Hint[], length: number): readonly Hint[] =>
  hints.filter(({ span: [from, to] }) => !(0 <= from && from < to && to <= length));

test('any text: no throw, spans inside, the same again, offers free of hints', () => {
  fc.assert(
    fc.property(text, context, (given, where) => {
      const hints = hintsFor(given, where);
      expect(outside(hints, given.length)).toEqual([]);
      expect(hintsFor(given, where)).toEqual(hints);
      const offers = hints.flatMap(({ rewrite }) => rewrite ?? []);
      expect(offers.filter((offer) => hintsFor(offer, where).length > 0)).toEqual([]);
    }),
    { numRuns: 600 },
  );
});

test('any document: spans inside their lines', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 6 }), context, (lines, where) => {
      for (const hint of hintsForDocument(lines, where)) {
        const line = lines[hint.line - 1];
        expect(line).toBeDefined();
        expect(outside([hint], line?.length ?? 0)).toEqual([]);
      }
    }),
    { numRuns: 200 },
  );
});

test('masking keeps the length and the lines', () => {
  fc.assert(
    fc.property(text, (given) => {
      const masked = maskQuotes(given);
      expect(masked.length).toBe(given.length);
      expect(masked.split('\n').length).toBe(given.split('\n').length);
    }),
  );
});

test('long hostile text is done with', () => {
  const units = [
    '"a ',
    "'a ",
    '“a ',
    '`',
    '?',
    '!',
    '.',
    'a-',
    'who should ',
    'why, ',
    'if we had ',
    "didn't ",
    '\n',
    '«',
  ];
  const texts = units.map((unit) => unit.repeat(6_000));
  const bad = texts.flatMap((long) => contexts.flatMap((where) => outside(hintsFor(long, where), long.length)));
  expect(bad).toEqual([]);
});
