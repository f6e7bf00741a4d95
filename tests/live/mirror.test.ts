/** The mirror of a meeting: derived before the live side goes, read by facilitator and deputy, gone after a day. */
import { memoryStorage } from 'server/storage/memory.ts';
import { readTray } from 'shared/documents/tray.ts';
import { closeCodes } from 'shared/protocol/close-codes.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { beginMeeting, goTo, type Meeting } from '../support/meeting.ts';
import { invite } from '../support/person.ts';
import { startServer } from '../support/server.ts';

let meeting: Meeting;
const storage = () => memoryStorage();

beforeEach(async () => {
  meeting = await beginMeeting(await startServer(storage()));
});

afterEach(() => meeting.server.close());

const mirrors = async () => readTray((await meeting.deputy.joined('tray')).doc).mirrors;
const hour = 3600_000;

test('MIRROR-10 who was heard is counted before the turns go, and only the count stays', async () => {
  const cara = await invite(meeting.facilitator, 'Cara Lim', 'participant');
  const people = [meeting.ana, meeting.ben, cara];
  for (const person of people) await person.joined('stage');
  const aside = await meeting.deputy.joined('aside');
  await goTo(meeting, 'timeline');
  await meeting.server.registry.tendNudges();
  for (const person of [meeting.ana, meeting.ben]) {
    await meeting.deputy.does({ type: 'tap', person: person.id });
    meeting.server.later(60_000);
  }
  await meeting.deputy.does({ type: 'tap', person: null });
  await meeting.facilitator.does({ type: 'stop-sitting' });
  expect(await aside.closed()).toBe(closeCodes.reset);
  const [mirror] = await mirrors();
  expect(mirror).toMatchObject({ sitting: 1, heard: { heard: 2, of: 3 }, planned: 75 });
  expect(mirror?.minutes.timeline).toBe(2);
  for (const { id, seat } of people) {
    expect(JSON.stringify(mirror)).not.toContain(id);
    expect(JSON.stringify(mirror)).not.toContain(seat.name);
  }
});

test('MIRROR-11 with talk time off, or fewer than three counted, it says nothing of voices', async () => {
  await goTo(meeting, 'timeline');
  await meeting.facilitator.does({ type: 'stop-sitting' });
  expect(await mirrors()).toHaveLength(1);
  expect((await mirrors())[0]).not.toHaveProperty('heard');
});

test('MIRROR-12 each sitting has its own, the latest first', async () => {
  await goTo(meeting, 'timeline');
  await meeting.facilitator.does({ type: 'discuss-event', event: 'first' });
  await meeting.facilitator.does({ type: 'stop-sitting' });
  await meeting.facilitator.does({ type: 'resume-sitting' });
  for (const event of ['second', 'third']) await meeting.facilitator.does({ type: 'discuss-event', event });
  await meeting.facilitator.does({ type: 'stop-sitting' });
  const found = await mirrors();
  expect(found.map(({ sitting }) => sitting)).toEqual([2, 1]);
  expect(found.map(({ events }) => events.filter(({ end }) => end === 'discussed').length)).toEqual([3, 1]);
});

test('MIRROR-13 it goes within 24 hours, from the log too; participants never read it', async () => {
  await goTo(meeting, 'record');
  expect(await meeting.ana.open('tray').closed()).toBe(closeCodes.noRight);
  meeting.server.later(22 * hour);
  await meeting.server.registry.forgetOldMirrors();
  expect(await mirrors()).toHaveLength(1);
  meeting.server.later(2 * hour);
  await meeting.server.registry.forgetOldMirrors();
  expect(await mirrors()).toHaveLength(0);
  const { retro } = meeting.facilitator.seat;
  const open = await meeting.server.registry.retro(retro);
  await open?.ledger.settled();
  const stored = await meeting.server.storage.load(`${retro}/tray`);
  const bytes = [stored.snapshot ?? new Uint8Array(), ...stored.updates].map((each) =>
    Buffer.from(each).toString('latin1'),
  );
  expect(bytes.join()).not.toContain('planned');
  expect((await meeting.server.storage.get('retros', retro))?.mirrorAt).toBeUndefined();
});
