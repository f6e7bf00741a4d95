/** Storage that lives as long as the process: tests, and trying things out. */
import { memoryArchive } from '../archive/memory.ts';
import { doorRows } from './row-memory.ts';
import type { Storage, StoredDocument, Write } from './storage.ts';
import type { TableName, Tables } from './tables.ts';

export function memoryStorage(): Storage {
  let state: State = { documents: new Map(), rows: new Map() };
  let closed = false;
  let doorChanges = 0;

  const whenOpen = <T>(act: () => T): Promise<T> =>
    closed ? Promise.reject(new Error('The storage is closed.')) : Promise.resolve().then(act);

  function read<T extends TableName>(table: T, key: string): Tables[T] | undefined {
    const json = state.rows.get(`${table}:${key}`);
    return json === undefined ? undefined : JSON.parse(json);
  }

  return {
    archive: memoryArchive(),
    backups: () => whenOpen(() => []),
    load: (room) => whenOpen(() => copied(state.documents.get(room) ?? nothing)),
    rooms: (prefix) => whenOpen(() => beginningWith(prefix, state.documents.keys())),
    get: (table, key) => whenOpen(() => read(table, key)),
    list: <T extends TableName>(table: T, prefix: string) =>
      whenOpen(() =>
        beginningWith(`${table}:${prefix}`, state.rows.keys()).flatMap((name): [string, Tables[T]][] => {
          const key = name.slice(table.length + 1);
          const row = read(table, key);
          return row === undefined ? [] : [[key, row]];
        }),
      ),
    commit: (batch) => {
      if (closed) return whenOpen(() => undefined);
      // Written to a draft, which takes the place of what there is only when every write of the batch went well.
      const draft = { documents: new Map(state.documents), rows: new Map(state.rows) };
      try {
        for (const write of batch) apply(write, draft);
      } catch (error) {
        return Promise.reject(error);
      }
      state = draft;
      if (doorRows(batch).length > 0) doorChanges += 1;
      return Promise.resolve();
    },
    doorVersion: () => (closed ? undefined : doorChanges),
    scrub: () => whenOpen(() => undefined),
    close: () => {
      closed = true;
      return Promise.resolve();
    },
  };
}

interface State {
  readonly documents: Map<string, StoredDocument>;
  /** JSON by `<table>:<key>`: what is read is never the object that was put. */
  readonly rows: Map<string, string>;
}

const nothing: StoredDocument = { snapshot: undefined, updates: [], owners: new Map() };

const beginningWith = (prefix: string, names: Iterable<string>): string[] =>
  [...names].filter((name) => name.startsWith(prefix)).toSorted();

function apply(write: Write, { documents, rows }: State): void {
  switch (write.op) {
    case 'append': {
      const before = documents.get(write.room) ?? nothing;
      documents.set(write.room, {
        snapshot: before.snapshot,
        updates: [...before.updates, new Uint8Array(write.update)],
        // What is set last wins: whoever claimed a client id first keeps it.
        owners: new Map([...(write.claims ?? []).toReversed(), ...before.owners]),
      });
      return;
    }
    case 'compact': {
      const before = documents.get(write.room) ?? nothing;
      // A count that fits no list (negative, a fraction) is refused like one that is too large.
      if (before.updates.slice(0, write.replaces).length !== write.replaces) {
        throw new Error(`${write.room} has ${before.updates.length} updates, not ${write.replaces}.`);
      }
      documents.set(write.room, {
        snapshot: new Uint8Array(write.snapshot),
        updates: before.updates.slice(write.replaces),
        owners: before.owners,
      });
      return;
    }
    case 'erase':
      documents.delete(write.room);
      return;
    case 'put':
      rows.set(`${write.table}:${write.key}`, JSON.stringify(write.row));
      return;
    case 'drop':
      rows.delete(`${write.table}:${write.key}`);
  }
}

const copied = (document: StoredDocument): StoredDocument => ({
  snapshot: document.snapshot && new Uint8Array(document.snapshot),
  updates: document.updates.map((update) => new Uint8Array(update)),
  owners: new Map(document.owners),
});
