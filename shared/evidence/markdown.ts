import { isSafeUrl } from '../retro/timeline.ts';
import { codeSpan } from './markdown-code.ts';
import { type References, linkTarget, trimUrl, unescapeEntities } from './markdown-links.ts';

export { type References, referenceLabel } from './markdown-links.ts';

export interface Plain {
  /** One line of text without markup. */
  readonly text: string;
  /** Addresses in order of appearance, http and https only, each once. */
  readonly links: readonly string[];
}

type Mark = '*' | '_' | '~';

interface Scan {
  readonly source: string;
  readonly references: References;
  at: number;
  readonly out: string[];
  readonly links: Set<string>;
  /** Brackets that may still become links: where they stand in `out` and in the source. */
  readonly brackets: { readonly out: number; readonly source: number; readonly image: boolean }[];
  /** Emphasis that may still be closed. */
  readonly runs: Record<Mark, { readonly out: number; left: number }[]>;
  /** Lengths of code marks that have no closing mark any more. */
  readonly unclosed: Set<number>;
}

const noReferences: References = new Map();

/**
 * Inline Markdown (and the little HTML and Slack mrkdwn that people paste) to plain text. One pass from left to right;
 * every look ahead is bounded or stops at the next mark of its own kind, so that a megabyte of brackets takes no longer
 * than a megabyte of words.
 */
export function plainText(source: string, references: References = noReferences): Plain {
  const scan: Scan = {
    source,
    references,
    at: 0,
    out: [],
    links: new Set(),
    brackets: [],
    runs: { '*': [], _: [], '~': [] },
    unclosed: new Set(),
  };
  while (scan.at < source.length) {
    const words = match(scan, ordinary);
    if (words !== null) take(scan, words[0], words[0].length);
    else readMark(scan, source[scan.at] ?? '');
  }
  return { text: scan.out.join('').replace(/\s+/g, ' ').trim(), links: [...scan.links] };
}

