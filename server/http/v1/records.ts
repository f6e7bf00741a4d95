/** Published records, for whoever carries them elsewhere. Roles in place of names, always. */
import { exportForms } from 'shared/record-exports/formats.ts';
import { readArchiveQuery } from 'shared/protocol/archive.ts';
import {
  archiveAnswer,
  recordsAnswer,
  revisionsAnswer,
  type ApiRevisionsAnswer,
  type RecordsAnswer,
} from 'shared/protocol/v1/answers.ts';
import { passageKinds, recordsAPage } from 'shared/retro/archived.ts';
import { headWithRoles, withRoles } from 'shared/retro/frozen-roles.ts';
import * as v from 'valibot';
import { revisionKey } from '../../archive/keep.ts';
import type { RetroRow } from '../../storage/tables.ts';
import type { Deps } from '../deps.ts';
import { revisionOf } from '../revisions.ts';
import { no } from './answers.ts';
import type { Reading } from './operation.ts';
import { linksOf } from './place.ts';

const pageLength = 50;

export const listRecordsOperation: Reading = {
  method: 'get',
  path: '/records',
  id: 'listRecords',
  scope: 'records',
  summary: 'Published records, newest retro first',
  about: `${pageLength} a page. Records of every retro of this server that was published at least once.`,
  query: [{ name: 'after', about: 'What the page before gave as next.', schema: { type: 'string', maxLength: 120 } }],
  status: 200,
  answer: recordsAnswer,
  refusals: [],
  run: async ({ deps, query }) => {
    const after = query('after');
    const rows = (await deps.storage.list('retros', ''))
      .map(([, row]) => row)
      .filter((row) => (row.revisions ?? 0) > 0)
      .toSorted((a, b) => (cursorOf(a) < cursorOf(b) ? 1 : -1))
      .filter((row) => after === undefined || cursorOf(row) < after);
    const page = rows.slice(0, pageLength);
    const records = (await Promise.all(page.map((row) => entryOf(deps, row)))).flatMap((entry) => entry ?? []);
    const last = page.at(-1);
    const next = rows.length > pageLength && last ? { next: cursorOf(last) } : {};
    return { status: 200, body: { ok: true, records, ...next } satisfies RecordsAnswer };
  },
};

/** Sorts as retros were opened. */
function cursorOf(row: RetroRow): string {
  return `${String(row.createdAt).padStart(15, '0')}-${row.id}`;
}

async function entryOf(deps: Deps, row: RetroRow): Promise<RecordsAnswer['records'][number] | undefined> {
  const newest = await deps.storage.get('revisions', revisionKey(row.id, row.revisions ?? 0));
  if (!newest) return undefined;
  const { title, zone, date } = headWithRoles(newest.record);
  return {
    retro: row.id,
    title,
    zone,
    ...(date === undefined ? {} : { date }),
    revision: newest.n,
    publishedAt: new Date(newest.at).toISOString(),
    url: linksOf(deps.address(), row.id).record,
  };
}

export const listRevisionsOperation: Reading = {
  method: 'get',
  path: '/retros/{retro}/revisions',
  id: 'listRevisions',
  scope: 'records',
  summary: 'Revisions of one record, oldest first',
  about: 'Each is frozen: it never changes, and its number is never used again.',
  status: 200,
  answer: revisionsAnswer,
  refusals: ['unknown-retro'],
  run: async ({ deps, path }) => {
    const id = path['retro'] ?? '';
    const rows = /^[\w-]{1,80}$/.test(id) ? await deps.storage.list('revisions', `${id}/`) : [];
    if (rows.length === 0) return no('unknown-retro');
    const revisions = rows.map(([, { n, at, record }]) => ({
      n,
      publishedAt: new Date(at).toISOString(),
      title: headWithRoles(record).title,
    }));
    return { status: 200, body: { ok: true, revisions } satisfies ApiRevisionsAnswer };
  },
};

const narrowing = [
  { name: 'q', about: 'Words, or a "phrase", of events, notes, learnings and records.', schema: { type: 'string' } },
  { name: 'from', about: 'Day of the incident, the first one.', schema: { type: 'string', format: 'date' } },
  { name: 'to', about: 'Day of the incident, the last one.', schema: { type: 'string', format: 'date' } },
  { name: 'system', about: 'A service, machine or tool.', schema: { type: 'string' } },
  { name: 'tag', about: 'A tag.', schema: { type: 'string' } },
  { name: 'kind', about: 'Where it was said.', schema: { type: 'string', enum: passageKinds } },
  { name: 'page', about: `From 0, ${recordsAPage} a page.`, schema: { type: 'integer', minimum: 0 } },
] as const;

export const searchArchiveOperation: Reading = {
  method: 'get',
  path: '/archive',
  id: 'searchArchive',
  scope: 'records',
  summary: 'Search the archive of published records',
  about: 'The newest revision of each. Without words, all of them, newest first.',
  query: narrowing,
  status: 200,
  answer: archiveAnswer,
  refusals: ['bad-request'],
  run: async ({ deps, query }) => {
    const given = narrowing.flatMap(({ name }) => {
      const value = query(name);
      return value === undefined ? [] : [[name, value] as const];
    });
    const asked = readArchiveQuery(Object.fromEntries(given));
    if (!asked) return no('bad-request');
    return { status: 200, body: { ok: true, ...(await deps.storage.archive.find(asked)) } };
  },
};

const formats = ['json', 'markdown', 'html', 'wiki', 'events', 'actions'] as const;

export const readRevisionOperation: Reading = {
  method: 'get',
  path: '/retros/{retro}/revisions/{n}',
  id: 'readRevision',
  scope: 'records',
  summary: 'One revision of a record',
  about: `As JSON of the whole record, or in another form: ${formats.join(', ')} (events and actions are CSV).`,
  query: [{ name: 'format', about: 'json when it is left out.', schema: { type: 'string', enum: formats } }],
  status: 200,
  answer: v.object({
    format: v.literal('second-story-record'),
    version: v.number(),
    title: v.string(),
    zone: v.string(),
  }),
  texts: [...new Set(formats.map((format) => exportForms[format].type))].filter((type) => type !== 'application/json'),
  refusals: ['unknown-revision', 'unknown-format'],
  run: async ({ deps, path, query }) => {
    const format = formats.find((each) => each === (query('format') ?? 'json'));
    if (!format) return no('unknown-format');
    const id = path['retro'] ?? '';
    const row = /^[\w-]{1,80}$/.test(id) ? await revisionOf(deps, id, path['n'] ?? '') : undefined;
    if (!row) return no('unknown-revision');
    const { type, write } = exportForms[format];
    return { status: 200, text: write(withRoles(row.record)), type };
  },
};
