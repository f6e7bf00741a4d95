/**
 * Opsgenie's webhooks and API answers. Webhooks write `createdAt` in milliseconds and `updatedAt` in nanoseconds; only
 * the creation of an alert happened at `createdAt`, whatever else is told happened at `updatedAt`.
 */
import type { EventKind } from '../../retro/timeline.ts';
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
import { type Moment, momentOf } from '../machine/moment.ts';

export function isOpsgenie(value: Json): boolean {
  return rowsOf(value) !== null;
}

export function readOpsgenie(value: Json): Findings | Refused {
  const rows = rowsOf(value);
  if (rows === null) return refuse('wrong-format', 0, 'opsgenie');
  return found(rows, wordsAt(value, 'paging', 'next') === '' ? [] : [pagedNote]);
}

function rowsOf(value: Json): Finding[] | null {
  if (isList(value)) {
    const webhooks = value.filter(isObject).filter(isWebhook);
    return webhooks.length > 0 ? webhooks.map(readWebhook) : null;
  }
  if (!isObject(value)) return null;
  if (isWebhook(value)) return [readWebhook(value)];
  if (at(value, 'requestId') === undefined) return null;
  const data = at(value, 'data');
  const list = isObject(data) ? [data] : objectsAt(value, 'data');
  const rows = list.flatMap(readAnswer);
  return rows.length > 0 || list.length === 0 ? rows : null;
}

function isWebhook(value: JsonObject): boolean {
  const alert = at(value, 'alert');
  return (
    isObject(alert) &&
    wordsAt(value, 'action') !== '' &&
    (at(alert, 'alertId') !== undefined || at(alert, 'tinyId') !== undefined)
  );
}

const acts: Readonly<Record<string, { readonly said: string; readonly kind: EventKind; readonly what?: string }>> = {
  Create: { said: 'Alert', kind: 'alert' },
  Acknowledge: { said: 'Acknowledged', kind: 'action' },
  UnAcknowledge: { said: 'Acknowledgement taken back', kind: 'action' },
  Close: { said: 'Closed', kind: 'action' },
  AddNote: { said: 'Note', kind: 'message', what: 'note' },
  TakeOwnership: { said: 'Taken over', kind: 'handoff' },
  AssignOwnership: { said: 'Assigned', kind: 'handoff', what: 'owner' },
  AddTeam: { said: 'Team added', kind: 'handoff', what: 'addedTeam' },
  AddRecipient: { said: 'Recipient added', kind: 'handoff', what: 'recipient' },
  AddTags: { said: 'Tags added', kind: 'action', what: 'addedTags' },
  RemoveTags: { said: 'Tags removed', kind: 'action', what: 'removedTags' },
  Escalate: { said: 'Escalated', kind: 'handoff', what: 'escalationName' },
  EscalateNext: { said: 'Escalated', kind: 'handoff', what: 'escalationName' },
  Delete: { said: 'Deleted', kind: 'action' },
};

function readWebhook(value: JsonObject): Finding {
  const alert = at(value, 'alert');
  const action = wordsAt(value, 'action');
  const message = wordsAt(alert, 'message');
  const known = Object.hasOwn(acts, action) ? acts[action] : undefined;
  const said = known?.said ?? action.replace(/(?<=[a-z])(?=[A-Z])/g, ' ');
  const what = known?.what === undefined ? '' : detailOf(at(alert, known.what));
  const time = at(alert, action === 'Create' ? 'createdAt' : 'updatedAt');
  const id = wordsAt(alert, 'alertId');
  const details = [
    wordsAt(alert, 'description'),
    what === '' || message === '' ? '' : message,
    memberLines(at(alert, 'details')),
    wordsAt(alert, 'entity') === '' ? '' : `Entity: ${wordsAt(alert, 'entity')}`,
  ];
  return {
    key:
      id === '' ? null : `opsgenie:${id}:${action}:${action === 'Create' ? '' : wordsAt({ time: time ?? '' }, 'time')}`,
    moment: momentOf(time),
    text: `${said}: ${firstWords(what, message, wordsAt(alert, 'alias'))}`,
    excerpt: details.filter((part) => part !== '').join('\n'),
    actor: action === 'Create' ? '' : wordsAt(alert, 'username'),
    kind: known?.kind ?? 'action',
    channel: wordsAt(alert, 'entity'),
  };
}

function detailOf(value: Json | undefined): string {
  if (isList(value)) return value.filter((each) => typeof each === 'string').join(', ');
  return isObject(value) ? wordsAt(value, 'name') : wordsAt({ value: value ?? '' }, 'value');
}

/** An alert, a line of its log, or a note, as the API answers: ISO times. */
function readAnswer(value: JsonObject): Finding[] {
  const moment = momentOf(at(value, 'createdAt'));
  const log = wordsAt(value, 'log');
  const note = wordsAt(value, 'note');
  const offset = firstWords(wordsAt(value, 'offset'), wordsAt(value, 'createdAt'));
  if (log !== '') {
    const by = firstWords(wordsAt(value, 'owner'));
    return [
      { key: `opsgenie:log:${offset}`, moment, text: log, actor: by === 'System' ? '' : by, kind: 'observation' },
    ];
  }
  if (note !== '') {
    return [
      {
        key: `opsgenie:note:${offset}`,
        moment,
        text: `Note: ${note}`,
        actor: wordsAt(value, 'owner'),
        kind: 'message',
      },
    ];
  }
  const id = wordsAt(value, 'id');
  if (wordsAt(value, 'tinyId') === '') return [];
  const message = wordsAt(value, 'message');
  const excerpt = [wordsAt(value, 'description'), memberLines(at(value, 'details'))]
    .filter((part) => part !== '')
    .join('\n');
  const channel = wordsAt(value, 'entity');
  return [
    { key: `opsgenie:${id}:Create:`, moment, text: `Alert: ${message}`, excerpt, kind: 'alert', channel },
    ...reported(value, id, moment).map((row) => ({ ...row, text: `${row.text}: ${message}`, channel })),
  ];
}

/** An alert tells after how many milliseconds it was acknowledged and closed, and by whom. */
function reported(value: JsonObject, id: string, created: Moment | null): Finding[] {
  const report = at(value, 'report');
  return (['Acknowledge', 'Close'] as const).flatMap((action) => {
    const [after, by] =
      action === 'Close' ? [at(report, 'closeTime'), 'closedBy'] : [at(report, 'ackTime'), 'acknowledgedBy'];
    if (typeof after !== 'number' || after <= 0 || created?.kind !== 'instant') return [];
    const moment: Moment = { ...created, ms: created.ms + after, original: String(after) };
    const { said, kind } = acts[action] ?? { said: action, kind: 'action' };
    return [{ key: `opsgenie:${id}:${action}:report`, moment, text: said, actor: wordsAt(report, by), kind }];
  });
}
