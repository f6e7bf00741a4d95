/** Markdown read back: what was written as prose comes back as the same prose. */
import fc from 'fast-check';
import { proseOf } from 'shared/retro/markdown-prose.ts';
import { proseToMarkdown } from 'shared/retro/markdown.ts';
import { paragraph, type Block, type Inline } from 'shared/retro/prose.ts';
import { expect, test } from 'vitest';

test('MD-05 paragraphs, headings, lists, quotes and code are read', () => {
  expect(proseOf('One\nline  \nand another\n\n### Head ###\n\n> said\n>\n> again\n\n```\na < b\n```')).toEqual([
    { type: 'paragraph', inlines: [{ text: 'One line' }, { text: '\n' }, { text: 'and another' }] },
    { type: 'heading', level: 3, inlines: [{ text: 'Head' }] },
    { type: 'quote', blocks: [paragraph('said'), paragraph('again')] },
    { type: 'code', text: 'a < b' },
  ]);
  expect(proseOf('1. one\n2. two\n\n   - inner\n\nafter')).toEqual([
    {
      type: 'list',
      ordered: true,
      entries: [
        [paragraph('one')],
        [paragraph('two'), { type: 'list', ordered: false, entries: [[paragraph('inner')]] }],
      ],
    },
    paragraph('after'),
  ]);
});

test('MD-06 bold, italic, code, links and escaped signs are read; an unsafe link stays text', () => {
  expect(proseOf('**Ana:** see [the *log*](https://x.example/a%28b%29), `a*b` and snake_case, 2 * 3 * 4')).toEqual([
    {
      type: 'paragraph',
      inlines: [
        { text: 'Ana:', bold: true },
        { text: ' see ' },
        { text: 'the ', link: 'https://x.example/a%28b%29' },
        { text: 'log', italic: true, link: 'https://x.example/a%28b%29' },
        { text: ', ' },
        { text: 'a*b', code: true },
        { text: ' and snake_case, 2 * 3 * 4' },
      ],
    },
  ]);
  expect(proseOf('[x](javascript:alert(1)) \\*plain\\*')).toEqual([paragraph('[x](javascript:alert(1)) *plain*')]);
});

const word = fc.stringMatching(/^[a-zé*_`[\]()#>.+\-<|\\!]{1,8}$/);
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));
const inline: fc.Arbitrary<Inline> = fc.oneof(
  words.map((text) => ({ text })),
  words.map((text) => ({ text, bold: true as const })),
  words.map((text) => ({ text, italic: true as const })),
  words.map((text) => ({ text, link: 'https://x.example/a' })),
  fc.stringMatching(/^[a-z*_[\]#>]{1,8}$/).map((text) => ({ text, code: true as const })),
);
const line: fc.Arbitrary<Block> = fc.array(inline, { minLength: 1, maxLength: 3 }).map((all) => ({
  type: 'paragraph',
  inlines: all.flatMap((each, at) => (at === 0 ? [each] : [{ text: ' ' }, each])),
}));
const block: fc.Arbitrary<Block> = fc.oneof(
  line,
  fc.record({ type: fc.constant('heading' as const), level: fc.constantFrom(2, 3, 4), inlines: fc.tuple(inline) }),
  fc.record({
    type: fc.constant('list' as const),
    ordered: fc.boolean(),
    entries: fc.array(fc.tuple(line), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ type: fc.constant('quote' as const), blocks: fc.array(line, { minLength: 1, maxLength: 2 }) }),
  fc.record({ type: fc.constant('code' as const), text: fc.stringMatching(/^[a-z`#> ]{1,20}$/) }),
) as fc.Arbitrary<Block>;

/** Two lists of one kind in a row are one list in Markdown. */
const isTold = (prose: readonly Block[]) =>
  prose.every(({ type }, at) => type !== 'list' || prose[at + 1]?.type !== 'list');

test('MD-07 what is written as Markdown and read back is written the same again', () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 4 }).filter(isTold), (prose) => {
      const once = proseToMarkdown(prose);
      expect(proseToMarkdown(proseOf(once))).toBe(once);
    }),
    { seed: 20260305, numRuns: 500 },
  );
});
