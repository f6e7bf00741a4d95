/** PagerDuty's JSON in all the wrappers it comes in. Links are pages (`html_url`), lists are newest first and paged. */
import { type Finding, type Findings, type Refused, found, pagedNote, refuse } from '../machine/finding.ts';
import { type Json, type JsonObject, at, isList, isObject, objectsAt, wordsAt } from '../machine/json.ts';
import { momentOf } from '../machine/moment.ts';
import { readAlert, readIncident, readNote } from './incidents.ts';
import { isLogEntry, readLogEntries } from './log-entries.ts';
import { isPush, readMessages, readPassedOn, readV3 } from './webhooks.ts';

export function isPagerDuty(value: Json): boolean {
  return rowsOf(unwrapped(value)) !== null;
}

export function readPagerDuty(value: Json): Findings | Refused {
  const inside = unwrapped(value);
  const rows = rowsOf(inside);
  if (rows === null) return refuse('wrong-format', 0, 'pagerduty');
  return found(rows, at(inside.value, 'more') === true ? [pagedNote] : []);
}

interface Unwrapped {
  readonly value: Json;
  /** What an integration called the event it passed on. */
  readonly type: string;
}

/** `{type: "pagerduty.…", data, timestamp}`: the time of an envelope is no event. */
function unwrapped(value: Json): Unwrapped {
  const type = wordsAt(value, 'type');
  const data = at(value, 'data');
  return type.startsWith('pagerduty.') && isObject(data) ? { value: data, type } : { value, type: '' };
}

function rowsOf({ value, type }: Unwrapped): Finding[] | null {
  if (isList(value)) return listRows(value.filter(isObject));
  if (!isObject(value)) return null;
  const event = at(value, 'event');
  if (isObject(event) && wordsAt(event, 'event_type') !== '') {
    // A test of the line: "Hello from your friend Pagey!"
    return wordsAt(event, 'event_type').startsWith('pagey.') ? [] : [readV3(event)];
  }
  if (isPush(value)) return readMessages(objectsAt(value, 'messages'));
  const single = singleRows(value);
  if (single !== null) return single;
  for (const list of ['log_entries', 'incidents', 'alerts', 'notes']) {
    const each = objectsAt(value, list);
    const rows = each.length > 0 && !(list === 'incidents' && isStatusPage(each)) ? listRows(each) : null;
    if (rows !== null) return rows;
    if (isEmptyPage(value, list)) return [];
  }
  return type.startsWith('pagerduty.incident.') ? [readPassedOn(type, value)] : listRows([value]);
}

function singleRows(value: JsonObject): Finding[] | null {
  const [entry, incident, alert, note] = ['log_entry', 'incident', 'alert', 'note'].map((name) => at(value, name));
  if (isObject(entry)) return isLogEntry(entry) ? readLogEntries([entry]) : null;
  if (
    isObject(incident) &&
    isIncident(incident) &&
    momentOf(at(incident, 'created_at')) !== null &&
    at(value, 'annotation') === undefined
  ) {
    return readIncident(incident);
  }
  if (isObject(alert) && wordsAt(alert, 'type') === 'alert') return readAlert(alert);
  return isObject(note) && isNote(note) ? [readNote(note)] : null;
}

/** Null when these are none of PagerDuty's. */
function listRows(values: readonly JsonObject[]): Finding[] | null {
  const [first] = values;
  if (first === undefined) return null;
  if (isLogEntry(first)) return readLogEntries(values.filter(isLogEntry));
  if (isIncident(first)) return values.flatMap(readIncident);
  if (wordsAt(first, 'type') === 'alert') return values.flatMap(readAlert);
  return isNote(first) ? values.map((note) => readNote(note)) : null;
}

function isIncident(value: JsonObject): boolean {
  const type = wordsAt(value, 'type');
  return (
    type === 'incident' ||
    (type === '' && at(value, 'incident_number') !== undefined && at(value, 'html_url') !== undefined)
  );
}

function isNote(value: JsonObject): boolean {
  return at(value, 'content') !== undefined && at(value, 'created_at') !== undefined && at(value, 'user') !== undefined;
}

function isStatusPage(incidents: readonly JsonObject[]): boolean {
  return incidents.some((incident) => at(incident, 'incident_updates') !== undefined);
}

/** A page without rows still is one of theirs: `limit`, `offset`, `more`. */
function isEmptyPage(value: JsonObject, list: string): boolean {
  return isList(at(value, list) ?? null) && at(value, 'more') !== undefined && at(value, 'limit') !== undefined;
}
