/** GitHub's JSON: the timeline of an issue, lists and single things of its API, webhooks. */
import { type Finding, type Findings, type Refused, found, refuse } from '../machine/finding.ts';
import { type Json, type JsonObject, isList, isObject, objectsAt } from '../machine/json.ts';
import { readThing } from './things.ts';
import { isTimelineEntry, readTimeline } from './timeline.ts';
import { isWebhook, readWebhook } from './webhook.ts';

export function isGitHub(value: Json): boolean {
  return rowsOf(value) !== null;
}

export function readGitHub(value: Json): Findings | Refused {
  const rows = rowsOf(value);
  return rows === null ? refuse('wrong-format', 0, 'github') : found(rows);
}

function rowsOf(value: Json): Finding[] | null {
  if (isList(value)) return listRows(value.filter(isObject));
  if (!isObject(value)) return null;
  if (isWebhook(value)) return [readWebhook(value)];
  const runs = objectsAt(value, 'workflow_runs');
  return runs.length > 0 ? listRows(runs) : listRows([value]);
}

function listRows(values: readonly JsonObject[]): Finding[] | null {
  if (values.some(isWebhook)) return values.filter(isWebhook).map(readWebhook);
  const entries = values.filter(isTimelineEntry);
  if (entries.length > 0 && entries.length * 2 > values.length) return readTimeline(values);
  const things = values.map(readThing).filter((rows) => rows !== null);
  return things.length > 0 && things.length * 2 > values.length ? things.flat() : null;
}
