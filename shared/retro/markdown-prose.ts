/**
 * Markdown read back as prose: what markdown.ts writes, and what people write by hand for a template. What it does
 * not know (tables, images, HTML) stays as the text it is. Nothing is ever refused.
 */
import { inlinesOf } from './markdown-inlines.ts';
import type { Block, Prose } from './prose.ts';

const fence = /^ {0,3}(`{3,}|~{3,})/;
const heading = /^ {0,3}(#{1,6})\s+(.*?)(?:\s+#+)?\s*$/;
const quote = /^ {0,3}> ?/;
const bullet = /^( {0,3})([-*+])( {1,4}|$)/;
const numbered = /^( {0,3})(\d{1,9}[.)])( {1,4}|$)/;
/** Lists and quotes inside each other; the editor keeps to as many. */
const deepest = 6;

export function proseOf(markdown: string): Prose {
  return blocksOf(markdown.replace(/\r\n?/g, '\n').split('\n'), 0);
}

function blocksOf(lines: readonly string[], depth: number): Block[] {
  const blocks: Block[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] ?? '';
    if (line.trim() === '') {
      at += 1;
      continue;
    }
    const [block, next] = blockAt(lines, at, depth);
    blocks.push(block);
    at = next;
  }
  return blocks;
}

function blockAt(lines: readonly string[], at: number, depth: number): [block: Block, next: number] {
  const line = lines[at] ?? '';
  const opened = fence.exec(line)?.[1];
  if (opened !== undefined) return codeAt(lines, at, opened);
  const title = heading.exec(line);
  if (title) {
    const level = (title[1] ?? '').length;
    const inlines = inlinesOf(title[2] ?? '');
    return [{ type: 'heading', level: level <= 2 ? 2 : level === 3 ? 3 : 4, inlines }, at + 1];
  }
  if (depth < deepest && quote.test(line)) {
    let end = at;
    while (quote.test(lines[end] ?? '')) end += 1;
    const inner = lines.slice(at, end).map((each) => each.replace(quote, ''));
    return [{ type: 'quote', blocks: blocksOf(inner, depth + 1) }, end];
  }
  if (depth < deepest && (bullet.test(line) || numbered.test(line))) return listAt(lines, at, depth);
  return paragraphAt(lines, at);
}

function codeAt(lines: readonly string[], at: number, opened: string): [Block, number] {
  const closes = new RegExp(`^ {0,3}${opened[0] === '~' ? '~' : '`'}{${opened.length},}\\s*$`);
  let end = at + 1;
  while (end < lines.length && !closes.test(lines[end] ?? '')) end += 1;
  return [{ type: 'code', text: lines.slice(at + 1, end).join('\n') }, end + 1];
}

/** Points of one list; lines indented as far as the point's own words belong to it. */
function listAt(lines: readonly string[], first: number, depth: number): [Block, number] {
  const sign = numbered.test(lines[first] ?? '') ? numbered : bullet;
  const entries: Block[][] = [];
  let at = first;
  for (let mark = sign.exec(lines[at] ?? ''); mark; mark = sign.exec(lines[at] ?? '')) {
    const width = mark[0].length;
    const own = [(lines[at] ?? '').slice(width)];
    at += 1;
    while (at < lines.length) {
      const line = lines[at] ?? '';
      if (line.trim() === '') {
        // A blank line stays inside when what follows is indented.
        if (!indented(lines[at + 1] ?? '', width)) break;
        own.push('');
      } else if (indented(line, width)) own.push(line.slice(width));
      else if (own.at(-1)?.trim() !== '' && !begins(line)) own.push(line.trim());
      else break;
      at += 1;
    }
    entries.push(blocksOf(own, depth + 1));
    // A blank line between two points is no end of the list.
    if ((lines[at] ?? '').trim() === '' && sign.test(lines[at + 1] ?? '')) at += 1;
  }
  return [{ type: 'list', ordered: sign === numbered, entries }, at];
}

function indented(line: string, width: number): boolean {
  return line.trim() !== '' && line.slice(0, width).trim() === '';
}

function begins(line: string): boolean {
  return [fence, heading, quote, bullet, numbered].some((pattern) => pattern.test(line));
}

function paragraphAt(lines: readonly string[], first: number): [Block, number] {
  let end = first + 1;
  while (end < lines.length && (lines[end] ?? '').trim() !== '' && !begins(lines[end] ?? '')) end += 1;
  const own = lines.slice(first, end);
  // Two spaces at the end of a line, or a backslash, break it; otherwise lines flow together.
  const text = own
    .map((line, index) => {
      const isLast = index === own.length - 1;
      const broken = !isLast && /( {2,}|\\)$/.test(line);
      return `${line.trim().replace(/\\$/, broken ? '' : '\\')}${isLast ? '' : broken ? '\n' : ' '}`;
    })
    .join('');
  return [{ type: 'paragraph', inlines: inlinesOf(text) }, end];
}
