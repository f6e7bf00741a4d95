import { describe, expect, test } from 'vitest';
import { plainText } from 'shared/evidence/markdown.ts';
import { drafts } from './reading.ts';

describe('plain text', () => {
  test.each([
    ['**bold** and _slanted_ and ~~gone~~', 'bold and slanted and gone'],
    ['snake_case stays, 2 * 3 stays, ~13:30 stays', 'snake_case stays, 2 * 3 stays, ~13:30 stays'],
    ['**a *b* c**', 'a b c'],
    ['`code **as is** <b>`', 'code **as is** <b>'],
    ['``a ` b``', 'a ` b'],
    ['a \\*star\\* and \\[bracket', 'a *star* and [bracket'],
    ['<strong>a</strong><br>b', 'a b'],
    ['a <ana> b <3', 'a <ana> b <3'],
    ['S&amp;O &lt;3 &amp;lt;', 'S&O <3 &lt;'],
    ['a footnote[^1].', 'a footnote.'],
    ['![a graph](https://i.example/g.png) load', 'load'],
    ['<@U123|ana> in <#C1|ops>: <!here>', '@ana in #ops: @here'],
    ['[not a link] and [10:32]', '[not a link] and [10:32]'],
    ['unclosed `code and **bold', 'unclosed `code and **bold'],
  ])('%s', (source, text) => {
    expect(plainText(source).text).toBe(text);
  });

  test.each([
    ['[a](https://x.example/a_(b))', ['https://x.example/a_(b)']],
    ['[a](<https://x.example/a b> "title")', []],
    ['[a](https://x.example/a "title")', ['https://x.example/a']],
    ['<https://x.example/a>', ['https://x.example/a']],
    ['<https://x.example/a|label>', ['https://x.example/a']],
    ['see https://x.example/a_b, or (https://x.example/b).', ['https://x.example/a_b', 'https://x.example/b']],
    ['[https://x.example/a](https://x.example/a)', ['https://x.example/a']],
    ['`curl https://x.example/a`', ['https://x.example/a']],
    ['<a href="https://x.example/a?b=1&amp;c=2">a</a>', ['https://x.example/a?b=1&c=2']],
    ['![g](https://i.example/g.png)', ['https://i.example/g.png']],
    ['[x](javascript:alert(1)) [y](data:text/html,x) [z](/here) javascript:alert(1)', []],
  ])('links of %s', (source, links) => {
    expect(plainText(source).links).toEqual(links);
  });

  test('reference links, with and without a label', () => {
    const text =
      '- 10:00 [Ana] opens [PR 7][fix] and [that][]\n\n[ana]: https://x.example/ana\n[FIX]: <https://x.example/7> "t"\n[that]: https://x.example/t\n';
    expect(drafts(text)[0]).toMatchObject({
      text: 'Ana opens PR 7 and that',
      links: ['https://x.example/ana', 'https://x.example/7', 'https://x.example/t'],
    });
  });
});
