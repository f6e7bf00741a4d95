/** Log entries, the most exact story PagerDuty tells: https://developer.pagerduty.com/docs/log-entries */
import type { EventKind } from '../../retro/timeline.ts';
import type { Finding } from '../machine/finding.ts';
import { type JsonObject, at, firstWords, memberLines, objectsAt, wordsAt } from '../machine/json.ts';
import { type Moment, momentOf } from '../machine/moment.ts';
import { idOf, pageOf, personIn, serviceOf, summaryOf, titleOf, withTitle } from './references.ts';

const kinds: Readonly<Record<string, EventKind>> = {
  trigger: 'alert',
  acknowledge: 'action',
  annotate: 'message',
  assign: 'handoff',
  delegate: 'handoff',
  escalate: 'handoff',
  notify: 'message',
  resolve: 'action',
};

export function isLogEntry(value: JsonObject): boolean {
  return wordsAt(value, 'type').endsWith('_log_entry');
}

/** Entries come newest first. Notifications that nothing lies between are one row. */
export function readLogEntries(entries: readonly JsonObject[]): Finding[] {
  const rows = entries.map((entry) => ({ entry, moment: momentOf(at(entry, 'created_at')) }));
  const oldestFirst = rows
    .map((row, index) => ({ ...row, index }))
    .toSorted((a, b) => instantOf(a.moment) - instantOf(b.moment) || b.index - a.index);
  const findings: Finding[] = [];
  let notified: Notice[] = [];
  for (const { entry, moment } of oldestFirst) {
    if (typeOf(entry) === 'notify') {
      notified.push({ entry, moment });
      continue;
    }
    if (notified.length > 0) findings.push(notification(notified));
    notified = [];
    findings.push(readEntry(entry, moment));
  }
  return notified.length > 0 ? [...findings, notification(notified)] : findings;
}

function typeOf(entry: JsonObject): string {
  return wordsAt(entry, 'type').replace(/_log_entry$/, '');
}

function instantOf(moment: Moment | null): number {
  return moment?.kind === 'instant' ? moment.ms : 0;
}

function readEntry(entry: JsonObject, moment: Moment | null): Finding {
  const type = typeOf(entry);
  const note = type === 'annotate' ? firstWords(wordsAt(entry, 'note'), wordsAt(entry, 'channel', 'summary')) : '';
  const subject = firstWords(
    wordsAt(entry, 'event_details', 'description'),
    wordsAt(entry, 'channel', 'subject'),
    type === 'trigger' ? wordsAt(entry, 'channel', 'summary') : '',
    titleOf(at(entry, 'incident')),
  );
  const summary = firstWords(wordsAt(entry, 'summary'), type.replace(/_/g, ' '));
  const excerpt = [
    note === '' || note === summary ? '' : wordsAt(entry, 'note'),
    type === 'trigger' ? detailsOf(entry) : '',
    ...objectsAt(entry, 'changeset').map(memberLines),
  ];
  return {
    key: idOf(entry),
    moment,
    text: note === '' ? withTitle(summary, subject) : withTitle('Note', note),
    links: [...pageOf(entry, at(entry, 'incident')), ...contextLinks(entry)],
    excerpt: excerpt.filter((part) => part !== '' && part !== note).join('\n'),
    actor: personIn(at(entry, 'agent')),
    kind: kinds[type] ?? 'observation',
    channel: serviceOf(entry),
  };
}

/** What the alert itself said, and the graphs it linked. */
function detailsOf(entry: JsonObject): string {
  const details = at(entry, 'channel', 'details');
  return typeof details === 'string' ? details : memberLines(details);
}

export function contextLinks(value: JsonObject): string[] {
  return objectsAt(value, 'contexts')
    .map((context) => firstWords(wordsAt(context, 'href'), wordsAt(context, 'src')))
    .filter((link) => link !== '');
}

interface Notice {
  readonly entry: JsonObject;
  readonly moment: Moment | null;
}

function notification(notices: readonly Notice[]): Finding {
  const [first] = notices;
  const last = notices.at(-1);
  const people = [...new Set(notices.map(({ entry }) => summaryOf(at(entry, 'user'))))].filter((name) => name !== '');
  const named = people.length === 0 ? '' : `: ${people.slice(0, 6).join(', ')}${people.length > 6 ? ' …' : ''}`;
  const count = notices.length;
  return {
    key: idOf(first?.entry),
    moment: first?.moment ?? null,
    ...(count > 1 && { until: last?.moment ?? null }),
    text:
      count === 1
        ? firstWords(wordsAt(first?.entry, 'summary'), `Notified${named}`)
        : `${count} notifications sent${named}`,
    links: pageOf(first?.entry, at(first?.entry, 'incident')),
    excerpt:
      count === 1
        ? ''
        : notices.map(({ entry, moment }) => `${moment?.original ?? ''} ${wordsAt(entry, 'summary')}`).join('\n'),
    kind: 'message',
    channel: serviceOf(first?.entry),
  };
}
