/** The course of a meeting, as its people would notice it. */
import { addIdea, addLearning, addView, setAboutMe, withdraw } from 'shared/documents/desk.ts';
import { noteOf } from 'shared/documents/board.ts';
import { writeProse } from 'shared/documents/write-prose.ts';
import { readSections } from 'shared/documents/record.ts';
import { closeCodes } from 'shared/protocol/close-codes.ts';
import { paragraph } from 'shared/retro/prose.ts';
import { standing } from 'shared/retro/phases.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { beginMeeting, finishTimeline, goTo, type Meeting } from '../support/meeting.ts';

let meeting: Meeting;

beforeEach(async () => {
  meeting = await beginMeeting();
});

afterEach(() => meeting.server.close());

const writing = (phase: 'learnings') =>
  ({ role: 'participant', standing: { phase, sitting: 1, since: 0, running: true } }) as const;

test('STEP-01 a step made from an older state is refused with the new one', async () => {
  await goTo(meeting, 'timeline');
  const { step } = await meeting.facilitator.stage();
  await meeting.deputy.does({ type: 'open-event', event: 'second' });
  const late = await meeting.facilitator.act({ type: 'open-event', event: 'third', from: step });
  expect(late).toEqual({ ok: false, reason: 'stale-step', step: step + 1 });
});

test('STEP-02 the same key twice is one step, and gets the same answer', async () => {
  await goTo(meeting, 'timeline');
  const first = await meeting.facilitator.act({ type: 'discuss-event', event: 'first' }, 'the-very-same-key');
  const again = await meeting.facilitator.act({ type: 'discuss-event', event: 'first' }, 'the-very-same-key');
  expect(again).toEqual(first);
  expect((await meeting.facilitator.stage()).walk.filter((fact) => fact.act === 'discussed')).toHaveLength(1);
});

test('STEP-03 two people who press next at the same moment move the room once', async () => {
  await goTo(meeting, 'timeline');
  const { step } = await meeting.facilitator.stage();
  const both = await Promise.all([
    meeting.facilitator.act({ type: 'discuss-event', event: 'first', from: step }),
    meeting.deputy.act({ type: 'discuss-event', event: 'first', from: step }),
  ]);
  expect(both.filter((answer) => answer.ok)).toHaveLength(1);
});

test('GATE-01 learnings wait until every event is done and the room was asked', async () => {
  await goTo(meeting, 'timeline');
  const { facilitator } = meeting;
  expect(await facilitator.act({ type: 'go-to-phase', phase: 'learnings' })).toMatchObject({
    reason: 'timeline-not-done',
  });
  for (const event of ['first', 'second']) await facilitator.does({ type: 'discuss-event', event });
  expect(await facilitator.act({ type: 'timeline-done' })).toMatchObject({ reason: 'events-open' });
  await facilitator.does({ type: 'skip-event', event: 'third' });
  expect(await facilitator.act({ type: 'timeline-done' })).toMatchObject({ reason: 'not-asked' });
  await facilitator.does({ type: 'ask-missing' });
  await facilitator.does({ type: 'timeline-done' });
  await facilitator.does({ type: 'go-to-phase', phase: 'learnings' });
});

test('GATE-02 opening early is possible, and its facts are noted once', async () => {
  await goTo(meeting, 'timeline');
  await meeting.facilitator.does({ type: 'open-gate-early' });
  expect((await meeting.facilitator.stage()).gate).toMatchObject([
    { act: 'opened-early', openEvents: 3, timelineMinutes: 0 },
  ]);
});

