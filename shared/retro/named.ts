/** Who is meant by a name on the timeline: names come from chats and logs, people from the list of those invited. */
import type { Person } from './people.ts';
import type { TimelineEvent } from './timeline.ts';

/** Machines and services that act on a timeline; nobody is missed when they are not invited. */
const machines =
  /^(?:system|monitor(?:ing)?|automation|automated|cron|ci|pipeline|autoscaler|scheduler|alertmanager|pagerduty|opsgenie|grafana|prometheus|datadog|nagios|sentry|jenkins|github|gitlab|kubernetes|slack|statuspage)$|bot$|\bjob$|\bservice$/;

/** The same few names are asked for at every edit of a timeline. */
const foldedNames = new Map<string, string>();
const mostNames = 5000;

/** "@Dana.Wood (SRE)" → "dana wood" */
function folded(name: string): string {
  let plain = foldedNames.get(name);
  if (plain === undefined) {
    plain = fold(name);
    if (foldedNames.size >= mostNames) foldedNames.clear();
    foldedNames.set(name, plain);
  }
  return plain;
}

function fold(name: string): string {
  return name
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[@._]/g, ' ')
    .trim()
    .replace(/\s+/g, ' ');
}

export function isMachine(actor: string): boolean {
  return machines.test(folded(actor));
}

/** People a name may mean: the whole name first, else everybody who shares the first name. */
export function peopleCalled<T extends Person>(actor: string, people: readonly T[]): readonly T[] {
  const name = folded(actor);
  if (name === '') return [];
  const whole = people.filter((person) => folded(person.name) === name);
  if (whole.length > 0 || name.includes(' ')) return whole;
  return people.filter((person) => folded(person.name).split(' ')[0] === name);
}

/** Names on the timeline that none of these people has, each once, in timeline order. */
export function namedNotAmong(events: Iterable<TimelineEvent>, people: readonly Person[]): string[] {
  const missing = new Map<string, string>();
  const actors = new Set<string>();
  for (const event of events) if (event.machine !== true) for (const actor of event.actors) actors.add(actor);
  for (const actor of actors) {
    const name = folded(actor);
    if (name === '' || missing.has(name) || isMachine(actor)) continue;
    if (peopleCalled(actor, people).length === 0) missing.set(name, actor.trim());
  }
  return [...missing.values()];
}

/** Events on which a name means this person and nobody else. */
export function eventsNaming(
  events: readonly TimelineEvent[],
  person: Person,
  people: readonly Person[],
): readonly TimelineEvent[] {
  return namesIn(events, people).get(person.id) ?? [];
}

type Named = ReadonlyMap<string, readonly TimelineEvent[]>;

/** Read once for a timeline and its people, whoever of them is asked for. */
const read = new WeakMap<readonly TimelineEvent[], WeakMap<readonly Person[], Named>>();

function namesIn(events: readonly TimelineEvent[], people: readonly Person[]): Named {
  const before = read.get(events) ?? new WeakMap<readonly Person[], Named>();
  read.set(events, before);
  const known = before.get(people);
  if (known) return known;
  const named = new Map<string, TimelineEvent[]>();
  const meant = new Map<string, string | undefined>();
  for (const event of events) {
    for (const id of new Set(event.actors.map((actor) => personMeant(actor, people, meant)))) {
      if (id === undefined) continue;
      const own = named.get(id);
      if (own) own.push(event);
      else named.set(id, [event]);
    }
  }
  before.set(people, named);
  return named;
}

/** The one person a name means, or undefined. */
function personMeant(actor: string, people: readonly Person[], meant: Map<string, string | undefined>) {
  if (!meant.has(actor)) {
    const [only, ...others] = peopleCalled(actor, people);
    meant.set(actor, others.length === 0 ? only?.id : undefined);
  }
  return meant.get(actor);
}
