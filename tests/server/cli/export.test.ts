/** `export` beside a running server: what it prints, and that it leaves the folder as it was. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand, type Terminal } from 'server/cli/command.ts';
import { openSnapshot } from 'server/storage/snapshot.ts';
import { openSqliteStorage } from 'server/storage/sqlite.ts';
import { addView } from 'shared/documents/desk.ts';
import { writeProse } from 'shared/documents/write-prose.ts';
import { sectionText } from 'shared/documents/record.ts';
import { paragraph } from 'shared/retro/prose.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { beginMeeting, goTo, type Meeting } from '../../support/meeting.ts';
import { createRetro } from '../../support/person.ts';
import { startServer } from '../../support/server.ts';

let folder: string;
let meeting: Meeting;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'second-story-export-'));
  meeting = await beginMeeting(await startServer(await openSqliteStorage(folder)));
});
afterEach(async () => {
  await meeting.server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function says(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const terminal = {
    cwd: folder,
    now: Date.now,
    out: (text: string) => out.push(text),
    err: (text: string) => err.push(text),
  };
  const code = await runCommand(['export', ...words, '--data', folder], terminal as unknown as Terminal);
  return { code, out: out.join(''), err: err.join('') };
}

async function writeSummary(text: string): Promise<void> {
  const record = await meeting.facilitator.joined('record');
  record.doc.transact(() => writeProse(sectionText(record.doc, 'summary'), [paragraph(text)]));
  await record.durable();
  record.leave();
}

test('EXPORT-20 while the server runs, retros are listed and a record is printed as it stands', async () => {
  const { retro } = meeting.facilitator.seat;
  const { facilitator: other } = await createRetro(meeting.server, 'Another evening');
  const listed = await says();
  expect(listed.out).toContain(`${retro}  prepare      Checkout was slow`);
  expect(JSON.parse((await says('--json')).out)).toContainEqual({
    id: other.seat.retro,
    title: 'Another evening',
    phase: 'prepare',
  });
  expect(await says(retro)).toMatchObject({ code: 1, err: expect.stringContaining('has no record yet') });
  await goTo(meeting, 'record');
  await writeSummary('Ana Sousa saw it first.');
  const markdown = await says(retro);
  expect(markdown).toMatchObject({ code: 0, out: expect.stringContaining('# Checkout was slow') });
  expect(markdown.out).toMatch(/participant [AB] saw it first/);
  expect((await says(retro, '--names')).out).toContain('Ana Sousa saw it first');
  expect((await says(retro, '--format', 'events')).out.split('\n')[0]).toContain('text');
  expect(JSON.parse((await says(retro, '--json')).out)).toMatchObject({ title: 'Checkout was slow' });
});

test('EXPORT-21 a published revision is printed as it was, whatever the record says now', async () => {
  const { facilitator } = meeting;
  await goTo(meeting, 'record');
  await writeSummary('The first words.');
  await facilitator.does({ type: 'go-to-phase', phase: 'published' });
  await facilitator.does({ type: 'go-to-phase', phase: 'record' });
  await writeSummary('Other words.');
  const { retro } = facilitator.seat;
  expect((await says(retro, '--revision', '1')).out).not.toContain('Other words.');
  expect((await says(retro)).out).toContain('Other words.');
  expect(await says(retro, '--revision', '2')).toMatchObject({
    code: 1,
    err: expect.stringContaining('no revision 2'),
  });
});

test('EXPORT-22 nothing is written by it, and the server goes on', async () => {
  const { facilitator, ana } = meeting;
  await goTo(meeting, 'record');
  const desk = await ana.desk();
  addView(desk.doc, { id: 'v', eventId: 'first', text: 'It was flat from home', at: 1 });
  await desk.durable();
  const before = { files: readdirSync(folder).toSorted(), views: (await facilitator.stage()).views };
  await says(facilitator.seat.retro, '--format', 'json');
  expect({ files: readdirSync(folder).toSorted(), views: (await facilitator.stage()).views }).toEqual(before);
  const snapshot = openSnapshot(folder);
  await expect(snapshot.commit([{ op: 'drop', table: 'retros', key: 'x' }])).rejects.toThrow('takes nothing');
  // Of one instant: what is committed meanwhile is not in it.
  await facilitator.does({ type: 'set-title', title: 'Renamed meanwhile' });
  const { updates } = await snapshot.load(`${facilitator.seat.retro}/stage`);
  await snapshot.close();
  const after = openSnapshot(folder);
  expect((await after.load(`${facilitator.seat.retro}/stage`)).updates.length).toBeGreaterThan(updates.length);
  await after.close();
  expect((await says()).out).toContain('Renamed meanwhile');
});

test('EXPORT-23 a folder without data, a retro that is not there and wrong words are said', async () => {
  expect(await says('nobody')).toMatchObject({ code: 1, err: expect.stringContaining('is not in this folder') });
  for (const words of [['a', 'b'], ['a', '--format', 'fax'], ['a', '--revision', '0'], ['--what']]) {
    expect(await says(...words)).toMatchObject({ code: 64, err: expect.stringContaining('See --help.') });
  }
  expect((await says('--help')).out).toContain('the server may go on running');
  expect(() => openSnapshot(join(folder, 'nowhere'))).toThrow('There is no data in');
});
