/** Connections that are cut, delayed, half open, slow, or all back at once; and clocks that jump. */
import { memoryStorage } from 'server/storage/memory.ts';
import * as Y from 'yjs';
import { presence } from '../../support/peer.ts';
import { comeIn, type TestPerson } from '../../support/person.ts';
import { startProxy } from '../../support/proxy.ts';
import { startServer, type TestServer } from '../../support/server.ts';
import type { Case } from '../case.ts';
import { Scene } from '../scene.ts';
import { Stayer } from '../stayer.ts';

export const network: Case = {
  name: 'network',
  rule: 'FAULT-09',
  what: 'connections are cut, held back and let go again in any order while people write',
  seconds: 15,
  async run({ chance, short }) {
    const server = await startServer(memoryStorage());
    const proxy = await startProxy(server.port);
    const scene = await Scene.open(server, () => ({ url: proxy.url, origin: server.url }));
    scene.keepTyping();
    const acts = [0, 0, 0, 0];
    for (let round = 0; round < (short ? 40 : 400); round += 1) {
      const link = chance.pick(proxy.links());
      const act = chance.below(4);
      acts[act] = (acts[act] ?? 0) + 1;
      if (act === 0) link?.cut();
      else if (act === 1) link?.hold();
      else for (const each of proxy.links()) if (chance.below(2) === 0) each.release();
      // Somebody at least must be able to go on.
      if (act === 1) for (const each of proxy.links().slice(-3)) each.release();
      await scene.more(chance.below(6));
    }
    await scene.stopTyping();
    for (const each of proxy.links()) each.release();
    await scene.settle('with a whole network again');
    if (acts.includes(0)) throw new Error('the network was left in peace');
    await scene.close();
    await proxy.close();
    await server.close();
  },
};

export const halfOpen: Case = {
  name: 'half-open',
  rule: 'FAULT-08',
  what: 'networks go away without a word: their people come back on new sockets, and the old ones are found out',
  seconds: 4,
  async run({ short }) {
    const server = await startServer(memoryStorage());
    const proxy = await startProxy(server.port);
    const scene = await Scene.open(server, () => ({ url: proxy.url, origin: server.url }));
    for (let round = 0; round < (short ? 1 : 10); round += 1) {
      scene.keepTyping();
      await scene.more(10);
      const dead = proxy.links();
      const { connections: before } = await server.registry.census();
      for (const link of dead) link.hold();
      for (const each of scene.everybody) each.moveOn();
      await scene.more(10);
      await scene.stopTyping();
      await scene.settle(`round ${round}, on new sockets`);
      for (let beat = 0; beat < 4; beat += 1) {
        await server.registry.tend(true, true);
        // Those who are there have answered the ping before they answer this.
        await scene.heard();
      }
      const { connections } = await server.registry.census();
      if (connections !== before)
        throw new Error(`${connections - before} sockets of networks that are gone were kept`);
      await scene.settle(`round ${round}, when the old ones are gone`);
    }
    await scene.close();
    await proxy.close();
    await server.close();
  },
};

/** Bytes that may wait for one who does not read, before it gets one difference instead of every frame. */
const mostWaiting = 4 << 20;

export const slowReaders: Case = {
  name: 'slow-readers',
  rule: 'FAULT-07',
  what: 'one reads nothing for a while: memory stays bounded, nobody else waits, and later they see the same',
  seconds: 5,
  async run({ short }) {
    const server = await startServer(memoryStorage());
    const scene = await Scene.open(server);
    const [writer] = scene.writers;
    const [slow, quick] = scene.readers;
    if (!writer || !slow || !quick) return;
    for (let round = 0; round < (short ? 1 : 5); round += 1) {
      slow.peer.socket.pause();
      for (let n = 0; n < 80; n += 1) {
        writer.doc.getMap('threads').set('t', `${round}.${n} ${'x'.repeat(300_000)}`);
        scene.type(writer);
        server.later(1_000);
        await writer.saved();
      }
      await quick.until(() => String(quick.doc.getMap('threads').get('t')).startsWith(`${round}.79 `));
      const { bufferedBytes } = await server.registry.census();
      if (bufferedBytes > mostWaiting) throw new Error(`${bufferedBytes} bytes wait for one who does not read`);
      slow.peer.socket.resume();
      await caughtUp(server, slow, `${round}.79 `);
      await scene.settle(`round ${round}, everybody reads`);
    }
    if (slow.codes.length > 0) throw new Error(`the slow one was closed: ${slow.codes.join(', ')}`);
    await scene.close();
    await server.close();
  },
};

