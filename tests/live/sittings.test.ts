/** Sittings: stopping and going on another day, and the small group that looks again at what soaks. */
import { addIdea } from 'shared/documents/desk.ts';
import { readTray } from 'shared/documents/tray.ts';
import type { MineAnswer } from 'shared/protocol/api.ts';
import { clock } from 'shared/retro/agenda.ts';
import { standing } from 'shared/retro/phases.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { beginMeeting, goTo, type Meeting } from '../support/meeting.ts';

let meeting: Meeting;

beforeEach(async () => {
  meeting = await beginMeeting();
});

afterEach(() => meeting.server.close());

const day = 86_400_000;
const inTwoDays = () => Date.now() + 2 * day;
const about = async () => (await meeting.ana.stage()).about;
const where = async () => standing((await meeting.ana.stage()).phases);

test('SIT-10 a day is set for going on; everybody sees it, and it goes when the next sitting begins', async () => {
  await goTo(meeting, 'timeline');
  await meeting.facilitator.does({ type: 'stop-sitting' });
  const at = inTwoDays();
  await meeting.deputy.does({ type: 'plan-sitting', at, minutes: 60 });
  const stage = await meeting.ana.joined('stage');
  expect(stage.doc.getMap('about').get('next')).toEqual({ at, minutes: 60 });
  await meeting.facilitator.does({ type: 'resume-sitting' });
  expect(await about()).not.toHaveProperty('next');
  expect(await where()).toMatchObject({ phase: 'timeline', sitting: 2, running: true });
});

test('SIT-11 a day that has passed, somebody who is not in the room, or a participant’s wish sets nothing', async () => {
  const { facilitator, ana } = meeting;
  expect(await facilitator.act({ type: 'plan-sitting', at: Date.now() - day, minutes: 60 })).toMatchObject({
    reason: 'bad-request',
  });
  expect(
    await facilitator.act({ type: 'plan-sitting', at: inTwoDays(), minutes: 30, group: ['nobody'] }),
  ).toMatchObject({ reason: 'unknown-person' });
  expect(await ana.act({ type: 'plan-sitting', at: inTwoDays(), minutes: 60 })).toMatchObject({
    reason: 'not-your-role',
  });
  await facilitator.does({ type: 'plan-sitting', at: inTwoDays(), minutes: 30, group: [ana.id] });
  expect((await about()).next).toMatchObject({ group: [ana.id] });
  await facilitator.does({ type: 'forget-sitting' });
  expect(await about()).not.toHaveProperty('next');
});

const minute = 60_000;

test('SIT-15 a meeting that goes on has the minutes that were planned for this sitting', async () => {
  await goTo(meeting, 'timeline');
  const { plan } = await about();
  meeting.server.later(50 * minute);
  await meeting.facilitator.does({ type: 'stop-sitting' });
  await meeting.facilitator.does({ type: 'plan-sitting', at: inTwoDays(), minutes: 45 });
  meeting.server.later(2 * day);
  await meeting.facilitator.does({ type: 'resume-sitting' });
  const stage = await meeting.ana.stage();
  const now = stage.phases.at(-1)?.at ?? 0;
  expect(Math.round(clock(stage.phases, stage.pauses, stage.about.plan, now).left / minute)).toBe(45);
  const more = 50 + 45 - plan.minutes;
  expect(stage.about.plan).toEqual({ ...plan, minutes: 95, timeline: plan.timeline + more });
});

test('SIT-16 the list of retrospectives says that a meeting stands between two sittings, and when it goes on', async () => {
  const mine = async () => ((await meeting.ana.get<MineAnswer>('/api/mine')) as MineAnswer & { ok: true }).seats[0];
  await goTo(meeting, 'timeline');
  expect(await mine()).not.toHaveProperty('between');
  await meeting.facilitator.does({ type: 'stop-sitting' });
  expect(await mine()).toMatchObject({ phase: 'timeline', between: {} });
  const at = inTwoDays();
  await meeting.facilitator.does({ type: 'plan-sitting', at, minutes: 60 });
  expect(await mine()).toMatchObject({ between: { next: at } });
  await meeting.facilitator.does({ type: 'resume-sitting' });
  expect(await mine()).not.toHaveProperty('between');
});

/** A meeting that closed with one idea soaking. */
async function withSoaking(): Promise<string> {
  await goTo(meeting, 'remediations');
  const desk = await meeting.ana.desk();
  const facts = { role: 'participant', standing: await where(), observersMayPark: true } as const;
  addIdea(desk.doc, { id: 'i1', text: 'Ring somebody who is awake', named: true, at: 1 }, facts);
  await desk.durable();
  const [idea] = readTray((await meeting.deputy.joined('tray')).doc).ideas;
  await meeting.facilitator.does({ type: 'open-idea', idea: idea?.id ?? '' });
  await meeting.facilitator.does({
    type: 'decide-idea',
    idea: idea?.id ?? '',
    verdict: 'soaking',
    until: '2026-03-06',
  });
  for (const phase of ['closing', 'record'] as const) await meeting.facilitator.does({ type: 'go-to-phase', phase });
  return idea?.id ?? '';
}

test('SIT-12 after the meeting a small group begins a sitting of its own, at the idea that soaks', async () => {
  const idea = await withSoaking();
  const before = (await about()).plan;
  await meeting.facilitator.does({ type: 'plan-sitting', at: inTwoDays(), minutes: 30, group: [meeting.ana.id] });
  meeting.server.later(2 * day);
  await meeting.facilitator.does({ type: 'go-to-phase', phase: 'remediations' });
  expect(await where()).toMatchObject({ phase: 'remediations', sitting: 2, running: true });
  expect(await about()).toMatchObject({
    openIdea: idea,
    plan: { minutes: before.minutes + 30, timeline: before.timeline, rest: before.rest + 30 },
  });
  await meeting.facilitator.does({ type: 'decide-idea', idea, verdict: 'kept' });
  expect((await meeting.ana.stage()).verdicts.get(idea)?.verdict).toBe('kept');
});

test('SIT-13 a sitting about ideas alone leaves the mirror of the meeting as it is', async () => {
  await withSoaking();
  const mirrors = async () => readTray((await meeting.deputy.joined('tray')).doc).mirrors;
  const before = await mirrors();
  expect(before.map(({ sitting }) => sitting)).toEqual([1]);
  for (const phase of ['remediations', 'closing', 'record'] as const) {
    await meeting.facilitator.does({ type: 'go-to-phase', phase });
  }
  expect(await mirrors()).toEqual(before);
});

test('SIT-14 with the gate shut again no sitting about ideas begins', async () => {
  await withSoaking();
  await meeting.facilitator.does({ type: 'shut-gate' });
  expect(await meeting.facilitator.act({ type: 'go-to-phase', phase: 'remediations' })).toMatchObject({
    reason: 'timeline-not-done',
  });
});
