// What the bytes of an update may not say, whatever the document holds.
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
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

describe('the bytes of an update', () => {
  test('GUARD-01 an update that ends early or goes on is refused', () => {
    const whole = fact(bytes.values('some text', 3));
    const one = fact(bytes.values('some text'));
    expect(reason(one)).toBe('accepted');
    for (let length = 0; length < whole.length; length++) {
      expect(['truncated', 'too-many-declared']).toContain(reason(whole.subarray(0, length)));
    }
    expect(reason(Uint8Array.from([...one, 0]))).toBe('trailing-bytes');
  });

  test('GUARD-02 a number longer than it need be, or beyond 2^53 - 1, is refused', () => {
    expect(reason(Uint8Array.of(0x80, 0x00, 0))).toBe('bad-number');
    expect(reason(Uint8Array.of(...Array.from({ length: 12 }, () => 0xff)))).toBe('bad-number');
    expect(reason(Uint8Array.of(1, 1, 7, 0, 0x28, 2, 0, 0))).toBe('bad-number');
    expect(reason(fact(bytes.valueBytes(125, 0x80, 0x00)))).toBe('bad-number');
  });

  test('GUARD-03 a zero-length GC struct, item or deleted range is refused', () => {
    expect(reason(bytes.update([{ client: 7, structs: [bytes.gc(0), bytes.gc(0)] }]))).toBe('zero-length');
    expect(reason(fact(bytes.deleted(0)))).toBe('zero-length');
    expect(reason(fact(bytes.text('')))).toBe('zero-length');
    expect(reason(fact(bytes.values()))).toBe('zero-length');
    expect(reason(bytes.update([], [{ client: 7, ranges: [[0, 0]] }]))).toBe('zero-length');
  });

  test('GUARD-04 clocks, references, lengths and their sums beyond 2^40 are refused', () => {
    const far = 2 ** 40 + 1;
    const blocks = [
      { client: 7, clock: far, structs: [bytes.gc(1)] },
      { client: 7, structs: [bytes.gc(2 ** 52), bytes.gc(2 ** 52), bytes.gc(5)] },
      { client: 7, structs: [bytes.gc(2 ** 39), bytes.gc(2 ** 39), bytes.gc(1)] },
      { client: 7, structs: [bytes.item(key, bytes.deleted(far))] },
      { client: 7, structs: [bytes.item({ origin: [7, far] }, bytes.values(1))] },
      { client: 7, structs: [bytes.item({ parent: [7, far], key: 'k' }, bytes.values(1))] },
    ];
    for (const block of blocks) expect(reason(bytes.update([block]))).toBe('clock-too-large');
    expect(reason(bytes.update([], [{ client: 7, ranges: [[1, 2 ** 40]] }]))).toBe('clock-too-large');
    expect(reason(bytes.update([], [{ client: 7, ranges: [[far, 1]] }]))).toBe('clock-too-large');
  });

  test('GUARD-05 a declared count larger than the bytes that follow is refused before anything is allocated', () => {
    const block = { client: 7, structs: [], declared: 3e7 };
    expect(reason(bytes.update([block]))).toBe('too-many-declared');
    expect(reason(Uint8Array.of(0xff, 0xff, 0xff, 0x0f))).toBe('too-many-declared');
    expect(reason(Uint8Array.of(0, 0xff, 0xff, 0x0f))).toBe('too-many-declared');
    expect(reason(fact(bytes.valueBytes(117, 0xff, 0xff, 0xff, 0x0f)))).toBe('too-many-declared');
    expect(reason(fact(bytes.valueBytes(118, 0xff, 0xff, 0xff, 0x0f)))).toBe('too-many-declared');
  });

  test('GUARD-06 a client that appears twice, or with nothing, is refused', () => {
    const one = { client: 7, structs: [bytes.gc(1)] };
    expect(reason(bytes.update([one, { ...one, clock: 1 }]))).toBe('duplicate-client');
    expect(reason(bytes.update([one, { client: 8, structs: [] }]))).toBe('empty-client');
    const range = { client: 7, ranges: [[0, 1] as const] };
    expect(reason(bytes.update([one], [range, range]))).toBe('duplicate-client');
    expect(reason(bytes.update([one], [range, { client: 8, ranges: [] }, { client: 9, ranges: [[0, 1]] }]))).toBe(
      'empty-client',
    );
  });

  test('GUARD-07 a client id beyond 32 bits is refused', () => {
    expect(reason(bytes.update([{ client: 2 ** 32, structs: [bytes.gc(1)] }]))).toBe('bad-client');
    expect(reason(bytes.update([{ client: 2 ** 32 - 1, structs: [bytes.gc(1)] }]))).toBe('accepted');
  });

  test('GUARD-08 text that is not strictly UTF-8 is refused, lone surrogates included', () => {
    const bad = [
      [0xed, 0xa0, 0x80],
      [0xed, 0xbf, 0xbf],
      [0xc0, 0x80],
      [0xe0, 0x9f, 0xbf],
      [0xf0, 0x8f, 0xbf, 0xbf],
    ];
    const worse = [
      [0xf4, 0x90, 0x80, 0x80],
      [0xf5, 0x80, 0x80, 0x80],
      [0x80],
      [0xff],
      [0xe2, 0x82],
      [0xe2, 0x28, 0xa1],
    ];
    for (const text of [...bad, ...worse]) {
      expect(reason(fact(bytes.textBytes(text)))).toBe('bad-utf8');
      expect(reason(fact(bytes.valueBytes(119, text.length, ...text)))).toBe('bad-utf8');
    }
  });

  test('GUARD-08 text of every width is counted as Yjs counts it', () => {
    const all = [
      'a',
      'é',
      '€',
      '😀',
      '\u{10ffff}',
      '\ufeff',
      '\ufffd',
      '\ud7ff\ue000',
      'x'.repeat(100),
      '😀€éa'.repeat(20),
    ];
    for (const text of all) {
      const room = testRoom();
      const doc = new Y.Doc();
      doc.getXmlFragment('notes').insert(0, [new Y.XmlText(text)]);
      doc.getMap('facts').set(text, text);
      expect(judge(room, Y.encodeStateAsUpdate(doc))).toBe('accepted');
    }
  });

  test('GUARD-09 keys and names that are too long or reach a prototype are refused, wherever they stand', () => {
    for (const name of ['__proto__', 'constructor', 'prototype', 'k'.repeat(257)]) {
      const places = [
        bytes.item({ parent: 'facts', key: name }, bytes.values(1)),
        bytes.item({ parent: name }, bytes.xmlText()),
        bytes.item({ parent: 'notes' }, bytes.element(name)),
        bytes.item({ parent: 'notes' }, bytes.format(name, 'true')),
        bytes.item({ parent: 'notes' }, bytes.format('bold', `{"a":{${JSON.stringify(name)}:1}}`)),
        bytes.item({ parent: 'notes' }, bytes.embed(`[{${JSON.stringify(name)}:1}]`)),
      ];
      const inValue = [118, 1, ...varString(name), 126];
      for (const struct of [...places, bytes.item(key, bytes.valueBytes(...inValue))]) {
        expect(reason(bytes.update([{ client: 7, structs: [struct] }]))).toBe('bad-key');
      }
    }
    expect(
      reason(
        bytes.update([
          { client: 7, structs: [bytes.item({ parent: 'facts', key: 'k'.repeat(256) }, bytes.values(1))] },
        ]),
      ),
    ).toBe('accepted');
  });
});

function varString(text: string): number[] {
  return [...bytes.bytesOf(bytes.text(text).write)];
}
