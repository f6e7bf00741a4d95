/** Versions: how the record stood before it was changed, who wrote, and the way back. */
import { readContent, writeContent, writeSectionContent } from 'shared/documents/record-content.ts';
import { writeProse } from 'shared/documents/write-prose.ts';
import {
  readRecord,
  removeSection,
  sectionText,
  turnIntoText,
  readOutline,
  writeSection,
} from 'shared/documents/record.ts';
import type { VersionAnswer, VersionsAnswer } from 'shared/protocol/versions.ts';
import { paragraph, plainText } from 'shared/retro/prose.ts';
import { versionEvery, versionsAtMost } from 'shared/retro/record-version.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type * as Y from 'yjs';
import { beginMeeting, goTo, type Meeting } from '../support/meeting.ts';
import type { TestPerson } from '../support/person.ts';

let meeting: Meeting;

beforeEach(async () => {
  meeting = await beginMeeting();
  await goTo(meeting, 'record');
});
afterEach(() => meeting.server.close());

async function inRecord(person: TestPerson, write: (doc: Y.Doc) => void): Promise<void> {
  const record = await person.joined('record');
  write(record.doc);
  await record.durable();
  record.leave();
}

const writes = (person: TestPerson, text: string) =>
  inRecord(person, (doc) => {
    const summary = sectionText(doc, 'summary');
    doc.transact(() => {
      summary.delete(0, summary.length);
      writeProse(summary, [paragraph(text)]);
    });
  });

async function versions(person: TestPerson) {
  const answer = await person.get<VersionsAnswer>(`/api/retros/${person.seat.retro}/versions`);
  if (!answer.ok) throw new Error(answer.reason);
  return answer.versions;
}

async function version(person: TestPerson, n: number) {
  const answer = await person.get<VersionAnswer>(`/api/retros/${person.seat.retro}/versions/${n}`);
  if (!answer.ok) throw new Error(answer.reason);
  return answer.content;
}

test('VERSION-01 what stood before somebody’s change is kept, at most one every five minutes', async () => {
  const { facilitator, deputy } = meeting;
  await writes(facilitator, 'The cache was cold.');
  await writes(facilitator, 'The cache was cold for an hour.');
  meeting.server.later(versionEvery);
  await writes(deputy, '');
  const kept = await versions(facilitator);
  expect(kept.map(({ n, cause }) => [n, cause])).toEqual([
    [1, 'writing'],
    [2, 'writing'],
  ]);
  expect(kept[1]).toMatchObject({ by: [facilitator.id], changed: ['Summary'], words: 7 });
  expect(plainText((await version(facilitator, 2)).texts['summary'] ?? [])).toBe('The cache was cold for an hour.');
});

test('VERSION-02 review and publishing keep one each, with everybody who wrote since', async () => {
  const { facilitator, deputy } = meeting;
  await writes(facilitator, 'One.');
  await writes(deputy, 'Two.');
  await facilitator.does({ type: 'set-review', review: 'in-review' });
  await facilitator.does({ type: 'go-to-phase', phase: 'published' });
  const kept = await versions(deputy);
  expect(kept.map(({ cause }) => cause)).toEqual(['writing', 'review', 'published']);
  expect(kept[1]?.by).toEqual([facilitator.id, deputy.id]);
  expect(kept[2]?.by).toEqual([]);
});

test('VERSION-03 an older version is laid back in, and what stood before that is kept too', async () => {
  const { facilitator } = meeting;
  await writes(facilitator, 'As it was.');
  meeting.server.later(versionEvery);
  await inRecord(facilitator, (doc) => {
    const timeline = readOutline(doc).parts.find((part) => part.section === 'timeline');
    turnIntoText(doc, timeline?.id ?? '', [paragraph('Three things.')]);
    removeSection(doc, 'summary');
    writeSection(doc, 'new', { title: 'New', order: 50 });
  });
  const before = await version(facilitator, 2);
  await facilitator.does({ type: 'keep-version' });
  await inRecord(facilitator, (doc) => {
    writeContent(doc, before);
    expect(readRecord(doc).map(({ title }) => title)).toContain('Summary');
    expect(readRecord(doc).map(({ title }) => title)).not.toContain('New');
    expect(plainText(readRecord(doc)[0]?.prose ?? [])).toBe('As it was.');
    expect(readOutline(doc).parts.find((part) => part.section === 'timeline')?.kind).toBe('timeline');
  });
  const last = (await versions(facilitator)).at(-1);
  expect(last).toMatchObject({ cause: 'restore', changed: ['Summary', 'Timeline', 'New'] });
  expect(Object.keys((await version(facilitator, last?.n ?? 0)).sections)).toContain('new');
});

test('VERSION-04 one section alone comes back, and the others stay as they are', async () => {
  const { facilitator } = meeting;
  await writes(facilitator, 'As it was.');
  await facilitator.does({ type: 'keep-version' });
  await writes(facilitator, 'As it is.');
  await inRecord(facilitator, (doc) => {
    doc.transact(() => writeProse(sectionText(doc, 'helped'), [paragraph('The snapshot.')]));
  });
  const n = (await versions(facilitator)).find(({ cause }) => cause === 'restore')?.n ?? 0;
  const before = await version(facilitator, n);
  await inRecord(facilitator, (doc) => {
    writeSectionContent(doc, before, 'summary');
    const { texts } = readContent(doc);
    expect(plainText(texts['summary'] ?? [])).toBe('As it was.');
    expect(plainText(texts['helped'] ?? [])).toBe('The snapshot.');
  });
});

test('VERSION-05 only those who write the record see its versions', async () => {
  const { facilitator, ana, observer } = meeting;
  await writes(facilitator, 'One.');
  const path = `/api/retros/${ana.seat.retro}/versions`;
  for (const person of [ana, observer]) {
    expect(await person.get(path)).toMatchObject({ reason: 'writers-only' });
    expect(await person.get(`${path}/1`)).toMatchObject({ reason: 'writers-only' });
    expect(await person.act({ type: 'keep-version' })).toMatchObject({ reason: 'writers-only' });
  }
  await facilitator.does({ type: 'set-co-authors', people: [ana.id] });
  expect(await versions(ana)).toHaveLength(1);
  expect(await ana.get(`${path}/99`)).toMatchObject({ reason: 'unknown-revision' });
});

test('VERSION-06 versions survive a restart, the oldest go, and deleting the retro deletes them all', async () => {
  const { facilitator } = meeting;
  const { registry, storage } = meeting.server;
  await writes(facilitator, 'One.');
  await registry.evict(-1);
  await registry.evict(-1);
  for (let turn = 0; turn < versionsAtMost; turn++) await facilitator.does({ type: 'keep-version' });
  const kept = await storage.list('versions', '');
  expect(kept).toHaveLength(versionsAtMost);
  expect(kept[0]?.[1].n).toBe(2);
  await registry.remove(facilitator.seat.retro);
  expect(await storage.list('versions', '')).toEqual([]);
});
