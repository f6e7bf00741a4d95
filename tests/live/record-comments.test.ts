/** Comments on the record: from one's own desk to everyone, answered by those who write it. */
import { addComment, maxQuote, rewrite, withdraw } from 'shared/documents/desk.ts';
import { putInstead } from 'shared/documents/record-suggestion.ts';
import { readRecord, sectionText } from 'shared/documents/record.ts';
import { readProse } from 'shared/documents/prose.ts';
import { writeProse } from 'shared/documents/write-prose.ts';
import { paragraph, plainText } from 'shared/retro/prose.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { beginMeeting, goTo, type Meeting } from '../support/meeting.ts';
import type { TestPerson } from '../support/person.ts';

let meeting: Meeting;

beforeEach(async () => {
  meeting = await beginMeeting();
  await goTo(meeting, 'record');
  await meeting.facilitator.does({ type: 'set-review', review: 'in-review' });
});
afterEach(() => meeting.server.close());

async function says(person: TestPerson, id: string, text: string, more: { quote?: string; instead?: true } = {}) {
  const desk = await person.desk();
  addComment(desk.doc, { id, section: 'summary', text, at: 5, ...more });
  await desk.durable();
  return desk;
}

test('COMMENT-01 a comment stands beside the record under its author’s name, with the words it is about', async () => {
  const { ana, ben, observer } = meeting;
  await says(ana, 'c1', 'It was four seconds.', { quote: 'three seconds', instead: true });
  for (const reader of [ben, meeting.deputy, observer]) {
    expect((await reader.stage()).comments).toMatchObject([
      { section: 'summary', text: 'It was four seconds.', quote: 'three seconds', instead: true, author: ana.id },
    ]);
  }
});

test('COMMENT-02 those who write the record answer it and tick it off; nobody else does', async () => {
  const { ana, ben, deputy, facilitator } = meeting;
  await says(ana, 'c1', 'Who was paged?');
  const [comment] = (await ana.stage()).comments;
  const id = comment?.id ?? '';
  expect(await ben.act({ type: 'answer-comment', comment: id, done: true })).toMatchObject({ reason: 'writers-only' });
  await deputy.does({ type: 'answer-comment', comment: id, done: false, text: 'Nobody before 10:20.' });
  await facilitator.does({ type: 'answer-comment', comment: id, done: true });
  expect((await ana.stage()).answers.get(id)).toMatchObject({ done: true, text: 'Nobody before 10:20.' });
  await facilitator.does({ type: 'set-co-authors', people: [ben.id] });
  await ben.does({ type: 'answer-comment', comment: id, done: false });
  expect((await ana.stage()).answers.get(id)).toMatchObject({ done: false, by: ben.id });
  expect(await deputy.act({ type: 'answer-comment', comment: 'nothing', done: true })).toMatchObject({
    reason: 'unknown-comment',
  });
});

test('COMMENT-03 a comment taken back takes what was said to it along, also over a restart', async () => {
  const { ana, deputy } = meeting;
  const desk = await says(ana, 'c1', 'Who was paged?');
  const id = (await ana.stage()).comments[0]?.id ?? '';
  await deputy.does({ type: 'answer-comment', comment: id, done: true, text: 'Nobody.' });
  rewrite(desk.doc, 'comments', 'c1', 'Who was paged first?');
  await desk.durable();
  expect((await ana.stage()).comments).toMatchObject([{ id, text: 'Who was paged first?' }]);
  withdraw(desk.doc, 'comments', 'c1');
  await desk.durable();
  desk.leave();
  await meeting.server.registry.evict(-1);
  await meeting.server.registry.evict(-1);
  expect(await ana.stage()).toMatchObject({ comments: [], answers: new Map() });
});

test('COMMENT-04 observers comment on nothing, and a comment carries no more than a few words of the record away', async () => {
  await says(meeting.observer, 'c1', 'From outside');
  await says(meeting.ana, 'c2', 'Too much', { quote: 'x'.repeat(maxQuote + 1) });
  expect((await meeting.ana.stage()).comments).toEqual([]);
});

test('COMMENT-05 suggested words take the place of those they are about, once and only where they stand once', () => {
  const doc = new Y.Doc();
  const summary = sectionText(doc, 'summary');
  doc.transact(() => {
    writeProse(summary, [
      {
        type: 'paragraph',
        inlines: [{ text: 'It took ' }, { text: 'three seconds', bold: true }, { text: ' to load.' }],
      },
      paragraph('Nobody knew. Nobody asked.'),
    ]);
  });
  expect(putInstead(doc, 'summary', 'three seconds', 'four seconds')).toBe(true);
  expect(readProse(summary)[0]).toEqual({
    type: 'paragraph',
    inlines: [{ text: 'It took ' }, { text: 'four seconds', bold: true }, { text: ' to load.' }],
  });
  expect(putInstead(doc, 'summary', 'Nobody', 'Somebody')).toBe(false);
  expect(putInstead(doc, 'summary', 'three seconds', 'x')).toBe(false);
  expect(putInstead(doc, 'summary', '', 'x')).toBe(false);
  expect(plainText(readProse(summary))).toBe('It took four seconds to load.\nNobody knew. Nobody asked.');
  expect(readRecord(doc)).toEqual([]);
});