test('HAND-01 hands keep the order in which they reached the server', async () => {
  await goTo(meeting, 'timeline');
  await meeting.ben.does({ type: 'raise-hand' });
  await meeting.ana.does({ type: 'raise-hand' });
  await meeting.ben.does({ type: 'raise-hand' });
  const names = async () => (await meeting.ana.stage()).hands.map((hand) => hand.person);
  expect(await names()).toEqual([meeting.ben.id, meeting.ana.id]);
  await meeting.deputy.does({ type: 'call-hand', person: meeting.ben.id });
  expect(await names()).toEqual([meeting.ana.id]);
  expect(await meeting.ana.act({ type: 'lower-hand', person: meeting.ben.id })).toMatchObject({ ok: false });
  expect(await meeting.observer.act({ type: 'raise-hand' })).toMatchObject({ reason: 'observers-have-no-hand' });
});

test('LEARN-01 learnings stay on desk and tray until they are shown together', async () => {
  await goTo(meeting, 'learnings');
  const [desk, stage] = [await meeting.ana.desk(), await meeting.ben.joined('stage')];
  addLearning(desk.doc, { id: 'l1', text: 'The cache has a warm-up of its own', at: 1 }, writing('learnings'));
  await desk.durable();
  await stage.until(() => stage.doc.getMap('counts').get('learnings') === 1);
  expect(stage.heard()).not.toContain('warm-up');
  await meeting.facilitator.does({ type: 'show-learnings' });
  await stage.until(() => stage.heard().includes('warm-up'));
});

test('VIEW-01 what looked different to somebody is shown at once under their name', async () => {
  await goTo(meeting, 'timeline');
  const [desk, stage] = [await meeting.ana.desk(), await meeting.ben.joined('stage')];
  addView(desk.doc, { id: 'v1', eventId: 'second', text: 'From home the graph was flat', at: 1 });
  await stage.until(() => stage.doc.getMap('views').size === 1);
  expect([...stage.doc.getMap('views').values()]).toMatchObject([{ author: meeting.ana.id, eventId: 'second' }]);
});

test('ABOUT-01 "don’t count me" stops taps and erases earlier turns', async () => {
  await goTo(meeting, 'timeline');
  await meeting.deputy.does({ type: 'tap', person: meeting.ana.id });
  meeting.server.later(30_000);
  await meeting.deputy.does({ type: 'tap', person: null });
  const aside = await meeting.deputy.joined('aside');
  expect(aside.doc.getMap('turns').size).toBe(1);
  const desk = await meeting.ana.desk();
  setAboutMe(desk.doc, { dontCount: true });
  await aside.until(() => aside.doc.getMap('turns').size === 0);
  expect(await meeting.deputy.act({ type: 'tap', person: meeting.ana.id })).toMatchObject({ reason: 'not-counted' });
});

test('ABOUT-02 with talk time switched off nothing of it can be written', async () => {
  await meeting.facilitator.does({ type: 'set-settings', talk: false });
  await goTo(meeting, 'timeline');
  expect(await meeting.deputy.act({ type: 'tap', person: meeting.ana.id })).toMatchObject({ reason: 'talk-is-off' });
});

test('SIT-01 stopping ends the sitting: aside starts over empty, the phase stays', async () => {
  await goTo(meeting, 'timeline');
  await meeting.deputy.does({ type: 'message', text: 'Ben has been waiting' });
  const aside = await meeting.deputy.joined('aside');
  expect(aside.doc.getMap('messages').size).toBe(1);
  await meeting.facilitator.does({ type: 'stop-sitting' });
  expect(await aside.closed()).toBe(closeCodes.reset);
  const again = await meeting.deputy.joined('aside');
  expect(again.doc.getMap('messages').size).toBe(0);
  await meeting.facilitator.does({ type: 'resume-sitting' });
  expect(standing((await meeting.facilitator.stage()).phases)).toMatchObject({
    phase: 'timeline',
    sitting: 2,
    running: true,
  });
});

test('SIT-02 24 h after the last activity an abandoned aside is gone', async () => {
  await goTo(meeting, 'timeline');
  await meeting.deputy.does({ type: 'message', text: 'Ben has been waiting' });
  meeting.server.later(25 * 3600_000);
  await meeting.server.registry.forgetOldAsides();
  const again = await meeting.deputy.joined('aside');
  expect(again.doc.getMap('messages').size).toBe(0);
});

