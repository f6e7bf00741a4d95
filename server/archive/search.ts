/** Reading the archive's file. */
import { hitsOf, mayHold, shown } from 'shared/archive/match.ts';
import { termsOf, type Term } from 'shared/archive/terms.ts';
import {
  followUpsAPage,
  recordsAPage,
  type ArchiveCard,
  type ArchivePage,
  type ArchiveQuery,
  type FollowUp,
  type FollowUpPage,
  type FoundRecord,
  type Label,
  type Labels,
  type Passage,
  type PassageKind,
} from 'shared/retro/archived.ts';
import { collectedShown, passagesShown, type FollowUpQuery, type Held } from './archive.ts';
import type { ArchiveFile } from './file.ts';

interface CardRow {
  readonly id: number;
  readonly card: string;
}

export const readCard = ({ card }: { readonly card: string }): ArchiveCard => JSON.parse(card) as ArchiveCard;

export function find(file: ArchiveFile, query: ArchiveQuery): ArchivePage {
  const terms = termsOf(query.q ?? '');
  const { where, values } = narrowed(query);
  const from = terms.length === 0 ? 'records' : 'words JOIN records ON records.id = words.rowid';
  const conditions = [...(terms.length === 0 ? [] : ['words MATCH ?']), ...where];
  const given = [...(terms.length === 0 ? [] : [matchOf(terms, query.kind)]), ...values];
  const filter = conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
  const order = terms.length === 0 ? 'day DESC, at DESC' : 'words.rank, day DESC, at DESC';
  // All that fit, in order, without their cards: ranking them costs most, and is done once for page and total.
  const fitting = file.all<{ id: number }>(`SELECT records.id AS id FROM ${from}${filter} ORDER BY ${order}`, ...given);
  const begin = query.page * recordsAPage;
  const rows = fitting
    .slice(begin, begin + recordsAPage)
    .flatMap(({ id }) => file.all<CardRow>('SELECT id, card FROM records WHERE id = ?', id));
  return { total: fitting.length, records: rows.map((row) => found(file, row, terms, query.kind)) };
}

function narrowed({ from, to, system, tag, kind }: ArchiveQuery): { where: string[]; values: string[] } {
  const all: [condition: string, value: string | undefined][] = [
    ['day >= ?', from],
    ['day <= ?', to],
    [labelled('system'), system],
    [labelled('tag'), tag],
    ['EXISTS (SELECT 1 FROM passages WHERE record = records.id AND kind = ?)', kind],
  ];
  const asked = all.filter((each): each is [string, string] => each[1] !== undefined);
  return { where: asked.map(([condition]) => condition), values: asked.map(([, value]) => value) };
}

const labelled = (kind: 'system' | 'tag') =>
  `EXISTS (SELECT 1 FROM labels WHERE labels.kind = '${kind}' AND label = ? AND record = records.id)`;

/** In FTS5's language: words are folded, so nothing in them means anything to it but the quotes around them. */
function matchOf(terms: readonly Term[], kind: PassageKind | undefined): string {
  const all = terms.map(({ words, open }) => `"${words.join(' ')}"${open ? ' *' : ''}`).join(' AND ');
  return kind === undefined ? all : `{${kind}} : (${all})`;
}

function found(file: ArchiveFile, row: CardRow, terms: readonly Term[], kind: PassageKind | undefined): FoundRecord {
  const card = readCard(row);
  if (terms.length === 0 && kind === undefined) return { ...card, passages: [], more: 0 };
  const passages = passagesOf(file, row.id, kind, terms);
  if (terms.length > 0) return { ...card, ...hitsOf(passages, terms, passagesShown) };
  return {
    ...card,
    passages: passages.slice(0, collectedShown).map((passage) => shown(passage, [])),
    more: Math.max(0, passages.length - collectedShown),
  };
}

