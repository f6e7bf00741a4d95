/** Three questions at closing: without names, as tallies, told once. */
import { readTray } from 'shared/documents/tray.ts';
import type { PulseSheet } from 'shared/retro/pulse.ts';
import { memoryStorage } from 'server/storage/memory.ts';
import type { Storage } from 'server/storage/storage.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { beginMeeting, goTo, type Meeting } from '../support/meeting.ts';
import { invite, TestPerson } from '../support/person.ts';
import { startServer } from '../support/server.ts';

let meeting: Meeting;
let storage: Storage;
let room: TestPerson[];

const sheet: PulseSheet = { learned: 'yes', again: 'no', said: 'yes' };

beforeEach(async () => {
  // It outlives the server, as a disk does.
  storage = { ...memoryStorage(), close: () => Promise.resolve() };
  meeting = await beginMeeting(await startServer(storage));
  room = [meeting.ana, meeting.ben, meeting.observer];
  for (const name of ['Tiago Reis', 'Lena Vogt']) room.push(await invite(meeting.facilitator, name, 'participant'));
});

afterEach(() => meeting.server.close());

/** Everybody named is at their screen, and the room closes. */
async function close(people: readonly TestPerson[]): Promise<void> {
  for (const person of people) await person.joined('stage');
  await goTo(meeting, 'closing');
}

const answer = (person: TestPerson, answers = sheet) => person.act({ type: 'answer-pulse', answers });
const told = async () => readTray((await meeting.deputy.joined('tray')).doc).pulse;
const rows = async () => ({
  tallies: await storage.get('pulses', meeting.facilitator.seat.retro),
  answered: (await storage.list('answered', '')).map(([key, row]) => [key.split('/')[1], row]),
});

test('PULSE-10 with fewer than five who could answer the questions are left out', async () => {
  await close(room.slice(0, 4));
  expect((await meeting.ana.stage()).about.pulse).toBeUndefined();
  expect(await answer(meeting.ana)).toMatchObject({ reason: 'pulse-over' });
});

test('PULSE-11 an answer is added to tallies and kept nowhere else; who answered stands apart, without when', async () => {
  await close(room);
  expect((await meeting.ana.stage()).about.pulse).toBe('open');
  expect(await answer(meeting.ana)).toMatchObject({ ok: true });
  expect(await answer(meeting.ben, { learned: 'no' })).toMatchObject({ ok: true });
  expect(await rows()).toEqual({
    tallies: {
      people: 2,
      counts: {
        learned: { yes: 1, no: 1, unsaid: 0 },
        again: { yes: 0, no: 1, unsaid: 0 },
        said: { yes: 1, no: 0, unsaid: 0 },
      },
    },
    answered: [meeting.ana.id, meeting.ben.id].toSorted().map((id) => [id, {}]),
  });
  const kept = JSON.stringify(await storage.list('commands', ''));
  expect(kept).not.toContain('learned');
});

test('PULSE-12 each person answers once, and only for themselves; whoever leads is not asked', async () => {
  await close(room);
  await answer(meeting.ana);
  expect(await answer(meeting.ana)).toMatchObject({ reason: 'answered-already' });
  expect(await answer(meeting.observer)).toMatchObject({ ok: true });
  expect(await answer(meeting.deputy)).toMatchObject({ reason: 'not-your-role' });
  expect(await answer(meeting.ben, {})).toMatchObject({ reason: 'bad-request' });
  const path = `/api/retros/${meeting.ana.seat.retro}/pulse`;
  expect(await meeting.ana.get(path)).toEqual({ ok: true, answered: true });
  expect(await meeting.ben.get(path)).toEqual({ ok: true, answered: false });
});

test('PULSE-13 it is read once, from four answers on; then the rows are gone and nobody answers any more', async () => {
  await close(room);
  for (const person of room.slice(0, 3)) await answer(person);
  expect(await meeting.facilitator.act({ type: 'read-pulse' })).toMatchObject({ reason: 'few-answers' });
  expect(await meeting.ana.act({ type: 'read-pulse' })).toMatchObject({ reason: 'not-your-role' });
  expect(await told()).toEqual({ people: 3, of: 5 });
  for (const person of room.slice(3, 4)) await answer(person);
  await meeting.facilitator.does({ type: 'read-pulse' });
  expect(await told()).toEqual({ people: 4, of: 5, reading: { learned: true, again: false, said: true } });
  expect(await rows()).toEqual({ tallies: undefined, answered: [] });
  expect(await answer(room[4] ?? meeting.ben)).toMatchObject({ reason: 'pulse-over' });
  expect(await meeting.facilitator.act({ type: 'read-pulse' })).toMatchObject({ reason: 'pulse-over' });
});

test('PULSE-14 what participants and observers are sent says only whether the questions are open', async () => {
  await close(room);
  const [stage, wide] = [await meeting.ana.joined('stage'), meeting.ana.open('tray')];
  expect(await wide.closed()).toBe(4401);
  for (const person of room) await answer(person);
  await meeting.facilitator.does({ type: 'read-pulse' });
  await stage.until(() => stage.doc.getMap('about').get('pulse') === 'told');
  expect(stage.heard()).not.toMatch(/again|reading/);
});

test('PULSE-15 on to the record, few answers are told to nobody and none is kept', async () => {
  await close(room);
  for (const person of room.slice(0, 3)) await answer(person);
  await meeting.facilitator.does({ type: 'go-to-phase', phase: 'record' });
  expect((await meeting.ana.stage()).about.pulse).toBe('over');
  expect(await told()).toBeUndefined();
  expect(await rows()).toEqual({ tallies: undefined, answered: [] });
});

test('PULSE-16 answers survive a restart', async () => {
  await close(room);
  for (const person of room.slice(0, 2)) await answer(person);
  await meeting.server.close();
  const again = await startServer(storage);
  const back = (person: TestPerson) => new TestPerson(again, person.seat, person.cookie);
  expect(await answer(back(meeting.ana))).toMatchObject({ reason: 'answered-already' });
  expect((await rows()).tallies?.people).toBe(2);
  for (const person of room.slice(2, 4)) await answer(back(person));
  await back(meeting.facilitator).does({ type: 'read-pulse' });
  expect((await again.registry.retro(meeting.facilitator.seat.retro))?.stage().about.pulse).toBe('told');
  await again.close();
});
