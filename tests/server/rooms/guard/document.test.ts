// What an update may not do to the document it meets.
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import * as bytes from './bytes.ts';
import { contents, judge, peer, send, testRoom, type TestRoom } from './room.ts';

/** Ana's client 1 wrote: facts.k = 'v', facts.m = a map; a paragraph with "abcd" in the notes. */
function furnished(): { readonly room: TestRoom; readonly text: bytes.Id; readonly letters: bytes.Id } {
  const room = testRoom();
  const ana = peer(1);
  ana.doc.getMap('facts').set('k', 'v');
  ana.doc.getMap('facts').set('m', new Y.Map([['x', 1]]));
  const paragraph = new Y.XmlElement('paragraph');
  ana.doc.getXmlFragment('notes').insert(0, [paragraph]);
  const text = new Y.XmlText();
  paragraph.insert(0, [text]);
  text.insert(0, 'abcd');
  for (const update of ana.sent) expect(send(room, update)).toMatchObject({ ok: true, news: true });
  const at = text._item?.id.clock ?? 0;
  return { room, text: [1, at], letters: [1, at + 1] };
}

/** New structs of client 7, held against the furnished room. */
function verdict(...structs: bytes.Write[]): string {
  const { room } = furnished();
  const before = contents(room.doc);
  const reason = judge(room, bytes.update([{ client: 7, structs }]));
  expect(contents(room.doc)).toBe(before);
  return reason;
}

function letter(from: bytes.Id, index: number): bytes.Id {
  return [from[0], from[1] + index];
}

const facts = { parent: 'facts', key: 'new' };
const notes = { parent: 'notes' };

