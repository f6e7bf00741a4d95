/** What a crowd that comes at once is answered with and told: made once, not once for each. */
import { Connection } from 'server/rooms/connection.ts';
import { Ledger } from 'server/rooms/ledger.ts';
import { unmetered } from 'server/rooms/meter.ts';
import { Room } from 'server/rooms/room.ts';
import { restAfter } from 'server/rooms/resting-doc.ts';
import { expect, onTestFinished, test, vi } from 'vitest';
import * as Y from 'yjs';
import { FakeSocket } from '../../support/fake-socket.ts';

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

/** People who are in a room, how often each was told something, and ten who come in one after another. */
function stage(people: number) {
  const room = new Room('stage', undefined, 'r/stage', { snapshot: undefined, updates: [], owners: new Map() });
  const nothing = () => undefined;
  const hooks = { editing: nothing, carry: nothing, committed: nothing, failed: nothing, idle: nothing };
  const commit = () => Promise.resolve();
  const ledger = new Ledger({ ...hooks, refused: nothing, commit, meter: unmetered });
  const told = Array.from({ length: people }, () => 0);
  const come = (id: string, hear: () => void = nothing) => {
    const connection = new Connection(new FakeSocket(hear), () => 0, unmetered);
    const guest = { id, name: id, reader: 'participant' } as const;
    connection.join(ledger, room, guest, 'read', () => true);
    connection.goLive();
    return { connection, guest };
  };
  for (const at of told.keys()) come(`p${at}`, () => (told[at] = (told[at] ?? 0) + 1));
  const tenCome = async () => {
    for (let n = 0; n < 10; n += 1) {
      const { connection, guest } = come(`late${n}`);
      room.presence.arrive(connection, guest, 1_000 + n);
      ledger.whoIsHereChanged(room);
      await ledger.settled();
    }
  };
  return { ledger, told, tenCome };
}

test('PRESENCE-05 in a full room those who come within a moment are told of together, a tenth of a second later', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const { ledger, told, tenCome } = stage(30);
  await tenCome();
  expect(new Set(told)).toEqual(new Set([0]));
  vi.advanceTimersByTime(100);
  await ledger.settled();
  expect(new Set(told)).toEqual(new Set([1]));
});

test('PRESENCE-06 in a small room each is told of at once', async () => {
  const { told, tenCome } = stage(5);
  await tenCome();
  expect(new Set(told)).toEqual(new Set([10]));
});
