/** Where in a JSON text a value stands, so that a complaint about it can name the line. */

/** Line (from 1) of the value under `path`, of the nearest one above it that exists, else 1. The text must be valid JSON. */
export function lineOfValue(json: string, path: readonly (string | number)[]): number {
  let at = skipSpace(json, 0);
  for (const step of path) {
    const next = json[at] === '[' || json[at] === '{' ? childAt(json, at, step) : undefined;
    if (next === undefined) break;
    at = next;
  }
  return lineAt(json, at);
}

/**
 * Line of the first thing that is no JSON. Engines tell it in words that differ, some without a place, so it is
 * looked for here.
 */
export function lineOfFault(json: string): number {
  const end = readValue(json, skipSpace(json, 0), 0);
  return lineAt(json, end.ok ? skipSpace(json, end.at) : end.at);
}

interface Reached {
  readonly ok: boolean;
  readonly at: number;
}

const scalar =
  /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy;

function readValue(json: string, at: number, depth: number): Reached {
  const open = json[at];
  if (open !== '[' && open !== '{') return readScalar(json, at);
  if (depth > 500) return { ok: false, at };
  const close = open === '[' ? ']' : '}';
  let next = skipSpace(json, at + 1);
  if (json[next] === close) return { ok: true, at: next + 1 };
  for (;;) {
    if (open === '{') {
      if (json[next] !== '"') return { ok: false, at: next };
      const name = readScalar(json, next);
      const colon = skipSpace(json, name.at);
      if (!name.ok || json[colon] !== ':') return { ok: false, at: colon };
      next = skipSpace(json, colon + 1);
    }
    const value = readValue(json, next, depth + 1);
    if (!value.ok) return value;
    next = skipSpace(json, value.at);
    if (json[next] === close) return { ok: true, at: next + 1 };
    if (json[next] !== ',') return { ok: false, at: next };
    next = skipSpace(json, next + 1);
  }
}

function readScalar(json: string, at: number): Reached {
  scalar.lastIndex = at;
  return scalar.test(json) ? { ok: true, at: scalar.lastIndex } : { ok: false, at };
}

function lineAt(json: string, offset: number): number {
  return json.slice(0, offset).split('\n').length;
}

/** Offset of a member or element of the object or array that begins at `open`. */
function childAt(json: string, open: number, step: string | number): number | undefined {
  const inObject = json[open] === '{';
  let at = skipSpace(json, open + 1);
  for (let index = 0; at < json.length && json[at] !== '}' && json[at] !== ']'; index++) {
    let name: string | number = index;
    if (inObject) {
      const end = skipValue(json, at);
      name = String(JSON.parse(json.slice(at, end)));
      at = skipSpace(json, skipSpace(json, end) + 1);
    }
    if (name === step) return at;
    at = skipSpace(json, skipValue(json, at));
    if (json[at] === ',') at = skipSpace(json, at + 1);
  }
  return undefined;
}

function skipValue(json: string, from: number): number {
  if (json[from] === '"') return skipString(json, from);
  if (json[from] !== '{' && json[from] !== '[') {
    let at = from;
    while (at < json.length && !/[\s,\]}:]/.test(json[at] ?? '')) at++;
    return at;
  }
  let depth = 0;
  for (let at = from; at < json.length; at++) {
    const char = json[at];
    if (char === '"') at = skipString(json, at) - 1;
    else if (char === '{' || char === '[') depth++;
    else if ((char === '}' || char === ']') && --depth === 0) return at + 1;
  }
  return json.length;
}

function skipString(json: string, from: number): number {
  let at = from + 1;
  while (at < json.length && json[at] !== '"') at += json[at] === '\\' ? 2 : 1;
  return at + 1;
}

function skipSpace(json: string, from: number): number {
  let at = from;
  while (/\s/.test(json[at] ?? '')) at++;
  return at;
}
