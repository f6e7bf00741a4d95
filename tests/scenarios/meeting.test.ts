/** What a demanding facilitator would try in the meeting itself, from the opening to an end without action items. */
import { readBackstage, writeQuestion } from 'shared/documents/backstage.ts';
import { readAside } from 'shared/documents/aside.ts';
import { addIdea, addProposal, rewrite, withdraw } from 'shared/documents/desk.ts';
import { addEvents, readEvents } from 'shared/documents/board.ts';
import { readSections, sectionText } from 'shared/documents/record.ts';
import { readProse } from 'shared/documents/prose.ts';
import { readStage } from 'shared/documents/stage.ts';
import { readTray } from 'shared/documents/tray.ts';
import { closeCodes } from 'shared/protocol/close-codes.ts';
import { coverage } from 'shared/retro/accounts.ts';
import { clock } from 'shared/retro/agenda.ts';
import { gate } from 'shared/retro/gate.ts';
import { meetingLog } from 'shared/retro/meeting-log.ts';
import { missedLine } from 'shared/retro/missed-event.ts';
import { readiness } from 'shared/retro/readiness.ts';
import { standing } from 'shared/retro/phases.ts';
import { plainText } from 'shared/retro/prose.ts';
import { inTimelineOrder } from 'shared/retro/timeline.ts';
import { walk } from 'shared/retro/walk.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { beginMeeting, event, finishTimeline, goTo, threeEvents, type Meeting } from '../support/meeting.ts';

const minute = 60_000;
let meeting: Meeting;

beforeEach(async () => {
  meeting = await beginMeeting();
});

afterEach(() => meeting.server.close());

const inTimeline = {
  role: 'participant',
  standing: { phase: 'timeline', sitting: 1, since: 0, running: true },
  observersMayPark: true,
} as const;

test('SCENARIO-08 a twelfth question is kept and counted, and the meeting begins all the same', async () => {
  const backstage = await meeting.facilitator.joined('backstage');
  for (let order = 0; order < 12; order += 1)
    writeQuestion(backstage.doc, `question-${order}`, { text: 'How did it look?', eventIds: [], for: [], order });
  await backstage.durable();
  const { questions, people } = readBackstage((await meeting.deputy.joined('backstage')).doc);
  const { roster, about } = await meeting.deputy.stage();
  const told = { roster, people, events: threeEvents };
  const accounts = coverage({ ...told, accounts: new Map(), released: [] });
  const prepared = readiness({ ...told, questions, accounts, plan: about.plan });
  expect(prepared.questions).toBe(12);
  expect(prepared.done.has('questions')).toBe(false);
  await meeting.facilitator.does({ type: 'go-to-phase', phase: 'opening' });
});

test('SCENARIO-10 the opening reaches every screen with its whole text, and the clock starts', async () => {
  const everybody = [meeting.facilitator, meeting.deputy, meeting.ana, meeting.ben, meeting.observer];
  const screens = await Promise.all(everybody.map((person) => person.joined('stage')));
  expect(standing((await meeting.ana.stage()).phases).running).toBe(false);
  await meeting.facilitator.does({ type: 'go-to-phase', phase: 'opening' });
  const begun = ({ doc }: (typeof screens)[number]) => standing(readStage(doc).phases).phase === 'opening';
  await Promise.all(screens.map((screen) => screen.until(() => begun(screen))));
  const [first] = (await meeting.ana.stage()).phases;
  for (const { doc } of screens) {
    const { about, phases } = readStage(doc);
    expect(about.opening.join(' ')).toMatch(/as it looked to each of us.*Park them/s);
    expect(standing(phases).running).toBe(true);
    expect(phases).toEqual([first]);
  }
  meeting.server.later(3 * minute);
  const { phases, pauses, about } = await meeting.ana.stage();
  const { now } = await meeting.ana.get<{ now: number }>('/api/clock');
  expect(Math.floor(clock(phases, pauses, about.plan, now).spent.opening / minute)).toBe(3);
});

