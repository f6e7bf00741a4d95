/** A whole meeting about people nobody invited: whatever leaves the room calls them by a role. */
import { adopt } from 'server/rooms/steward/adopt.ts';
import { freeze } from 'server/rooms/steward/revisions.ts';
import { withRoles } from 'shared/retro/frozen-roles.ts';
import { addEvents } from 'shared/documents/board.ts';
import { sectionText } from 'shared/documents/record.ts';
import { writeProse } from 'shared/documents/write-prose.ts';
import { exportFormats } from 'shared/record-exports/format-names.ts';
import { fromJson } from 'shared/record-exports/json.ts';
import { paragraph } from 'shared/retro/prose.ts';
import type { ExportAnswer } from 'shared/protocol/api.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { beginMeeting, event, goTo, type Meeting } from '../support/meeting.ts';
import { program } from '../support/program.ts';

let meeting: Meeting;

beforeEach(async () => {
  meeting = await beginMeeting();
  const board = await meeting.facilitator.joined('board');
  const chat = [
    { ...event('chat', '2026-03-02T10:06:00.000Z', '@tomas is on it, says Priya Natarajan'), actors: ['priya'] },
    { ...event('told', '2026-03-02T10:07:00.000Z', 'Ben Okoye is told by tomas'), actors: ['Tomás Lindqvist'] },
  ];
  addEvents(board.doc, [...chat, { ...event('seen', '2026-03-02T10:08:00.000Z', 'x'), starred: true }], 'test');
  await board.durable();
  board.leave();
});
afterEach(() => meeting.server.close());

const named = /Tom[aá]s|Lindqvist|Priya|Natarajan|Ben\b|Okoye|Ana\b|Sousa|Maren|Idris|Bekele|Noor/i;

async function published(): Promise<string> {
  const { facilitator, ben } = meeting;
  await facilitator.does({ type: 'remove-person', person: ben.id });
  await goTo(meeting, 'record');
  const record = await facilitator.joined('record');
  record.doc.transact(() =>
    writeProse(sectionText(record.doc, 'summary'), [
      paragraph('Ben saw it with tlindqvist and Ana; priya’s graph was flat.'),
    ]),
  );
  await record.durable();
  await facilitator.does({ type: 'go-to-phase', phase: 'published' });
  return facilitator.seat.retro;
}

test('NAME-20 a chat’s people, and whoever was taken off the list, are named in no export and nowhere in the archive', async () => {
  const retro = await published();
  const { facilitator, server } = meeting;
  const exported = (query: string) => facilitator.get<ExportAnswer>(`/api/retros/${retro}/export?${query}`);
  for (const format of exportFormats) {
    for (const which of ['', '&revision=1'])
      expect(JSON.stringify(await exported(`format=${format}${which}`)).match(named)).toBeNull();
  }
  await expect.poll(async () => (await server.storage.archive.latest(1)).length).toBe(1);
  for (const path of [
    '/archive?q=graph',
    `/archive/${retro}`,
    '/archive/feed',
    `/archive/${retro}/export?format=html`,
  ]) {
    const answer = await fetch(`${server.url}/api${path}`, { headers: { cookie: facilitator.cookie } });
    expect(await answer.text()).not.toMatch(named);
  }
  for (const who of ['tomas', 'natarajan', 'okoye']) {
    expect((await server.storage.archive.find({ q: who, page: 0 })).total).toBe(0);
  }
  const reader = await program(server, ['records']);
  for (const path of ['/records', `/retros/${retro}/revisions`, `/retros/${retro}/revisions/1`, '/archive?q=graph']) {
    expect((await reader.get(path)).text).not.toMatch(named);
  }
});

test('NAME-21 with names on, the record says whom it names and reads back in as it was, without a mark of whoever led', async () => {
  const retro = await published();
  const answer = await meeting.facilitator.get<ExportAnswer>(`/api/retros/${retro}/export?format=json&names=1`);
  if (!answer.ok) throw new Error(answer.reason);
  const read = fromJson(answer.text);
  expect(read).toMatchObject({ ok: true, record: { formerly: [{ name: 'Ben Okoye', role: 'participant' }] } });
  expect(answer.text).not.toContain('starred');
  if (!read.ok) throw new Error(read.at);
  const { registry } = meeting.server;
  const adopted = await adopt(registry, read.record, 'Maren Holt');
  if (!adopted) throw new Error('nobody leads it');
  expect(JSON.stringify(withRoles(freeze(adopted.retro))).match(named)).toBeNull();
});
