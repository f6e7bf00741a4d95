/** A document as a long meeting leaves it: a thousand events and 100 kB of notes, typed by five people in pieces. */
import * as Y from 'yjs';

export const seedEvents = 1000;
const noteCharacters = 100_000;
const people = 5;
const pieceLength = 20;
/** Every ninth piece goes into the middle of what is there, as people do who correct. */
const correctionEvery = 9;
const words = 'checkout answers slowly while the cache is cold and the queue behind it grows by the minute ';

export interface Seed {
  /** Client messages, in order: each far below the size that is refused. */
  readonly updates: readonly Uint8Array[];
  readonly bytes: number;
}

let made: Seed | undefined;

export function seed(): Seed {
  return (made ??= makeSeed());
}

function makeSeed(): Seed {
  const small: Uint8Array[] = [];
  const docs = Array.from({ length: people }, () => new Y.Doc());
  for (const doc of docs) {
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'heard') return;
      small.push(update);
      for (const other of docs) if (other !== doc) Y.applyUpdate(other, update, 'heard');
    });
  }
  const docOf = (turn: number) => docs[turn % people] ?? new Y.Doc();
  for (let at = 0; at < seedEvents; at += 1) {
    const doc = docOf(at);
    doc.transact(() => doc.getMap('events').set(`event-${at}`, new Y.Map(Object.entries(fieldsOf(at)))));
  }
  typeNotes(docOf);
  return { updates: inMessages(small), bytes: Y.encodeStateAsUpdate(docOf(0)).length };
}

function fieldsOf(at: number): Record<string, string> {
  const minute = new Date(Date.UTC(2026, 2, 2, 10, at)).toISOString();
  return {
    at: minute,
    precision: 'minute',
    zone: 'UTC',
    originalTime: minute.slice(11, 16),
    text: `${words.slice(at % 20, (at % 20) + 50)} (${at})`,
    kind: 'observation',
    link: `https://logs.example/q/${at}`,
  };
}

function typeNotes(docOf: (turn: number) => Y.Doc): void {
  const first = docOf(0);
  const paragraph = new Y.XmlElement('paragraph');
  first.transact(() => {
    first.getXmlFragment('note:meeting').push([paragraph]);
    paragraph.push([new Y.XmlText()]);
  });
  for (let turn = 0, typed = 0; typed < noteCharacters; turn += 1, typed += pieceLength) {
    const text = (
      docOf(turn >> 3)
        .getXmlFragment('note:meeting')
        .get(0) as Y.XmlElement
    ).get(0) as Y.XmlText;
    const at = turn % correctionEvery === 0 ? (turn * 7919) % (text.length + 1) : text.length;
    text.insert(
      at,
      words
        .repeat(2)
        .slice((turn * 7) % words.length)
        .slice(0, pieceLength),
    );
  }
}

const updatesAMessage = 250;

function inMessages(updates: readonly Uint8Array[]): Uint8Array[] {
  const messages: Uint8Array[] = [];
  for (let from = 0; from < updates.length; from += updatesAMessage) {
    messages.push(Y.mergeUpdates(updates.slice(from, from + updatesAMessage)));
  }
  return messages;
}

/** Whether somebody who received these updates has all of it. */
export function isWhole(updates: readonly Uint8Array[]): boolean {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  const notes = doc.getXmlFragment('note:meeting').toJSON();
  return doc.getMap('events').size === seedEvents && notes.length >= noteCharacters;
}