test('SCENARIO-11 in the timeline nobody reads, makes or forges an action item or a phase, by hand-written clients either', async () => {
  await goTo(meeting, 'timeline');
  const watching = await meeting.observer.joined('stage');
  const before = readStage(watching.doc);
  for (const person of [meeting.ana, meeting.observer, meeting.deputy, meeting.facilitator])
    expect(await person.open('actions').closed()).toBe(closeCodes.unknownRoom);
  const forger = await meeting.ana.joined('stage');
  forger.doc.getMap('phases').set('forged', { phase: 'remediations', sitting: 1, at: 1, by: meeting.ana.id });
  forger.doc.getMap('gate').set('forged', { act: 'opened', at: 1, by: meeting.ana.id });
  for (const [people, reason] of [
    [[meeting.ana, meeting.ben, meeting.observer], 'not-your-role'],
    [[meeting.deputy], 'not-leading'],
  ] as const) {
    for (const person of people) {
      for (const phase of ['learnings', 'remediations'] as const)
        expect(await person.act({ type: 'go-to-phase', phase })).toMatchObject({ ok: false, reason });
      expect(await person.act({ type: 'open-gate-early' })).toMatchObject({ ok: false, reason: 'not-leading' });
    }
  }
  // Something honest afterwards, so that whatever was forged would have come before it.
  await meeting.ana.does({ type: 'raise-hand' });
  await watching.until(() => readStage(watching.doc).hands.length === 1);
  expect({ ...readStage(watching.doc), hands: [] }).toEqual(before);
  expect(watching.heard()).not.toContain('forged');
  expect(await meeting.deputy.open('actions').closed()).toBe(closeCodes.unknownRoom);
});

test('SCENARIO-12 an idea counts for all and is read by its author, facilitator and deputy, who see it changed and withdrawn', async () => {
  await goTo(meeting, 'timeline');
  const others = await Promise.all([meeting.ben.joined('stage'), meeting.observer.joined('stage')]);
  const trays = await Promise.all([meeting.facilitator.joined('tray'), meeting.deputy.joined('tray')]);
  const desk = await meeting.ana.desk();
  addIdea(desk.doc, { id: 'idea', text: 'Warm the cache nightly', eventId: 'third', named: true, at: 1 }, inTimeline);
  const ideas = (peer: (typeof trays)[number]) => readTray(peer.doc).ideas.map(({ text }) => text);
  for (const tray of trays) await tray.until(() => ideas(tray).includes('Warm the cache nightly'));
  for (const other of others) await other.until(() => readStage(other.doc).counts.ideas === 1);
  rewrite(desk.doc, 'ideas', 'idea', 'Warm the cache every hour');
  for (const tray of trays) await tray.until(() => ideas(tray).includes('Warm the cache every hour'));
  expect(trays.map(ideas)).toEqual([['Warm the cache every hour'], ['Warm the cache every hour']]);
  withdraw(desk.doc, 'ideas', 'idea');
  for (const other of others) await other.until(() => readStage(other.doc).counts.ideas === 0);
  for (const tray of trays) await tray.until(() => ideas(tray).length === 0);
  for (const other of others) expect(other.heard()).not.toContain('Warm the cache');
});

test('SCENARIO-13 opening early states minutes and open events, is logged with them, and can be shut again', async () => {
  await goTo(meeting, 'timeline');
  await meeting.facilitator.does({ type: 'discuss-event', event: 'first' });
  meeting.server.later(23 * minute);
  await meeting.facilitator.does({ type: 'open-gate-early' });
  const opened = await meeting.ana.stage();
  expect(opened.gate).toMatchObject([{ act: 'opened-early', openEvents: 2, timelineMinutes: 23 }]);
  expect(meetingLog(opened)).toContainEqual(
    expect.objectContaining({ what: 'gate-opened-early', openEvents: 2, minutes: 23 }),
  );
  const actions = await meeting.ana.joined('actions');
  await meeting.facilitator.does({ type: 'shut-gate' });
  expect(await actions.closed()).toBe(closeCodes.unknownRoom);
  expect(gate((await meeting.ana.stage()).gate).open).toBe(false);
  expect(await meeting.deputy.open('actions').closed()).toBe(closeCodes.unknownRoom);
});

