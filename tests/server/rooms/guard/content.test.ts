// What the contents of items may not be, whatever the document holds.
import { describe, expect, test } from 'vitest';
import * as bytes from './bytes.ts';
import { contents, judge, testRoom } from './room.ts';

const key = { parent: 'facts', key: 'k' };

function fact(body: bytes.Body): Uint8Array {
  return bytes.update([{ client: 7, structs: [bytes.item(key, body)] }]);
}

function reason(update: Uint8Array): string {
  const room = testRoom();
  const before = contents(room.doc);
  const verdict = judge(room, update);
  expect(contents(room.doc)).toBe(before);
  return verdict;
}

describe('the contents of items', () => {
  test('GUARD-10 values that JSON cannot hold are refused: bytes, big and endless numbers, broken or old JSON', () => {
    const values = [
      fact(bytes.values(Uint8Array.of(1))),
      fact(bytes.values(10n)),
      fact(bytes.values(Number.NaN)),
      fact(bytes.values({ deep: [Number.POSITIVE_INFINITY] })),
      fact(bytes.valueBytes(115)),
      fact(bytes.binary(1, 2)),
      fact(bytes.jsonList('{"a":1}')),
    ];
    for (const update of values) expect(reason(update)).toBe('bad-value');
    for (const broken of ['', '{', 'undefined', '{"a":1}x', "{'a':1}", '[1,]', '1e999', 'nul']) {
      expect(reason(fact(bytes.format('bold', broken)))).toBe('bad-value');
    }
    for (const flat of ['null', '1', '"text"', 'true']) expect(reason(fact(bytes.embed(flat)))).toBe('bad-value');
  });

  test('GUARD-10 plain values pass: null, undefined, booleans, numbers of all sizes, text, lists, objects', () => {
    const plain = [
      null,
      undefined,
      true,
      false,
      0,
      -0,
      1,
      -70,
      2 ** 31,
      2 ** 53 - 1,
      0.5,
      1 / 3,
      '',
      'é',
      [],
      {},
      [{ a: [1] }],
    ];
    for (const value of plain) expect(reason(fact(bytes.values(value)))).toBe('accepted');
  });

  test('GUARD-11 values more than 16 deep are refused, in any encoding, without overflowing a stack', () => {
    const nested = (depth: number) =>
      fact(bytes.valueBytes(...Array.from({ length: depth }, () => [117, 1]).flat(), 126));
    expect(reason(nested(16))).toBe('accepted');
    expect(reason(nested(17))).toBe('too-deep');
    expect(reason(nested(20_000))).toBe('too-deep');
    expect(reason(fact(bytes.jsonList(json(200_000))))).toBe('too-deep');
    expect(reason(fact(bytes.format('bold', json(17))))).toBe('too-deep');
    expect(reason(fact(bytes.embed(json(17))))).toBe('too-deep');
    expect(reason(fact(bytes.format('bold', JSON.stringify({ text: json(40) }))))).toBe('wrong-shape');
  });

  test('GUARD-12 a subdocument is refused', () => {
    expect(reason(fact(bytes.subdocument()))).toBe('subdocument');
  });

  test('GUARD-13 a Skip struct is refused, whatever flags it wears', () => {
    expect(reason(bytes.update([{ client: 7, structs: [bytes.skip(3), bytes.gc(1)] }]))).toBe('skip');
    expect(reason(Uint8Array.of(1, 1, 7, 0, 0x8a, 3, 0))).toBe('skip');
  });

  test('GUARD-14 contents and types that do not exist are refused, and a GC struct with flags', () => {
    expect(reason(fact({ kind: 11, write: () => undefined }))).toBe('unknown-content');
    expect(reason(fact({ kind: 31, write: () => undefined }))).toBe('unknown-content');
    expect(reason(fact(bytes.sharedType(7)))).toBe('unknown-content');
    expect(reason(Uint8Array.of(1, 1, 7, 0, 0x80, 3, 0))).toBe('unknown-content');
  });

  test('GUARD-15 too many bytes, or too many structs and deleted ranges together, are refused as too large', () => {
    const update = bytes.update(
      [{ client: 7, structs: [bytes.gc(3), bytes.gc(3)] }],
      [
        {
          client: 7,
          ranges: [
            [0, 1],
            [2, 1],
          ],
        },
      ],
    );
    expect(judge(testRoom({ updateBytes: update.length, structs: 4 }), update)).toBe('accepted');
    expect(judge(testRoom({ updateBytes: update.length - 1 }), update)).toBe('too-large');
    expect(judge(testRoom({ structs: 3 }), update)).toBe('too-many-structs');
    expect(judge(testRoom({ structs: 1 }), update)).toBe('too-many-structs');
  });

  test('GUARD-16 deleted ranges out of order or over each other are refused', () => {
    expect(reason(ranges([0, 2], [2, 1], [5, 4]))).toBe('accepted');
    expect(reason(ranges([5, 1], [0, 2]))).toBe('unordered-deletes');
    expect(reason(ranges([0, 3], [2, 1]))).toBe('unordered-deletes');
  });
});

function json(depth: number): string {
  return '['.repeat(depth) + ']'.repeat(depth);
}

function ranges(...list: (readonly [number, number])[]): Uint8Array {
  return bytes.update([{ client: 7, structs: [bytes.gc(9)] }], [{ client: 7, ranges: list }]);
}
