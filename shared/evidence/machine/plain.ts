import { isSafeUrl } from '../../retro/timeline.ts';
import { cleanLink, removePrivate, removedMark } from '../privacy.ts';

/** Characters that print as nothing, or turn the text around them. */
const invisible = /(?![\t\n\r])[\p{Cc}\u200B\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;

const longestText = 2000;
const longestExcerpt = 4000;
const longestName = 80;

/** Text and what does not fit into it, both without secrets. */
export function plainText(text: string, excerpt: string): { text: string; excerpt: string } {
  const said = removePrivate(paragraph(text.slice(0, longestExcerpt)));
  const [head, rest] = cut(said, longestText);
  const below = [rest, excerpt.slice(0, 2 * longestExcerpt)].filter((part) => part !== '').join('\n');
  return { text: head, excerpt: below === '' ? '' : cut(removePrivate(lines(below)), longestExcerpt)[0] };
}

/** A name on one line; of an address only what stands before the @, so that the person can be recognised. */
export function plainName(name: string): string {
  const bare = paragraph(name.slice(0, 4 * longestName)).replace(/^([\w.%+-]{1,64})@[\w.-]{1,255}$/, '$1');
  const clean = removePrivate(bare).slice(0, longestName);
  return clean === removedMark ? '' : clean;
}

export function paragraph(text: string): string {
  return isParagraph(text) ? text : text.replace(invisible, '').replace(/\s+/g, ' ').trim();
}

/** Most text is one already, and a look at each character costs less than two replacements. */
function isParagraph(text: string): boolean {
  let before = 0x20;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x20 || (code === 0x20 && before === 0x20) || (code >= 0x7f && isOdd(code))) return false;
    before = code;
  }
  return before !== 0x20 || text === '';
}

/** Control characters, spaces of other widths, and marks without one. */
function isOdd(code: number): boolean {
  return code <= 0xa0 || code === 0x1680 || (code >= 0x2000 && code <= 0x206f) || code === 0x3000 || code === 0xfeff;
}

function lines(text: string): string {
  return text
    .replace(invisible, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** http and https only, without the secrets people copy along; each once. */
export function plainLinks(links: readonly string[]): string[] {
  const clean = links.map((url) => cleanLink(url.trim())).filter((url) => isSafeUrl(url));
  return clean.length < 2 ? clean : [...new Set(clean)].slice(0, 50);
}

function cut(text: string, length: number): [string, string] {
  if (text.length <= length) return [text, ''];
  const space = text.lastIndexOf(' ', length);
  const end = space > length / 2 ? space : length;
  return [text.slice(0, end).trimEnd(), text.slice(end).trimStart()];
}
