/** A document at rest answers like one that is awake, and misses nothing once it wakes. */
import { RestingDoc, restAfter } from 'server/rooms/resting-doc.ts';
import { expect, test } from 'vitest';
import * as Y from 'yjs';

/** A text that was written by two people and partly deleted. */
function written(): Y.Doc {
  const doc = new Y.Doc();
  doc.getText('note').insert(0, 'The disk fills. Somebody looks.');
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  other.getText('note').delete(0, 9);
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
  return doc;
}

function atRest(doc: Y.Doc, changed: (update: Uint8Array) => void = () => undefined): RestingDoc {
  const resting = new RestingDoc([Y.encodeStateAsUpdate(doc)], changed);
  resting.tend(0);
  resting.tend(restAfter);
  return resting;
}

const read = (...updates: Uint8Array[]): string => {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  expect(doc.store.pendingStructs).toBeNull();
  return doc.getText('note').toJSON();
};

test('REST-01 a document rests when nobody has worked with it for a minute, and not before', () => {
  const resting = new RestingDoc([], () => undefined);
  resting.tend(0);
  resting.tend(restAfter - 1);
  expect(resting.isResting).toBe(false);
  void resting.doc;
  resting.tend(restAfter);
  expect(resting.isResting).toBe(false);
  resting.tend(2 * restAfter);
  expect(resting.isResting).toBe(true);
});

test('REST-02 who joins a resting document gets all of it, and who was here before what they lack, without waking it', () => {
  const doc = written();
  const resting = atRest(doc);
  expect(read(resting.lackedBy(Uint8Array.of(0)))).toBe('fills. Somebody looks.');
  const early = new Y.Doc();
  Y.applyUpdate(early, Y.encodeStateAsUpdate(doc));
  const before = Y.encodeStateAsUpdate(early);
  const sv = Y.encodeStateVector(early);
  doc.getText('note').insert(0, 'At 23:26 it ');
  expect(read(before, atRest(doc).lackedBy(sv))).toBe('At 23:26 it fills. Somebody looks.');
  expect(Y.decodeStateVector(resting.stateVector())).toEqual(Y.decodeStateVector(sv));
  expect(resting.isResting).toBe(true);
});

test('REST-03 an edit wakes it, and is heard as any other', () => {
  const heard: Uint8Array[] = [];
  const doc = written();
  const resting = atRest(doc, (update) => heard.push(update));
  resting.doc.getText('note').insert(0, 'It ');
  expect(resting.isResting).toBe(false);
  expect(heard).toHaveLength(1);
  expect(read(Y.encodeStateAsUpdate(doc), ...heard)).toBe('It fills. Somebody looks.');
});

test('REST-04 how far a resting document reaches is known without reading its bytes again, also after it woke and rests once more', () => {
  const doc = written();
  const resting = atRest(doc);
  expect(resting.stateVector()).toBe(resting.stateVector());
  resting.doc.getText('note').insert(0, 'It ');
  const reach = resting.stateVector();
  expect(Y.decodeStateVector(reach)).not.toEqual(Y.decodeStateVector(Y.encodeStateVector(doc)));
  resting.tend(2 * restAfter);
  resting.tend(3 * restAfter);
  expect(resting.isResting).toBe(true);
  expect(resting.stateVector()).toEqual(reach);
});
