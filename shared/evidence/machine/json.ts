/** JSON of strangers: everything may be missing, of another type, or called `__proto__`. Only own members are read. */

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [name: string]: Json;
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** What stands under a path of names, or undefined. */
export function at(value: Json | undefined, ...path: readonly string[]): Json | undefined {
  let found = value;
  for (const name of path) {
    if (!isObject(found) || !Object.hasOwn(found, name)) return undefined;
    found = found[name];
  }
  return found;
}

function member(value: Json | undefined, name: string): Json | undefined {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** Trimmed text under a path, numbers as they print; empty when there is none. */
export function wordsAt(value: Json | undefined, ...path: readonly string[]): string {
  const [name = ''] = path;
  const found = path.length === 1 ? member(value, name) : at(value, ...path);
  if (typeof found === 'string') return found.trim();
  return typeof found === 'number' ? String(found) : '';
}

/** The first text that is not empty. */
export function firstWords(...words: readonly string[]): string {
  return words.find((each) => each !== '') ?? '';
}

export function listAt(value: Json | undefined, ...path: readonly string[]): readonly Json[] {
  const found = at(value, ...path);
  return isList(found) ? found : [];
}

export function objectsAt(value: Json | undefined, ...path: readonly string[]): readonly JsonObject[] {
  return listAt(value, ...path).filter(isObject);
}

/** `alertname: High load`, one member a line; what is empty or nested says nothing here. */
export function memberLines(value: Json | undefined): string {
  if (!isObject(value)) return '';
  return Object.entries(value)
    .map(([name, each]) => {
      const words = each === true ? 'true' : wordsAt(each);
      return words === '' ? '' : `${name}: ${words}`;
    })
    .filter((line) => line !== '')
    .join('\n');
}
