// A room with a few letters in it, whose clocks a test can count on its fingers.
import { expect } from 'vitest';
import * as bytes from './bytes.ts';
import { contents, judge, send, testRoom, type TestRoom } from './room.ts';

/** Ana's client 1: a paragraph (0), its text (1), "abcd" (2 to 5), facts.k = 'v' (6). */
export function lettered(): TestRoom {
  const room = testRoom();
  const structs = [
    bytes.item({ parent: 'notes' }, bytes.element('paragraph')),
    bytes.item({ parent: [1, 0] }, bytes.xmlText()),
    bytes.item({ parent: [1, 1] }, bytes.text('abcd')),
    bytes.item({ parent: 'facts', key: 'k' }, bytes.values('v')),
  ];
  expect(send(room, bytes.update([{ client: 1, structs }]))).toEqual({ ok: true, claims: [1], news: true });
  return room;
}

/** The judgement on one block, which leaves the room as it is. */
export function verdict(block: bytes.BlockDraft, room = lettered()): string {
  const before = contents(room.doc);
  const reason = judge(room, bytes.update([block]));
  expect(contents(room.doc)).toBe(before);
  return reason;
}
