/**
 * Versions of the record. One is kept before an edit is applied, at most every few minutes, and at each step of the
 * record: so the state before somebody's change is always there. Committed with the edit that follows it.
 */
import { readContent } from 'shared/documents/record-content.ts';
import { isFilled } from 'shared/documents/record.ts';
import { versionEvery, versionsAtMost, type VersionCause } from 'shared/retro/record-version.ts';
import type { Write } from '../storage/storage.ts';
import type { Connection } from './connection.ts';
import type { OpenRetro } from './open-retro.ts';
import type { Room } from './room.ts';

/** Sorts as its number does, up to 999,999 versions of a retro. */
export function versionKey(retro: string, n: number): string {
  return `${retro}/${String(n).padStart(6, '0')}`;
}

export class History {
  readonly #retro: OpenRetro;

  constructor(retro: OpenRetro) {
    this.#retro = retro;
  }

  /** Right before edits of a room are applied. */
  editing(room: Room, authors: ReadonlySet<Connection>, extra: Write[]): void {
    if (room.kind !== 'record') return;
    const writers = [...authors].filter((author) => author.right === 'write').map(({ guest }) => guest.id);
    if (writers.length === 0) return;
    const { row, around } = this.#retro;
    if (around.now() - (row.versionAt ?? 0) >= versionEvery) this.keep('writing', extra);
    const known = this.#retro.row.versionBy ?? [];
    const by = [...new Set([...known, ...writers])];
    if (by.length > known.length) this.#put({ versionBy: by }, extra);
  }

  /** At a step of the record: whoever wrote last, and however short ago the last one was. */
  keep(cause: VersionCause, extra: Write[]): void {
    const { id, row, around } = this.#retro;
    const record = this.#retro.doc('record');
    if (!isFilled(record)) return;
    const n = (row.versions ?? 0) + 1;
    const version = { retro: id, n, at: around.now(), by: row.versionBy ?? [], cause, content: readContent(record) };
    extra.push({ op: 'put', table: 'versions', key: versionKey(id, n), row: version });
    if (n > versionsAtMost) extra.push({ op: 'drop', table: 'versions', key: versionKey(id, n - versionsAtMost) });
    this.#put({ versions: n, versionAt: version.at, versionBy: [] }, extra);
  }

  #put(change: Partial<OpenRetro['row']>, extra: Write[]): void {
    this.#retro.row = { ...this.#retro.row, ...change };
    extra.push({ op: 'put', table: 'retros', key: this.#retro.id, row: this.#retro.row });
  }
}
