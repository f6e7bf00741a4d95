// The order of things in a list and under a key.
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import * as bytes from './bytes.ts';
import { lettered, verdict } from './lettered.ts';
import { judge, notes, send } from './room.ts';

describe('the order of things', () => {
  test('GUARD-25 an item whose left origin does not stand left of its right origin is refused', () => {
    expect(insert({ origin: [1, 3], right: [1, 4] })).toBe('accepted');
    expect(insert({ origin: [1, 2], right: [1, 5] })).toBe('accepted');
    expect(insert({ origin: [1, 4], right: [1, 3] })).toBe('inverted-origins');
    expect(insert({ origin: [1, 5], right: [1, 2] })).toBe('inverted-origins');
    expect(insert({ origin: [1, 3], right: [1, 3] })).toBe('inverted-origins');
  });

  test('GUARD-25 the order counts that the update itself brings about', () => {
    const between = { origin: [1, 3], right: [1, 4] } as const;
    expect(insert(between, { origin: [7, 0], right: [1, 4] }, { origin: [1, 3], right: [7, 0] })).toBe('accepted');
    expect(insert(between, { origin: [1, 4], right: [7, 0] })).toBe('inverted-origins');
    expect(insert(between, { origin: [7, 0], right: [1, 3] })).toBe('inverted-origins');
    expect(insert(between, { origin: [7, 0], right: [1, 4] }, { origin: [7, 1], right: [7, 0] })).toBe(
      'inverted-origins',
    );
  });

  test('GUARD-25 replicas would place an item with inverted origins differently for ever', () => {
    const insertion = bytes.update([
      { client: 7, structs: [bytes.item({ origin: [1, 5], right: [1, 4] }, bytes.text('x'))] },
    ]);
    const before = Y.encodeStateAsUpdate(lettered().doc);
    const one = new Y.Doc();
    const other = new Y.Doc();
    Y.applyUpdate(one, before);
    Y.applyUpdate(one, insertion);
    Y.applyUpdate(other, before);
    // Another replica has just split the text at that place.
    other.transact((transaction) => {
      Y.getItemCleanStart(transaction, Y.createID(1, 4));
      Y.applyUpdate(other, insertion);
    });
    expect(notes({ doc: one })).not.toBe(notes({ doc: other }));
  });

  test('GUARD-25 only a type that arrives in the same update, from the same client, is spared', () => {
    const opening = [bytes.item({ parent: [1, 0] }, bytes.xmlText()), bytes.item({ parent: [7, 0] }, bytes.text('a'))];
    const crossed = bytes.item({ origin: [7, 1], right: [7, 1] }, bytes.text('b'));
    const again = bytes.item({ origin: [7, 2], right: [7, 1] }, bytes.text('c'));
    expect(verdict({ client: 7, structs: [...opening, crossed, again] })).toBe('accepted');
    const room = lettered();
    expect(send(room, bytes.update([{ client: 7, structs: opening }]))).toMatchObject({ ok: true });
    expect(verdict({ client: 7, clock: 2, structs: [crossed] }, room)).toBe('inverted-origins');
    const spared = lettered();
    expect(send(spared, bytes.update([{ client: 7, structs: [...opening, crossed] }]))).toMatchObject({ ok: true });
    expect(verdict({ client: 7, clock: 3, structs: [again] }, spared)).toBe('inverted-origins');
    const fromTwo = [
      { client: 7, structs: opening },
      { client: 8, structs: [crossed] },
    ];
    expect(judge(lettered(), bytes.update(fromTwo))).toBe('inverted-origins');
  });

  test('GUARD-26 one client that starts a key twice from the same point is refused', () => {
    const fresh = { parent: 'facts', key: 'new' };
    expect(verdict({ client: 7, structs: [set(fresh), set({ origin: [7, 0] })] })).toBe('accepted');
    expect(verdict({ client: 7, structs: [set(fresh), set(fresh)] })).toBe('two-values-under-one-key');
    expect(verdict({ client: 7, structs: [set({ origin: [1, 6] }), set({ origin: [1, 6] })] })).toBe(
      'two-values-under-one-key',
    );
    expect(verdict({ client: 7, structs: [set(fresh), set({ origin: [7, 0] }), set({ origin: [7, 0] })] })).toBe(
      'two-values-under-one-key',
    );
    expect(verdict({ client: 7, structs: [set({ parent: 'facts', key: 'k' })] })).toBe('accepted');
  });

  test('GUARD-26 one struct with two living values under a key is refused; overwritten ones may have merged', () => {
    const structs = [bytes.item({ parent: 'facts', key: 'new' }, bytes.values(1, 2))];
    expect(verdict({ client: 7, structs })).toBe('two-values-under-one-key');
    expect(judge(lettered(), bytes.update([{ client: 7, structs }], [{ client: 7, ranges: [[0, 2]] }]))).toBe(
      'accepted',
    );
    expect(judge(lettered(), bytes.update([{ client: 7, structs }], [{ client: 7, ranges: [[0, 1]] }]))).toBe(
      'two-values-under-one-key',
    );
  });

  test('GUARD-27 an update whose places take too long to find is refused', () => {
    const start = [bytes.item({ origin: [1, 5] }, bytes.text('a'))];
    const chain = Array.from({ length: 3_000 }, (_, i) =>
      bytes.item({ origin: [7, i] }, i % 2 === 0 ? bytes.embed('{}') : bytes.text('b')),
    );
    const tangle = Array.from({ length: 3_000 }, (_, i) =>
      bytes.item({ origin: [7, 0], right: [7, 3_000 - i] }, bytes.text('c')),
    );
    expect(verdict({ client: 7, structs: [...start, ...chain] })).toBe('accepted');
    expect(verdict({ client: 7, structs: [...start, ...chain, ...tangle] })).toBe('too-tangled');
  });

  test('GUARD-28 a text with more than 64 different formats is refused, however many updates it takes', () => {
    const room = lettered();
    expect(judge(room, formats(0, 65))).toBe('too-many-formats');
    expect(send(room, formats(0, 60))).toMatchObject({ ok: true });
    expect(judge(room, formats(60, 5))).toBe('too-many-formats');
    expect(send(room, formats(60, 4))).toMatchObject({ ok: true });
    const again = bytes.item({ origin: [7, 63] }, bytes.format('f3', 'null'));
    expect(judge(room, bytes.update([{ client: 7, clock: 64, structs: [again] }]))).toBe('accepted');
  });
});

function insert(...places: bytes.Place[]): string {
  return verdict({ client: 7, structs: places.map((place) => bytes.item(place, bytes.text('x'))) });
}

function set(place: bytes.Place): bytes.Write {
  return bytes.item(place, bytes.values(1));
}

function formats(from: number, count: number): Uint8Array {
  const structs = Array.from({ length: count }, (_, i) => {
    const clock = from + i;
    return bytes.item({ origin: clock === 0 ? [1, 5] : [7, clock - 1] }, bytes.format(`f${clock}`, 'true'));
  });
  return bytes.update([{ client: 7, clock: from, structs }]);
}
