/** Coming into a room that holds a long meeting: one after another, and two hundred at once. */
import type { ServerName } from '../peers/anchors.ts';
import { onePlan, pause, withServer, type Bench, type Findings, type Running } from './bench.ts';
import { isWhole, seed } from './seed.ts';

export interface Joins {
  readonly warm: number;
  readonly storm: number;
}

const people = { rooms: 1, clients: 20, typists: 10 };

export function joining(bench: Bench, name: ServerName, joins: Joins): Promise<Findings> {
  return withServer(bench, name, people, async (running) => {
    const { server, seats, crowd } = running;
    await fillRoom(name, running, 0, 0);
    const reader = (index: number) => onePlan(name, seats, index, 0, { client: index });
    await crowd.open([reader(2)]);
    const before = server.cpu();
    const times: number[] = [];
    for (let at = 0; at < joins.warm; at += 1) times.push(...(await crowd.open([reader(10 + at)])));
    const cpu = (server.cpu() - before) / joins.warm;
    const storm = Array.from({ length: joins.storm }, (_, at) => reader(1000 + at));
    const began = performance.now();
    await crowd.open(storm, joins.storm);
    const stormMs = performance.now() - began;
    times.sort((a, b) => a - b);
    return { joinMs: times[times.length >> 1] ?? Number.NaN, joinCpuMs: cpu * 1000, stormMs };
  });
}

/** One client brings the document, another one sees that it is there; both stay. Clients `first` and `first + 1`. */
export async function fillRoom(
  name: ServerName,
  { seats, crowd }: Running,
  room: number,
  first: number,
): Promise<void> {
  await crowd.open([onePlan(name, seats, first, room, { writes: true })]);
  await crowd.send(first, seed().updates, 10);
  for (let attempt = 0; attempt < 20; attempt += 1) {
    await crowd.open([onePlan(name, seats, first + 1, room, { writes: true, collects: true })]);
    await pause(20);
    if (isWhole(await crowd.collected(first + 1))) return;
    await crowd.close([first + 1]);
    await pause(100);
  }
  throw new Error(`${name} does not hand out the document it was given`);
}
