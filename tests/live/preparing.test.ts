/** What is set before the meeting, by command and on the board. */
import { changeEvent, readEvents } from 'shared/documents/board.ts';
import { writeThread } from 'shared/documents/threads.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { beginMeeting, goTo, type Meeting } from '../support/meeting.ts';

let meeting: Meeting;

beforeEach(async () => {
  meeting = await beginMeeting();
});

afterEach(() => meeting.server.close());

test('PLAN-03 the parts of the plan are set one by one, and the meeting is as long as they are together', async () => {
  const parts = { type: 'set-plan-parts', opening: 5, timeline: 30, learnings: 15, rest: 10 } as const;
  await meeting.deputy.does(parts);
  expect((await meeting.ana.stage()).about.plan).toEqual({
    minutes: 60,
    opening: 5,
    timeline: 30,
    learnings: 15,
    rest: 10,
  });
  expect(await meeting.ana.act(parts)).toMatchObject({ reason: 'not-your-role' });
  for (const wrong of [{ timeline: -1 }, { timeline: 0.5 }, { timeline: 240 }, { timeline: 0, learnings: 0, rest: 0 }])
    expect(await meeting.deputy.act({ ...parts, ...wrong })).toMatchObject({ reason: 'bad-request' });
  await meeting.facilitator.does({ type: 'set-plan', minutes: 60 });
  expect((await meeting.ana.stage()).about.plan.timeline).toBe(42);
});

test('PLAN-04 minutes given in the meeting go to the timeline of a plan that was cut by hand, too', async () => {
  await meeting.facilitator.does({ type: 'set-plan-parts', opening: 5, timeline: 30, learnings: 15, rest: 10 });
  await goTo(meeting, 'timeline');
  await meeting.facilitator.does({ type: 'extend', minutes: 10 });
  expect((await meeting.ana.stage()).about.plan).toMatchObject({ minutes: 70, timeline: 40, learnings: 15 });
});

test('STAR-01 a star and the lanes of an event stay, and the star may go again', async () => {
  const board = await meeting.facilitator.joined('board');
  changeEvent(board.doc, 'second', { starred: true, lanes: ['dashboard'] }, 'test');
  await board.durable();
  const seen = await meeting.deputy.joined('board');
  expect(readEvents(seen.doc)).toMatchObject([{ id: 'first' }, { starred: true, lanes: ['dashboard'] }, {}]);
  changeEvent(seen.doc, 'second', { starred: undefined }, 'test');
  await seen.durable();
  await board.until(() => readEvents(board.doc).every((event) => event.starred === undefined));
});

test('THREAD-02 a thread made while preparing is there to be followed in the meeting', async () => {
  const board = await meeting.deputy.joined('board');
  writeThread(board.doc, { id: 'quiet', name: 'The quiet alert', eventIds: ['first'] }, 'test');
  await board.durable();
  await goTo(meeting, 'timeline');
  await meeting.facilitator.does({ type: 'follow-thread', thread: 'quiet' });
  expect((await meeting.ana.stage()).about.thread).toBe('quiet');
});
