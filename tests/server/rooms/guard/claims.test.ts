// Whose client id it is.
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import * as bytes from './bytes.ts';
import { lettered } from './lettered.ts';
import { judge, peer, send } from './room.ts';

describe('whose id it is', () => {
  test('GUARD-29 an unclaimed client id is claimed by whoever writes under it first', () => {
    const room = lettered();
    expect(send(room, write(7), 'ana')).toEqual({ ok: true, claims: [7], news: true });
    expect(send(room, write(7, 1, 'b'), 'ana')).toEqual({ ok: true, claims: [], news: true });
  });

  test("GUARD-29 writing under another person's client id is refused; telling again what it wrote is not", () => {
    const room = lettered();
    send(room, write(7), 'ana');
    expect(judge(room, write(7, 1, 'b'), 'ben')).toBe('foreign-client');
    expect(judge(room, write(7), 'ben')).toBe('no news');
    expect(judge(room, bytes.update([{ client: 7, clock: 1, structs: [bytes.gc(3)] }]), 'ben')).toBe('foreign-client');
    expect(judge(room, bytes.update([], [{ client: 7, ranges: [[0, 1]] }]), 'ben')).toBe('accepted');
  });

  test('GUARD-29 an id that has content but no owner is the server’s own', () => {
    const room = lettered();
    const server = peer(77);
    server.doc.getMap('facts').set('migrated', true);
    for (const update of server.sent) Y.applyUpdate(room.doc, update);
    expect(judge(room, write(77, 1))).toBe('foreign-client');
  });

  test('GUARD-29 more than 256 new ids at once are refused', () => {
    expect(judge(lettered(), bytes.update(blocks(256)))).toBe('accepted');
    expect(judge(lettered(), bytes.update(blocks(257)))).toBe('too-many-clients');
  });

  test('GUARD-30 collected structs under one’s own id pass, and what hangs on them is collected too', () => {
    const room = lettered();
    const structs = [
      bytes.gc(3),
      bytes.item({ origin: [7, 1] }, bytes.text('x')),
      bytes.item({ parent: [7, 2] }, bytes.text('y')),
    ];
    expect(send(room, bytes.update([{ client: 7, structs }]))).toEqual({ ok: true, claims: [7], news: true });
    expect(room.doc.store.clients.get(7)?.every((struct) => struct instanceof Y.GC)).toBe(true);
  });
});

function write(client: number, clock = 0, key = 'a'): Uint8Array {
  return bytes.update([{ client, clock, structs: [bytes.item({ parent: 'facts', key }, bytes.values(1))] }]);
}

function blocks(count: number): bytes.BlockDraft[] {
  return Array.from({ length: count }, (_, i) => ({ client: 100 + i, structs: [bytes.gc(1)] }));
}