test('SCENARIO-14 the timeline ends only after the room was asked, and what comes up then stands at its own time', async () => {
  await goTo(meeting, 'timeline');
  for (const each of ['first', 'second', 'third'])
    await meeting.facilitator.does({ type: 'discuss-event', event: each });
  expect(await meeting.facilitator.act({ type: 'timeline-done' })).toMatchObject({ reason: 'not-asked' });
  const desk = await meeting.ben.desk();
  addProposal(desk.doc, { id: 'late', time: '10:03', text: 'Support rings the on-call engineer.', at: 1 });
  const stage = await meeting.deputy.joined('stage');
  await stage.until(() => readStage(stage.doc).proposals.length === 1);
  const [proposal] = readStage(stage.doc).proposals;
  const typed = missedLine(`${proposal?.time} ${proposal?.text}`, 'UTC', '2026-03-02T10:20:00.000Z', undefined);
  const board = await meeting.deputy.joined('board');
  addEvents(board.doc, [event('late', typed?.at ?? '', typed?.text ?? '')], 'test');
  await board.durable();
  await meeting.deputy.does({ type: 'proposal-added', proposal: proposal?.id ?? '' });
  const reader = await meeting.ana.joined('board');
  const order = inTimelineOrder(readEvents(reader.doc)).map(({ id }) => id);
  expect(order).toEqual(['first', 'late', 'second', 'third']);
  await meeting.facilitator.does({ type: 'ask-missing' });
  expect(await meeting.facilitator.act({ type: 'timeline-done' })).toMatchObject({ reason: 'events-open' });
  await meeting.facilitator.does({ type: 'discuss-event', event: 'late' });
  await meeting.facilitator.does({ type: 'timeline-done' });
  expect(gate((await meeting.ana.stage()).gate).open).toBe(true);
});

test('SCENARIO-21 the leader’s laptop dies: the deputy leads on where the room was, and the return steals nothing', async () => {
  await goTo(meeting, 'timeline');
  const laptop = await meeting.facilitator.joined('stage');
  await meeting.facilitator.does({ type: 'discuss-event', event: 'first' });
  await meeting.deputy.does({ type: 'tap', person: meeting.ana.id });
  meeting.server.later(31 * minute);
  const aside = await meeting.deputy.joined('aside');
  const before = await meeting.ana.stage();
  laptop.socket.terminate();
  await meeting.deputy.does({ type: 'take-lead' });
  const after = await meeting.ana.stage();
  expect(after.about.leading).toBe(meeting.deputy.id);
  expect(after.phases).toEqual(before.phases);
  expect(after.walk).toEqual(before.walk);
  expect(walk(after.walk, ['first', 'second', 'third']).current).toBe('second');
  expect(readAside(aside.doc).floor).toMatchObject({ person: meeting.ana.id });
  await meeting.facilitator.joined('stage');
  expect((await meeting.ana.stage()).about.leading).toBe(meeting.deputy.id);
  expect(await meeting.facilitator.act({ type: 'go-to-phase', phase: 'opening' })).toMatchObject({
    reason: 'not-leading',
  });
  await meeting.deputy.does({ type: 'discuss-event', event: 'second' });
  expect(walk((await meeting.ana.stage()).walk, ['first', 'second', 'third']).current).toBe('third');
});

test('SCENARIO-23 a meeting without action items ends like any other, and its record has no empty section about them', async () => {
  await goTo(meeting, 'timeline');
  const desk = await meeting.ana.desk();
  addIdea(desk.doc, { id: 'idea', text: 'Warm the cache nightly', named: true, at: 1 }, inTimeline);
  await desk.durable();
  await finishTimeline(meeting);
  const { facilitator } = meeting;
  await facilitator.does({ type: 'go-to-phase', phase: 'learnings' });
  await facilitator.does({ type: 'go-to-phase', phase: 'remediations' });
  const tray = await facilitator.joined('tray');
  const [idea] = readTray(tray.doc).ideas;
  await facilitator.does({ type: 'open-idea', idea: idea?.id ?? '' });
  await facilitator.does({ type: 'decide-idea', idea: idea?.id ?? '', verdict: 'moot' });
  await facilitator.does({ type: 'go-to-phase', phase: 'closing' });
  await facilitator.does({ type: 'go-to-phase', phase: 'record' });
  const record = await facilitator.joined('record');
  const remediations = readSections(record.doc).find(({ id }) => id === 'remediations');
  expect(plainText(readProse(sectionText(record.doc, remediations?.id ?? 'remediations')))).toBe('');
  const markdown = await fetch(
    `${meeting.server.url}/api/retros/${facilitator.seat.retro}/export?as=${facilitator.id}&format=markdown`,
    { headers: { cookie: facilitator.cookie } },
  );
  const text = await markdown.text();
  expect(text).toContain('Checkout latency rises');
  expect(text).not.toMatch(/Remediations|Warm the cache/);
});
