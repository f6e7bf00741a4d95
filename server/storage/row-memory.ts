/**
 * Rows that are asked for again and again and seldom change: who is behind a cookie, whether a link stands. Everybody
 * who joins asks for both twice, and each question to the storage's thread costs more than the rest of the answer.
 * Only this process writes to the folder, so a row is good until a batch names its key.
 */
import type { Write } from './storage.ts';
import type { TableName } from './tables.ts';

const kept: ReadonlySet<TableName> = new Set(['cookies', 'links']);
/** Rows remembered, some hundred bytes each: the one that was asked for longest ago goes first. */
const mostRows = 2_000;

export class RowMemory {
  /** By table and key, as JSON: what is handed out is everybody's own. */
  readonly #rows = new Map<string, string>();
  /** Batches on their way that change such rows: until they have landed, nothing is learned. */
  #landing = 0;
  #changes = 0;

  /** The row as last read, or what `read` says now. A row that is not there is asked for each time. */
  async get(table: TableName, key: string, read: () => Promise<string | undefined>): Promise<string | undefined> {
    if (!kept.has(table)) return read();
    const name = nameOf(table, key);
    const known = this.#rows.get(name);
    if (known !== undefined) {
      this.#rows.delete(name);
      this.#rows.set(name, known);
      return known;
    }
    const before = this.#changes;
    const row = await read();
    if (row !== undefined && this.#landing === 0 && this.#changes === before) this.#keep(name, row);
    return row;
  }

  /** As the storage says it: every row that is kept here is one by which people come in. */
  get version(): number | undefined {
    return this.#landing === 0 ? this.#changes : undefined;
  }

  /** Called before a batch is given to the storage; what it answers is called when the batch has landed or has not. */
  changing(batch: readonly Write[]): () => void {
    const names = doorRows(batch);
    if (names.length === 0) return nothing;
    for (const name of names) this.#rows.delete(name);
    this.#changes += 1;
    this.#landing += 1;
    return () => {
      this.#landing -= 1;
    };
  }

  #keep(name: string, row: string): void {
    this.#rows.set(name, row);
    if (this.#rows.size <= mostRows) return;
    const oldest = this.#rows.keys().next();
    if (!oldest.done) this.#rows.delete(oldest.value);
  }
}

/** Rows a batch names by which people come in. */
export function doorRows(batch: readonly Write[]): string[] {
  return batch.flatMap((write) =>
    (write.op === 'put' || write.op === 'drop') && kept.has(write.table) ? [nameOf(write.table, write.key)] : [],
  );
}

const nothing = (): void => undefined;
const nameOf = (table: TableName, key: string): string => `${table}/${key}`;
