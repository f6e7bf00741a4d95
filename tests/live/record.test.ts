/** The record while it is written: what is live in it, and what a revision keeps of that. */
import { changeEvent, noteOf } from 'shared/documents/board.ts';
import { writeProse } from 'shared/documents/write-prose.ts';
import {
  addBlock,
  explain,
  readOutline,
  readSections,
  removeSection,
  sectionText,
  showEntry,
  turnIntoText,
  writeSection,
} from 'shared/documents/record.ts';
import type { ExportAnswer } from 'shared/protocol/api.ts';
import { closeCodes } from 'shared/protocol/close-codes.ts';
import { paragraph } from 'shared/retro/prose.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type * as Y from 'yjs';
import { beginMeeting, finishTimeline, goTo, type Meeting } from '../support/meeting.ts';
import type { TestPerson } from '../support/person.ts';

let meeting: Meeting;

beforeEach(async () => {
  meeting = await beginMeeting();
});
afterEach(() => meeting.server.close());

async function exported(person: TestPerson, query = 'names=1'): Promise<string> {
  const answer = await person.get<ExportAnswer>(`/api/retros/${person.seat.retro}/export?${query}`);
  if (!answer.ok) throw new Error(answer.reason);
  return answer.text;
}

async function inRecord(person: TestPerson, write: (doc: Y.Doc) => void): Promise<void> {
  const record = await person.joined('record');
  write(record.doc);
  await record.durable();
  record.leave();
}

async function onBoard(person: TestPerson, write: (doc: Y.Doc) => void): Promise<void> {
  const board = await person.joined('board');
  write(board.doc);
  await board.durable();
  board.leave();
}

const blockOf = (doc: Y.Doc, section: string) =>
  readOutline(doc).parts.find((part) => part.section === section)?.id ?? '';

test('RECORD-04 live blocks follow the meeting until a revision is frozen', async () => {
  const { facilitator, deputy } = meeting;
  await goTo(meeting, 'record');
  expect(await exported(facilitator)).toContain('10:00 Checkout latency rises to four seconds.');
  await onBoard(deputy, (doc) => {
    changeEvent(doc, 'first', { text: 'Checkout takes four seconds.' }, 'test');
    doc.transact(() =>
      writeProse(noteOf(doc, { event: 'second' }), [paragraph('Nobody was paged.', { label: 'surprise' })]),
    );
  });
  const now = await exported(facilitator);
  expect(now).toContain('10:00 Checkout takes four seconds.');
  expect(now).toContain('## Surprises\n\n- 10:05 Nobody was paged.');
  await facilitator.does({ type: 'go-to-phase', phase: 'published' });
  await facilitator.does({ type: 'go-to-phase', phase: 'record' });
  await onBoard(deputy, (doc) => changeEvent(doc, 'first', { text: 'Something else.' }, 'test'));
  expect(await exported(facilitator, 'names=1&revision=1')).toContain('10:00 Checkout takes four seconds.');
  expect(await exported(facilitator)).toContain('10:00 Something else.');
});

test('RECORD-05 what is left out of a block is left out of every export, and stays in the meeting', async () => {
  await goTo(meeting, 'record');
  await inRecord(meeting.deputy, (doc) => showEntry(doc, blockOf(doc, 'timeline'), 'second', false));
  for (const format of ['markdown', 'html', 'rich', 'wiki']) {
    const text = await exported(meeting.facilitator, `format=${format}`);
    expect(text).toContain('Checkout latency rises');
    expect(text).not.toContain('opens the dashboard');
  }
});

test('RECORD-06 a block turned into text no longer follows the meeting', async () => {
  await goTo(meeting, 'record');
  await inRecord(meeting.facilitator, (doc) =>
    turnIntoText(doc, blockOf(doc, 'timeline'), [paragraph('Three things happened.')]),
  );
  await onBoard(meeting.deputy, (doc) => changeEvent(doc, 'first', { text: 'Something else.' }, 'test'));
  const text = await exported(meeting.facilitator);
  expect(text).toContain('## Timeline\n\nThree things happened.');
  expect(text).not.toContain('Something else.');
});

