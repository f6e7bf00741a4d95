/** Publishing freezes the record: a numbered copy in a table of its own, which no later step touches. */
import { archiveRevision, revisionKey } from '../../archive/keep.ts';
import { readActions } from 'shared/documents/actions.ts';
import { noteOf, readEvents } from 'shared/documents/board.ts';
import { readProse } from 'shared/documents/prose.ts';
import type { FrozenRecord } from 'shared/retro/frozen.ts';
import { gate } from 'shared/retro/gate.ts';
import { nameWriter } from 'shared/retro/name-writer.ts';
import { isRoleName } from 'shared/retro/names-to-roles.ts';
import { inRosterOrder, type Person, type RosterEntry } from 'shared/retro/people.ts';
import type { TimelineEvent } from 'shared/retro/timeline.ts';
import { inWholePieces, isEmpty, type Prose } from 'shared/retro/prose.ts';
import type { OpenRetro } from '../open-retro.ts';
import type { Turn } from './obey.ts';
import { sectionsNow } from './record.ts';

/** The number is counted on the retro's own row, written in the same commit: two revisions never share one. */
export function keepRevision({ retro, person, now, extra }: Turn): void {
  const n = (retro.row.revisions ?? 0) + 1;
  retro.row = { ...retro.row, revisions: n, publishedAt: now };
  const revision = { retro: retro.id, n, at: now, by: person.id, record: freeze(retro) };
  extra.push(
    { op: 'put', table: 'retros', key: retro.id, row: retro.row },
    { op: 'put', table: 'revisions', key: revisionKey(retro.id, n), row: revision },
  );
  retro.afterCommit(() => {
    archiveRevision(retro.around.storage, revision).catch((error: unknown) =>
      retro.around.log.warn({ retro: retro.id, error: String(error) }, 'a record waits for the archive'),
    );
  });
}

/** The record as it stands now. */
export function freeze(retro: OpenRetro): FrozenRecord {
  const stage = retro.stage();
  const { about } = stage;
  const met = stage.phases.find((fact) => fact.phase === 'opening');
  const board = retro.doc('board');
  // A star is a mark for whoever leads.
  const events = readEvents(board).map(unstarred);
  const notes: [string, Prose][] = [
    ...events.map((event): [string, Prose] => [event.id, readProse(noteOf(board, { event: event.id }))]),
    ['meeting', readProse(noteOf(board, 'meeting'))],
    ['learnings', readProse(noteOf(board, 'learnings'))],
  ];
  const record: FrozenRecord = {
    format: 'second-story-record',
    version: 1,
    title: about.title,
    zone: about.zone,
    ...(about.date === undefined ? {} : { date: about.date }),
    ...(about.livesAt === undefined ? {} : { livesAt: about.livesAt }),
    ...(met === undefined ? {} : { met: new Date(met.at).toISOString() }),
    ...(about.systems?.length ? { systems: about.systems } : {}),
    ...(about.tags?.length ? { tags: about.tags } : {}),
    people: stage.roster.map(({ id, name, role }) => ({ id, name, role })),
    sections: sectionsNow(retro, stage).map((section) => ({ ...section, prose: inWholePieces(section.prose) })),
    events,
    notes: Object.fromEntries(notes.filter(([, prose]) => !isEmpty(prose))),
    views: [...stage.views, ...stage.released]
      .map(({ id, eventId, text, author, at }) => ({ id, eventId, text, author, at }))
      .toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)),
    learnings: stage.learnings,
    // Not before the gate was opened: until then action items do not exist.
    actions: gate(stage.gate).open ? readActions(retro.doc('actions')) : [],
  };
  const formerly = stillNamed(
    record,
    [...retro.people.values()].filter(({ state }) => state === 'removed'),
  );
  return formerly.length === 0 ? record : { ...record, formerly };
}

function unstarred(event: TimelineEvent): TimelineEvent {
  const { starred, ...rest } = event;
  return starred === undefined ? event : rest;
}

/** Of those who are not on the list any more: whom a text names. */
function stillNamed(record: FrozenRecord, people: readonly RosterEntry[]): Person[] {
  if (people.length === 0) return [];
  const { people: _, ...texts } = record;
  const all = JSON.stringify(texts);
  return inRosterOrder(people)
    .filter(({ name }) => (isRoleName(name) ? all.includes(name) : nameWriter([{ name, roles: [''] }])(all) !== all))
    .map(({ id, name, role }) => ({ id, name, role }));
}
