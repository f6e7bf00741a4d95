/** What became of deliveries, the last hundred of each address. It holds no text of any retro. */
import type { DeliveryView } from 'shared/protocol/webhooks.ts';
import type { Storage, Write } from '../storage/storage.ts';
import type { DeliveryRow } from '../storage/tables.ts';

export const mostKept = 100;

export class DeliveryLog {
  readonly #storage: Storage;
  /** Oldest first. */
  #rows: { readonly key: string; readonly row: DeliveryRow }[] = [];

  constructor(storage: Storage) {
    this.#storage = storage;
  }

  async load(): Promise<void> {
    const rows = await this.#storage.list('deliveries', '');
    this.#rows = rows.map(([key, row]) => ({ key, row })).toSorted((a, b) => a.row.at - b.row.at);
  }

  /** Newest first. */
  of(webhook: string): DeliveryView[] {
    return this.#rows.flatMap(({ row: { webhook: whose, ...view } }) => (whose === webhook ? [view] : [])).toReversed();
  }

  /** Writes that keep it, and let the oldest go. @param retro its id, or `-` for none */
  noting(row: DeliveryRow, retro: string, name: string): Write[] {
    const key = `${retro}/${row.webhook}/${name}`;
    this.#rows.push({ key, row });
    const own = this.#rows.filter((each) => each.row.webhook === row.webhook);
    const old = new Set(own.slice(0, Math.max(0, own.length - mostKept)));
    this.#rows = this.#rows.filter((each) => !old.has(each));
    return [
      { op: 'put', table: 'deliveries', key, row },
      ...[...old].map((each): Write => ({ op: 'drop', table: 'deliveries', key: each.key })),
    ];
  }

  /** Writes that drop all of an address. */
  removal(webhook: string): Write[] {
    const gone = this.#rows.filter(({ row }) => row.webhook === webhook);
    this.#rows = this.#rows.filter(({ row }) => row.webhook !== webhook);
    return gone.map(({ key }) => ({ op: 'drop', table: 'deliveries', key }));
  }

  /** The rows of a deleted retro are dropped with it. */
  forget(retro: string): void {
    this.#rows = this.#rows.filter(({ key }) => !key.startsWith(`${retro}/`));
  }
}