test('RECORD-07 scenario 24: Description taken out, “By team” added, moved; links stay, and no known name is left', async () => {
  const { facilitator, deputy } = meeting;
  await onBoard(facilitator, (doc) =>
    changeEvent(
      doc,
      'second',
      { text: 'Ana Sousa opens the dashboard.', sources: [{ kind: 'link', url: 'https://graphs.example/p99' }] },
      'test',
    ),
  );
  await goTo(meeting, 'record');
  await inRecord(deputy, (doc) => {
    removeSection(doc, 'description');
    writeSection(doc, 'byteam', { title: 'By team', order: 99 });
    doc.transact(() => writeProse(sectionText(doc, 'byteam'), [paragraph('@ben and Idris, for the shop.')]));
    const summary = readSections(doc).find(({ id }) => id === 'summary');
    writeSection(doc, 'byteam', { order: (summary?.order ?? 0) - 1 });
    addBlock(doc, 'again', 'byteam', 'perceptions');
  });
  const text = await exported(facilitator, 'names=0');
  expect(text).not.toContain('## Description');
  expect(text.indexOf('## By team')).toBeLessThan(text.indexOf('## Timeline'));
  expect(text).toContain('[10:05](https://graphs.example/p99) participant A opens the dashboard.');
  expect(text).toContain('participant B and the deputy, for the shop.');
  expect(text).not.toMatch(/Ana|Sousa|Ben|Okoye|Maren|Holt|Idris|Bekele/i);
});

test('RECORD-08 abbreviations the writers explained end the record as a glossary', async () => {
  await goTo(meeting, 'record');
  await inRecord(meeting.facilitator, (doc) => {
    explain(doc, 'SLO', 'what we promise');
    explain(doc, 'CDN', '');
  });
  expect(await exported(meeting.facilitator)).toMatch(/## Glossary\n\n- \*\*SLO\*\*: what we promise\n$/);
});

test('RECORD-09 there is no Description before the meeting is over, unless the facilitator lifts the lock', async () => {
  const { facilitator, deputy, ana } = meeting;
  await goTo(meeting, 'timeline');
  expect(await facilitator.open('record').closed()).toBe(closeCodes.unknownRoom);
  expect(await deputy.act({ type: 'lift-description-lock' })).toMatchObject({ reason: 'facilitator-only' });
  await facilitator.does({ type: 'lift-description-lock' });
  expect(await facilitator.act({ type: 'lift-description-lock' })).toMatchObject({ reason: 'already-open' });
  await inRecord(deputy, (doc) =>
    doc.transact(() => writeProse(sectionText(doc, 'description'), [paragraph('It began at ten.')])),
  );
  expect(await ana.open('record').closed()).toBe(closeCodes.noRight);
  await finishTimeline(meeting);
  for (const phase of ['learnings', 'closing', 'record'] as const) {
    await facilitator.does({ type: 'go-to-phase', phase });
  }
  expect(await exported(facilitator)).toContain('It began at ten.');
});

test('RECORD-10 where the record lives is said at any time, and stands on revisions that are out already', async () => {
  const { facilitator, ana } = meeting;
  await goTo(meeting, 'published');
  const url = 'https://wiki.example/retro-42';
  expect(await ana.act({ type: 'set-lives-at', url })).toMatchObject({ reason: 'not-your-role' });
  expect(await facilitator.act({ type: 'set-lives-at', url: 'javascript:alert(1)' })).toMatchObject({
    reason: 'bad-request',
  });
  await facilitator.does({ type: 'set-lives-at', url });
  expect(await exported(ana, 'revision=1')).toContain(`(${url})`);
  const stored = await meeting.server.storage.get('revisions', `${ana.seat.retro}/000001`);
  expect(stored?.record).not.toHaveProperty('livesAt');
  await facilitator.does({ type: 'set-lives-at' });
  expect(await exported(ana, 'revision=1')).not.toContain('Kept at');
});

test('RECORD-11 the facts of the meeting stand in the record once they are added, and nothing about who spoke', async () => {
  const { facilitator, deputy } = meeting;
  await goTo(meeting, 'timeline');
  await deputy.does({ type: 'tap', person: meeting.ana.id });
  await deputy.does({ type: 'tap', person: null });
  await finishTimeline(meeting);
  for (const phase of ['learnings', 'closing', 'record'] as const) {
    await facilitator.does({ type: 'go-to-phase', phase });
  }
  expect(await exported(facilitator)).not.toContain('3 of 3 events discussed');
  await inRecord(facilitator, (doc) => {
    writeSection(doc, 'about', { title: 'About this meeting', order: 90 });
    addBlock(doc, 'facts', 'about', 'meeting');
  });
  const [, about = ''] = (await exported(facilitator)).split('## About this meeting');
  expect(about).toContain('3 of 3 events discussed.');
  expect(about).not.toMatch(/Ana|Ben|Idris|spoke|turn|talk/i);
});
