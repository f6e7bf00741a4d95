/**
 * Seeded convergence fuzz of documents: replicas write by the typed functions, updates travel in any order, some
 * twice; at the end all read the same, and the guard would have let every one of them pass.
 */
import { addEvents, changeEvent, eventsOf, noteOf, readEvents, removeEvents } from 'shared/documents/board.ts';
import { addIdea, readDesk, rewrite, withdraw } from 'shared/documents/desk.ts';
import { writeProse } from 'shared/documents/write-prose.ts';
import { readRecord, removeSection, sectionText, writeSection } from 'shared/documents/record.ts';
import { rootShape } from 'shared/documents/shapes.ts';
import type { DocumentKind } from 'shared/protocol/rooms.ts';
import { paragraph } from 'shared/retro/prose.ts';
import { applyGuarded, guardUpdate } from 'server/rooms/guard/guard.ts';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { event } from '../support/meeting.ts';
import { seeded, type Chance } from '../support/chance.ts';

interface Replica {
  readonly person: string;
  readonly doc: Y.Doc;
  readonly inbox: Uint8Array[];
}

type Act = (doc: Y.Doc, chance: Chance, serial: number) => void;

const parking = {
  role: 'participant',
  observersMayPark: true,
  standing: { phase: 'timeline', sitting: 1, since: 0, running: true },
} as const;

const acts: Partial<Record<DocumentKind, readonly Act[]>> = {
  board: [
    (doc, chance, n) => {
      const at = new Date(1_700_000_000_000 + chance.below(500) * 60_000).toISOString();
      addEvents(doc, [event(`e${n}`, at, `Something happened ${n}`)], 'fuzz');
    },
    (doc, chance, n) => {
      const id = chance.pick([...eventsOf(doc).keys()]);
      if (id !== undefined)
        changeEvent(doc, id, { text: `Told again ${n}`, kind: chance.pick(['alert', 'action']) ?? 'alert' }, 'fuzz');
    },
    (doc, chance) => {
      const id = chance.pick([...eventsOf(doc).keys()]);
      if (id !== undefined && chance.below(4) === 0) removeEvents(doc, [id], 'fuzz');
    },
    (doc, chance, n) => {
      const place = chance.pick(['meeting', 'learnings'] as const) ?? 'meeting';
      doc.transact(() =>
        writeProse(noteOf(doc, place), [paragraph(`line ${n}`, chance.below(2) ? { speaker: 'ana' } : {})]),
      );
    },
    (doc, chance, n) => {
      const first = noteOf(doc, 'meeting').get(0);
      const text: unknown = first instanceof Y.XmlElement ? first.get(0) : undefined;
      if (text instanceof Y.XmlText)
        text.insert(chance.below(text.length + 1), `${n}`, chance.below(2) ? { bold: true } : {});
    },
    (doc, chance) => {
      const note = noteOf(doc, 'meeting');
      if (note.length > 0) note.delete(chance.below(note.length), 1);
    },
  ],
  desk: [
    (doc, chance, n) =>
      void addIdea(doc, { id: `i${n}`, text: `idea ${n}`, named: chance.below(2) === 0, at: n }, parking),
    (doc, chance, n) => {
      const id = chance.pick([...doc.getMap('ideas').keys()]);
      if (id !== undefined) rewrite(doc, 'ideas', id, `idea again ${n}`);
    },
    (doc, chance) => {
      const id = chance.pick([...doc.getMap('ideas').keys()]);
      if (id !== undefined) withdraw(doc, 'ideas', id);
    },
  ],
  record: [
    (doc, chance, n) => writeSection(doc, `s${chance.below(6)}`, { title: `Title ${n}`, order: chance.below(10) }),
    (doc, chance) => removeSection(doc, `s${chance.below(6)}`),
    (doc, chance, n) =>
      doc.transact(() => writeProse(sectionText(doc, `s${chance.below(6)}`), [paragraph(`words ${n}`)])),
  ],
};

const read: Partial<Record<DocumentKind, (doc: Y.Doc) => unknown>> = {
  board: (doc) => [readEvents(doc), noteOf(doc, 'meeting').toJSON(), noteOf(doc, 'learnings').toJSON()],
  desk: readDesk,
  record: readRecord,
};

function play(kind: DocumentKind, seed: number): { replicas: Replica[]; server: Y.Doc; edits: number } {
  const chance = seeded(seed);
  const server = new Y.Doc();
  const owners = new Map<number, string>();
  // A desk has one writer, from two tabs; a board has three people.
  const people = kind === 'desk' ? ['ana', 'ana'] : ['ruth', 'daniel', 'mei'];
  const replicas = people.map((person): Replica => ({ person, doc: new Y.Doc(), inbox: [] }));
  let edits = 0;
  for (const from of replicas) {
    from.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'wire') from.inbox.push(update);
    });
  }
  const hear = (replica: Replica) => {
    // What a client says on (re)connecting: everything the server lacks, in one answer.
    const update = chance.below(3) === 0 ? Y.encodeStateAsUpdate(replica.doc, Y.encodeStateVector(server)) : undefined;
    const sent = update === undefined ? replica.inbox.splice(0) : (replica.inbox.splice(0), [update]);
    for (const each of chance.below(5) === 0 ? [...sent, ...sent] : sent) {
      const room = {
        doc: server,
        rootShape: (name: string) => rootShape(kind, name),
        ownerOf: (client: number) => owners.get(client),
        limits: { updateBytes: 1 << 20, structs: 100_000 },
      };
      const verdict = guardUpdate(each, replica.person, room);
      expect(verdict, `seed ${seed}: an honest edit was refused`).toMatchObject({ ok: true });
      if (!verdict.ok) continue;
      for (const client of verdict.claims) owners.set(client, replica.person);
      if (verdict.news) expect(applyGuarded(each, room, 'fuzz')).toBe(true);
    }
  };
  const tell = (replica: Replica) =>
    Y.applyUpdate(replica.doc, Y.encodeStateAsUpdate(server, Y.encodeStateVector(replica.doc)), 'wire');
  for (let step = 0; step < 120; step += 1) {
    const replica = chance.pick(replicas) as Replica;
    const act = chance.pick(acts[kind] ?? []);
    const before = replica.inbox.length;
    act?.(replica.doc, chance, step);
    edits += replica.inbox.length > before ? 1 : 0;
    if (chance.below(4) === 0) hear(replica);
    if (chance.below(4) === 0) tell(chance.pick(replicas) as Replica);
  }
  replicas.forEach(hear);
  replicas.forEach(hear);
  replicas.forEach(tell);
  return { replicas, server, edits };
}

test.each(['board', 'desk', 'record'] as const)('SYNC-01 replicas of %s converge, whatever the order', (kind) => {
  for (let seed = 1; seed <= 40; seed += 1) {
    const { replicas, server, edits } = play(kind, seed);
    expect(edits, `seed ${seed}: nothing happened`).toBeGreaterThan(20);
    for (const replica of replicas) expect(read[kind]?.(replica.doc), `seed ${seed}`).toEqual(read[kind]?.(server));
  }
});

test('SYNC-02 two notes begun at the same moment both stay', () => {
  const [a, b] = [new Y.Doc(), new Y.Doc()];
  writeProse(noteOf(a, { event: 'e1' }), [paragraph('from Ruth')]);
  writeProse(noteOf(b, { event: 'e1' }), [paragraph('from Daniel')]);
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
  expect(noteOf(a, { event: 'e1' }).length).toBe(2);
});
