// A room as the guard sees it, without a server: a document, its roots and who owns which client id.
import * as Y from 'yjs';
import {
  applyGuarded,
  guardUpdate,
  type GuardedRoom,
  type GuardVerdict,
  type RootShape,
} from 'server/rooms/guard/guard.ts';

export interface TestRoom extends GuardedRoom {
  readonly owners: Map<number, string>;
}

const shapes: Readonly<Record<string, RootShape>> = {
  facts: 'map',
  events: 'map',
  notes: 'fragment',
  extra: 'fragment',
};

/** Roots `facts` and `events` are maps, `notes` and `extra` fragments; there are no others. */
export function testRoom(limits: Partial<GuardedRoom['limits']> = {}): TestRoom {
  const owners = new Map<number, string>();
  return {
    doc: new Y.Doc(),
    owners,
    rootShape: (name) => (Object.hasOwn(shapes, name) ? shapes[name] : undefined),
    ownerOf: (client) => owners.get(client),
    limits: { updateBytes: 1_048_576, structs: 50_000, ...limits },
  };
}

/** Judges, applies and claims, as the room server does. */
export function send(room: TestRoom, update: Uint8Array, person = 'ana'): GuardVerdict {
  const verdict = guardUpdate(update, person, room);
  if (verdict.ok) {
    if (!applyGuarded(update, room, person)) throw new Error('An accepted update was not applied cleanly');
    for (const client of verdict.claims) room.owners.set(client, person);
  }
  return verdict;
}

/** 'accepted', 'no news' or the reason for a refusal, without applying anything. */
export function judge(room: TestRoom, update: Uint8Array, person = 'ana'): string {
  const verdict = guardUpdate(update, person, room);
  if (!verdict.ok) return verdict.reason;
  return verdict.news ? 'accepted' : 'no news';
}

/** Everything the document would tell a newcomer, and the names of its roots. */
export function contents(doc: Y.Doc): string {
  return JSON.stringify([[...Y.encodeStateAsUpdate(doc)], [...doc.share.keys()].toSorted()]);
}

/** A client's document that records what it would send. */
export function peer(client: number): { readonly doc: Y.Doc; readonly sent: Uint8Array[] } {
  const doc = new Y.Doc();
  doc.clientID = client;
  const sent: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'server') sent.push(update);
  });
  return { doc, sent };
}

/** Sends all a peer has to send; every update must be accepted. */
export function deliver(room: TestRoom, { sent }: { readonly sent: Uint8Array[] }, person = 'ana'): void {
  for (const update of sent.splice(0)) {
    const verdict = send(room, update, person);
    if (!verdict.ok) throw new Error(`Refused: ${verdict.reason}`);
  }
}

/** Puts a new first paragraph into the notes; its text. */
export function line(doc: Y.Doc, content: string): Y.XmlText {
  const element = new Y.XmlElement('paragraph');
  const text = new Y.XmlText(content);
  element.insert(0, [text]);
  doc.getXmlFragment('notes').insert(0, [element]);
  return text;
}

/** The notes as a reader would see them. */
export function notes({ doc }: { readonly doc: Y.Doc }): string {
  return doc.getXmlFragment('notes').toJSON();
}
