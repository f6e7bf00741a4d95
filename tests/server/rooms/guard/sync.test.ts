// What connecting, reconnecting and catching up send must pass, whatever odd shape it takes.
import * as encoding from 'lib0/encoding';
import { describe, expect, test } from 'vitest';
import * as syncProtocol from 'y-protocols/sync';
import * as Y from 'yjs';
import { applyGuarded } from 'server/rooms/guard/guard.ts';
import { parseMessage } from 'server/rooms/guard/message.ts';
import * as bytes from './bytes.ts';
import { deliver, judge, line, notes, peer, send, testRoom, type TestRoom } from './room.ts';

/** The answer to the room's step 1, as y-protocols writes it and parseMessage reads it. */
function step2(doc: Y.Doc, room: TestRoom): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 0);
  syncProtocol.writeSyncStep2(encoder, doc, Y.encodeStateVector(room.doc));
  const parsed = parseMessage(encoding.toUint8Array(encoder));
  if (!parsed.ok || parsed.message.type !== 'step2') throw new Error('Not a step 2');
  return parsed.message.update;
}

describe('sync', () => {
  test('GUARD-31 a reader’s empty step 2 passes and is no news', () => {
    const room = testRoom();
    const parsed = parseMessage(Uint8Array.of(0, 1, 2, 0, 0));
    expect(parsed).toEqual({ ok: true, message: { type: 'step2', update: Uint8Array.of(0, 0) } });
    expect(send(room, Uint8Array.of(0, 0))).toEqual({ ok: true, claims: [], news: false });
    expect(step2(new Y.Doc(), room)).toEqual(Uint8Array.of(0, 0));
  });

  test('GUARD-31 a step 2 that repeats the whole delete set passes and is no news', () => {
    const room = testRoom();
    const ana = peer(1);
    const text = line(ana.doc, 'some words');
    text.delete(2, 3);
    ana.doc.getMap('facts').set('k', 1);
    ana.doc.getMap('facts').delete('k');
    deliver(room, ana);
    const again = step2(ana.doc, room);
    expect(again.length).toBeGreaterThan(2);
    expect(send(room, again)).toEqual({ ok: true, claims: [], news: false });
  });

  test('GUARD-31 a whole state told again passes and is no news, from its author and from others', () => {
    const room = testRoom();
    const ana = peer(1);
    line(ana.doc, 'one').format(0, 2, { bold: true });
    deliver(room, ana);
    const ben = peer(2);
    Y.applyUpdate(ben.doc, Y.encodeStateAsUpdate(room.doc));
    expect(judge(room, Y.encodeStateAsUpdate(ana.doc), 'ana')).toBe('no news');
    expect(judge(room, Y.encodeStateAsUpdate(ben.doc), 'ben')).toBe('no news');
  });

  test('GUARD-31 clean-up deletes that others made too are no news', () => {
    const room = testRoom();
    const ana = peer(1);
    line(ana.doc, 'bold words').format(0, 4, { bold: true });
    deliver(room, ana);
    const cleanUp = bytes.update([], [{ client: 1, ranges: [[2, 1]] }]);
    expect(send(room, cleanUp, 'ben')).toEqual({ ok: true, claims: [], news: true });
    expect(send(room, cleanUp, 'ana')).toEqual({ ok: true, claims: [], news: false });
  });

  test('GUARD-31 an answer to an old state vector, overtaken by updates, passes', () => {
    const room = testRoom();
    const ana = peer(1);
    const text = line(ana.doc, 'ab');
    const early = Y.encodeStateVector(new Y.Doc());
    deliver(room, ana);
    const ben = peer(2);
    Y.applyUpdate(ben.doc, Y.encodeStateAsUpdate(room.doc));
    const theirs = ben.doc.getXmlFragment('notes').get(0);
    if (theirs instanceof Y.XmlElement) theirs.setAttribute('level', '2');
    deliver(room, ben, 'ben');
    text.insert(2, 'cdef');
    text.delete(0, 1);
    expect(send(room, Y.encodeStateAsUpdate(ana.doc, early))).toEqual({ ok: true, claims: [], news: true });
    expect(notes(room)).toBe('<paragraph level="2">bcdef</paragraph>');
  });

  test('GUARD-31 edits made offline arrive under an older id of the same person', () => {
    const room = testRoom();
    const before = peer(1);
    before.doc.getMap('facts').set('a', 1);
    deliver(room, before);
    before.doc.getMap('facts').set('b', 2);
    const offline = peer(3);
    offline.doc.getMap('facts').set('c', 3);
    const now = peer(5);
    for (const { doc } of [before, offline]) Y.applyUpdate(now.doc, Y.encodeStateAsUpdate(doc));
    now.doc.getMap('facts').set('d', 4);
    const update = step2(now.doc, room);
    expect(judge(room, update, 'ben')).toBe('foreign-client');
    expect(send(room, update, 'ana')).toEqual({ ok: true, claims: [5, 3], news: true });
    expect(room.doc.getMap('facts').toJSON()).toEqual({ a: 1, b: 2, c: 3, d: 4 });
  });

  test('GUARD-31 several transactions merged into one update pass; merged with a gap they hold a Skip and do not', () => {
    const room = testRoom();
    const ana = peer(1);
    for (const key of ['a', 'b', 'c', 'a']) ana.doc.getMap('facts').set(key, key);
    const [first, second, third, fourth] = ana.sent;
    if (!first || !second || !third || !fourth) throw new Error('Four updates were expected');
    expect(judge(room, Y.mergeUpdates([first, third]))).toBe('skip');
    expect(send(room, Y.mergeUpdates([first, second]))).toMatchObject({ ok: true, claims: [1] });
    expect(send(room, Y.mergeUpdates([second, third, fourth]))).toEqual({ ok: true, claims: [], news: true });
    expect(room.doc.getMap('facts').toJSON()).toEqual({ a: 'a', b: 'b', c: 'c' });
  });

  test('GUARD-31 a document that was re-encoded and loaded afresh judges the same', () => {
    const room = testRoom();
    const ana = peer(1);
    const text = line(ana.doc, 'one two three');
    text.format(4, 3, { bold: true });
    line(ana.doc, 'gone').insert(0, 'x');
    ana.doc.getXmlFragment('notes').delete(0, 1);
    deliver(room, ana);
    const loaded: TestRoom = { ...room, doc: new Y.Doc() };
    Y.applyUpdate(loaded.doc, Y.encodeStateAsUpdate(room.doc));
    expect(judge(loaded, Y.encodeStateAsUpdate(ana.doc))).toBe('no news');
    text.insert(5, 'more');
    deliver(loaded, ana);
    expect(notes(loaded)).toBe(notes(ana));
  });
});

describe('applying', () => {
  test('GUARD-33 what Yjs would keep waiting, or stumbles over, is reported', () => {
    const waiting = bytes.update([{ client: 7, clock: 3, structs: [bytes.gc(1)] }]);
    expect(applyGuarded(waiting, testRoom(), null)).toBe(false);
    expect(applyGuarded(bytes.update([], [{ client: 7, ranges: [[0, 1]] }]), testRoom(), null)).toBe(false);
    expect(applyGuarded(Uint8Array.of(1, 1, 7), testRoom(), null)).toBe(false);
    const room = testRoom();
    let origin: unknown;
    room.doc.on('update', (_update: Uint8Array, from: unknown) => {
      origin = from;
    });
    expect(applyGuarded(bytes.update([{ client: 7, structs: [bytes.gc(1)] }]), room, 'ana')).toBe(true);
    expect(origin).toBe('ana');
  });
});
