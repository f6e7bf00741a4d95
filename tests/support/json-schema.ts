/** JSON Schema, as much of it as docs/record.schema.json uses: whatever else a schema says is an error. */

type Json = unknown;
interface Schema {
  readonly [keyword: string]: Json;
}

const annotations = new Set(['$schema', '$id', '$defs', 'title', 'description']);

/** Where and why a value departs from a schema; empty when it does not. */
export function departures(root: Schema, value: Json, schema: Schema = root, at = ''): string[] {
  return Object.entries(schema).flatMap(([keyword, rule]) => {
    if (annotations.has(keyword)) return [];
    const check = checks[keyword];
    if (!check) throw new Error(`json-schema: ${keyword} is not known here`);
    return check({ root, schema, rule, value, at });
  });
}

interface Asked {
  readonly root: Schema;
  readonly schema: Schema;
  readonly rule: Json;
  readonly value: Json;
  readonly at: string;
}

const checks: Readonly<Record<string, (asked: Asked) => string[]>> = {
  $ref: ({ root, rule, value, at }) => departures(root, value, named(root, String(rule)), at),
  type: ({ rule, value, at }) => {
    const types = Array.isArray(rule) ? rule : [rule];
    return types.includes(typeOf(value)) ? [] : [`${at}: ${typeOf(value)}, not ${types.join(' or ')}`];
  },
  const: ({ rule, value, at }) => (value === rule ? [] : [`${at}: not ${JSON.stringify(rule)}`]),
  enum: ({ rule, value, at }) => ((rule as Json[]).includes(value) ? [] : [`${at}: none of ${JSON.stringify(rule)}`]),
  properties: ({ root, rule, value, at }) =>
    isObject(value)
      ? Object.entries(rule as Record<string, Schema>).flatMap(([name, schema]) =>
          name in value ? departures(root, value[name], schema, `${at}.${name}`) : [],
        )
      : [],
  required: ({ rule, value, at }) =>
    isObject(value)
      ? (rule as string[]).filter((name) => !(name in value)).map((name) => `${at}.${name}: missing`)
      : [],
  additionalProperties: ({ root, schema, rule, value, at }) => {
    if (!isObject(value)) return [];
    const known = (schema['properties'] ?? {}) as object;
    const others = Object.keys(value).filter((name) => !(name in known));
    if (rule === false) return others.map((name) => `${at}.${name}: not known`);
    return others.flatMap((name) => departures(root, value[name], rule as Schema, `${at}.${name}`));
  },
  items: ({ root, rule, value, at }) =>
    Array.isArray(value)
      ? value.flatMap((entry, index) => departures(root, entry, rule as Schema, `${at}.${index}`))
      : [],
  oneOf: ({ root, rule, value, at }) => {
    const tried = (rule as Schema[]).map((schema) => departures(root, value, schema, at));
    const fitting = tried.filter((found) => found.length === 0).length;
    return fitting === 1 ? [] : [`${at}: fits ${fitting} forms`];
  },
};

function named(root: Schema, ref: string): Schema {
  const name = ref.replace('#/$defs/', '');
  const found = (root['$defs'] as Record<string, Schema>)[name];
  if (!found) throw new Error(`json-schema: ${ref} is nowhere`);
  return found;
}

function isObject(value: Json): value is Record<string, Json> {
  return typeOf(value) === 'object';
}

function typeOf(value: Json): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
