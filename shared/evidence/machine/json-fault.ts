/** Where a text stops being JSON. Engines tell it in words that differ, some without a place, so it is looked for here. */

export interface Fault {
  readonly offset: number;
  /** What stands there, for a sentence: `x`, or `the end`. */
  readonly found: string;
}

const scalar =
  /"(?:[^"\\\p{Cc}]|[\x7F-\x9F]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy;

type Awaits = 'value' | 'value-or-close' | 'name' | 'name-or-close' | 'colon' | 'comma-or-close';

/** The first token that JSON does not allow. Without recursion, so that depth costs nothing. */
export function faultOf(text: string): Fault {
  const open: ('[' | '{')[] = [];
  let awaits: Awaits = 'value';
  let at = skipSpace(text, 0);
  while (at < text.length) {
    const sign = text[at] ?? '';
    const inside = open.at(-1);
    if (awaits === 'comma-or-close' || awaits === 'value-or-close' || awaits === 'name-or-close') {
      if (sign === (inside === '[' ? ']' : '}') && inside !== undefined) {
        open.pop();
        if (open.length === 0) return faultAt(text, skipSpace(text, at + 1));
        awaits = 'comma-or-close';
        at = skipSpace(text, at + 1);
        continue;
      }
    }
    if (awaits === 'comma-or-close') {
      if (sign !== ',' || inside === undefined) break;
      awaits = inside === '[' ? 'value' : 'name';
      at += 1;
    } else if (awaits === 'colon') {
      if (sign !== ':') break;
      awaits = 'value';
      at += 1;
    } else if (awaits === 'name' || awaits === 'name-or-close') {
      if (sign !== '"') break;
      const end = scalarEnd(text, at);
      if (end === -1) break;
      at = end;
      awaits = 'colon';
    } else if (sign === '[' || sign === '{') {
      open.push(sign);
      awaits = sign === '[' ? 'value-or-close' : 'name-or-close';
      at += 1;
    } else {
      const end = scalarEnd(text, at);
      if (end === -1) break;
      at = end;
      if (open.length === 0) return faultAt(text, skipSpace(text, at));
      awaits = 'comma-or-close';
    }
    at = skipSpace(text, at);
  }
  return faultAt(text, at);
}

function scalarEnd(text: string, at: number): number {
  scalar.lastIndex = at;
  return scalar.test(text) ? scalar.lastIndex : -1;
}

function faultAt(text: string, offset: number): Fault {
  const found = text.slice(offset, offset + 12).replace(/\s.*$/s, '');
  return { offset, found: offset >= text.length ? 'the end' : found };
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (/[ \t\r\n]/.test(text[at] ?? '')) at++;
  return at;
}
