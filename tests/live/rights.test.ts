/** A hand-written client with a valid cookie meets every right of the table. */
import { addIdea, withdraw } from 'shared/documents/desk.ts';
import { writeAction } from 'shared/documents/actions.ts';
import { readEvents } from 'shared/documents/board.ts';
import { closeCodes } from 'shared/protocol/close-codes.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { syncMessage } from '../support/peer.ts';
import { beginMeeting, finishTimeline, goTo, type Meeting } from '../support/meeting.ts';

let meeting: Meeting;

beforeEach(async () => {
  meeting = await beginMeeting();
});

afterEach(() => meeting.server.close());

const parking = {
  role: 'participant',
  observersMayPark: true,
  standing: { phase: 'timeline', sitting: 1, since: 0, running: true },
} as const;

test.each(['backstage', 'tray', 'aside'] as const)('RIGHT-01 a participant cannot read %s', async (kind) => {
  expect(await meeting.ana.open(kind).closed()).toBe(closeCodes.noRight);
  expect(await meeting.observer.open(kind).closed()).toBe(closeCodes.noRight);
});

test('RIGHT-02 nobody reads the desk or the account of somebody else', async () => {
  for (const kind of ['desk', 'account'] as const) {
    for (const reader of [meeting.ben, meeting.facilitator, meeting.deputy, meeting.observer]) {
      expect(await reader.open(kind, meeting.ana.id).closed()).toBe(closeCodes.noRight);
    }
  }
});

test('RIGHT-03 actions do not exist before the gate, for anybody, and exist after it', async () => {
  await goTo(meeting, 'timeline');
  for (const person of [meeting.facilitator, meeting.deputy, meeting.ana]) {
    expect(await person.open('actions').closed()).toBe(closeCodes.unknownRoom);
  }
  await finishTimeline(meeting);
  const reader = await meeting.ana.joined('actions');
  const writer = await meeting.facilitator.joined('actions');
  const opened = { open: true, asked: true, everOpened: true };
  writeAction(
    writer.doc,
    { id: 'a1', text: 'Ring the storage on-call' },
    { ...parking, role: 'facilitator', gate: opened },
  );
  await writer.durable();
  await reader.until(() => reader.doc.getMap('actions').size === 1);
});

test('RIGHT-04 shutting the gate again takes the document away', async () => {
  await goTo(meeting, 'timeline');
  await finishTimeline(meeting);
  const reader = await meeting.ana.joined('actions');
  await meeting.facilitator.does({ type: 'shut-gate' });
  expect(await reader.closed()).toBe(closeCodes.unknownRoom);
});

test('RIGHT-05 what a reader writes to stage or board is swallowed and reaches nobody', async () => {
  const [board, stage] = [await meeting.ana.joined('board'), await meeting.ana.joined('stage')];
  const witness = await meeting.ben.joined('board');
  const forged = new Y.Doc();
  forged.getMap('events').set('forged', { text: 'Somebody else did it' });
  forged.getMap('about').set('title', 'Taken over');
  const update = Y.encodeStateAsUpdate(forged);
  board.send(syncMessage(2, update));
  stage.send(syncMessage(2, update));
  await board.until(() => board.frames.some((frame) => frame[0] === 121));
  await meeting.facilitator.does({ type: 'set-title', title: 'A later step that all hear' });
  await stage.until(() => stage.doc.getMap('about').get('title') === 'A later step that all hear');
  const retro = await meeting.server.registry.retro(meeting.ana.seat.retro);
  expect(retro && readEvents(retro.doc('board')).map((each) => each.id)).toEqual(['first', 'second', 'third']);
  expect(witness.heard()).not.toContain('Somebody else did it');
});

test('RIGHT-06 a cookie opens its own person only', async () => {
  expect(await meeting.ana.open('desk', meeting.ben.id, meeting.ben.id).closed()).toBe(closeCodes.noRight);
  expect(await meeting.ana.open('tray', undefined, meeting.facilitator.id).closed()).toBe(closeCodes.noRight);
});

test('RIGHT-07 a step of the meeting is refused to whoever does not lead', async () => {
  for (const person of [meeting.ana, meeting.observer]) {
    expect(await person.act({ type: 'go-to-phase', phase: 'opening' })).toMatchObject({ reason: 'not-your-role' });
    expect(await person.act({ type: 'open-gate-early' })).toMatchObject({ reason: 'not-leading' });
  }
  expect(await meeting.deputy.act({ type: 'go-to-phase', phase: 'opening' })).toMatchObject({ reason: 'not-leading' });
});

test('RIGHT-08 before the reveal no frame to another participant holds the words of a parked idea', async () => {
  await goTo(meeting, 'timeline');
  const [ana, ben] = [await meeting.ana.desk(), await meeting.ben.joined('stage')];
  const benBoard = await meeting.ben.joined('board');
  addIdea(ana.doc, { id: 'i1', text: 'zebra-crossing for deploys', named: true, at: 1 }, parking);
  await ana.durable();
  await ben.until(() => (ben.doc.getMap('counts').get('ideas') as number) === 1);
  const tray = await meeting.deputy.joined('tray');
  expect(tray.heard()).toContain('zebra-crossing');
  expect(ben.heard() + benBoard.heard()).not.toContain('zebra-crossing');
});

test('RIGHT-09 an idea without a name reaches no document together with its author', async () => {
  const ana = await meeting.ana.desk();
  addIdea(ana.doc, { id: 'i1', text: 'a bolder prompt colour', named: false, at: 1 }, parking);
  await ana.durable();
  const tray = await meeting.facilitator.joined('tray');
  const [carried] = [...tray.doc.getMap('ideas').values()] as { id: string; text: string; author?: string }[];
  expect(carried).toMatchObject({ text: 'a bolder prompt colour' });
  expect(carried).not.toHaveProperty('author');
  expect(carried?.id).not.toContain('i1');
  expect(JSON.stringify(carried)).not.toContain(meeting.ana.id);
});

test('RIGHT-10 a withdrawn idea leaves the tray, and its count goes down', async () => {
  const ana = await meeting.ana.desk();
  addIdea(ana.doc, { id: 'i1', text: 'never mind', named: true, at: 1 }, parking);
  await ana.durable();
  withdraw(ana.doc, 'ideas', 'i1');
  await ana.durable();
  const tray = await meeting.facilitator.joined('tray');
  expect(tray.doc.getMap('ideas').size).toBe(0);
  expect((await meeting.facilitator.stage()).counts.ideas).toBe(0);
});

test('RIGHT-11 a removed person is cut off and stays out', async () => {
  const stage = await meeting.ana.joined('stage');
  await meeting.facilitator.does({ type: 'remove-person', person: meeting.ana.id });
  expect(await stage.closed()).toBe(closeCodes.noRight);
  expect(await meeting.ana.open('stage').closed()).toBe(closeCodes.noRight);
});
