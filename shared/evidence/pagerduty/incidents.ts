import type { Finding } from '../machine/finding.ts';
import { type JsonObject, at, firstWords, memberLines, objectsAt, wordsAt } from '../machine/json.ts';
import { firstMoment, momentOf } from '../machine/moment.ts';
import { contextLinks } from './log-entries.ts';
import { idOf, pageOf, personIn, serviceOf, summaryOf, titleOf, withTitle } from './references.ts';

/**
 * What an incident tells of itself: when it opened, who took it, when it was resolved. Its pending actions lie in the
 * future, and its last update is the update of a record: neither is an event.
 */
export function readIncident(incident: JsonObject): Finding[] {
  const title = titleOf(incident);
  const shared = { links: pageOf(incident), channel: serviceOf(incident) };
  const rows: Finding[] = [opened(incident, title, shared)];
  const created = wordsAt(incident, 'created_at');
  for (const { at: time, assignee } of people(incident, 'assignments', 'assignee')) {
    if (time === created) continue;
    rows.push({
      ...shared,
      ...once(incident, 'assigned', time),
      text: withTitle(`Assigned to ${assignee}`, title),
      kind: 'handoff',
    });
  }
  for (const { at: time, assignee } of people(incident, 'acknowledgements', 'acknowledger')) {
    rows.push({
      ...shared,
      ...once(incident, 'acknowledged', time),
      text: withTitle('Acknowledged', title),
      actor: assignee,
      kind: 'action',
    });
  }
  const isResolved = wordsAt(incident, 'status') === 'resolved';
  const resolved = firstMoment(
    at(incident, 'resolved_at'),
    isResolved ? firstValue(incident, 'last_status_change_at', 'last_status_change_on') : undefined,
  );
  if (resolved !== null || isResolved) {
    rows.push({
      ...shared,
      key: keyed(incident, 'resolved', ''),
      moment: resolved,
      text: withTitle('Resolved', title),
      actor: isResolved ? personIn(at(incident, 'last_status_change_by')) : '',
      kind: 'action',
    });
  }
  return rows;
}

function opened(incident: JsonObject, title: string, shared: Pick<Finding, 'links' | 'channel'>): Finding {
  const trigger = at(incident, 'first_trigger_log_entry');
  return {
    ...shared,
    // The same event as its trigger among the log entries.
    key: idOf(trigger) ?? keyed(incident, 'opened', ''),
    moment: firstMoment(at(incident, 'created_at'), at(incident, 'created_on')),
    text: withTitle('Incident opened', title),
    excerpt: [wordsAt(incident, 'urgency'), wordsAt(incident, 'priority', 'summary')]
      .filter((part) => part !== '')
      .join(', '),
    kind: 'alert',
  };
}

function firstValue(incident: JsonObject, ...names: readonly string[]): string {
  return firstWords(...names.map((name) => wordsAt(incident, name)));
}

function people(incident: JsonObject, list: string, who: string): { at: string; assignee: string }[] {
  return objectsAt(incident, list).map((each) => ({ at: wordsAt(each, 'at'), assignee: summaryOf(at(each, who)) }));
}

function once(incident: JsonObject, what: string, time: string): Pick<Finding, 'key' | 'moment'> {
  return { key: keyed(incident, what, time), moment: momentOf(time) };
}

function keyed(incident: JsonObject, what: string, time: string): string | null {
  const key = idOf(incident, what);
  return key === null || time === '' ? key : `${key}:${time}`;
}

export function readAlert(alert: JsonObject): Finding[] {
  const title = firstWords(wordsAt(alert, 'summary'), wordsAt(alert, 'alert_key'));
  const shared = {
    links: [...pageOf(alert, at(alert, 'incident')), ...contextLinks(alert)],
    channel: serviceOf(alert),
  };
  const resolved = momentOf(at(alert, 'resolved_at'));
  return [
    {
      ...shared,
      key: idOf(alert, 'alert'),
      moment: momentOf(at(alert, 'created_at')),
      text: title,
      excerpt: [memberLines(at(alert, 'body', 'details')), memberLines(at(alert, 'body', 'cef_details'))]
        .filter((part) => part !== '')
        .join('\n'),
      kind: 'alert',
    },
    ...(resolved === null
      ? []
      : [
          {
            ...shared,
            key: idOf(alert, 'alert-resolved'),
            moment: resolved,
            text: withTitle('Alert resolved', title),
            kind: 'observation' as const,
          },
        ]),
  ];
}

export function readNote(note: JsonObject, incident?: JsonObject): Finding {
  return {
    key: idOf(note, 'note'),
    moment: momentOf(at(note, 'created_at')),
    text: withTitle('Note', wordsAt(note, 'content')),
    links: pageOf(incident),
    actor: personIn(at(note, 'user')),
    kind: 'message',
  };
}
