/** What a crowd that comes at once is answered with: made once, not once for each. */
import { Room } from 'server/rooms/room.ts';
import { restAfter } from 'server/rooms/resting-doc.ts';
import { expect, test } from 'vitest';
import * as Y from 'yjs';

const everything = Uint8Array.of(0);

function board(): Room {
  const doc = new Y.Doc();
  doc.getText('note').insert(0, 'The queue grows.');
  const update = Y.encodeStateAsUpdate(doc);
  return new Room('board', undefined, 'r/board', { snapshot: undefined, updates: [update], owners: new Map() });
}

test('REST-05 a crowd that comes to a resting document gets one answer, which is kept no longer than the crowd comes', () => {
  const room = board();
  const awake = room.answer(everything);
  room.tend(0);
  room.tend(restAfter);
  const first = room.answer(everything);
  expect(first).toEqual(awake);
  expect(first).not.toBe(awake);
  expect(room.answer(everything)).toBe(first);
  room.tend(restAfter + 5_000);
  expect(room.answer(everything)).not.toBe(first);
});

test('REST-06 readers are told how far a document reaches with the same frame, and with another once somebody wrote', () => {
  const room = board();
  const told = room.newsForReaders();
  expect(room.newsForReaders()).toBe(told);
  room.doc.getText('note').insert(0, 'At 23:26: ');
  expect(room.newsForReaders()).not.toEqual(told);
});
