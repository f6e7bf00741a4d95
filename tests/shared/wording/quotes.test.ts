import { describe, expect, test } from 'vitest';
import { hintsFor } from 'shared/wording/engine.ts';
import { maskQuotes, quotedMark } from 'shared/wording/quotes.ts';

const masked = (text: string): string => maskQuotes(text).replaceAll(quotedMark, '·');

describe('what people said or typed is masked, the rest stays', () => {
  test.for<[string, string]>([
    ['he said "should have" twice', 'he said ············· twice'],
    ['she said “it’s late” twice', 'she said ··········· twice'],
    ['„so“ and «so»', '···· and ····'],
    ["she said 'it's late' twice", 'she said ··········· twice'],
    ['she said ‘it’s late’ twice', 'she said ··········· twice'],
    ["don't touch the teams' hosts", "don't touch the teams' hosts"],
    ['run `rm -rf` now', 'run ········ now'],
    ['run ``a`` now', 'run ····· now'],
    ['> quoted\nnot', '········\nnot'],
    ['a\n```sh\nb\n```\nc', 'a\n·····\n·\n···\nc'],
    ['a\n```\nb', 'a\n···\n·'],
    ['“over two\nlines” end', '·········\n······ end'],
    ['“never closed', '“never closed'],
    ['"a\n\nb"', '"a\n\nb"'],
  ])('%j', ([text, expected]) => {
    expect(masked(text)).toBe(expected);
  });
});

describe('no context looks into quotes', () => {
  test.for(['"%"', '“%”', "'%'", '‘%’', '`%`', '«%»'])('%s', (quote) => {
    const said = quote.replace('%', 'you should have known, why was it your fault because of human error');
    expect(hintsFor(`Ana wrote ${said} at noon.`, 'record')).toEqual([]);
    expect(hintsFor(`12:00 Ana writes ${said}`, 'timeline')).toEqual([]);
    expect(hintsFor(`What did ${said} mean to you?`, 'question')).toEqual([]);
  });

  test.for(['> You should have known.', '```\nYou should have known.\n```'])('%j', (text) => {
    expect(hintsFor(text, 'record')).toEqual([]);
  });
});

test('a hint beside a quote stays', () => {
  const text = 'Ana wrote "all good", but she should have asked.';
  expect(hintsFor(text, 'record').map((hint) => text.slice(...hint.span))).toEqual(['should have']);
});
