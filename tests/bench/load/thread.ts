/** A thread of the load: some of the clients, and the hands that type for them. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Answer, Answers, Counted, Driven, Numbered, ThreadOpening } from './asks.ts';
import { Board, clock } from './board.ts';
import { Client, Tally, type ClientPlan, type Thread } from './client.ts';

/** Typing is looked after this often; real people don't type on the same tick, but a load must be cheap. */
const tickMs = 4;

const opening: ThreadOpening = workerData;
let id = opening.first;
const thread: Thread = {
  board: new Board(opening.memory),
  tally: new Tally(),
  nextId: () => (id += opening.step),
};
const clients = new Map<number, Client>();

parentPort?.on('message', (request: Numbered) => {
  answer(request).then(
    (value) => say({ id: request.id, ok: true, value }),
    (error: unknown) => say({ id: request.id, ok: false, reason: String(error) }),
  );
});

function say(message: Answer): void {
  parentPort?.postMessage(message, []);
}

async function answer(request: Numbered): Promise<Answers[keyof Answers]> {
  switch (request.ask) {
    case 'open':
      return open(request.plans, request.atOnce);
    case 'drive':
      return drive(request.editsPerSecond, request.caretsPerSecond, request.ms);
    case 'send':
      for (const update of request.updates) {
        clientOf(request.client).sendUpdate(update);
        await pause(request.everyMs);
      }
      return undefined;
    case 'tally':
      return counted();
    case 'reset':
      thread.tally = new Tally();
      return undefined;
    case 'collected':
      return clientOf(request.client).collected;
    case 'close':
      for (const index of request.clients === 'all' ? [...clients.keys()] : request.clients) {
        clients.get(index)?.close();
        clients.delete(index);
      }
      return undefined;
  }
}

function clientOf(index: number): Client {
  const client = clients.get(index);
  if (!client) throw new Error(`client ${index} is not in this thread`);
  return client;
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

async function open(plans: readonly ClientPlan[], atOnce: number): Promise<number[]> {
  const times: number[] = [];
  for (let from = 0; from < plans.length; from += atOnce) {
    const some = plans.slice(from, from + atOnce).map((plan) => new Client(plan, thread));
    for (const client of some) clients.set(client.plan.index, client);
    times.push(...(await Promise.all(some.map((client) => client.open()))));
  }
  for (const { index } of plans) clients.get(index)?.begin();
  return times;
}

/** Open loop: what is due is sent whether or not the server keeps up, so that a slow server cannot slow the load. */
async function drive(editsPerSecond: number, caretsPerSecond: number, ms: number): Promise<Driven> {
  const typists = [...clients.values()].filter((client) => client.plan.types);
  const began = clock();
  let edits = 0;
  let carets = 0;
  let behindMs = 0;
  for (let gone = 0; gone < ms && typists.length > 0; gone = clock() - began) {
    const dueEdits = Math.floor((editsPerSecond * gone) / 1000);
    const dueCarets = Math.floor((caretsPerSecond * gone) / 1000);
    // The last one that is due came due just now.
    const late = ((dueEdits - edits - 1) / editsPerSecond) * 1000 - tickMs;
    if (editsPerSecond > 0) behindMs = Math.max(behindMs, late);
    for (; edits < dueEdits; edits += 1) typists[edits % typists.length]?.edit();
    for (; carets < dueCarets; carets += 1) typists[carets % typists.length]?.moveCaret();
    await pause(tickMs);
  }
  return { edits, carets, behindMs };
}

function counted(): Counted {
  const { tally } = thread;
  return {
    edits: tally.edits.counts,
    carets: tally.carets.counts,
    acknowledgements: tally.acknowledgements.counts,
    deliveries: tally.deliveries,
    caretDeliveries: tally.caretDeliveries,
    frames: tally.frames,
    bytes: tally.bytes,
    ended: [...clients.values()].flatMap((client) => client.ended ?? []),
  };
}
