/** Updates no honest program sends: bent, forged, or written byte by byte. Each maker has a name for the books. */
import { documentKinds, type DocumentKind } from 'shared/protocol/rooms.ts';
import { rootShape } from 'shared/documents/shapes.ts';
import * as Y from 'yjs';
import type { Chance } from '../../support/chance.ts';
import * as bytes from '../../server/rooms/guard/bytes.ts';
import { soupBytes, type Soup } from '../../server/rooms/guard/soup.ts';
import { honestAct } from './honest.ts';

/** What a maker may look at: the document as its sender sees it. */
export interface Target {
  readonly doc: Y.Doc;
  readonly kind: DocumentKind;
  readonly chance: Chance;
  /** A number not used before. */
  readonly n: number;
}

type Maker = (target: Target) => Uint8Array;

const roots: Record<DocumentKind, string> = {
  stage: 'about',
  tray: 'ideas',
  aside: 'turns',
  board: 'threads',
  backstage: 'questions',
  account: 'passages',
  desk: 'aboutMe',
  actions: 'actions',
  record: 'options',
};

/** Client ids of the document's own. */
function clientsOf(doc: Y.Doc): [client: number, clock: number][] {
  return [...Y.decodeStateVector(Y.encodeStateVector(doc))];
}

const someone = ({ doc, chance }: Target): [number, number] => chance.pick(clientsOf(doc)) ?? [7, 0];
const stranger = ({ n }: Target): number => 3_000_000 + n;
const single = (target: Target, structs: bytes.Write[], more: Partial<bytes.BlockDraft> = {}) =>
  bytes.update([{ client: stranger(target), structs, ...more }]);
const under = ({ kind }: Target, key: string, body: bytes.Body) => bytes.item({ parent: roots[kind], key }, body);

/** An honest update of the kind, made aside and without marked words. */
function plain({ doc, kind, chance, n }: Target): Uint8Array {
  const copy = new Y.Doc();
  copy.clientID = 5_000_000 + n;
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  const before = Y.encodeStateVector(copy);
  for (let tries = 0; tries < 3; tries += 1) honestAct(kind, chance)?.(copy, chance, () => `plain ${n}`, n);
  return Y.encodeStateAsUpdate(copy, before);
}

function soup({ chance }: Target): Soup {
  const some = () => chance.below(64);
  const struct = () => ({
    client: 1 + chance.below(4),
    where: some(),
    list: some(),
    left: some(),
    right: some(),
    body: some(),
  });
  return {
    structs: Array.from({ length: 1 + chance.below(4) }, struct),
    back: chance.below(10) === 0 ? chance.below(5) - 1 : 0,
    deletes: chance.below(4) === 0 ? [[some(), 1 + chance.below(3)]] : [],
  };
}

