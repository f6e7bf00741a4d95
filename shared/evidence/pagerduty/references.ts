import { type Json, at, firstWords, wordsAt } from '../machine/json.ts';

/** The page people can open. `self` is the API's own address and leads nowhere for them. */
export function pageOf(...values: readonly (Json | undefined)[]): string[] {
  const page = firstWords(...values.map((value) => wordsAt(value, 'html_url')));
  return page === '' ? [] : [page];
}

/** The name of a person; services and event rules act too, and are nobody. */
export function personIn(agent: Json | undefined): string {
  const type = wordsAt(agent, 'type');
  const isPerson = type === 'user_reference' || type === 'user' || (type === '' && wordsAt(agent, 'email') !== '');
  return isPerson ? firstWords(wordsAt(agent, 'summary'), wordsAt(agent, 'name')) : '';
}

/** "[#1234] The server is on fire." → its title. */
export function titleOf(incident: Json | undefined): string {
  const title = firstWords(
    wordsAt(incident, 'title'),
    wordsAt(incident, 'summary'),
    wordsAt(incident, 'description'),
    wordsAt(incident, 'trigger_summary_data', 'subject'),
    wordsAt(incident, 'trigger_summary_data', 'description'),
    wordsAt(incident, 'incident_key'),
  );
  return title.replace(/^\[#\d{1,12}\]\s*/, '');
}

export function serviceOf(value: Json | undefined): string {
  return firstWords(wordsAt(value, 'service', 'summary'), wordsAt(value, 'service', 'name'));
}

/** "Acknowledged: The server is on fire." */
export function withTitle(act: string, title: string): string {
  if (title === '' || act.includes(title)) return act;
  return act === '' ? title : `${act}: ${title}`;
}

export function idOf(value: Json | undefined, what = ''): string | null {
  const id = wordsAt(value, 'id');
  return id === '' ? null : `pagerduty:${what === '' ? '' : `${what}:`}${id}`;
}

export function summaryOf(value: Json | undefined): string {
  return firstWords(wordsAt(value, 'summary'), wordsAt(value, 'name'), wordsAt(at(value, 'object'), 'name'));
}
