/** Frames and updates that are no honest client's: each case says in a few words what came of it. */
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { message, syncMessage } from '../../support/peer.ts';
import * as bytes from '../../server/rooms/guard/bytes.ts';
import { Attacker, type Arena } from './arena.ts';

export interface SocketCase {
  readonly name: string;
  readonly act: (arena: Arena) => Promise<string>;
}

/** An honest whole document, to be bent. */
function honest(): Uint8Array {
  const doc = new Y.Doc();
  doc.getMap('threads').set('t1', { name: 'A thread', eventIds: ['first'] });
  doc.getXmlFragment('note:meeting').insert(0, [new Y.XmlElement('paragraph')]);
  return syncMessage(2, Y.encodeStateAsUpdate(doc));
}

const client = 77;
const key = (name: string, body: bytes.Body) => bytes.item({ parent: 'threads', key: name }, body);
const update = (structs: bytes.Write[], more: Partial<bytes.BlockDraft> = {}) =>
  syncMessage(2, bytes.update([{ client, structs, ...more }]));

/** Each frame on a socket of its own, by one deputy; counts what came of them. */
async function each(arena: Arena, frames: readonly (Uint8Array | string)[]): Promise<string> {
  const outcomes = new Map<string, number>();
  let deputy = await arena.newcomer('deputy');
  for (const [index, frame] of frames.entries()) {
    // Whoever comes in too often has to wait; somebody else does not.
    if (index % 100 === 99) deputy = await arena.newcomer('deputy');
    const socket = await Attacker.into(deputy, 'board');
    const outcome = await socket.volley([frame]);
    socket.leave();
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  return [...outcomes].map(([outcome, count]) => `${count} ${outcome}`).join(', ');
}

const oneByOne = (name: string, frames: (arena: Arena) => (Uint8Array | string)[]): SocketCase => ({
  name,
  act: (arena) => each(arena, frames(arena)),
});

const noise = ({ chance }: Arena, most: number) =>
  Uint8Array.from({ length: 1 + chance.below(most) }, () => chance.below(256));

function deepAny(depth: number): bytes.Body {
  return bytes.valueBytes(...Array.from({ length: depth }, () => [117, 1]).flat(), 126);
}

export const brokenCases: readonly SocketCase[] = [
  oneByOne('random bytes', (arena) => Array.from({ length: 200 }, () => noise(arena, 200))),
  oneByOne('an empty frame', () => [new Uint8Array()]),
  oneByOne('text frames', () => ['', 'hello', '{"type":"update"}']),
  oneByOne('an honest update cut at every length', () => {
    const whole = honest();
    return Array.from({ length: whole.length }, (_, length) => whole.slice(0, length));
  }),
  oneByOne('an honest update with a bit flipped', ({ chance }) =>
    Array.from({ length: 200 }, () => {
      const bent = honest().slice();
      const at = chance.below(bent.length);
      bent[at] = (bent[at] ?? 0) ^ (1 << chance.below(8));
      return bent;
    }),
  ),
  oneByOne('a length far beyond the frame', () => [
    message(0, (e) => {
      encoding.writeVarUint(e, 2);
      encoding.writeVarUint(e, 2 ** 50);
      encoding.writeUint8(e, 1);
    }),
  ]),
  oneByOne('a number without an end', () => [Uint8Array.from({ length: 16 }, () => 255)]),
  oneByOne('message types nobody knows', () =>
    [4, 5, 6, 9, 99, 100, 127, 128, 1e9].map((type) => message(type, (e) => encoding.writeVarString(e, 'x'))),
  ),
  oneByOne('sync steps nobody knows', () => [3, 9, 127].map((step) => syncMessage(step, Uint8Array.of(0, 0)))),
  oneByOne('state vectors that are none', (arena) => [
    syncMessage(0, noise(arena, 40)),
    syncMessage(0, Uint8Array.of(255, 255, 255, 255, 15)),
    syncMessage(0, new Uint8Array()),
  ]),
  oneByOne('thirty million structs announced', () =>
    Array.from({ length: 5 }, () => update([bytes.gc(1)], { declared: 30_000_000 })),
  ),
  oneByOne('structs without length', () => [update([bytes.gc(0), bytes.gc(0)])]),
  oneByOne('clocks beyond what a number holds', () => [update([bytes.gc(2 ** 52), bytes.gc(2 ** 52), bytes.gc(5)])]),
  oneByOne('a struct that is its own neighbour', () => [
    update([bytes.item({ origin: [client, 0] }, bytes.values(1))]),
    update([
      bytes.item({ origin: [client, 1] }, bytes.values(1)),
      bytes.item({ origin: [client, 0] }, bytes.values(1)),
    ]),
  ]),
  oneByOne('structs that wait for others for ever', () =>
    Array.from({ length: 60 }, (_, i) =>
      syncMessage(2, bytes.update([{ client: 900 + i, clock: 5, structs: [key('k', bytes.values('x'.repeat(100)))] }])),
    ),
  ),
  {
    name: 'two thousand waiting structs in one frame',
    act: (arena) => {
      const blocks = Array.from({ length: 2_000 }, (_, i) => ({
        client: 10_000 + i,
        clock: 5,
        structs: [key('k', bytes.values(1))],
      }));
      return each(arena, [syncMessage(2, bytes.update(blocks))]);
    },
  },
  oneByOne('a list in a list, twenty thousand deep', () => [update([key('k', deepAny(20_000))])]),
  oneByOne('JSON two hundred thousand deep', () => [
    update([key('k', bytes.jsonList('['.repeat(200_000) + ']'.repeat(200_000)))]),
    update([bytes.item({ parent: 'note:meeting' }, bytes.embed('['.repeat(200_000) + ']'.repeat(200_000)))]),
  ]),
  oneByOne('types in types, twenty thousand deep', () => [
    update([
      key('k', bytes.map()),
      ...Array.from({ length: 20_000 }, (_, i) => bytes.item({ parent: [client, i], key: 'c' }, bytes.map())),
    ]),
  ]),
  oneByOne('gaps, documents inside, roots of other rooms', () => [
    update([bytes.gc(1), bytes.skip(3), bytes.gc(1)]),
    update([key('k', bytes.subdocument())]),
    update([bytes.item({ parent: 'about', key: 'title' }, bytes.values('Taken over'))]),
    update([bytes.item({ parent: 'events' }, bytes.text('letters in a map'))]),
    update([key('__proto__', bytes.values(1))]),
  ]),
];