describe('where things may be put', () => {
  test('GUARD-17 a root nobody declared is refused, also for a struct the document knows', () => {
    expect(verdict(bytes.item({ parent: 'secret', key: 'k' }, bytes.values(1)))).toBe('unknown-root');
    expect(verdict(bytes.item({ parent: 'toString', key: 'k' }, bytes.values(1)))).toBe('unknown-root');
    const { room } = furnished();
    const known = bytes.update([
      { client: 1, structs: [bytes.item({ parent: 'other', key: 'k' }, bytes.values('v'))] },
    ]);
    expect(judge(room, known)).toBe('unknown-root');
    expect([...room.doc.share.keys()]).toEqual(['facts', 'notes']);
  });

  test('GUARD-18 a map holds plain values and maps under keys, and nothing else', () => {
    expect(verdict(bytes.item(facts, bytes.values(1)))).toBe('accepted');
    expect(verdict(bytes.item(facts, bytes.map()))).toBe('accepted');
    expect(verdict(bytes.item(facts, bytes.deleted(2)))).toBe('accepted');
    for (const body of [
      bytes.text('x'),
      bytes.embed('{}'),
      bytes.format('bold', 'true'),
      bytes.xmlText(),
      bytes.element('p'),
    ]) {
      expect(verdict(bytes.item(facts, body))).toBe('wrong-shape');
    }
    for (const ref of [0, 2, 4]) expect(verdict(bytes.item(facts, bytes.sharedType(ref)))).toBe('wrong-shape');
    expect(verdict(bytes.item(facts, bytes.sharedType(5, 'hook')))).toBe('wrong-shape');
    expect(verdict(bytes.item({ parent: 'facts' }, bytes.values(1)))).toBe('wrong-shape');
    expect(verdict(bytes.item({ parent: 'facts' }, bytes.deleted(1)))).toBe('wrong-shape');
    expect(verdict(bytes.item(facts, bytes.map()), bytes.item({ parent: [7, 0] }, bytes.text('x')))).toBe(
      'wrong-shape',
    );
  });

  test('GUARD-18 a value under a key has no right neighbour', () => {
    expect(verdict(bytes.item({ right: [1, 0] }, bytes.values(1)))).toBe('wrong-shape');
    expect(verdict(bytes.item({ origin: [1, 0], right: [1, 0] }, bytes.values(1)))).toBe('wrong-shape');
  });

  test('GUARD-19 a fragment holds elements and texts, a text strings, formats and plain embeds; attributes are plain', () => {
    const { text, letters } = furnished();
    const element = bytes.item(notes, bytes.element('p'));
    const append = (body: bytes.Body) => verdict(bytes.item({ origin: letter(letters, 3) }, body));
    expect(verdict(element, inside(bytes.xmlText()))).toBe('accepted');
    expect(verdict(element, inside(bytes.element('q')))).toBe('accepted');
    expect(verdict(element, inside(bytes.values('left'), 'align'))).toBe('accepted');
    expect(verdict(bytes.item({ parent: text, key: 'lang' }, bytes.values('de')))).toBe('accepted');
    expect(append(bytes.text('x'))).toBe('accepted');
    expect(append(bytes.format('bold', '{}'))).toBe('accepted');
    expect(append(bytes.embed('{"image":"a"}'))).toBe('accepted');
    expect(append(bytes.deleted(3))).toBe('accepted');
    for (const body of [bytes.text('x'), bytes.values(1), bytes.map(), bytes.embed('{}'), bytes.format('b', '1')]) {
      expect(verdict(bytes.item(notes, body))).toBe('wrong-shape');
      expect(verdict(element, inside(body))).toBe('wrong-shape');
    }
    for (const body of [bytes.values(1), bytes.xmlText(), bytes.element('p'), bytes.map()])
      expect(append(body)).toBe('wrong-shape');
    expect(verdict(bytes.item({ ...notes, key: 'k' }, bytes.values(1)))).toBe('wrong-shape');
    expect(verdict(element, inside(bytes.map(), 'align'))).toBe('wrong-shape');
    expect(verdict(bytes.item({ ...notes, key: 'k' }, bytes.deleted(1)))).toBe('wrong-shape');
  });

  test('GUARD-11 types more than 32 deep are refused, counting the ones the document has', () => {
    expect(verdict(bytes.item(facts, bytes.map()), ...chain(0, 31))).toBe('accepted');
    expect(verdict(bytes.item(facts, bytes.map()), ...chain(0, 32))).toBe('too-deep');
    expect(verdict(bytes.item(facts, bytes.map()), ...chain(0, 20_000))).toBe('too-deep');
    const { room } = furnished();
    send(room, bytes.update([{ client: 7, structs: [bytes.item(facts, bytes.map()), ...chain(0, 31)] }]));
    expect(judge(room, bytes.update([{ client: 7, clock: 32, structs: chain(31, 1) }]))).toBe('too-deep');
    const value = bytes.item({ parent: [7, 31], key: 'c' }, bytes.values(1));
    expect(judge(room, bytes.update([{ client: 7, clock: 32, structs: [value] }]))).toBe('accepted');
  });
});

