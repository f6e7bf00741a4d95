/** Grafana apart from its alerting webhook: the one before version 9, which carries no time, and annotations. */
import { type Finding, type Findings, type Refused, found, refuse } from '../machine/finding.ts';
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
import { frameRows } from '../plain-json/frames.ts';
import { isAlerts, readAlerts } from '../alertmanager/read.ts';

export function isGrafana(value: Json): boolean {
  return isGrafanaAlerting(value) || isLegacy(value) || annotationsIn(value).length > 0 || historyIn(value).length > 0;
}

export function readGrafana(value: Json): Findings | Refused {
  if (isAlerts(value)) return readAlerts(value);
  if (isObject(value) && isLegacy(value)) return found([readLegacy(value)]);
  const history = historyIn(value);
  if (history.length > 0) return found(history.map(readChange));
  const annotations = annotationsIn(value);
  return annotations.length === 0 ? refuse('wrong-format', 0, 'grafana') : found(annotations.map(readAnnotation));
}

/** Grafana's own marks in what is otherwise Alertmanager's shape. */
function isGrafanaAlerting(value: Json): boolean {
  if (!isAlerts(value)) return false;
  if (wordsAt(value, 'type').startsWith('grafana.')) return true;
  return [value, at(value, 'data')].some(
    (each) =>
      at(each, 'orgId') !== undefined ||
      objectsAt(each, 'alerts').some(
        (alert) => at(alert, 'dashboardURL') !== undefined || at(alert, 'valueString') !== undefined,
      ),
  );
}

function isLegacy(value: Json): boolean {
  return (
    isObject(value) &&
    at(value, 'ruleName') !== undefined &&
    at(value, 'state') !== undefined &&
    at(value, 'alerts') === undefined
  );
}

function readLegacy(value: JsonObject): Finding {
  const title = firstWords(wordsAt(value, 'title'), wordsAt(value, 'ruleName'));
  const message = wordsAt(value, 'message');
  return {
    key: null,
    moment: null,
    text: message === '' ? title : `${title}: ${message}`,
    links: [wordsAt(value, 'ruleUrl'), wordsAt(value, 'imageUrl')].filter((link) => link !== ''),
    excerpt: objectsAt(value, 'evalMatches')
      .map((match) => `${wordsAt(match, 'metric')}: ${wordsAt(match, 'value')}`)
      .join('\n'),
    kind: wordsAt(value, 'state') === 'ok' ? 'observation' : 'alert',
  };
}

/** `GET /api/annotations`: deploys people marked, and changes of an alert's state. */
function annotationsIn(value: Json): readonly JsonObject[] {
  if (!isList(value)) return [];
  const marks = value.filter(isObject).filter((each) => momentOf(at(each, 'time')) !== null);
  // Marks of a whole organisation name no dashboard.
  const own = ['dashboardId', 'dashboardUID', 'alertId'];
  return marks.some((each) => own.some((name) => at(each, name) !== undefined)) ? marks : [];
}

function readAnnotation(value: JsonObject): Finding {
  const state = wordsAt(value, 'newState');
  const name = firstWords(wordsAt(value, 'alertName'), wordsAt(value, 'text').replace(/<[^<>]{0,200}>/g, ' '));
  const id = wordsAt(value, 'id');
  const end = wordsAt(value, 'timeEnd');
  return {
    key: id === '' ? null : `grafana:${id}`,
    moment: momentOf(at(value, 'time')),
    ...(end !== '' && end !== wordsAt(value, 'time') && { until: momentOf(at(value, 'timeEnd')) }),
    text: state === '' ? name : `${name}: ${wordsAt(value, 'prevState')} → ${state}`,
    excerpt: wordsAt(value, 'text') === name ? '' : wordsAt(value, 'text'),
    actor: wordsAt(value, 'login'),
    kind: state === '' ? 'change' : /alerting|nodata/i.test(state) ? 'alert' : 'observation',
  };
}

/** Alert history (`/api/v1/rules/history`): a data frame whose lines say from which state a rule went to which. */
function historyIn(value: Json): readonly JsonObject[] {
  if (!isObject(value) || at(value, 'schema', 'fields') === undefined) return [];
  const rows = frameRows(value);
  return rows.every((row) => wordsAt(row, 'line', 'current') !== '') ? rows : [];
}

function readChange(row: JsonObject): Finding {
  const current = wordsAt(row, 'line', 'current');
  const before = wordsAt(row, 'line', 'previous');
  const name = firstWords(wordsAt(row, 'line', 'ruleTitle'), wordsAt(row, 'line', 'ruleUID'), 'Alert rule');
  return {
    key: null,
    moment: momentOf(at(row, 'time')),
    text: `${name}: ${before === '' ? '' : `${before} → `}${current}`,
    excerpt: [memberLines(at(row, 'line', 'labels')), memberLines(at(row, 'line', 'values'))]
      .filter((lines) => lines !== '')
      .join('\n'),
    kind: /alerting|nodata|error/i.test(current) ? 'alert' : 'observation',
  };
}
