/** An account's passages: where they stand, what an export holds, what is left of what was taken out. */
import {
  addPassageAfter,
  passageText,
  readAccount,
  readPassages,
  removePassage,
  startAccount,
  takePassageOut,
  writePassage,
} from 'shared/documents/account.ts';
import { writeProse } from 'shared/documents/write-prose.ts';
import { paragraph } from 'shared/retro/prose.ts';
import { beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';

const prompts = [
  { id: 'aware', ask: 'When did you first become aware?' },
  { id: 'saw', ask: 'What did you see?' },
];

let doc: Y.Doc;

beforeEach(() => {
  doc = new Y.Doc();
  startAccount(doc, prompts);
});

const ids = () => readPassages(doc).map((passage) => passage.id);
const say = (id: string, words: string) => doc.transact(() => writeProse(passageText(doc, id), [paragraph(words)]));

test('ACCOUNT-30 two devices that begin at once begin the same account, and later ones add nothing', () => {
  const other = new Y.Doc();
  startAccount(other, prompts);
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  expect(readPassages(doc)).toEqual(readPassages(other));
  expect(ids()).toEqual(['aware', 'saw']);
  startAccount(doc, [{ id: 'later', ask: 'And then?' }]);
  expect(ids()).toEqual(['aware', 'saw']);
});

test('ACCOUNT-31 a passage of its own stands right after the one it was added at, or at the end', () => {
  addPassageAfter(doc, 'between', 'aware', { offRecord: true });
  addPassageAfter(doc, 'end', 'saw');
  addPassageAfter(doc, 'anywhere', 'not here');
  expect(ids()).toEqual(['aware', 'between', 'saw', 'end', 'anywhere']);
  expect(readPassages(doc)[1]).toMatchObject({ prompt: '', offRecord: true });
  removePassage(doc, 'end');
  expect(ids()).not.toContain('end');
});

test('ACCOUNT-32 an export holds passages with words, and none that is off the record', () => {
  say('aware', 'I was on call.');
  expect(readAccount(doc).map(({ title }) => title)).toEqual(['When did you first become aware?']);
  say('saw', 'Between us.');
  writePassage(doc, 'saw', { offRecord: true });
  expect(JSON.stringify(readAccount(doc))).not.toContain('Between us');
});

test('ACCOUNT-33 of words taken out a mark stays, and not a letter', () => {
  say('saw', 'Never mind.');
  takePassageOut(doc, 'saw');
  expect(readPassages(doc)[1]).toMatchObject({ id: 'saw', takenOut: true });
  expect(Buffer.from(Y.encodeStateAsUpdate(doc)).toString('latin1')).not.toContain('Never mind');
});
