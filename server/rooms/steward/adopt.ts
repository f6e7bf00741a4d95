/** A record that was exported becomes a retro again: what is exported of it then equals what was taken in. */
import { writeAction } from 'shared/documents/actions.ts';
import { addEvents, noteOf } from 'shared/documents/board.ts';
import { writeProse } from 'shared/documents/write-prose.ts';
import { fill } from 'shared/documents/record.ts';
import { appendGate, appendPhase, putEntry, setCount } from 'shared/documents/stage.ts';
import { putInTray } from 'shared/documents/tray.ts';
import type { FrozenRecord } from 'shared/retro/frozen.ts';
import { newAbout } from 'shared/retro/settings.ts';
import { makeLink } from '../../auth/links.ts';
import type { Write } from '../../storage/storage.ts';
import type { PersonRow } from '../../storage/tables.ts';
import type { OpenRetro } from '../open-retro.ts';
import type { Registry } from '../registry.ts';
import { putPerson } from './people.ts';
import { withIds } from 'shared/retro/renamed.ts';

export interface Adopted {
  readonly retro: OpenRetro;
  /** Who leads it from now on. */
  readonly leader: PersonRow;
  /** `/j/<link>#<secret>` for whoever leads. */
  readonly address: string;
  readonly link: string;
}

/**
 * @param record one that `misfitIn` finds nothing wrong with
 * @param name who takes it in: a facilitator of the record by that name, else somebody who is added; without a name
 * the first facilitator of the record
 * @param extra written in the same commit, given who leads and by which link
 * @param taken person ids of other retros here
 */
export async function adopt(
  registry: Registry,
  record: FrozenRecord,
  name: string | undefined,
  extra: (leader: PersonRow, link: string) => readonly Write[] = () => [],
  taken?: ReadonlySet<string>,
): Promise<Adopted | undefined> {
  const { newId, now, storage, talk } = registry.around;
  const at = now();
  const retro = newId();
  const known = taken ?? new Set((await storage.list('people', '')).map(([, { id }]) => id));
  const named = [...record.people, ...(record.formerly ?? [])];
  const ids = new Map(named.filter(({ id }) => known.has(id)).map(({ id }) => [id, newId()]));
  const own = withIds(record, ids);
  const people = own.people.map((person, index): PersonRow => ({ ...person, retro, addedAt: at + index, state: 'in' }));
  const seated = people.find((person) => person.role === 'facilitator' && (name === undefined || person.name === name));
  if (!seated && name === undefined) return undefined;
  const added = {
    id: newId(),
    retro,
    name: name ?? '',
    role: 'facilitator',
    addedAt: at + people.length,
    state: 'in',
  } as const;
  const leader: PersonRow = seated ?? added;
  const all = seated ? people : [...people, leader];
  const links = all.map(({ id, name: called, role }) => ({
    person: id,
    ...makeLink({ id: newId(), retro, kind: 'person', role, person: id, name: called, createdAt: at }),
  }));
  const way = links.find(({ person }) => person === leader.id)?.link;
  const about = newAbout({
    title: own.title,
    zone: own.zone,
    ...(own.date === undefined ? {} : { date: own.date }),
    createdAt: at,
    leading: leader.id,
    talk,
  });
  const labels = {
    ...(own.systems === undefined ? {} : { systems: own.systems }),
    ...(own.tags === undefined ? {} : { tags: own.tags }),
    ...(own.livesAt === undefined ? {} : { livesAt: own.livesAt }),
  };
  const open = await registry.create(
    { ...about, ...labels },
    leader,
    [...links.map(({ write }) => write), ...extra(leader, way?.id ?? '')],
    {
      begin: (made, writes) => {
        for (const person of all) putPerson(made, person, writes);
        // On no list, and known by name: their roles stand in whatever leaves.
        for (const [index, person] of (own.formerly ?? []).entries()) {
          putPerson(made, { ...person, retro, addedAt: at + all.length + index, state: 'removed' }, writes);
        }
        tell(made, own, leader.id, at);
        if (own.livesAt === undefined) return;
        made.row = { ...made.row, livesAt: own.livesAt };
        writes.push({ op: 'put', table: 'retros', key: retro, row: made.row });
      },
    },
  );
  return { retro: open, leader, address: way?.address ?? '', link: way?.id ?? '' };
}

function tell(retro: OpenRetro, record: FrozenRecord, by: string, now: number): void {
  const [stage, tray, board] = [retro.doc('stage'), retro.doc('tray'), retro.doc('board')];
  addEvents(board, record.events, 'steward');
  board.transact(() => {
    for (const [place, prose] of Object.entries(record.notes)) {
      writeProse(noteOf(board, place === 'meeting' || place === 'learnings' ? place : { event: place }), prose);
    }
  });
  fill(
    retro.doc('record'),
    record.sections.map(({ id, title, prose }, order) => ({
      id,
      title,
      order,
      parts: [{ id, kind: 'text', order: 0, prose }],
    })),
  );
  const actions = retro.doc('actions');
  const facts = {
    role: 'facilitator',
    gate: { open: true, asked: true, everOpened: true },
    standing: { phase: 'record', sitting: 1, since: now, running: false },
  } as const;
  actions.transact(() => record.actions.forEach((action) => writeAction(actions, action, facts)));
  stage.transact(() => {
    // How long its meeting took is not in a record: it begins and is over at once.
    const met = record.met === undefined ? now : Date.parse(record.met);
    if (record.met !== undefined) appendPhase(stage, { phase: 'opening', sitting: 1, at: met, by });
    appendGate(stage, { act: 'asked', at: met, by });
    appendGate(stage, { act: 'opened', at: met, by });
    appendPhase(stage, { phase: 'record', sitting: 1, at: met, by });
    for (const view of record.views) putEntry(stage, 'views', view.id, { ...view, placed: true });
    for (const learning of record.learnings) putEntry(stage, 'learnings', learning.id, learning);
    setCount(stage, 'learnings', record.learnings.length);
  });
  tray.transact(() => {
    // No desk holds them: without these the steward would take them for withdrawn.
    for (const learning of record.learnings) putInTray(tray, 'learnings', learning.id, { ...learning, placed: true });
  });
}