test('RECORD-01 the record is filled from the meeting, and people write on', async () => {
  const board = await meeting.deputy.joined('board');
  board.doc.transact(() => {
    const note = noteOf(board.doc, { event: 'second' });
    writeProse(note, [
      paragraph('Two dashboards were open.', { speaker: meeting.ana.id }),
      paragraph('The older one was the first search result.', { label: 'shaped' }),
    ]);
  });
  await board.durable();
  await goTo(meeting, 'record');
  const record = await meeting.facilitator.joined('record');
  expect(readSections(record.doc).map((section) => section.title)).toContain('What shaped it');
  const answer = await meeting.facilitator.get<{ ok: true; markdown: string }>(
    `/api/retros/${meeting.facilitator.seat.retro}/export?names=1`,
  );
  expect(answer.markdown).toContain('Ana Sousa');
  expect(answer.markdown).toMatch(/## What shaped it\n\n- 10:05 The older one was the first search result\./);
  expect(answer.markdown).not.toContain('## Remediations');
  const plain = await meeting.facilitator.get<{ ok: true; markdown: string }>(
    `/api/retros/${meeting.facilitator.seat.retro}/export`,
  );
  expect(plain.markdown).not.toMatch(/Ana|Sousa/);
});

test('IDEA-01 an idea opened to everyone keeps its words; its verdict stands beside it', async () => {
  await goTo(meeting, 'timeline');
  const desk = await meeting.ana.desk();
  const facts = { role: 'participant', observersMayPark: true, standing: standing([]) } as const;
  addIdea(desk.doc, { id: 'i1', text: 'Name the host in the prompt', named: true, at: 1 }, facts);
  await desk.durable();
  await finishTimeline(meeting);
  await meeting.facilitator.does({ type: 'go-to-phase', phase: 'learnings' });
  await meeting.facilitator.does({ type: 'go-to-phase', phase: 'remediations' });
  const tray = await meeting.facilitator.joined('tray');
  const [idea] = [...tray.doc.getMap('ideas').keys()];
  await meeting.facilitator.does({ type: 'open-idea', idea: idea ?? '' });
  withdraw(desk.doc, 'ideas', 'i1');
  await desk.durable();
  await meeting.facilitator.does({ type: 'decide-idea', idea: idea ?? '', verdict: 'none' });
  const stage = await meeting.ben.stage();
  expect(stage.ideas).toMatchObject([{ text: 'Name the host in the prompt', author: meeting.ana.id }]);
  expect(stage.verdicts.get(idea ?? '')).toMatchObject({ verdict: 'none' });
});

test('ABOUT-03 what people said about themselves goes when the meeting closes', async () => {
  const desk = await meeting.ana.desk();
  setAboutMe(desk.doc, { dontCall: true });
  await desk.durable();
  const tray = await meeting.deputy.joined('tray');
  expect(tray.doc.getMap('aboutMe').size).toBe(1);
  await goTo(meeting, 'record');
  await tray.until(() => tray.doc.getMap('aboutMe').size === 0);
});

test('LEARN-02 who is ready with writing is a number for the room, of this sitting, and never a name', async () => {
  await goTo(meeting, 'learnings');
  const [ana, ben, stage] = [
    await meeting.ana.desk(),
    await meeting.ben.desk(),
    await meeting.observer.joined('stage'),
  ];
  const told = () => stage.doc.getMap('counts').get('ready');
  for (const desk of [ana, ben]) setAboutMe(desk.doc, { ready: 1 });
  await stage.until(() => told() === 2);
  setAboutMe(ben.doc, { ready: 0 });
  await stage.until(() => told() === 1);
  const tray = await meeting.deputy.joined('tray');
  expect([...tray.doc.getMap('aboutMe').keys()]).toEqual([]);
  await meeting.facilitator.does({ type: 'stop-sitting' });
  await meeting.facilitator.does({ type: 'resume-sitting' });
  await stage.until(() => told() === 0);
});
