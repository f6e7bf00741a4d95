/** A room by itself: who is sent what after a commit. */
import { Connection, type Socket } from 'server/rooms/connection.ts';
import { Ledger } from 'server/rooms/ledger.ts';
import { unmetered } from 'server/rooms/meter.ts';
import { Room } from 'server/rooms/room.ts';
import { messageTypes } from 'shared/protocol/messages.ts';
import { expect, test } from 'vitest';
import * as Y from 'yjs';

const ledger = new Ledger({
  commit: () => Promise.resolve(),
  editing: () => undefined,
  carry: () => undefined,
  committed: () => undefined,
  failed: () => undefined,
  idle: () => undefined,
  refused: () => undefined,
  meter: unmetered,
});

/** Somebody who writes in the room, and the sync messages that reached them. */
function writer(room: Room, id: string) {
  const heard: Uint8Array[] = [];
  const socket: Socket = {
    readyState: 1,
    bufferedAmount: 0,
    send: (data) => {
      if (data[0] === messageTypes.sync) heard.push(data);
    },
    ping: () => undefined,
    close: () => undefined,
    terminate: () => undefined,
  };
  const connection = new Connection(socket, () => 0, unmetered);
  connection.join(ledger, room, { id, name: id, reader: 'deputy' }, 'write', () => true);
  connection.goLive();
  return { connection, heard, id };
}

function paragraph(): Uint8Array {
  const doc = new Y.Doc();
  doc.getXmlFragment('note:meeting').push([new Y.XmlElement('paragraph')]);
  return Y.encodeStateAsUpdate(doc);
}

function meeting() {
  const room = new Room('board', undefined, 'r/board', { snapshot: undefined, updates: [], owners: new Map() });
  const writes = ({ connection, id }: ReturnType<typeof writer>) =>
    expect(room.edit(paragraph(), connection, id)).toMatchObject({ ok: true });
  return { room, ana: writer(room, 'ana'), ben: writer(room, 'ben'), writes };
}

test('ORDER-13 whoever wrote alone is not sent their own words again; everybody else gets them', () => {
  const { room, ana, ben, writes } = meeting();
  writes(ana);
  room.broadcast(room.write());
  expect([ana.heard.length, ben.heard.length]).toEqual([0, 1]);
});

test('ORDER-14 of two who wrote at once each gets the other’s words', () => {
  const { room, ana, ben, writes } = meeting();
  writes(ana);
  writes(ben);
  room.broadcast(room.write());
  expect([ana.heard.length, ben.heard.length]).toEqual([1, 1]);
});
