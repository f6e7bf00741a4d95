/** Too much: bytes, sockets, rooms, half-open doors, addresses. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import * as Y from 'yjs';
import { openPeer, syncMessage, type Peer } from '../../support/peer.ts';
import { addressOf, Attacker, headersOf, type Arena } from './arena.ts';
import type { SocketCase } from './broken.ts';

/** Honest edits of one map key, each of so many bytes. */
function* large(bytes: number, count: number): Generator<Uint8Array> {
  const doc = new Y.Doc();
  const outbox: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => outbox.push(update));
  for (let n = 0; n < count; n += 1) {
    doc.getMap('threads').set('t1', `${n} ${'x'.repeat(bytes)}`);
    yield* outbox.splice(0).map((update) => syncMessage(2, update));
  }
}

async function rawConnection({ server }: Arena): Promise<Socket> {
  const socket = connect(server.port, '127.0.0.1');
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  return socket;
}

function handshake(arena: Arena, path: string): string {
  const { host } = new URL(arena.server.url);
  return `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${arena.server.url}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n`;
}

const outcomeOf = (peer: Peer) =>
  peer.synced().then(
    () => 'synced',
    () => 'turned away',
  );

export const floodCases: readonly SocketCase[] = [
  {
    name: 'two hundred megabytes beside somebody who does not read',
    async act(arena) {
      const slow = await Attacker.into(arena.ben, 'board');
      await slow.volley([]);
      slow.socket.pause();
      const deputy = await arena.newcomer('deputy');
      const outcomes = new Set<string>();
      for (let round = 0; round < 8; round += 1) {
        const socket = await Attacker.into(deputy, 'board');
        outcomes.add(await socket.volley(large(500_000, 50)));
        socket.leave();
      }
      slow.leave();
      return [...outcomes].join(', ');
    },
  },
  {
    name: 'a burst of large edits of one’s own desk',
    async act(arena) {
      const ana = await arena.newcomer('participant');
      const socket = await Attacker.into(ana, 'desk', ana.id);
      const doc = new Y.Doc();
      const frames: Uint8Array[] = [];
      doc.on('update', (update: Uint8Array) => frames.push(syncMessage(2, update)));
      for (let n = 0; n < 200; n += 1) doc.getMap('ideas').set(`i${n}`, 'x'.repeat(900_000));
      const outcome = await socket.volley(frames);
      socket.leave();
      return outcome;
    },
  },
  {
    name: 'one message of a hundred megabytes',
    async act(arena) {
      const socket = await Attacker.into(await arena.newcomer('deputy'), 'board');
      const outcome = await socket.volley([syncMessage(2, new Uint8Array(100_000_000))]);
      socket.leave();
      return outcome;
    },
  },
  {
    name: 'eight megabytes a message before anybody knows who sends them',
    async act(arena) {
      const sockets = await Promise.all(
        Array.from({ length: 20 }, async () => {
          const stranger = new Attacker(addressOf(arena.ben, 'board'), { origin: arena.server.url });
          await once(stranger.socket, 'open');
          return stranger;
        }),
      );
      const frame = syncMessage(2, new Uint8Array(8_000_000));
      const outcomes = await Promise.all(sockets.map((stranger) => stranger.volley([frame, frame, frame])));
      return [...new Set(outcomes)].join(', ');
    },
  },
  {
    name: 'a message in ten thousand pieces that never ends',
    async act(arena) {
      const attacker = await Attacker.into(await arena.newcomer('participant'), 'board');
      for (let n = 0; n < 10_000; n += 1) attacker.socket.send(new Uint8Array(500), { fin: false });
      // A ping may stand between the pieces: its answer says that all before it was read.
      attacker.socket.ping();
      await Promise.race([once(attacker.socket, 'pong'), attacker.closed]);
      attacker.leave();
      return 'read, and forgotten';
    },
  },
  {
    name: 'two thousand rooms that are none',
    async act(arena) {
      const codes = new Map<number, number>();
      for (let n = 0; n < 2_000; n += 20) {
        const some = Array.from({ length: 20 }, (_, i) => {
          const url = addressOf(arena.ben, 'stage').replace(/sync\/[^/]+/, `sync/nowhere-${n + i}`);
          return openPeer(url, headersOf(arena.ben)).closed();
        });
        for (const code of await Promise.all(some)) codes.set(code, (codes.get(code) ?? 0) + 1);
      }
      return [...codes].map(([code, count]) => `${count} closed with ${code}`).join(', ');
    },
  },
  {
    name: 'two thousand sockets, a hundred at a time',
    async act(arena) {
      const people = await Promise.all(Array.from({ length: 20 }, () => arena.newcomer('observer')));
      const peers: Peer[] = [];
      const outcomes: string[] = [];
      for (let wave = 0; wave < 20; wave += 1) {
        const some = people.flatMap((person) => Array.from({ length: 5 }, () => person.open('board')));
        peers.push(...some);
        outcomes.push(...(await Promise.all(some.map(outcomeOf))));
      }
      const synced = outcomes.filter((outcome) => outcome === 'synced').length;
      for (const peer of peers) peer.socket.terminate();
      return `${synced} synced, ${outcomes.length - synced} turned away`;
    },
  },
  {
    name: 'five hundred doors left half open',
    async act(arena) {
      const halves = await Promise.all(Array.from({ length: 500 }, () => rawConnection(arena)));
      for (const socket of halves) socket.write(handshake(arena, '/sync/x/stage'));
      const fresh = await (await arena.newcomer('observer')).joined('board');
      fresh.leave();
      for (const socket of halves) socket.destroy();
      return 'others came in';
    },
  },
  {
    name: 'a handshake with noise behind it',
    async act(arena) {
      const heads: string[] = [];
      for (let n = 0; n < 50; n += 1) {
        const socket = await rawConnection(arena);
        let answer = '';
        socket.on('data', (data: Buffer) => (answer += data.toString('latin1')));
        const noise = Buffer.from(Array.from({ length: 200 }, () => arena.chance.below(256)));
        socket.write(Buffer.concat([Buffer.from(`${handshake(arena, '/sync/x/stage')}\r\n`), noise]));
        await once(socket, 'close');
        heads.push(answer.slice(9, 12));
      }
      return [...new Set(heads)].join(', ');
    },
  },
  {
    name: 'addresses that are none',
    async act(arena) {
      const paths = [
        '%',
        '%E0%A4%A',
        '../../etc/passwd',
        'a'.repeat(12_000),
        '__proto__/stage',
        'constructor/board',
        '?x',
      ];
      const answers: string[] = [];
      for (const path of paths) {
        const peer = openPeer(`${arena.server.url.replace('http', 'ws')}/sync/${path}`, headersOf(arena.ben));
        answers.push(String(await peer.closed()));
      }
      const outside = openPeer(`${arena.server.url.replace('http', 'ws')}/elsewhere`, headersOf(arena.ben));
      return `${answers.join(', ')}, ${await outside.closed()}`;
    },
  },
  {
    name: 'a thousand requests with bodies too large',
    async act(arena) {
      const body = 'x'.repeat(100_000);
      const statuses = new Map<number, number>();
      for (let n = 0; n < 1_000; n += 50) {
        const some = Array.from({ length: 50 }, () =>
          fetch(`${arena.server.url}/api/join`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body,
          }),
        );
        for (const response of await Promise.all(some)) {
          statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
          await response.arrayBuffer();
        }
      }
      return [...statuses].map(([status, count]) => `${count} × ${status}`).join(', ');
    },
  },
];
