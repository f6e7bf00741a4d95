// What people and their connections do in a meeting.
import * as Y from 'yjs';
import type { Desk, Meeting } from './meeting.ts';

const words = ['pager', ' rang ', 'at 10:04 ', 'ünïcödé ', '☕️', 'deploy', '\n', 'rollback finished '];
const keys = ['title', 'owner', 'state'];
const marks = [
  { bold: true },
  { bold: null },
  { italic: {} },
  { link: { href: 'https://example.org' } },
  { link: null },
];

type Act = (desk: Desk, a: number, b: number, meeting: Meeting) => void;

/** Editing, undo and the network, mixed; a script picks by number. */
export const acts: readonly Act[] = [
  ({ doc }, a, b) => facts(doc).set(key(a), [b, `text ${b}`, { at: b, tags: ['x'] }, null, b / 3][b % 5]),
  ({ doc }, a) => facts(doc).delete(key(a)),
  ({ doc }, a, b) =>
    facts(doc).set(
      key(a),
      new Y.Map([
        ['at', b],
        ['kind', 'alert'],
      ]),
    ),
  ({ doc }, a, b) => nested(doc, a)?.set(key(b), b),
  ({ doc }, a, b) => nested(doc, a)?.set('inner', new Y.Map([['deep', b]])),
  ({ doc }, a, b) => insertParagraph(doc, a, word(b)),
  ({ doc }, a, b) => insertParagraph(doc, a, word(b)),
  type,
  type,
  type,
  ({ doc }, a, b) => {
    const text = textOf(doc, a);
    if (text && text.length > 0) text.delete(b % text.length, Math.min(3, text.length - (b % text.length)));
  },
  ({ doc }, a, b) => {
    const text = textOf(doc, a);
    if (text && text.length > 0) text.format(b % text.length, 1 + (a % 4), marks[b % marks.length] ?? {});
  },
  ({ doc }, a, b) => split(doc, a, b),
  ({ doc }, a) => {
    const notes = doc.getXmlFragment('notes');
    if (notes.length > 0) notes.delete(a % notes.length, 1);
  },
  ({ doc }, a, b) => elementOf(doc, a)?.setAttribute('level', String(b)),
  ({ doc }, a, b) => textOf(doc, a)?.insertEmbed(0, { image: b }),
  (desk) => desk.undoOnce(),
  (desk) => desk.undoOnce(),
  (desk) => desk.redoOnce(),
  (desk) => {
    desk.online = false;
    desk.outbox.length = 0;
  },
  (desk, _a, _b, meeting) => meeting.join(desk),
  (desk, _a, _b, meeting) => meeting.flush(desk),
  (desk, _a, _b, meeting) => meeting.receive(desk),
  (desk, a, _b, meeting) => {
    // Everything at once, merged; and now and then delivered twice.
    const updates = desk.outbox.splice(0);
    if (updates.length === 0) return;
    for (let times = a % 3 === 0 ? 2 : 1; times > 0; times--) meeting.toServer(desk, Y.mergeUpdates(updates));
  },
  (desk, _a, _b, meeting) => {
    // The answer to an old state vector: some of it has arrived in the meantime.
    if (desk.online) meeting.toServer(desk, Y.encodeStateAsUpdate(desk.doc));
  },
  (desk, a, _b, meeting) => {
    if (a % 3 === 0) meeting.reload(desk);
  },
  ({ doc }, a, b) => {
    doc.transact(() => {
      insertParagraph(doc, a, word(b));
      insertParagraph(doc, a + 1, word(b + 1));
      facts(doc).set(key(a), b);
      facts(doc).set(key(a), b + 1);
    });
  },
];

function facts(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('facts');
}

function key(a: number): string {
  return keys[a % keys.length] ?? '';
}

function word(b: number): string {
  return words[b % words.length] ?? '';
}

function nested(doc: Y.Doc, a: number): Y.Map<unknown> | undefined {
  const value = facts(doc).get(key(a));
  return value instanceof Y.Map ? value : undefined;
}

function insertParagraph(doc: Y.Doc, a: number, content: string): void {
  const notes = doc.getXmlFragment('notes');
  notes.insert(a % (notes.length + 1), [paragraph(content)]);
}

function paragraph(content: string): Y.XmlElement {
  const element = new Y.XmlElement('paragraph');
  element.setAttribute('align', 'left');
  element.insert(0, content === '' ? [] : [new Y.XmlText(content)]);
  return element;
}

function elementOf(doc: Y.Doc, a: number): Y.XmlElement | undefined {
  const notes = doc.getXmlFragment('notes');
  const element = notes.length === 0 ? undefined : notes.get(a % notes.length);
  return element instanceof Y.XmlElement ? element : undefined;
}

function textOf(doc: Y.Doc, a: number): Y.XmlText | undefined {
  const text = elementOf(doc, a)?.get(0);
  return text instanceof Y.XmlText ? text : undefined;
}

function type({ doc }: Desk, a: number, b: number): void {
  const text = textOf(doc, a);
  text?.insert(b % (text.length + 1), word(b));
}

/** Enter in the middle of a line, as an editor's binding writes it. */
function split(doc: Y.Doc, a: number, b: number): void {
  const text = textOf(doc, a);
  if (!text || text.length < 2) return;
  const at = 1 + (b % (text.length - 1));
  doc.transact(() => {
    const tail = text.length - at;
    text.delete(at, tail);
    doc.getXmlFragment('notes').insert(0, [paragraph('tail'.repeat(1 + (tail % 3)))]);
  });
}
