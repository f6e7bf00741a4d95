/** What one person, one document and one silent socket may take from the others. */
import { Allowance } from 'server/rooms/allowance.ts';
import { Bucket } from 'server/rooms/bucket.ts';
import { Connection } from 'server/rooms/connection.ts';
import { unmetered } from 'server/rooms/meter.ts';
import { Room } from 'server/rooms/room.ts';
import { closeCodes } from 'shared/protocol/close-codes.ts';
import { limits } from 'shared/protocol/messages.ts';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { gather } from '../../fuzz/hostile/cast.ts';
import { Seat } from '../../fuzz/hostile/seat.ts';
import { seeded } from '../../support/chance.ts';
import { FakeSocket } from '../../support/fake-socket.ts';
import { presence } from '../../support/peer.ts';

const hour = 3_600_000;

test('FUZZ-10 a bucket gives its burst at once, then so much a second, and never more than the burst again', () => {
  const bucket = new Bucket(10, 2, 0);
  expect(Array.from({ length: 11 }, () => bucket.take(1, 0)).filter(Boolean)).toHaveLength(10);
  expect([bucket.take(2, 500), bucket.take(2, 1_000)]).toEqual([false, true]);
  expect([bucket.take(10, hour), bucket.take(1, hour)]).toEqual([true, false]);
});

test('FUZZ-11 a clock that was set back silences nobody for longer than the burst lasts', () => {
  const bucket = new Bucket(10, 2, 2 * hour);
  expect(bucket.take(10, 2 * hour)).toBe(true);
  expect(bucket.take(1, hour)).toBe(false);
  expect(bucket.take(1, hour + 500)).toBe(true);
});

test('FUZZ-12 bytes are counted per person, whatever socket they come on', () => {
  let now = 0;
  const allowance = new Allowance(() => now);
  expect(allowance.take('ana', limits.burstBytes)).toBe(true);
  expect(allowance.take('ana', 1)).toBe(false);
  expect(allowance.take('ben', 1)).toBe(true);
  now = 1_000;
  expect(allowance.take('ana', limits.bytesPerSecond)).toBe(true);
});

/** The code a socket is closed with when frames of these sizes come while its room is still being loaded. */
function waiting(sizes: readonly number[]): number | undefined {
  const socket = new FakeSocket(() => undefined);
  const connection = new Connection(socket, () => 0, unmetered);
  for (const size of sizes) connection.receive(new Uint8Array(size));
  return socket.code;
}

test('FUZZ-13 before anybody knows who sends, at most one message’s worth of bytes waits', () => {
  expect(waiting([limits.writerBytes])).toBeUndefined();
  expect(waiting([limits.writerBytes + 1])).toBe(closeCodes.tooLarge);
  // Honest words that come a moment too early are sent again later, not thrown away.
  expect(waiting([limits.writerBytes / 2, limits.writerBytes / 2, 1])).toBe(closeCodes.tooFast);
  expect(waiting(Array.from({ length: limits.queuedWhileLoading + 1 }, () => 1))).toBe(closeCodes.tooFast);
});

test('FUZZ-14 a document that is full takes deletions, and nothing else', () => {
  const text = 'x'.repeat(900_000);
  const writer = new Y.Doc();
  const sent: Uint8Array[] = [];
  writer.on('update', (update: Uint8Array) => sent.push(update));
  const room = new Room('board', undefined, 'r/board', { snapshot: undefined, updates: [], owners: new Map() });
  const connection = new Connection(new FakeSocket(() => undefined), () => 0, unmetered);
  const edit = (act: () => void): boolean => {
    act();
    const verdicts = sent.splice(0).map((update) => room.edit(update, connection, 'idris'));
    if (room.hasFresh()) room.broadcast(room.write());
    return verdicts.every((verdict) => verdict !== 'broken' && verdict.ok);
  };
  const threads = writer.getMap('threads');
  let taken = 0;
  while (edit(() => threads.set(`t${taken}`, text))) taken += 1;
  expect(taken * text.length).toBeGreaterThan(limits.documentBytes - 2 * text.length);
  expect(taken * text.length).toBeLessThan(limits.documentBytes + 2 * text.length);
  expect(edit(() => threads.delete('t0'))).toBe(true);
  expect(edit(() => threads.delete('t1'))).toBe(true);
});

function beats(answers: boolean) {
  const socket = new FakeSocket(() => undefined);
  const connection = new Connection(socket, () => 0, unmetered);
  for (let beat = 0; beat < 3; beat += 1) {
    connection.keepAlive();
    if (answers) connection.heard();
  }
  return { code: socket.code, pings: socket.pings };
}

test('FAULT-20 a socket that says nothing through three keep-alives is cut; one that answers stays', () => {
  expect(beats(false)).toEqual({ code: 1006, pings: 2 });
  expect(beats(true)).toEqual({ code: undefined, pings: 3 });
});

async function twoOnTheBoard() {
  const cast = await gather(seeded(1));
  const [, , deputy, ana] = cast.guests;
  if (!deputy || !ana) throw new Error('nobody is there');
  const name = { retro: 'retro', kind: 'board' } as const;
  const writer = new Seat(deputy, name, 77, cast.now, () => undefined);
  const reader = new Seat(ana, name, 78, cast.now, () => undefined);
  await cast.join(writer);
  await cast.join(reader);
  return { cast, writer, reader };
}

test('FAULT-21 carets still move after the clock was set back', async () => {
  const { cast, writer, reader } = await twoOnTheBoard();
  for (const [clock, jump] of [0, -hour, hour, -hour].entries()) {
    cast.later(jump);
    writer.connection.receive(presence([[77, clock + 1, JSON.stringify({ clock })]]));
    await (await cast.retro()).ledger.settled();
    expect(reader.presence.at(-1)?.state).toContain(`"clock":${clock}`);
  }
});

test('FAULT-22 a server that is asked to stop stops, though somebody never does', async () => {
  const { cast, writer } = await twoOnTheBoard();
  let n = 0;
  const writeOn = () => {
    const update = writer.edit((doc) => doc.getMap('threads').set('t', { name: `${(n += 1)}`, eventIds: [] }));
    if (update) writer.send(update);
    cast.later(20);
    if (writer.isOpen) setImmediate(writeOn);
  };
  writeOn();
  const { ledger } = await cast.retro();
  await new Promise((soon) => setImmediate(soon));
  expect(ledger.isBusy).toBe(true);
  await cast.registry.close();
  expect(writer.socket.code).toBe(closeCodes.restart);
  expect(writer.durable).toBeLessThanOrEqual(writer.sent);
});