/** What was passed over comes as one difference, at the next look at who has drained. */
async function caughtUp(server: TestServer, { peer, doc }: Stayer, start: string): Promise<void> {
  const there = peer.until(() => String(doc.getMap('threads').get('t')).startsWith(start));
  const looking = setInterval(() => void server.registry.tend(false, false), 20);
  await there.finally(() => clearInterval(looking));
}

export const storm: Case = {
  name: 'storm',
  rule: 'FAULT-10',
  what: '200 people lose their connections and come back at the same moment',
  seconds: 8,
  async run({ short, say }) {
    const server = await startServer(memoryStorage());
    const proxy = await startProxy(server.port);
    const way = () => ({ url: proxy.url, origin: server.url });
    const scene = await Scene.open(server, way);
    const crowd = await invite200(scene.facilitator);
    const stayers = crowd.map((person) => new Stayer(person, 'board', way));
    await Promise.all(stayers.map((each) => each.synced()));
    for (let round = 0; round < (short ? 1 : 5); round += 1) {
      scene.keepTyping();
      await scene.more(5);
      for (const link of proxy.links()) link.cut();
      const began = performance.now();
      await Promise.all(stayers.map((each) => each.until(() => each.codes.length > round)));
      await Promise.all(stayers.map((each) => each.synced()));
      if (!short) say(`  200 back after ${Math.round(performance.now() - began)} ms`);
      await scene.stopTyping();
      await scene.settle(`after storm ${round}`);
      const [first] = scene.writers;
      const whole = first ? Y.encodeStateVector(first.doc) : new Uint8Array();
      const knows = ({ doc }: Stayer) => Buffer.compare(Y.encodeStateVector(doc), whole) === 0;
      await Promise.all(stayers.map((each) => each.until(() => knows(each))));
    }
    await Promise.all(stayers.map((each) => each.away()));
    await scene.close();
    await proxy.close();
    await server.close();
  },
};

async function invite200(host: TestPerson): Promise<TestPerson[]> {
  await host.does({ type: 'set-settings', letEveryoneIn: true });
  const { link } = await host.does({ type: 'invite-role', role: 'participant' });
  if (!link) throw new Error('no link was made');
  return Promise.all(Array.from({ length: 200 }, (_, n) => comeIn(host.server, link.address, `Participant ${n}`)));
}

const hour = 3_600_000;

export const clockJumps: Case = {
  name: 'clock-jumps',
  rule: 'FAULT-06',
  what: 'the server’s clock jumps an hour ahead and an hour back while people write',
  seconds: 4,
  async run({ chance, short }) {
    const server = await startServer(memoryStorage());
    const scene = await Scene.open(server);
    scene.keepTyping();
    const jumps = [hour, -hour, -hour, hour];
    for (let round = 0; round < (short ? 6 : 60); round += 1) {
      const jump = round < jumps.length ? jumps[round] : chance.pick(jumps);
      server.later(jump ?? hour);
      await scene.more(10);
      await server.registry.tend(false, true);
      await server.registry.evict(60_000);
      const said = await scene.facilitator.act({ type: 'set-title', title: `Round ${round}` });
      if (!said.ok) throw new Error(`a command was refused after a jump: ${said.reason}`);
      await caretsPass(scene, round);
    }
    await scene.stopTyping();
    await scene.settle('after all jumps');
    const closed = scene.everybody.flatMap(({ codes }) => codes);
    if (closed.length > 0) throw new Error(`connections were closed: ${closed.join(', ')}`);
    await scene.close();
    await server.close();
  },
};

/** Presence is rationed by the clock: a jump must not silence anybody. */
async function caretsPass({ writers, readers }: Scene, round: number): Promise<void> {
  const [writer] = writers;
  const [reader] = readers;
  if (!writer || !reader) return;
  const caret = `caret of round ${round}`;
  writer.peer.send(presence([[1_000, round + 1, JSON.stringify({ caret })]]));
  await reader.peer.until(() => reader.peer.heard().includes(caret));
}
