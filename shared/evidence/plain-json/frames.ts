/**
 * Rows that came as columns or pairs: data frames of Grafana (`schema.fields` beside `data.values`) and streams of Loki
 * (`values: [["nanoseconds", "line"]]`). Each becomes an object a row, as a table wants them.
 */
import { type Json, type JsonObject, at, isList, isObject, listAt, objectsAt, wordsAt } from '../machine/json.ts';

const deepest = 6;
const mostVisited = 20_000;
const mostRows = 100_000;

export function frameRows(value: Json): readonly JsonObject[] {
  const rows: JsonObject[] = [];
  const waiting: { readonly value: Json; readonly depth: number }[] = [{ value, depth: 0 }];
  for (let step = 0; step < waiting.length && step < mostVisited && rows.length < mostRows; step++) {
    const next = waiting[step];
    if (next === undefined) break;
    const found = isObject(next.value) ? (frame(next.value) ?? stream(next.value)) : null;
    if (found !== null) {
      for (const row of found) rows.push(row);
      continue;
    }
    if (next.depth >= deepest) continue;
    const inside = isList(next.value) ? next.value : isObject(next.value) ? Object.values(next.value) : [];
    for (const each of inside.slice(0, 1000)) waiting.push({ value: each, depth: next.depth + 1 });
  }
  return rows;
}

function frame(value: JsonObject): JsonObject[] | null {
  const names = objectsAt(value, 'schema', 'fields').map((field) => wordsAt(field, 'name'));
  const columns = listAt(value, 'data', 'values');
  const [first] = columns;
  if (names.length === 0 || columns.length !== names.length || first === undefined || !isList(first)) return null;
  return first
    .slice(0, mostRows)
    .map((_, row) => Object.fromEntries(names.map((name, column) => [name, cell(columns[column], row)])));
}

function cell(column: Json | undefined, row: number): Json {
  return isList(column ?? null) ? ((column as readonly Json[])[row] ?? null) : null;
}

function stream(value: JsonObject): JsonObject[] | null {
  const labels = at(value, 'stream');
  if (!isObject(labels)) return null;
  return listAt(value, 'values').flatMap((pair) => {
    const [time = null, line = null] = isList(pair) ? pair : [];
    return time === null || line === null ? [] : [{ time, line, ...labels }];
  });
}
