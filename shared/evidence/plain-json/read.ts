/** JSON of no known source. When it holds a list of things with a time and words, it is a table; else it is refused. */
import { type Findings, type Refused, refuse } from '../machine/finding.ts';
import { type Json, type JsonObject, isList, isObject } from '../machine/json.ts';
import { frameRows } from './frames.ts';
import { tableOfObjects } from '../table/jsonl.ts';
import { tableFindings } from '../table/map-table.ts';
import { guessMapping, isTextName } from '../table/guess.ts';
import { type Mapping, ruleFor } from '../table/mapping.ts';
import { isTimeName } from '../table/time-columns.ts';

const deepest = 4;
const mostVisited = 20_000;

export function plainJsonFindings(value: Json, mapping: Mapping | null): Findings | Refused {
  const list = longestList(value);
  const own = isObject(value) ? [value] : [];
  for (const objects of [frameRows(value), list ?? [], own]) {
    if (objects.length === 0) continue;
    const table = tableOfObjects(objects);
    const rules = mapping ?? guessMapping(table);
    if (rules !== null && (mapping !== null || isPlain(rules))) return tableFindings(table, mapping);
  }
  return refuse('no-times', 0, '');
}

/** Of a stranger's JSON only fields count that call themselves time and text: the rest would be guessing. */
function isPlain(mapping: Mapping): boolean {
  const [time, text] = [ruleFor(mapping, 'time'), ruleFor(mapping, 'text')];
  return (time?.from ?? []).every(isTimeName) && (text?.from ?? []).every(isTextName);
}

/** The list with the most objects, a few levels down at most: `hits.hits`, `data`, `items`. */
function longestList(value: Json): readonly JsonObject[] | null {
  let best: readonly JsonObject[] | null = null;
  const waiting: { readonly value: Json; readonly depth: number }[] = [{ value, depth: 0 }];
  for (let step = 0; step < waiting.length && step < mostVisited; step++) {
    const next = waiting[step];
    if (next === undefined) break;
    if (isList(next.value)) {
      const objects = next.value.filter(isObject);
      if (objects.length > (best?.length ?? 0)) best = objects;
    } else if (isObject(next.value) && next.depth < deepest) {
      for (const member of Object.values(next.value)) waiting.push({ value: member, depth: next.depth + 1 });
    }
  }
  return best;
}
