/** Who is meant by a name on the timeline: names come from chats and logs, people from the list of those invited. */
import type { Person } from './people.ts';
import type { TimelineEvent } from './timeline.ts';

/** Machines and services that act on a timeline; nobody is missed when they are not invited. */
const machines =
  /^(?:system|monitor(?:ing)?|automation|automated|cron|ci|pipeline|autoscaler|scheduler|alertmanager|pagerduty|opsgenie|grafana|prometheus|datadog|nagios|sentry|jenkins|github|gitlab|kubernetes|slack|statuspage)$|bot$|\bjob$|\bservice$/;

/** "@Dana.Wood (SRE)" → "dana wood" */
function folded(name: string): string {
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
  for (const actor of [...events].flatMap((event) => event.actors)) {
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
): TimelineEvent[] {
  const isMeant = (actor: string) => {
    const called = peopleCalled(actor, people);
    return called.length === 1 && called[0]?.id === person.id;
  };
  return events.filter((event) => event.actors.some(isMeant));
}
