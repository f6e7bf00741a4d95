/** What every storage keeps to. `open` gives an empty one; the suite closes it. */
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Storage, StoredDocument, Write } from 'server/storage/storage.ts';
import type { GrantRow, PersonRow } from 'server/storage/tables.ts';

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
export const append = (room: string, text: string, claims?: [number, string][]): Write => ({
  op: 'append',
  room,
  update: bytes(text),
  ...(claims && { claims }),
});
export const compact = (room: string, text: string, replaces: number): Write => ({
  op: 'compact',
  room,
  snapshot: bytes(text),
  replaces,
});
export const putGrant = (key: string, at = 1): Write => ({ op: 'put', table: 'grants', key, row: grant(at) });
const grant = (at: number): GrantRow => ({ owner: 'ana', reader: 'ben', at });

const text = (piece: Uint8Array): string => new TextDecoder().decode(piece);

/** A document as text: snapshot first, then each update. */
export function told(document: StoredDocument): (string | undefined)[] {
  return [document.snapshot && text(document.snapshot), ...document.updates.map(text)];
}

const someBytes = fc.uint8Array({ maxLength: 40 });
const claims = fc.array(fc.tuple(fc.nat(5), fc.constantFrom('ana', 'ben')), { maxLength: 3 });
const row = fc.record({ value: fc.string() });
const table = fc.constant('settings' as const);

/** Any write to a few rooms and keys that begin with `prefix`. */
export function anyWrite(prefix: string): fc.Arbitrary<Write> {
  const room = fc.constantFrom(`${prefix}board`, `${prefix}stage`, `${prefix}desk/ana`);
  const key = fc.constantFrom(`${prefix}a`, `${prefix}a/b`, `${prefix}é`, `${prefix}😀`);
  const more = fc.record({ op: fc.constant('append' as const), room, update: someBytes, claims });
  return fc.oneof(
    more,
    more,
    fc.record({ op: fc.constant('compact' as const), room, snapshot: someBytes, replaces: fc.nat(3) }),
    fc.record({ op: fc.constant('erase' as const), room }),
    fc.record({ op: fc.constant('put' as const), table, key, row }),
    fc.record({ op: fc.constant('drop' as const), table, key }),
  );
}

/** What a storage holds under a prefix, in a form that can be compared. */
export async function everything(storage: Storage, prefix: string): Promise<unknown> {
  const names = await storage.rooms(prefix);
  const documents = await Promise.all(names.map((name) => storage.load(name)));
  const plain = documents.map(({ snapshot, updates, owners }) => ({
    snapshot: snapshot && [...snapshot],
    updates: updates.map((piece) => [...piece]),
    owners: [...owners].toSorted(([a], [b]) => a - b),
  }));
  return { names, plain, rows: await storage.list('settings', prefix) };
}

