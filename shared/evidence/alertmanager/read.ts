/**
 * Alerts as Alertmanager sends them (https://prometheus.io/docs/alerting/latest/configuration/#webhook_config), and
 * Grafana's alerting after it. `endsAt` 0001-01-01 means that it still fires; a later one counts only once the alert is
 * resolved, before that it is a guess about the future.
 */
import { writtenKey } from '../draft.ts';
import { type Finding, type Findings, type Refused, found, pagedNote, refuse } from '../machine/finding.ts';
import {
  type Json,
  type JsonObject,
  at,
  firstWords,
  isList,
  isObject,
  memberLines,
  objectsAt,
  wordsAt,
} from '../machine/json.ts';
import { momentOf } from '../machine/moment.ts';

export function isAlerts(value: Json): boolean {
  return alertsIn(value).some(isAlert);
}

export function readAlerts(value: Json): Findings | Refused {
  const alerts = alertsIn(value).filter(isAlert);
  if (alerts.length === 0) return refuse('wrong-format', 0, 'alertmanager');
  const cutOff = Number(wordsAt(value, 'truncatedAlerts') || wordsAt(value, 'data', 'truncatedAlerts')) > 0;
  return found(alerts.flatMap(readAlert), cutOff ? [pagedNote] : []);
}

/** A webhook, the same inside an envelope, or the API's bare list. */
function alertsIn(value: Json): readonly JsonObject[] {
  if (isList(value)) return value.filter(isObject);
  const own = objectsAt(value, 'alerts');
  if (own.length > 0) return own;
  const inside = objectsAt(value, 'data', 'alerts');
  return inside.length > 0 ? inside : objectsAt(value, 'data');
}

function isAlert(value: JsonObject): boolean {
  const isLabelled = isObject(at(value, 'labels'));
  return (
    isLabelled &&
    (at(value, 'startsAt') !== undefined || at(value, 'activeAt') !== undefined || isObject(at(value, 'annotations')))
  );
}

function readAlert(alert: JsonObject): Finding[] {
  const starts = firstWords(wordsAt(alert, 'startsAt'), wordsAt(alert, 'activeAt'));
  const name = alertName(alert);
  const id = firstWords(wordsAt(alert, 'fingerprint'), writtenKey('', memberLines(at(alert, 'labels'))));
  const shared: Pick<Finding, 'links' | 'excerpt' | 'channel'> = {
    links: ['generatorURL', 'panelURL', 'dashboardURL']
      .map((field) => wordsAt(alert, field))
      .filter((link) => link !== ''),
    excerpt: excerptOf(alert, name),
    channel: firstWords(wordsAt(alert, 'labels', 'service'), wordsAt(alert, 'labels', 'job')),
  };
  const moment = momentOf(starts);
  const fired: Finding = {
    ...shared,
    key: starts === '' ? null : `alert:${id}:${starts}`,
    moment,
    text: `Firing: ${name}`,
    kind: 'alert',
  };
  if (wordsAt(alert, 'status') !== 'resolved') return [fired];
  const ends = wordsAt(alert, 'endsAt');
  const cleared: Finding = {
    ...shared,
    key: starts === '' ? null : `alert:${id}:${starts}:resolved`,
    moment: momentOf(ends),
    text: `Resolved: ${name}`,
    kind: 'observation',
  };
  return moment === null && starts === '' ? [cleared] : [fired, cleared];
}

function alertName(alert: JsonObject): string {
  const notes = at(alert, 'annotations');
  const labels = at(alert, 'labels');
  const told = firstWords(...['title', 'summary', 'message', 'description'].map((name) => wordsAt(notes, name)));
  const name = firstWords(wordsAt(labels, 'alertname'), wordsAt(alert, 'name'));
  const where = firstWords(wordsAt(labels, 'instance'), wordsAt(labels, 'host'), wordsAt(labels, 'service'));
  return firstWords(told, [name, where].filter((part) => part !== '').join(', '), 'alert');
}

function excerptOf(alert: JsonObject, name: string): string {
  const description = wordsAt(alert, 'annotations', 'description');
  return [
    description === name ? '' : description,
    memberLines(at(alert, 'labels')),
    firstWords(wordsAt(alert, 'valueString'), wordsAt(alert, 'value')),
  ]
    .filter((part) => part !== '')
    .join('\n');
}