export const makers: Readonly<Record<string, Maker>> = {
  flipped: (target) => {
    const update = plain(target).slice();
    for (let flips = 1 + target.chance.below(3); flips > 0; flips -= 1) {
      const at = target.chance.below(update.length);
      update[at] = (update[at] ?? 0) ^ (1 << target.chance.below(8));
    }
    return update;
  },
  cut: (target) => {
    const update = plain(target);
    return update.slice(0, target.chance.below(update.length));
  },
  spliced: (target) => {
    const [one, other] = [plain(target), plain(target)];
    const at = target.chance.below(one.length);
    const from = target.chance.below(other.length);
    return Uint8Array.from([...one.slice(0, at), ...other.slice(from, from + 12), ...one.slice(at)]);
  },
  trailing: (target) => Uint8Array.from([...plain(target), 0]),
  empty: () => new Uint8Array(),
  'nothing new': () => Uint8Array.of(0, 0),
  'everything again': ({ doc }) => Y.encodeStateAsUpdate(doc),
  noise: ({ chance }) => Uint8Array.from({ length: chance.below(80) }, () => chance.below(256)),
  soup: (target) => soupBytes(soup(target), target.doc),
  'somebody else': (target) => {
    const [client, clock] = someone(target);
    return bytes.update([{ client, clock, structs: [under(target, `k${target.n}`, bytes.values('in their name'))] }]);
  },
  'ahead of itself': (target) => single(target, [under(target, 'k', bytes.values(1))], { clock: 5 }),
  'no length': (target) => single(target, [bytes.gc(0), bytes.gc(0)]),
  'many declared': (target) => single(target, [bytes.gc(1)], { declared: 30_000_000 }),
  'far clock': (target) => single(target, [bytes.gc(2 ** 52), bytes.gc(2 ** 52)]),
  hole: (target) => single(target, [bytes.gc(1), bytes.skip(3), bytes.gc(1)]),
  'own origin': (target) => single(target, [bytes.item({ origin: [stranger(target), 0] }, bytes.values(1))]),
  'unknown root': (target) => single(target, [bytes.item({ parent: 'secrets', key: 'k' }, bytes.values(1))]),
  'another room’s root': (target) => {
    const other = documentKinds.find((kind) => rootShape(target.kind, roots[kind]) === undefined) ?? 'stage';
    return single(target, [bytes.item({ parent: roots[other], key: 'title' }, bytes.values('Taken over'))]);
  },
  'wrong shape': (target) =>
    single(target, [bytes.item({ parent: roots[target.kind] }, bytes.text('letters in a map'))]),
  'inherited key': (target) => single(target, [under(target, '__proto__', bytes.values(1))]),
  'deep value': (target) => single(target, [under(target, 'k', bytes.jsonList('['.repeat(5_000) + ']'.repeat(5_000)))]),
  'deep types': (target) => {
    const client = stranger(target);
    const nested = Array.from({ length: 60 }, (_, i) => bytes.item({ parent: [client, i], key: 'c' }, bytes.map()));
    return single(target, [under(target, 'k', bytes.map()), ...nested]);
  },
  'document inside': (target) => single(target, [under(target, 'k', bytes.subdocument())]),
  'one client twice': (target) => {
    const block = { client: stranger(target), structs: [bytes.gc(1)] };
    return bytes.update([block, block]);
  },
  'unknown deleted': (target) => bytes.update([], [{ client: stranger(target), ranges: [[0, 4]] }]),
  'deleted ahead': (target) => {
    const [client, clock] = someone(target);
    return bytes.update([], [{ client, ranges: [[clock, 3]] }]);
  },
  'moved elsewhere': (target) => {
    const [client] = someone(target);
    return bytes.update([{ client, clock: 0, structs: [under(target, `m${target.n}`, bytes.values(1))] }]);
  },
  'half a client': (target) => {
    const [client, clock] = someone(target);
    const from = target.chance.below(clock + 1);
    return bytes.update([{ client, clock: from, structs: [bytes.gc(1 + target.chance.below(9))] }]);
  },
  'two under one key': (target) => single(target, [under(target, 'k', bytes.values('one', 'two'))]),
  'all deleted': ({ doc }) =>
    bytes.update(
      [],
      clientsOf(doc).map(([client, clock]) => ({ client, ranges: [[0, clock]] as const })),
    ),
  'too large': (target) => single(target, [under(target, 'k', bytes.values('x'.repeat(70_000)))]),
};

/** Well-formed entries of a desk that claim what they may not; the steward must carry none of it. */
export function forgedEntry(doc: Y.Doc, chance: Chance, other: string, n: number): void {
  const at = n;
  const forged: [string, unknown][] = [
    ['ideas', { id: `f${n}`, text: `forged ${n}`, named: true, at, author: other, openedAt: 1, placed: true }],
    ['ideas', { id: `other${n}`, text: 'under another key', named: true, at }],
    ['ideas', { id: `f${n}`, text: 7, named: true, at }],
    ['ideas', { id: `f${n}`, text: 'no end '.repeat(1_000), named: true, at }],
    ['ideas', { id: `f${n}`, text: 'when', named: true, at: -1 }],
    ['ideas', { id: `f${n}`, text: 'named?', named: 'yes', at }],
    ['ideas', [1, 2, 3]],
    ['ideas', null],
    ['learnings', { id: `f${n}`, text: `forged learning ${n}`, at, author: other, placed: true }],
    ['views', { id: `f${n}`, text: `forged view ${n}`, eventId: 'first', at, author: other }],
    ['proposals', { id: `f${n}`, text: `forged ${n}`, time: '10:00', at, added: true, author: other }],
    ['comments', { id: `f${n}`, text: `forged ${n}`, section: 's1', at, author: other }],
    ['aboutMe', 'yes'],
  ];
  const [root, value] = chance.pick(forged) ?? ['ideas', null];
  doc.getMap(root).set(root === 'aboutMe' ? 'dontCall' : `f${n}`, value);
}
