import { type Refused, refuse } from './finding.ts';
import type { Json } from './json.ts';
import { faultOf } from './json-fault.ts';

/** Evidence is nested five or six levels; hundreds of thousands of brackets overflow stacks. */
const deepest = 64;

/** Whole numbers from here on lose digits as doubles (2^53 has 16): they are read as text. */
const longNumber = 16;

export type JsonRead = { readonly ok: true; readonly value: Json } | Refused;

/**
 * Reads JSON without trusting it: depth is checked before the parser runs, and whole numbers of 16 digits and more
 * (nanoseconds, ids) come back as strings, digit by digit as written.
 */
export function readJson(text: string): JsonRead {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const scan = scanJson(source);
  if (scan.tooDeepAt !== null) return refuse('too-deep', lineAt(source, scan.tooDeepAt), `more than ${deepest} levels`);
  try {
    return { ok: true, value: JSON.parse(quoted(source, scan.longNumbers)) as Json };
  } catch {
    const { offset, found } = faultOf(source);
    return refuse('bad-json', lineAt(source, offset), found);
  }
}

interface Scan {
  readonly tooDeepAt: number | null;
  /** Start and end of each long whole number. */
  readonly longNumbers: readonly (readonly [number, number])[];
}

/** One pass, character by character; strings are stepped over. */
function scanJson(text: string): Scan {
  const longNumbers: (readonly [number, number])[] = [];
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) at = stringEnd(text, at);
    else if (code === 0x7b || code === 0x5b) {
      depth += 1;
      if (depth > deepest) return { tooDeepAt: at, longNumbers };
    } else if (code === 0x7d || code === 0x5d) depth -= 1;
    else if (isDigit(code)) {
      const start = at;
      while (isDigit(text.charCodeAt(at + 1))) at++;
      const bare = !/[-+.eE]/.test(text[start - 1] ?? '') && !/[.eE]/.test(text[at + 1] ?? '');
      if (bare && at + 1 - start >= longNumber) longNumbers.push([start, at + 1]);
    }
  }
  return { tooDeepAt: null, longNumbers };
}

/** Index of the closing quote, or of the end of the text. Most of a text is strings: the engine looks for their ends. */
function stringEnd(text: string, open: number): number {
  for (let at = text.indexOf('"', open + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let first = at;
    while (text.charCodeAt(first - 1) === 0x5c) first--;
    // An even number of backslashes escapes itself and leaves the quote alone.
    if ((at - first) % 2 === 0) return at;
  }
  return text.length;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function quoted(text: string, spans: Scan['longNumbers']): string {
  if (spans.length === 0) return text;
  const parts: string[] = [];
  let done = 0;
  for (const [from, to] of spans) {
    parts.push(text.slice(done, from), '"', text.slice(from, to), '"');
    done = to;
  }
  return parts.join('') + text.slice(done);
}

/** 1-based. */
function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}
