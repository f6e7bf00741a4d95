// What editing real documents sends must pass, whatever odd shape it takes.
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { deliver, judge, line, notes, peer, send, testRoom } from './room.ts';

function undoable(doc: Y.Doc): Y.UndoManager {
  return new Y.UndoManager([doc.getXmlFragment('notes'), doc.getMap('facts')], { captureTimeout: 0 });
}

describe('editing', () => {
  test('GUARD-31 typing, splitting, bolding and attributes in a fragment pass', () => {
    const room = testRoom();
    const ana = peer(1);
    const text = line(ana.doc, '');
    for (const [i, letter] of ['W', 'h', 'y', ' ', '1', '0', ':', '0', '4', '? ', '😀'].entries())
      text.insert(i, letter);
    text.format(0, 4, { bold: true });
    text.format(2, 9, { italic: {}, link: { href: 'https://example.org' } });
    text.format(0, 6, { bold: null });
    text.insertEmbed(3, { image: 'blob' });
    text.applyDelta([{ retain: 5 }, { delete: 3 }, { insert: 'new', attributes: { code: true } }]);
    ana.doc.transact(() => {
      const tail = new Y.XmlElement('heading');
      tail.setAttribute('level', '2');
      tail.insert(0, [new Y.XmlText('tail'), new Y.XmlElement('hardBreak'), new Y.XmlText('end')]);
      text.delete(8, 4);
      ana.doc.getXmlFragment('notes').insert(1, [tail]);
      tail.setAttribute('level', '3');
      tail.removeAttribute('level');
    });
    ana.doc.getXmlFragment('notes').delete(0, 1);
    deliver(room, ana);
    expect(notes(room)).toBe(notes(ana));
  });

  test('GUARD-31 setting, overwriting, nesting and deleting in a map pass, one by one and all at once', () => {
    const ana = peer(1);
    const facts = ana.doc.getMap('facts');
    facts.set('title', 'first');
    facts.set('title', 'second');
    const event = new Y.Map<unknown>([['at', 1]]);
    facts.set('event', event);
    event.set('at', 2);
    event.set('tags', ['a', { b: null }]);
    ana.doc.transact(() => {
      facts.set('title', 'third');
      facts.set('title', 'fourth');
      event.delete('tags');
    });
    facts.set('event', 'plain again');
    facts.delete('title');
    const atOnce = testRoom();
    expect(send(atOnce, Y.encodeStateAsUpdate(ana.doc))).toMatchObject({ ok: true, news: true });
    const oneByOne = testRoom();
    deliver(oneByOne, ana);
    for (const { doc } of [atOnce, oneByOne]) expect(doc.getMap('facts').toJSON()).toEqual({ event: 'plain again' });
  });

  test('GUARD-31 two people who set one key at the same moment both pass', () => {
    const room = testRoom();
    const ana = peer(1);
    const ben = peer(2);
    for (const { doc } of [ana, ben]) for (const value of [1, 2, 3]) doc.getMap('facts').set('k', value * doc.clientID);
    deliver(room, ben, 'ben');
    deliver(room, ana, 'ana');
    expect(room.doc.getMap('facts').get('k')).toBe(6);
  });

  test('GUARD-31 writing into what somebody else has just deleted passes and goes nowhere', () => {
    const room = testRoom();
    const ana = peer(1);
    const text = line(ana.doc, 'short lived');
    ana.doc.getMap('facts').set('event', new Y.Map([['at', 1]]));
    deliver(room, ana);
    const ben = peer(2);
    Y.applyUpdate(ben.doc, Y.encodeStateAsUpdate(room.doc));
    ben.doc.getXmlFragment('notes').delete(0, 1);
    ben.doc.getMap('facts').delete('event');
    deliver(room, ben, 'ben');
    text.insert(3, 'xyz');
    text.insert(text.length, 'end');
    text.format(0, 3, { bold: true });
    const event = ana.doc.getMap('facts').get('event');
    if (event instanceof Y.Map) event.set('kind', new Y.Map([['deep', true]]));
    deliver(room, ana);
    expect(notes(room)).toBe('');
  });

  test('GUARD-31 a large paste passes', () => {
    const room = testRoom();
    const ana = peer(1);
    const paragraphs = Array.from({ length: 3_000 }, (_, i) => {
      const element = new Y.XmlElement('paragraph');
      element.insert(0, [new Y.XmlText(`Line ${i} of a long log, 10:${i % 60} `.repeat(4))]);
      return element;
    });
    ana.doc.getXmlFragment('notes').insert(0, paragraphs);
    expect(ana.sent.map((update) => send(room, update))).toEqual([{ ok: true, claims: [1], news: true }]);
  });
});

describe('undo', () => {
  test('GUARD-31 undo and redo in texts and maps pass', () => {
    const room = testRoom();
    const ana = peer(1);
    const undo = undoable(ana.doc);
    const text = line(ana.doc, 'first');
    text.insert(5, ' second');
    text.format(0, 5, { bold: true });
    ana.doc.getMap('facts').set('k', 1);
    ana.doc.getMap('facts').set('k', 2);
    for (let i = 0; i < 5; i++) undo.undo();
    for (let i = 0; i < 5; i++) undo.redo();
    deliver(room, ana);
    expect(notes(room)).toBe('<paragraph><bold>first</bold> second</paragraph>');
    expect(room.doc.getMap('facts').get('k')).toBe(2);
  });

  test('GUARD-31 values that an undo manager kept and merged pass when they arrive together', () => {
    const room = testRoom();
    const ana = peer(1);
    const undo = undoable(ana.doc);
    for (const value of [1, 2, 3]) ana.doc.getMap('facts').set('k', value);
    const update = Y.encodeStateAsUpdate(ana.doc);
    expect(Y.decodeUpdate(update).structs.map(({ length }) => length)).toEqual([2, 1]);
    expect(send(room, update)).toMatchObject({ ok: true });
    undo.destroy();
  });

  test('GUARD-25 an undo that brings back a paragraph with neighbours in the wrong order passes: all place them alike', () => {
    const room = testRoom();
    const ana = peer(1);
    const undo = undoable(ana.doc);
    const text = line(ana.doc, 'pager');
    text.delete(0, 3);
    undo.undo();
    text.delete(1, 3);
    undo.undo();
    undo.undo();
    undo.redo();
    deliver(room, ana);
    expect(notes(room)).toBe(notes(ana));
    const newcomer = peer(9);
    Y.applyUpdate(newcomer.doc, Y.encodeStateAsUpdate(room.doc));
    expect(notes(newcomer)).toBe(notes(ana));
  });

  test('GUARD-25 an undo after which its author alone would read another text is refused', () => {
    const room = testRoom();
    const ana = peer(1);
    const undo = undoable(ana.doc);
    const text = line(ana.doc, 'at 10:04 ');
    text.insert(7, 'ünïcödé ');
    text.delete(6, 3);
    undo.undo();
    text.format(6, 2, { bold: true });
    ana.doc.getXmlFragment('notes').delete(0, 1);
    const plain = new Y.Doc();
    undo.undo();
    for (const update of ana.sent) Y.applyUpdate(plain, update);
    expect(notes({ doc: plain })).not.toBe(notes(ana));
    const last = ana.sent.pop() ?? new Uint8Array();
    deliver(room, ana);
    expect(judge(room, last)).toBe('inverted-origins');
  });
});