/** @param terms passages that hold none of them are left out, most of them unread */
export function passagesOf(
  file: ArchiveFile,
  record: number,
  kind?: PassageKind,
  terms: readonly Term[] = [],
): Passage[] {
  const rows =
    kind === undefined
      ? file.all<{ json: string }>('SELECT json FROM passages WHERE record = ? ORDER BY id', record)
      : file.all<{ json: string }>('SELECT json FROM passages WHERE record = ? AND kind = ? ORDER BY id', record, kind);
  const wanted = terms.length === 0 ? rows : rows.filter(({ json }) => mayHold(json, terms));
  return wanted.map(({ json }) => JSON.parse(json) as Passage);
}

export function held(file: ArchiveFile): Map<string, Held> {
  const rows = file.all<{ retro: string; n: number; done: number }>(
    `SELECT retro, n, (SELECT count(*) FROM passages WHERE record = records.id AND done IS NOT NULL) AS done FROM records`,
  );
  return new Map(rows.map(({ retro, n, done }) => [retro, { n, done }]));
}

export function cardOf(file: ArchiveFile, retro: string): ArchiveCard | undefined {
  const row = file.all<CardRow>('SELECT id, card FROM records WHERE retro = ?', retro)[0];
  return row && readCard(row);
}

export function latest(file: ArchiveFile, most: number): ArchiveCard[] {
  return file.all<CardRow>('SELECT id, card FROM records ORDER BY at DESC LIMIT ?', most).map(readCard);
}

export function labels(file: ArchiveFile): Labels {
  const of = (kind: 'system' | 'tag') =>
    file.all<Label>(
      `SELECT min(label) AS label, count(*) AS records FROM labels WHERE kind = ? GROUP BY label COLLATE NOCASE
       ORDER BY records DESC, label LIMIT 200`,
      kind,
    );
  return {
    records: file.all<{ n: number }>('SELECT count(*) AS n FROM records')[0]?.n ?? 0,
    systems: of('system').map((row) => ({ ...row })),
    tags: of('tag').map((row) => ({ ...row })),
    years: file
      .all<{ year: string }>('SELECT DISTINCT substr(day, 1, 4) AS year FROM records ORDER BY year DESC')
      .map(({ year }) => year),
  };
}

interface ActionRow {
  readonly card: string;
  readonly json: string;
  readonly since: number;
  readonly done: number | null;
}

const actionColumns = 'records.card AS card, passages.json AS json, passages.since AS since, passages.done AS done';

export function followUps(file: ArchiveFile, query: FollowUpQuery): FollowUpPage {
  const joined = 'passages JOIN records ON records.id = passages.record';
  if (query.of === 'record') {
    const rows = file.all<ActionRow>(
      `SELECT ${actionColumns} FROM ${joined} WHERE kind = 'action' AND retro = ? ORDER BY passages.id`,
      query.retro,
    );
    return { total: rows.length, followUps: rows.map(followUpOf) };
  }
  const filter = `kind = 'action' AND done IS NULL${query.system === undefined ? '' : ` AND ${labelled('system')}`}`;
  const values = query.system === undefined ? [] : [query.system];
  const total = file.all<{ n: number }>(`SELECT count(*) AS n FROM ${joined} WHERE ${filter}`, ...values)[0]?.n ?? 0;
  const rows = file.all<ActionRow>(
    `SELECT ${actionColumns} FROM ${joined} WHERE ${filter} ORDER BY since LIMIT ${followUpsAPage} OFFSET ?`,
    ...values,
    query.page * followUpsAPage,
  );
  return { total, followUps: rows.map(followUpOf) };
}

function followUpOf(row: ActionRow): FollowUp {
  const { retro, title } = readCard(row);
  const { key, text, due } = JSON.parse(row.json) as Passage;
  return {
    retro,
    title,
    action: key,
    text,
    createdAt: row.since,
    ...(due === undefined ? {} : { due }),
    ...(row.done === null ? {} : { doneAt: row.done }),
  };
}
