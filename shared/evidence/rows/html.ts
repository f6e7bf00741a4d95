import type { Line } from '../lines.ts';

export type HtmlPiece =
  | { readonly kind: 'text' | 'item'; readonly text: string }
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'row'; readonly cells: readonly string[]; readonly header: boolean; readonly complete: boolean };

const blockTag = /<(li|tr|p|h[1-6]|dt)(?:\s[^<>]{0,300})?>/i;
const blockTags = /(?=<(?:li|tr|p|h[1-6]|dt)(?:\s[^<>]{0,300})?>)/i;
const wrapper = /<\/?(?:ul|ol|table|thead|tbody|dl|div|section|article|body|html)(?:\s[^<>]{0,300})?>/gi;

/** A line as pieces, one a list item, table row or heading, for the HTML that people paste; other lines as they are. */
export function splitHtmlLine(text: string): HtmlPiece[] {
  if (!text.startsWith('<')) return [{ kind: 'text', text }];
  const pieces: HtmlPiece[] = [];
  const parts = text.replace(wrapper, '').split(blockTags);
  for (const [index, part] of parts.entries()) {
    const open = blockTag.exec(part);
    if (open === null || open.index !== 0) {
      pieces.push({ kind: 'text', text: part.trim() });
      continue;
    }
    const name = (open[1] ?? '').toLowerCase();
    const body = part.slice(open[0].length);
    if (name === 'tr') {
      // Only the last row of a line can go on in the next one.
      const complete = index < parts.length - 1 || /<\/tr>/i.test(body);
      pieces.push({ kind: 'row', cells: cellsOf(body), header: /<th[\s>]/i.test(body), complete });
    } else if (name.startsWith('h')) {
      pieces.push({ kind: 'heading', level: Number(name.slice(1)), text: body.trim() });
    } else pieces.push({ kind: name === 'li' ? 'item' : 'text', text: body.trim() });
  }
  return pieces;
}

/** A row whose cells stand on lines of their own: its cells and how many further lines it takes. */
export function htmlRow(lines: readonly Line[], from: number): { cells: string[]; skip: number } {
  let body = '';
  let skip = 0;
  for (; skip < 60; skip++) {
    const text = lines[from + skip]?.text;
    if (text === undefined) break;
    body += ` ${skip === 0 ? text.replace(/^.{0,300}?<tr[^<>]{0,300}>/i, '') : text}`;
    if (/<\/tr>/i.test(text)) break;
  }
  return { cells: cellsOf(body), skip: Math.min(skip, lines.length - 1 - from) };
}

function cellsOf(body: string): string[] {
  return body
    .split(/<t[dh](?:\s[^<>]{0,300})?>/i)
    .slice(1)
    .map((cell) => cell.replace(/<\/(?:t[dh]|tr|table|tbody|thead)>/gi, ' ').trim());
}