describe('what things may refer to', () => {
  test('GUARD-20 a struct that starts after a gap, or refers to what is not there, is refused', () => {
    const { room, letters } = furnished();
    expect(judge(room, bytes.update([{ client: 7, clock: 5, structs: [bytes.item(facts, bytes.values(1))] }]))).toBe(
      'missing-dependency',
    );
    const places: bytes.Place[] = [
      { origin: [9, 0] },
      { right: [9, 0] },
      { parent: [9, 0], key: 'k' },
      { origin: letter(letters, 4) },
      { origin: letters, right: [9, 0] },
      { origin: [7, 0] },
      { right: [7, 0] },
      { parent: [7, 0], key: 'k' },
      { origin: [7, 5] },
    ];
    for (const place of places) expect(verdict(bytes.item(place, bytes.values(1)))).toBe('missing-dependency');
  });

  test('GUARD-20 structs of two clients that wait for each other are refused, a long way round too', () => {
    const { room } = furnished();
    expect(
      judge(
        room,
        bytes.update([
          { client: 7, structs: [after([8, 0])] },
          { client: 8, structs: [after([7, 0])] },
        ]),
      ),
    ).toBe('missing-dependency');
    const late = [after([8, 0]), bytes.item(facts, bytes.values(1))];
    expect(
      judge(
        room,
        bytes.update([
          { client: 7, structs: late },
          { client: 8, structs: [after([7, 1])] },
        ]),
      ),
    ).toBe('missing-dependency');
    const ring = [7, 8, 9, 10, 11, 12].map((client) => ({
      client,
      structs: [after([client === 12 ? 7 : client + 1, 0])],
    }));
    expect(judge(room, bytes.update(ring))).toBe('missing-dependency');
  });

  test('GUARD-20 clients that refer to each other in a possible order pass, whichever block comes first', () => {
    const first = bytes.item(facts, bytes.values(1));
    const seven = { client: 7, structs: [first, after([8, 0]), after([8, 1])] };
    const eight = { client: 8, structs: [after([7, 0]), after([7, 1])] };
    for (const blocks of [
      [seven, eight],
      [eight, seven],
    ]) {
      const { room } = furnished();
      expect(send(room, bytes.update(blocks))).toEqual({
        ok: true,
        claims: blocks.map(({ client }) => client),
        news: true,
      });
    }
  });

  test('GUARD-21 deleting what neither the document nor the update holds is refused', () => {
    const { room } = furnished();
    const end = Y.getState(room.doc.store, 1);
    expect(judge(room, bytes.update([], [{ client: 1, ranges: [[0, end]] }]))).toBe('accepted');
    expect(judge(room, bytes.update([], [{ client: 1, ranges: [[0, end + 1]] }]))).toBe('unknown-delete');
    expect(judge(room, bytes.update([], [{ client: 1, ranges: [[end + 3, 1]] }]))).toBe('unknown-delete');
    expect(judge(room, bytes.update([], [{ client: 9, ranges: [[0, 1]] }]))).toBe('unknown-delete');
    const structs = [bytes.item(facts, bytes.values(1))];
    expect(judge(room, bytes.update([{ client: 7, structs }], [{ client: 7, ranges: [[0, 1]] }]))).toBe('accepted');
    expect(judge(room, bytes.update([{ client: 7, structs }], [{ client: 7, ranges: [[0, 2]] }]))).toBe(
      'unknown-delete',
    );
  });

  test('GUARD-22 origins in two different lists, or under two keys, are refused', () => {
    const { text, letters } = furnished();
    expect(verdict(bytes.item({ origin: letters, right: [1, 0] }, bytes.text('x')))).toBe('changes-container');
    expect(verdict(bytes.item({ origin: letters, right: text }, bytes.text('x')))).toBe('changes-container');
    const other = bytes.item({ parent: 'facts', key: 'other' }, bytes.values(1));
    expect(verdict(other, bytes.item({ origin: [1, 0], right: [7, 0] }, bytes.values(1)))).toBe('changes-container');
  });

  test('GUARD-22 an item without a parent on the wire is judged by the place its origin gives it', () => {
    expect(verdict(bytes.item({ origin: [1, 0] }, bytes.values('over the old value')))).toBe('accepted');
    expect(verdict(bytes.item({ origin: [1, 0] }, bytes.text('x')))).toBe('wrong-shape');
    expect(verdict(bytes.item({ origin: furnished().letters }, bytes.values(1)))).toBe('wrong-shape');
  });

  test('GUARD-22 a parent that is no type is refused', () => {
    expect(verdict(bytes.item({ parent: [1, 0], key: 'k' }, bytes.values(1)))).toBe('wrong-shape');
    expect(verdict(bytes.item({ parent: furnished().letters }, bytes.text('x')))).toBe('wrong-shape');
    expect(verdict(bytes.item(facts, bytes.values(1)), bytes.item({ parent: [7, 0], key: 'k' }, bytes.values(1)))).toBe(
      'wrong-shape',
    );
  });
});

function inside(body: bytes.Body, key?: string): bytes.Write {
  return bytes.item(key === undefined ? { parent: [7, 0] } : { parent: [7, 0], key }, body);
}

function chain(from: number, count: number): bytes.Write[] {
  return Array.from({ length: count }, (_, i) => bytes.item({ parent: [7, from + i], key: 'c' }, bytes.map()));
}

function after(id: bytes.Id): bytes.Write {
  return bytes.item({ origin: id }, bytes.values(1));
}
