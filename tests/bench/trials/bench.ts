/** What every trial needs: a fresh server with its people, a crowd, and their end, whatever happens between. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ClientPlan } from '../load/client.ts';
import { Crowd } from '../load/crowd.ts';
import { dialectOf, launchOf, type ServerName } from '../peers/anchors.ts';
import { startServer, type Server } from '../peers/child.ts';
import { takeSeats, type Seats } from '../peers/seats.ts';

export interface Bench {
  readonly peers: string;
  readonly serverCore: number;
}

/** What a trial found, by name; numbers only, so that they can be compared and kept. */
export type Findings = Readonly<Record<string, number>>;

export interface Shape {
  readonly rooms: number;
  /** Clients a room. */
  readonly clients: number;
  /** Of them, who type. */
  readonly typists: number;
}

export interface Running {
  readonly server: Server;
  readonly seats: Seats;
  readonly crowd: Crowd;
  readonly data: string;
}

export async function withServer<T>(
  bench: Bench,
  name: ServerName,
  shape: Shape,
  measure: (running: Running) => Promise<T>,
): Promise<T> {
  const data = mkdtempSync(join(tmpdir(), `second-story-bench-${name}-`));
  const crowd = new Crowd();
  let server: Server | undefined;
  try {
    server = await start(bench, name, data);
    const seats = await takeSeats(name, server, shape.rooms, shape.typists, shape.clients - shape.typists);
    return await measure({ server, seats, crowd, data });
  } catch (error) {
    const words = server?.ended();
    throw words === undefined ? error : new Error(`the server ended: ${words}`, { cause: error });
  } finally {
    await crowd.leave();
    await server?.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

export function start(bench: Bench, name: ServerName, data: string): Promise<Server> {
  return startServer(launchOf(name, bench.peers, data), data, bench.serverCore);
}

/** Plans for everybody of a shape, numbered from `first`. */
export function plansFor(name: ServerName, shape: Shape, seats: Seats, first = 0): ClientPlan[] {
  return Array.from({ length: shape.rooms * shape.clients }, (_, at) => {
    const client = Math.floor(at / shape.rooms);
    const types = client < shape.typists;
    return onePlan(name, seats, first + at, at % shape.rooms, { client, types });
  });
}

interface Role {
  /** Number within the room: people take turns. */
  readonly client: number;
  readonly types: boolean;
  readonly collects: boolean;
  /** Sits where one may write. */
  readonly writes: boolean;
}

export function onePlan(
  name: ServerName,
  seats: Seats,
  index: number,
  room: number,
  { client = 0, types = false, collects = false, writes = types }: Partial<Role> = {},
): ClientPlan {
  const seat = seats.seat(room, client, writes);
  return { index, dialect: dialectOf[name], room: seat.room, place: seat.place, types, collects };
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
