/** Published records by the thousand, each with a story of its own: by number, so that every run has the same ones. */
import type { FrozenRecord } from 'shared/retro/frozen.ts';
import { paragraph, type Block, type Prose } from 'shared/retro/prose.ts';
import type { TimelineEvent } from 'shared/retro/timeline.ts';
import { seeded, type Chance } from '../../support/chance.ts';

const systems =
  'checkout cache search mail queue registry ci dns storage login billing ledger feed push map-tiles uploads reports gateway scheduler inventory'.split(
    ' ',
  );
const tags =
  'latency data-loss certificate capacity deploy migration third-party on-call monitoring region config retry'.split(
    ' ',
  );
const things =
  'dashboard replica shard index pool worker certificate lease token snapshot backlog partition socket thread bucket mirror feature-flag runbook alert pager graph host rack cursor heartbeat checksum quota limit batch timeout'.split(
    ' ',
  );
const doings =
  'rises falls stalls drifts restarts expires fills empties flaps retries waits warms cools moves splits merges drops returns'.split(
    ' ',
  );
const places = 'north south east west central staging canary primary secondary edge inner outer'.split(' ');
const names =
  'Ada Bo Cy Dee Eli Fay Gus Hal Ida Jo Kit Lee Mo Ned Oz Pia Quin Rae Sol Tess Uma Vic Wes Xan Yul Zoe'.split(' ');
const families = 'Abara Brandt Castell Dorsey Eklund Fontes Garcia Hvide Ito Jansky Kovac Lund Mbeki Nolan'.split(' ');

/** Words nobody else writes: by these a record is found among all others. */
export const ownPhrase = (n: number): string => `the ${wordOf(n)} dial read ${wordOf(n * 7 + 3)} at noon`;

function wordOf(n: number): string {
  const syllables = ['ba', 'ce', 'di', 'fo', 'gu', 'ka', 'le', 'mi', 'no', 'pu', 'ra', 'se', 'ti', 'vo', 'zu', 'ye'];
  let left = n + 4096;
  let word = '';
  while (left > 0) {
    word += syllables[left % 16] ?? '';
    left = Math.floor(left / 16);
  }
  return word;
}

export function recordOf(n: number): FrozenRecord {
  const chance = seeded(n + 1);
  const of = (from: readonly string[]) => chance.pick(from) ?? '';
  const day = new Date(Date.UTC(2017, 0, 1) + chance.below(3300) * 86_400_000).toISOString().slice(0, 10);
  const begin = Date.parse(`${day}T00:00:00Z`) + chance.below(80_000) * 1000;
  const touched = [...new Set([of(systems), of(systems), ...(chance.below(3) === 0 ? [of(systems)] : [])])];
  const people = Array.from({ length: 6 + chance.below(6) }, (_, i) => ({
    id: `p${n}x${i}`,
    name: `${of(names)} ${of(families)}`,
    role: i === 0 ? ('facilitator' as const) : i === 1 ? ('deputy' as const) : ('participant' as const),
  }));
  const events = Array.from({ length: 15 + chance.below(30) }, (_, i) => eventOf(n, i, begin, chance));
  const noted = events.filter((_, i) => i % 3 === 0);
  const notes: Record<string, Prose> = Object.fromEntries(
    noted.map((event, i) => [
      event.id,
      [
        paragraph(sentence(chance), { speaker: people[i % people.length]?.id ?? '' }),
        ...(i === 1 ? [paragraph(`Then ${ownPhrase(n)}, and nobody had seen that before.`)] : []),
        ...(i === 2 ? [paragraph(sentence(chance), { label: 'shaped' as const })] : []),
      ],
    ]),
  );
  const learnings = Array.from({ length: 1 + chance.below(7) }, (_, i) => ({
    id: `l${n}x${i}`,
    text: sentence(chance),
    at: begin + 4e8 + i,
  }));
  const actions = Array.from({ length: chance.below(3) }, (_, i) => ({
    id: `a${n}x${i}`,
    text: `Look after the ${of(things)} of ${touched[0] ?? 'mail'}`,
    createdAt: begin + 4e8 + i,
  }));
  return {
    format: 'second-story-record',
    version: 1,
    title: `The ${of(places)} ${touched[0] ?? 'mail'} ${of(things)} ${of(doings)}`,
    zone: 'Europe/Berlin',
    date: day,
    met: new Date(begin + 4e8).toISOString(),
    systems: touched,
    tags: [...new Set([of(tags), of(tags)])],
    people,
    sections: [
      { id: 'summary', title: 'Summary', prose: [paragraph(`${sentence(chance)} ${sentence(chance)}`)] },
      { id: 'description', title: 'Description', prose: Array.from({ length: 8 }, () => paragraph(story(chance))) },
      {
        id: 'timeline',
        title: 'Timeline',
        prose: listOf(events.map((event) => `${event.originalTime} ${event.text}`)),
      },
      { id: 'shaped', title: 'What shaped it', prose: [paragraph(sentence(chance)), paragraph(sentence(chance))] },
      { id: 'learnings', title: 'Learnings', prose: listOf(learnings.map(({ text }) => text)) },
    ],
    events,
    notes,
    views: [],
    learnings,
    actions,
  };
}

function eventOf(n: number, i: number, begin: number, chance: Chance): TimelineEvent {
  const at = new Date(begin + i * 240_000).toISOString();
  return {
    id: `e${n}x${i}`,
    at,
    precision: 'minute',
    zone: 'Europe/Berlin',
    originalTime: at.slice(11, 16),
    zoneFrom: 'offset',
    text: sentence(chance),
    kind: i === 0 ? 'alert' : 'observation',
    tags: [],
    actors: [],
    lanes: [],
    sources: [{ kind: 'link', url: `https://graphs.example/${n}/${i}`, label: `panel ${i}` }],
    relatedEventIds: [],
  };
}

function listOf(rows: readonly string[]): Block[] {
  return [{ type: 'list', ordered: false, entries: rows.map((row) => [paragraph(row)]) }];
}

function sentence(chance: Chance): string {
  const of = (from: readonly string[]) => chance.pick(from) ?? '';
  return `The ${of(places)} ${of(things)} of ${of(systems)} ${of(doings)} while the ${of(things)} ${of(doings)}.`;
}

function story(chance: Chance): string {
  return Array.from({ length: 4 }, () => sentence(chance)).join(' ');
}
