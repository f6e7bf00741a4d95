/** What PagerDuty pushes: https://developer.pagerduty.com/docs/webhooks-overview (v3) and its two elders. */
import type { EventKind } from '../../retro/timeline.ts';
import type { Finding } from '../machine/finding.ts';
import { type Json, type JsonObject, at, firstWords, isObject, objectsAt, wordsAt } from '../machine/json.ts';
import { firstMoment, momentOf } from '../machine/moment.ts';
import { isLogEntry, readLogEntries } from './log-entries.ts';
import { idOf, pageOf, personIn, serviceOf, summaryOf, titleOf, withTitle } from './references.ts';

const kinds: readonly (readonly [RegExp, EventKind])[] = [
  [/trigger/, 'alert'],
  [/annotat|status_update|responder/, 'message'],
  [/assign|escalat|delegat/, 'handoff'],
  [/acknowledge|resolve|reopen/, 'action'],
];

/** `{event: {event_type, occurred_at, data}}`, one event each. */
export function readV3(event: JsonObject): Finding {
  const type = wordsAt(event, 'event_type');
  const data = at(event, 'data');
  const incident = at(data, 'incident') ?? data;
  return {
    key: idOf(event, 'event'),
    moment: momentOf(at(event, 'occurred_at')),
    text: eventText(type, data, incident),
    links: pageOf(data, incident),
    actor: personIn(at(event, 'agent')),
    kind: kindOf(type),
    channel: serviceOf(data),
  };
}

/** An event that an integration passed on without its time: `{agent, incident, annotation}`. */
export function readPassedOn(type: string, data: JsonObject): Finding {
  const incident = at(data, 'incident');
  return {
    key: null,
    moment: null,
    text: eventText(type, at(data, 'annotation') ?? data, incident),
    links: pageOf(incident),
    actor: personIn(at(data, 'agent')),
    kind: kindOf(type),
    channel: serviceOf(incident),
  };
}

function eventText(type: string, data: Json | undefined, incident: Json | undefined): string {
  const act = type.replace(/^(?:pagerduty\.)?incident\./, '').replace(/[._]/g, ' ');
  const sentence = act.charAt(0).toUpperCase() + act.slice(1);
  const title = titleOf(incident);
  const content = firstWords(wordsAt(data, 'content'), wordsAt(data, 'message'));
  if (type.endsWith('annotated')) return withTitle('Note', firstWords(content, title));
  if (content !== '') return withTitle(sentence, content);
  const responder = summaryOf(at(data, 'user')) || summaryOf(at(data, 'escalation_policy'));
  if (/^(?:pagerduty\.)?incident\.responder/.test(type)) return withTitle(`${sentence} ${responder}`.trim(), title);
  const assigned = /(?:reassigned|delegated|escalated)$/.test(type)
    ? objectsAt(incident, 'assignees')
        .map(summaryOf)
        .filter((name) => name !== '')
        .join(', ')
    : '';
  return withTitle(assigned === '' ? sentence : `${sentence} to ${assigned}`, title);
}

function kindOf(type: string): EventKind {
  return kinds.find(([pattern]) => pattern.test(type))?.[1] ?? 'observation';
}

/** `{messages: […]}`: v2 with log entries inside, v1 with an incident alone. The incident in v2 tells nothing more. */
export function readMessages(messages: readonly JsonObject[]): Finding[] {
  return messages.flatMap((message) => {
    const entries = objectsAt(message, 'log_entries').filter(isLogEntry);
    if (entries.length > 0) return readLogEntries(entries);
    const incident = at(message, 'incident') ?? at(message, 'data', 'incident');
    return isObject(incident) ? [readPush(message, incident)] : [];
  });
}

const elderActs: Readonly<Record<string, string>> = {
  trigger: 'triggered',
  acknowledge: 'acknowledged',
  unacknowledge: 'unacknowledged',
  resolve: 'resolved',
  assign: 'assigned',
  escalate: 'escalated',
  delegate: 'delegated',
  annotate: 'annotated',
};

function readPush(message: JsonObject, incident: JsonObject): Finding {
  const name = firstWords(wordsAt(message, 'event'), wordsAt(message, 'type')).replace(/^incident\./, '');
  const type = `incident.${elderActs[name] ?? name}`;
  const assigned = summaryOf(at(incident, 'assigned_to_user'));
  const act =
    type === 'incident.assigned' && assigned !== '' ? `Assigned to ${assigned}` : eventText(type, undefined, undefined);
  const by = at(incident, name === 'resolve' ? 'resolved_by_user' : 'last_status_change_by');
  return {
    key: idOf(message, 'event'),
    moment: firstMoment(at(message, 'created_on'), at(message, 'created_at')),
    text: withTitle(act, titleOf(incident)),
    links: pageOf(incident),
    actor: name === 'trigger' || name === 'assign' ? '' : firstWords(personIn(by)),
    kind: kindOf(type),
    channel: serviceOf(incident),
  };
}

export function isPush(value: Json): boolean {
  return objectsAt(value, 'messages').some(
    (message) =>
      firstWords(wordsAt(message, 'event'), wordsAt(message, 'type')).startsWith('incident.') ||
      objectsAt(message, 'log_entries').length > 0,
  );
}
