/** Targets of `[label]: https://…`, by `referenceLabel`. */
export type References = ReadonlyMap<string, string>;

/** Labels of references compare without case and with single spaces. */
export function referenceLabel(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}

export interface LinkTarget {
  readonly url: string;
  /** Index after the link. */
  readonly end: number;
}

/** What follows the `]` at `close`: `(url "title")`, `[label]`, or nothing, for a label that is defined below. */
export function linkTarget(source: string, start: number, close: number, references: References): LinkTarget | null {
  if (source[close + 1] === '(') {
    const direct = destination(source, close + 2);
    if (direct !== null) return direct;
  }
  const named = /\[([^[\]]{0,200})\]/y;
  named.lastIndex = close + 1;
  const label = named.exec(source);
  const own = close - start <= 200 ? source.slice(start, close) : '';
  const url = references.get(referenceLabel((label?.[1] ?? '') || own));
  if (url === undefined) return null;
  return { url, end: label === null ? close + 1 : named.lastIndex };
}

function destination(source: string, start: number): LinkTarget | null {
  const lead = /\s{0,8}/y;
  lead.lastIndex = start;
  lead.test(source);
  const pointed = /<([^<>\n]{0,2000})>/y;
  pointed.lastIndex = lead.lastIndex;
  const bracketed = pointed.exec(source);
  const from = lead.lastIndex;
  const to = bracketed === null ? bareEnd(source, from) : pointed.lastIndex;
  if (to === -1) return null;
  const end = /(?:\s{1,8}(?:"[^"]{0,300}"|'[^']{0,300}'|\([^()]{0,300}\)))?\s{0,8}\)/y;
  end.lastIndex = to;
  if (!end.test(source)) return null;
  return { url: unescapeEntities(bracketed?.[1] ?? source.slice(from, to)), end: end.lastIndex };
}

/** End of an address without angle brackets: white space, or a bracket it did not open. -1 for what is none. */
function bareEnd(source: string, from: number): number {
  let depth = 0;
  let at = from;
  for (; at < source.length && at - from <= 2100; at++) {
    const char = source[at] ?? '';
    if (/\s/.test(char) || (char === ')' && depth === 0)) break;
    depth += char === '(' ? 1 : char === ')' ? -1 : 0;
    if (depth > 8) return -1;
  }
  return at;
}

/** Marks at the end close a sentence, not an address; a closing bracket only where it was opened inside. */
export function trimUrl(url: string): string {
  let end = url.length;
  let open = 0;
  for (const char of url) open += char === '(' ? 1 : char === ')' ? -1 : 0;
  for (; end > 0; end--) {
    const last = url[end - 1] ?? '';
    if (last === ')' && open < 0) open += 1;
    else if (!/[.,:;!?'*_~]/.test(last)) break;
  }
  return url.slice(0, end);
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  '#39': "'",
  '#x27': "'",
  ndash: '–',
  mdash: '—',
  hellip: '…',
  rarr: '→',
};

/** Once, never twice: `&amp;lt;` is `&lt;`. */
export function unescapeEntities(text: string): string {
  return text.replace(/&([a-z]{2,6}|#39|#x27);/gi, (whole, name: string) => entities[name.toLowerCase()] ?? whole);
}
