/** What one more connection, and one more quiet room with a long meeting in it, hold in memory after a collection. */
import type { ServerName } from '../peers/anchors.ts';
import { onePlan, pause, withServer, type Bench, type Findings } from './bench.ts';
import { fillRoom } from './joining.ts';

export interface Growth {
  readonly connections: number;
  readonly rooms: number;
}

const settleMs = 600;
/** Ours lets a document rest after a minute without work: its clock skips that minute, then a look every 5 s finds it. */
const restMs = 11_000;

export function growth(bench: Bench, name: ServerName, size: Growth): Promise<Findings> {
  const shape = { rooms: size.rooms + 1, clients: 4, typists: 4 };
  return withServer(bench, name, shape, async (running) => {
    const { server, seats, crowd } = running;
    const settled = async () => {
      await pause(settleMs);
      return server.memory();
    };
    /** With nobody typing, for as long as it takes to be quiet everywhere. */
    const rested = async () => {
      await pause(restMs / 2);
      if (name === 'ours') await server.tell({ ask: 'clock', skip: 61_000 });
      await pause(restMs / 2);
      return settled();
    };
    const inRoomZero = (from: number, many: number) =>
      crowd.open(
        Array.from({ length: many }, (_, at) => onePlan(name, seats, from + at, 0, { client: at, writes: true })),
      );
    // The first ones make the runtime grow its own tables.
    await inRoomZero(0, 40);
    const alone = await settled();
    await inRoomZero(1000, size.connections);
    const crowded = await settled();
    await fillRoom(name, running, 1, 2000);
    await crowd.close([2001]);
    const first = await rested();
    for (let room = 2; room <= size.rooms; room += 1) {
      await fillRoom(name, running, room, 2000 + 2 * room);
      await crowd.close([2001 + 2 * room]);
    }
    const full = await rested();
    const aConnection = (crowded.held - alone.held) / size.connections / 1024;
    const rooms = size.rooms - 1;
    return {
      connectionKb: aConnection,
      roomKb: (full.held - first.held) / rooms / 1024 - aConnection,
      roomRssKb: (full.rss - first.rss) / rooms / 1024,
    };
  });
}
