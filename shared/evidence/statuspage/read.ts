/** Statuspage incidents: their updates, newest first in the source, at the time their readers saw them. */
import { type Finding, type Findings, type Refused, found, refuse } from '../machine/finding.ts';
import { type Json, type JsonObject, at, firstWords, isList, isObject, objectsAt, wordsAt } from '../machine/json.ts';
import { firstMoment, momentOf } from '../machine/moment.ts';

export function isStatuspage(value: Json): boolean {
  return incidentsIn(value).length > 0 || componentUpdate(value) !== null;
}

export function readStatuspage(value: Json): Findings | Refused {
  const component = componentUpdate(value);
  const incidents = incidentsIn(value);
  if (component === null && incidents.length === 0) return refuse('wrong-format', 0, 'statuspage');
  return found([...incidents.flatMap(readIncident), ...(component === null ? [] : [readComponent(value, component)])]);
}

/** A webhook (`incident`), a list (`incidents`), one incident, or one inside an envelope (`data`). */
function incidentsIn(value: Json): readonly JsonObject[] {
  const lists = [
    ...objectsAt(value, 'incidents'),
    ...objectsAt(value, 'scheduled_maintenances'),
    ...(isList(value) ? value.filter(isObject) : []),
  ];
  const singles = [at(value, 'incident'), at(value, 'data'), value]
    .filter((each) => each !== undefined)
    .filter(isObject);
  return [...lists, ...singles].filter((each) => Array.isArray(at(each, 'incident_updates')));
}

function readIncident(incident: JsonObject): Finding[] {
  const name = wordsAt(incident, 'name');
  const link = wordsAt(incident, 'shortlink');
  const updates = objectsAt(incident, 'incident_updates');
  const shared = { links: link === '' ? [] : [link] };
  if (updates.length === 0) {
    const opened = momentOf(at(incident, 'created_at'));
    return [
      {
        ...shared,
        key: keyOf(incident, 'incident'),
        moment: opened,
        text: `${said(incident)}${name}`,
        kind: 'message',
      },
    ];
  }
  // Reversed first, so that updates of the same moment come out in the order they were written.
  return updates.toReversed().map((update) => ({
    ...shared,
    key: keyOf(update, 'update'),
    moment: firstMoment(at(update, 'display_at'), at(update, 'created_at')),
    text: `${said(update)}${firstWords(wordsAt(update, 'body'), wordsAt(update, 'message'), name)}`,
    excerpt: [name, ...objectsAt(update, 'affected_components').map(changeOf)].filter((line) => line !== '').join('\n'),
    actor: firstWords(wordsAt(update, 'updater', 'user', 'name'), wordsAt(update, 'updater', 'api_key', 'name')),
    kind: 'message',
  }));
}

function keyOf(value: JsonObject, what: string): string | null {
  const id = wordsAt(value, 'id');
  if (id === '') return null;
  // Ids of examples repeat; with its incident an update is itself.
  return `statuspage:${what}:${wordsAt(value, 'incident_id')}:${id}`;
}

function said(value: JsonObject): string {
  const status = firstWords(wordsAt(value, 'status'), wordsAt(value, 'new_incident_status', 'name')).replace(/_/g, ' ');
  return status === '' ? '' : `${status.charAt(0).toUpperCase()}${status.slice(1)}: `;
}

function changeOf(component: JsonObject): string {
  const [before, after] = [wordsAt(component, 'old_status'), wordsAt(component, 'new_status')];
  return before === after ? '' : `${wordsAt(component, 'name')}: ${before} → ${after}`.replace(/_/g, ' ');
}

function componentUpdate(value: Json): JsonObject | null {
  const update = at(value, 'component_update');
  return isObject(update) ? update : null;
}

function readComponent(value: Json, update: JsonObject): Finding {
  return {
    key: keyOf(update, 'component'),
    moment: momentOf(at(update, 'created_at')),
    text: changeOf({ ...update, name: wordsAt(value, 'component', 'name') }) || wordsAt(value, 'component', 'name'),
    kind: 'impact',
    channel: wordsAt(value, 'component', 'name'),
  };
}
