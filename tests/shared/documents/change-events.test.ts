import { addEvents, changeEvents, readEvents } from 'shared/documents/board.ts';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { threeEvents } from '../../support/meeting.ts';

test('ROWS-10 several events are changed in one edit, and one step takes it back', () => {
  const doc = new Y.Doc();
  const me = {};
  addEvents(doc, threeEvents, me);
  const undo = new Y.UndoManager(doc.getMap('events'), { trackedOrigins: new Set([me]) });
  let edits = 0;
  doc.on('update', () => (edits += 1));
  changeEvents(
    doc,
    threeEvents.map(({ id }) => [id, { kind: 'alert', starred: true }]),
    me,
  );
  // A thousand of them were a thousand messages once, and the server asks whoever sends so many to wait.
  expect(edits).toBe(1);
  expect(readEvents(doc).map(({ kind, starred }) => [kind, starred])).toEqual(Array(3).fill(['alert', true]));
  undo.undo();
  expect(readEvents(doc)).toEqual(threeEvents);
});

test('ROWS-11 an event that somebody else removed meanwhile does not come back by it', () => {
  const doc = new Y.Doc();
  addEvents(doc, threeEvents.slice(1), 'test');
  changeEvents(
    doc,
    [
      ['first', { kind: 'alert' }],
      ['second', { kind: 'alert' }],
    ],
    'test',
  );
  expect(readEvents(doc).map(({ id, kind }) => `${id} ${kind}`)).toEqual(['second alert', 'third observation']);
});