const ordinary = /[^\\`<![\]hH*_~&]+/y;
const punctuation = /^[!-/:-@[-`{-~]$/;
const letter = /[\p{L}\p{N}]/u;
const backticks = /`+/y;
const autolink = /<(https?:\/\/[^\s<>|]{1,2000})(?:\|([^<>]{0,300}))?>/iy;
const slackMention = /<([@#!])([A-Za-z0-9^-]{1,40})(?:\|([^<>]{0,80}))?>/y;
const htmlTag =
  /<\/?(a|abbr|b|blockquote|br|center|code|dd|del|details|div|dl|dt|em|font|h[1-6]|hr|i|img|ins|kbd|li|mark|ol|p|pre|s|small|span|strike|strong|sub|summary|sup|table|tbody|td|th|thead|time|tr|tt|u|ul)(?:\s[^<>]{0,2000})?\/?>/iy;
const inlineTag = /^(?:a|abbr|b|code|del|em|font|i|ins|kbd|mark|s|small|span|strike|strong|sub|sup|time|tt|u)$/i;
const address = /\b(?:href|src)\s{0,3}=\s{0,3}["']?(https?:\/\/[^"'\s>]{1,2000})/i;
const footnoteMark = /\[\^[^\]\s]{1,40}\]/y;
const bareUrl = /https?:\/\/[^\s<>"`|\\^{}[\]]{1,2000}/iy;
const urlsInCode = /https?:\/\/[^\s<>"'`|\\^{}[\]]{1,2000}/gi;
const emphasis: Record<Mark, RegExp> = { '*': /\*+/y, _: /_+/y, '~': /~+/y };
const entity = /&(?:amp|lt|gt|quot|apos|nbsp|#39|#x27|ndash|mdash|hellip|rarr);/iy;

function readMark(scan: Scan, char: string): void {
  switch (char) {
    case '\\': {
      const next = scan.source[scan.at + 1] ?? '';
      return punctuation.test(next) ? take(scan, next, 2) : take(scan, char, 1);
    }
    case '`':
      return readCode(scan);
    case '<':
      return readAngle(scan);
    case '!':
    case '[':
      return openBracket(scan, char === '!');
    case ']':
      return closeBracket(scan);
    case 'h':
    case 'H':
      return readUrl(scan, char);
    case '*':
    case '_':
    case '~':
      return emphasise(scan, char);
    case '&': {
      const found = match(scan, entity)?.[0] ?? char;
      return take(scan, unescapeEntities(found), found.length);
    }
    default:
      take(scan, char, 1);
  }
}

function match(scan: Scan, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = scan.at;
  return pattern.exec(scan.source);
}

function take(scan: Scan, text: string, length: number): void {
  scan.out.push(text);
  scan.at += length;
}

function addLink(scan: Scan, url: string): void {
  if (isSafeUrl(url)) scan.links.add(url);
}

function readCode(scan: Scan): void {
  const code = codeSpan(scan.source, scan.at, scan.unclosed);
  if (code === null) {
    const run = match(scan, backticks)?.[0] ?? '`';
    take(scan, run, run.length);
    return;
  }
  for (const url of code.text.match(urlsInCode) ?? []) addLink(scan, trimUrl(url));
  take(scan, code.text, code.end - scan.at);
}

function readAngle(scan: Scan): void {
  const auto = match(scan, autolink);
  if (auto !== null) {
    addLink(scan, auto[1] ?? '');
    take(scan, auto[2] ?? auto[1] ?? '', auto[0].length);
    return;
  }
  const mention = match(scan, slackMention);
  if (mention !== null) {
    const sigil = mention[1] === '!' ? '@' : (mention[1] ?? '');
    take(scan, sigil + (mention[3] ?? mention[2] ?? ''), mention[0].length);
    return;
  }
  const tag = match(scan, htmlTag);
  if (tag === null) {
    take(scan, '<', 1);
    return;
  }
  const target = address.exec(tag[0]);
  if (target !== null) addLink(scan, unescapeEntities(target[1] ?? ''));
  take(scan, inlineTag.test(tag[1] ?? '') ? '' : ' ', tag[0].length);
}

function openBracket(scan: Scan, image: boolean): void {
  if (image && scan.source[scan.at + 1] !== '[') return take(scan, '!', 1);
  const footnote = image ? null : match(scan, footnoteMark);
  if (footnote !== null) return take(scan, '', footnote[0].length);
  const mark = image ? '![' : '[';
  scan.brackets.push({ out: scan.out.length, source: scan.at + mark.length, image });
  take(scan, mark, mark.length);
}

function closeBracket(scan: Scan): void {
  const open = scan.brackets.pop();
  const target = open === undefined ? null : linkTarget(scan.source, open.source, scan.at, scan.references);
  if (open === undefined || target === null) return take(scan, ']', 1);
  addLink(scan, target.url);
  scan.out[open.out] = '';
  // A picture is a source; its alternative text is not what happened.
  if (open.image) scan.out.length = open.out;
  scan.at = target.end;
}

function readUrl(scan: Scan, char: string): void {
  const url = letter.test(scan.source[scan.at - 1] ?? '') ? null : match(scan, bareUrl);
  if (url === null) return take(scan, char, 1);
  const trimmed = trimUrl(url[0]);
  addLink(scan, trimmed);
  take(scan, trimmed, trimmed.length);
}

/** Pairs of marks vanish, a lonely one stays: `2 * 3`, `snake_case`, `~13:30`. */
function emphasise(scan: Scan, mark: Mark): void {
  const length = match(scan, emphasis[mark])?.[0].length ?? 1;
  const before = scan.source[scan.at - 1] ?? ' ';
  const after = scan.source[scan.at + length] ?? ' ';
  const inWord = mark === '_' && letter.test(before) && letter.test(after);
  if (inWord || (mark === '~' && length === 1)) return take(scan, mark.repeat(length), length);
  const open = scan.runs[mark];
  let left = length;
  for (let opener = open.at(-1); opener !== undefined && left > 0 && !/\s/.test(before); opener = open.at(-1)) {
    const paired = Math.min(opener.left, left);
    left -= paired;
    opener.left -= paired;
    scan.out[opener.out] = mark.repeat(opener.left);
    if (opener.left === 0) open.pop();
  }
  if (left > 0 && !/\s/.test(after)) open.push({ out: scan.out.length, left });
  take(scan, mark.repeat(left), length);
}
