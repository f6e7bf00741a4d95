/** The inside of a line of Markdown: bold, italic, code, links, escaped signs. Linear but for unclosed marks. */
import type { Inline } from './prose.ts';
import { isSafeUrl } from './timeline.ts';

type Marks = Omit<Inline, 'text'>;

/** Marks inside marks; deeper ones stay as they are written. */
const deepest = 8;

export function inlinesOf(text: string): Inline[] {
  return joined(parse(text, {}, 0));
}

function parse(text: string, marks: Marks, depth: number): Inline[] {
  const found: Inline[] = [];
  let plain = '';
  const flush = () => {
    if (plain !== '') found.push({ text: plain, ...marks });
    plain = '';
  };
  let at = 0;
  while (at < text.length) {
    const sign = text[at] ?? '';
    if (sign === '\\' && /[!-/:-@[-`{-~]/.test(text[at + 1] ?? '')) {
      plain += text[at + 1];
      at += 2;
      continue;
    }
    if (sign === '\n') {
      flush();
      found.push({ text: '\n' });
      at += 1;
      continue;
    }
    const taken =
      depth < deepest
        ? (codeAt(text, at, marks) ?? linkAt(text, at, marks, depth) ?? strongAt(text, at, marks, depth))
        : undefined;
    if (taken) {
      flush();
      found.push(...taken.inlines);
      at = taken.next;
      continue;
    }
    plain += sign;
    at += 1;
  }
  flush();
  return found;
}

interface Taken {
  readonly inlines: readonly Inline[];
  readonly next: number;
}

function codeAt(text: string, at: number, marks: Marks): Taken | undefined {
  const run = /^`+/.exec(text.slice(at, at + 20))?.[0];
  if (run === undefined) return undefined;
  let close = text.indexOf(run, at + run.length);
  // A longer run of backticks is none that closes this one.
  while (close >= 0 && text[close + run.length] === '`') {
    let past = close + run.length;
    while (text[past] === '`') past += 1;
    close = text.indexOf(run, past);
  }
  if (close < 0) return undefined;
  const inside = text.slice(at + run.length, close);
  const core =
    /^ .*` $|^ `.* $/.test(inside) || (/^ .* $/.test(inside) && inside.includes('`')) ? inside.slice(1, -1) : inside;
  return { inlines: [{ text: core, ...marks, code: true }], next: close + run.length };
}

function linkAt(text: string, at: number, marks: Marks, depth: number): Taken | undefined {
  if (text[at] !== '[' || marks.link !== undefined) return undefined;
  const label = closing(text, at + 1, ']');
  if (label < 0 || text[label + 1] !== '(') return undefined;
  const end = text.indexOf(')', label + 2);
  const url = text.slice(label + 2, end).trim();
  if (end < 0 || !isSafeUrl(url)) return undefined;
  return { inlines: parse(text.slice(at + 1, label), { ...marks, link: url }, depth + 1), next: end + 1 };
}

function strongAt(text: string, at: number, marks: Marks, depth: number): Taken | undefined {
  for (const [sign, more] of signs) {
    if (!text.startsWith(sign, at) || /\s/.test(text[at + sign.length] ?? ' ')) continue;
    // An underscore inside a word is part of it.
    if (sign[0] === '_' && /[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) continue;
    const close = closing(text, at + sign.length, sign);
    if (close < 0) continue;
    return {
      inlines: parse(text.slice(at + sign.length, close), { ...marks, ...more }, depth + 1),
      next: close + sign.length,
    };
  }
  return undefined;
}

const signs: readonly (readonly [string, Marks])[] = [
  ['***', { bold: true, italic: true }],
  ['**', { bold: true }],
  ['__', { bold: true }],
  ['*', { italic: true }],
  ['_', { italic: true }],
];

/** Where a sign closes what it opened, past escaped signs; -1 when it does not. */
function closing(text: string, from: number, sign: string): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at += 1;
    else if (text.startsWith(sign, at)) {
      const spaced = sign !== ']' && /\s/.test(text[at - 1] ?? ' ');
      const wordy = sign[0] === '_' && /[\p{L}\p{N}]/u.test(text[at + sign.length] ?? '');
      const doubled = sign.length === 1 && sign !== ']' && text[at + 1] === sign;
      if (doubled) at += 1;
      else if (!spaced && !wordy) return at;
    }
  }
  return -1;
}

/** Neighbours with the same marks are one piece. */
function joined(inlines: readonly Inline[]): Inline[] {
  const pieces: Inline[] = [];
  for (const inline of inlines) {
    const before = pieces.at(-1);
    const same = before && before.text !== '\n' && inline.text !== '\n' && marksOf(before) === marksOf(inline);
    if (same) pieces[pieces.length - 1] = { ...before, text: before.text + inline.text };
    else pieces.push(inline);
  }
  return pieces;
}

function marksOf({ bold, italic, code, link }: Inline): string {
  return JSON.stringify([bold, italic, code, link]);
}