export function storageContract(name: string, open: () => Promise<Storage>): void {
  describe(`${name}, the contract`, () => {
    let storage: Storage;

    beforeEach(async () => {
      storage = await open();
    });
    afterEach(() => storage.close());

    test('STORE-01 a document that was never written is empty', async () => {
      expect(await storage.load('r/board')).toEqual({ snapshot: undefined, updates: [], owners: new Map() });
      expect(await storage.rooms('')).toEqual([]);
    });

    test('STORE-02 updates of a document come back in the order they were given, each document its own', async () => {
      await storage.commit([append('r/board', 'a'), append('r/stage', 'x'), append('r/board', 'b')]);
      await storage.commit([append('r/board', 'c')]);
      expect(told(await storage.load('r/board'))).toEqual([undefined, 'a', 'b', 'c']);
      expect(told(await storage.load('r/stage'))).toEqual([undefined, 'x']);
    });

    test('STORE-03 commits that are not waited for keep their order', async () => {
      const numbers = Array.from({ length: 200 }, (_, i) => String(i));
      await Promise.all(numbers.map((number) => storage.commit([append('r/board', number)])));
      expect(told(await storage.load('r/board'))).toEqual([undefined, ...numbers]);
    });

    test('STORE-04 a client id stays with the person who claimed it first, in each document', async () => {
      await storage.commit([append('r/board', 'a', [[7, 'ana']]), append('r/desk/ben', 'b', [[7, 'ben']])]);
      await storage.commit([
        append('r/board', 'c', [
          [7, 'ben'],
          [4_294_967_295, 'ben'],
        ]),
      ]);
      expect((await storage.load('r/board')).owners).toEqual(
        new Map([
          [7, 'ana'],
          [4_294_967_295, 'ben'],
        ]),
      );
      expect((await storage.load('r/desk/ben')).owners).toEqual(new Map([[7, 'ben']]));
    });

    test('STORE-05 a batch is stored as a whole or not at all', async () => {
      await storage.commit([append('r/board', 'a')]);
      const batch = [
        append('r/board', 'b', [[7, 'ana']]),
        putGrant('k'),
        append('r/new', 'n'),
        compact('r/new', 's', 2),
      ];
      await expect(storage.commit(batch)).rejects.toThrow('r/new has 1 updates, not 2');
      const board = await storage.load('r/board');
      expect(told(board)).toEqual([undefined, 'a']);
      expect(board.owners.size).toBe(0);
      expect(await storage.rooms('')).toEqual(['r/board']);
      expect(await storage.get('grants', 'k')).toBeUndefined();
    });

    test('STORE-06 a batch that is refused takes no other down, and order is kept', async () => {
      const verdicts = await Promise.allSettled([
        storage.commit([append('r/board', 'a')]),
        storage.commit([append('r/board', 'lost'), compact('r/board', 's', 9)]),
        storage.commit([append('r/board', 'b')]),
      ]);
      expect(verdicts.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect(told(await storage.load('r/board'))).toEqual([undefined, 'a', 'b']);
    });

    test('STORE-07 a read sees all that was committed before it was asked', async () => {
      const seen: number[] = [];
      for (let at = 1; at <= 20; at++) {
        await storage.commit([putGrant('k', at)]);
        seen.push((await storage.get('grants', 'k'))?.at ?? 0);
      }
      expect(seen).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
    });

    test('STORE-08 a row is put, replaced and dropped; reading it gives a copy of what was put', async () => {
      const ana: PersonRow = { id: 'ana', retro: 'r', name: 'Ana 😀', role: 'facilitator', addedAt: 1, state: 'door' };
      await storage.commit([{ op: 'put', table: 'people', key: 'r/ana', row: ana }]);
      expect(await storage.get('people', 'r/ana')).toEqual(ana);
      expect(await storage.get('people', 'r/ana')).not.toBe(await storage.get('people', 'r/ana'));
      expect(await storage.get('retros', 'r/ana')).toBeUndefined();

      await storage.commit([{ op: 'put', table: 'people', key: 'r/ana', row: { ...ana, state: 'in' } }]);
      expect((await storage.get('people', 'r/ana'))?.state).toBe('in');
      await storage.commit([
        { op: 'drop', table: 'people', key: 'r/ana' },
        { op: 'drop', table: 'people', key: 'never/there' },
      ]);
      expect(await storage.get('people', 'r/ana')).toBeUndefined();
    });

    test('STORE-09 rows are listed by prefix, sorted by key, and of their own table only', async () => {
      const keys = ['r/b', 'r/a', 'r2/a', 'q/a', 'r', 'r/'];
      await storage.commit([
        ...keys.map((key) => putGrant(key)),
        { op: 'put', table: 'settings', key: 'r/a', row: { value: 'v' } },
      ]);
      const listed = async (prefix: string): Promise<string[]> =>
        (await storage.list('grants', prefix)).map(([key]) => key);
      expect(await listed('r/')).toEqual(['r/', 'r/a', 'r/b']);
      expect(await listed('')).toEqual(['q/a', 'r', 'r/', 'r/a', 'r/b', 'r2/a']);
      expect(await listed('z')).toEqual([]);
      expect(await storage.list('settings', 'r')).toEqual([['r/a', { value: 'v' }]]);
    });

    test('STORE-10 every character of a prefix stands for itself, large and small letters too', async () => {
      const keys = ['a%b', 'a_b', 'axb', 'a*b', 'a?b', 'a[b]', "a'b", 'a"b', 'a\\b', 'A%b', 'a\uFFFFb', 'a😀b', 'aéb'];
      await storage.commit([...keys.map((key) => putGrant(key)), ...keys.map((key) => append(key, 'u'))]);
      for (const key of keys) {
        const [rows, rooms] = await Promise.all([storage.list('grants', key), storage.rooms(key)]);
        expect([rows.map(([found]) => found), rooms]).toEqual([[key], [key]]);
      }
      expect(await storage.rooms('a')).toEqual(keys.filter((key) => key !== 'A%b').toSorted());
      expect((await storage.list('grants', '')).map(([key]) => key)).toEqual(keys.toSorted());
    });

    test('STORE-11 rooms are named by prefix, sorted, whether they hold updates or a snapshot', async () => {
      await storage.commit([append('r/stage', 'a'), append('q/board', 'a'), compact('r/record', 's', 0)]);
      expect(await storage.rooms('r/')).toEqual(['r/record', 'r/stage']);
      expect(await storage.rooms('')).toEqual(['q/board', 'r/record', 'r/stage']);
    });

    test('STORE-12 a snapshot takes the place of the snapshot and the first updates that load gave', async () => {
      await storage.commit([append('r/board', 'a', [[7, 'ana']]), append('r/board', 'b'), append('r/board', 'c')]);
      await storage.commit([compact('r/board', 'AB', 2)]);
      expect(told(await storage.load('r/board'))).toEqual(['AB', 'c']);
      await storage.commit([append('r/board', 'd'), append('r/board', 'e')]);
      await storage.commit([compact('r/board', 'ABC', 1)]);
      expect(told(await storage.load('r/board'))).toEqual(['ABC', 'd', 'e']);
      expect((await storage.load('r/board')).owners).toEqual(new Map([[7, 'ana']]));
    });

    test('STORE-13 many compactions in a row lose no update', async () => {
      const letters = 'abcdefghijkl'.split('');
      for (const [i, letter] of letters.entries()) {
        const sofar = letters.slice(0, i + 1).join('');
        await storage.commit([
          append('r/board', letter),
          append('r/board', `${letter}'`),
          compact('r/board', sofar, i ? 2 : 1),
        ]);
      }
      expect(told(await storage.load('r/board'))).toEqual(['abcdefghijkl', "l'"]);
      // Nothing left to replace: the log may be empty for long, and what comes then is kept.
      for (let i = 0; i < 4; i++) {
        await storage.commit([compact('r/board', 'all', i ? 0 : 1)]);
      }
      await storage.commit([append('r/board', 'late')]);
      expect(told(await storage.load('r/board'))).toEqual(['all', 'late']);
    });

    test('STORE-14 a compaction that counts updates that are not there is refused', async () => {
      await storage.commit([append('r/board', 'a')]);
      for (const replaces of [2, -1, 0.5, Number.NaN]) {
        await expect(storage.commit([compact('r/board', 's', replaces)])).rejects.toThrow(Error);
      }
      expect(told(await storage.load('r/board'))).toEqual([undefined, 'a']);
    });

    test('STORE-15 erasing takes log, snapshots and claims of that document and of no other', async () => {
      await storage.commit([
        append('r/aside-1', 'a', [[7, 'ana']]),
        compact('r/aside-1', 'A', 1),
        append('r/aside-1', 'b'),
      ]);
      await storage.commit([append('r/aside-10', 'x', [[7, 'ben']])]);
      await storage.commit([
        { op: 'erase', room: 'r/aside-1' },
        { op: 'erase', room: 'r/never' },
      ]);
      expect(await storage.load('r/aside-1')).toEqual({ snapshot: undefined, updates: [], owners: new Map() });
      expect(await storage.rooms('r/')).toEqual(['r/aside-10']);
      expect((await storage.load('r/aside-10')).owners).toEqual(new Map([[7, 'ben']]));
    });

    test('STORE-16 a document erased and written again in one batch holds only what came after', async () => {
      await storage.commit([append('r/board', 'my words', [[7, 'ana']]), compact('r/board', 'my words', 1)]);
      await storage.commit([{ op: 'erase', room: 'r/board' }, append('r/board', 'without', [[7, 'ana']])]);
      const board = await storage.load('r/board');
      expect(told(board)).toEqual([undefined, 'without']);
      expect(board.owners).toEqual(new Map([[7, 'ana']]));
    });

    test('STORE-17 what is given and what is read may be changed without changing what is stored', async () => {
      const pool = bytes('..abc..');
      const given = pool.subarray(2, 5);
      const done = storage.commit([{ op: 'append', room: 'r/board', update: given }, compact('r/stage', 'S', 0)]);
      given.fill(0);
      await done;
      expect(given).toHaveLength(3);
      const read = await storage.load('r/board');
      expect(told(read)).toEqual([undefined, 'abc']);
      read.updates[0]?.fill(0);
      (await storage.load('r/stage')).snapshot?.fill(0);
      expect(told(await storage.load('r/board'))).toEqual([undefined, 'abc']);
      expect(told(await storage.load('r/stage'))).toEqual(['S']);
    });

    test('STORE-18 bytes of any length come back as they were, none and a megabyte', async () => {
      const large = Uint8Array.from({ length: 1_048_576 }, (_, i) => (i * 7919) % 251);
      await storage.commit([
        { op: 'append', room: 'r/board', update: new Uint8Array() },
        { op: 'append', room: 'r/board', update: large },
        { op: 'compact', room: 'r/stage', snapshot: large, replaces: 0 },
      ]);
      const { updates } = await storage.load('r/board');
      expect(updates.map((update) => update.length)).toEqual([0, large.length]);
      expect(Buffer.compare(updates[1] ?? new Uint8Array(), large)).toBe(0);
      expect(Buffer.compare((await storage.load('r/stage')).snapshot ?? new Uint8Array(), large)).toBe(0);
    });

    test('STORE-21 revisions of a retro are listed by number, and each comes back as it was put', async () => {
      const record = {
        format: 'second-story-record',
        version: 1,
        title: 'Checkout was slow 😀',
        zone: 'UTC',
        people: [{ id: 'ana', name: 'Ana', role: 'participant' }],
        sections: [{ id: 'summary', title: 'Summary', prose: [{ type: 'code', text: 'a\n\tb' }] }],
        events: [],
        notes: {},
        views: [],
        learnings: [],
        actions: [],
      } as const;
      const numbers = [10, 2, 1];
      await storage.commit(
        numbers.map((n): Write => {
          const row = { retro: 'r', n, at: n, by: 'ana', record };
          return { op: 'put', table: 'revisions', key: `r/${String(n).padStart(6, '0')}`, row };
        }),
      );
      expect((await storage.list('revisions', 'r/')).map(([, { n }]) => n)).toEqual([1, 2, 10]);
      expect((await storage.get('revisions', 'r/000002'))?.record).toEqual(record);
      expect(await storage.list('revisions', 'q/')).toEqual([]);
    });

    test('STORE-19 an empty batch and a scrub with nothing to do go through', async () => {
      await storage.commit([]);
      await storage.scrub();
      expect(await storage.rooms('')).toEqual([]);
    });

    test('STORE-40 the number of the door changes with every batch about links or cookies, and with no other', async () => {
      const link: Write = { op: 'drop', table: 'links', key: 'r.l' };
      const first = storage.doorVersion();
      await storage.commit([append('r/board', 'a'), putGrant('k')]);
      expect(storage.doorVersion()).toBe(first);
      const given = storage.commit([append('r/board', 'b'), link]);
      expect(storage.doorVersion()).not.toBe(first);
      await given;
      const second = storage.doorVersion();
      await storage.commit([{ op: 'drop', table: 'cookies', key: 'c' }]);
      expect(new Set([first, second, storage.doorVersion(), undefined]).size).toBe(4);
      await storage.close();
      expect(storage.doorVersion()).toBeUndefined();
    });

    test('STORE-20 closing commits what was given; afterwards every call is refused', async () => {
      const given = Array.from({ length: 20 }, (_, i) => storage.commit([append('r/board', String(i))]));
      const closing = storage.close();
      await expect(Promise.all(given)).resolves.toHaveLength(20);
      await closing;
      await storage.close();
      const late = [
        storage.commit([append('r/board', 'late')]),
        storage.load('r/board'),
        storage.rooms(''),
        storage.get('grants', 'k'),
        storage.list('grants', ''),
        storage.scrub(),
      ];
      const refusals = (await Promise.allSettled(late)).map((end) =>
        end.status === 'rejected' ? String(end.reason) : '',
      );
      expect(new Set(refusals)).toEqual(new Set(['Error: The storage is closed.']));
    });
  });
}
