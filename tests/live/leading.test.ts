/** Leading, breaks, guests, threads and taking words out: what facilitator and deputy do together. */
import { addIdea } from 'shared/documents/desk.ts';
import { noteOf } from 'shared/documents/board.ts';
import { writePerson } from 'shared/documents/backstage.ts';
import { writeProse } from 'shared/documents/write-prose.ts';
import { paragraph } from 'shared/retro/prose.ts';
import { meetingLog } from 'shared/retro/meeting-log.ts';
import { logSentence } from 'shared/sentences/meeting-log.ts';
import { standing } from 'shared/retro/phases.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { beginMeeting, finishTimeline, goTo, type Meeting } from '../support/meeting.ts';

let meeting: Meeting;

beforeEach(async () => {
  meeting = await beginMeeting();
});

afterEach(() => meeting.server.close());

test('LEAD-01 a deputy takes over in one act, and the facilitator’s return steals nothing', async () => {
  await goTo(meeting, 'timeline');
  await meeting.deputy.does({ type: 'take-lead' });
  await meeting.facilitator.joined('stage');
  expect((await meeting.ana.stage()).about.leading).toBe(meeting.deputy.id);
  expect(await meeting.facilitator.act({ type: 'open-gate-early' })).toMatchObject({ reason: 'not-leading' });
  await meeting.deputy.does({ type: 'hand-lead', person: meeting.facilitator.id });
  expect(await meeting.deputy.act({ type: 'hand-lead', person: meeting.deputy.id })).toMatchObject({
    reason: 'not-leading',
  });
  expect(await meeting.facilitator.act({ type: 'hand-lead', person: meeting.ana.id })).toMatchObject({
    reason: 'not-your-role',
  });
  expect(await meeting.ana.act({ type: 'take-lead' })).toMatchObject({ reason: 'not-your-role' });
});

test('PAUSE-01 a break stops the floor, is announced with its end, and is over when somebody says so', async () => {
  await goTo(meeting, 'timeline');
  await meeting.deputy.does({ type: 'tap', person: meeting.ana.id });
  await meeting.deputy.does({ type: 'pause', minutes: 10 });
  expect(await meeting.facilitator.act({ type: 'pause', minutes: 5 })).toMatchObject({ reason: 'already-open' });
  const aside = await meeting.deputy.joined('aside');
  expect(aside.doc.getMap('floor').size).toBe(0);
  const [pause] = (await meeting.ana.stage()).pauses;
  expect((pause?.back ?? 0) - (pause?.from ?? 0)).toBe(600_000);
  await meeting.facilitator.does({ type: 'end-pause' });
  expect((await meeting.ana.stage()).pauses).toMatchObject([{ to: expect.any(Number) as number }]);
});

test('PAUSE-02 nobody gets the floor in a break, and silence may be marked', async () => {
  await goTo(meeting, 'timeline');
  await meeting.deputy.does({ type: 'pause', minutes: 10 });
  expect(await meeting.deputy.act({ type: 'tap', person: meeting.ana.id })).toMatchObject({ reason: 'on-break' });
  await meeting.deputy.does({ type: 'tap', person: null });
  await meeting.deputy.does({ type: 'end-pause' });
  await meeting.deputy.does({ type: 'tap', person: meeting.ana.id });
});

test('LEAD-02 who passed the lead to whom is a fact, and taking it twice is none', async () => {
  await goTo(meeting, 'timeline');
  const [facilitator, deputy] = [meeting.facilitator.id, meeting.deputy.id];
  await meeting.deputy.does({ type: 'take-lead' });
  await meeting.deputy.does({ type: 'take-lead' });
  await meeting.deputy.does({ type: 'hand-lead', person: facilitator });
  expect((await meeting.ana.stage()).leads).toMatchObject([
    { from: facilitator, to: deputy, by: deputy },
    { from: deputy, to: facilitator, by: deputy },
  ]);
});

test('LEAD-03 two people press "next" at the same moment: the room moves on once, and the second is told', async () => {
  await goTo(meeting, 'timeline');
  const from = (await meeting.facilitator.stage()).step;
  const next = { type: 'discuss-event', event: 'first', from } as const;
  const answers = await Promise.all([meeting.facilitator.act(next), meeting.deputy.act(next)]);
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(answers.find((answer) => !answer.ok)).toMatchObject({ reason: 'stale-step' });
  const walked = (await meeting.ana.stage()).walk;
  expect(walked.filter((fact) => fact.act === 'discussed')).toHaveLength(1);
  expect(walked.at(-1)).toMatchObject({ act: 'opened', event: 'second' });
});

test('LOG-01 the log tells what happened to the meeting, with the numbers of an early gate, and of nobody’s talk', async () => {
  await goTo(meeting, 'timeline');
  const board = await meeting.deputy.joined('board');
  board.doc.getMap('threads').set('t1', { name: 'The quiet alert', eventIds: ['first', 'third'] });
  await board.durable();
  await meeting.deputy.does({ type: 'tap', person: meeting.ana.id });
  await meeting.facilitator.does({ type: 'follow-thread', thread: 't1' });
  await meeting.facilitator.does({ type: 'leave-thread' });
  await meeting.facilitator.does({ type: 'leave-thread' });
  await meeting.deputy.does({ type: 'pause', minutes: 5 });
  await meeting.deputy.does({ type: 'end-pause' });
  await meeting.deputy.does({ type: 'take-lead' });
  await meeting.deputy.does({ type: 'open-gate-early' });
  await meeting.deputy.does({ type: 'stop-sitting' });
  await meeting.deputy.does({ type: 'resume-sitting' });
  const stage = await meeting.ana.stage();
  const names = {
    person: (id: string) => (id === meeting.deputy.id ? 'Idris' : 'Ruth'),
    thread: () => 'The quiet alert',
  };
  const told = meetingLog(stage).map((entry) => logSentence(entry, names));
  expect(told).toHaveLength(9);
  expect(new Set(told)).toEqual(
    new Set([
      'Opening, by Ruth.',
      'Timeline, by Ruth.',
      'Ruth followed “The quiet alert”.',
      'Ruth went back to the timeline.',
      'A break of under a minute.',
      'Idris took over the lead from Ruth.',
      'Idris opened action items early, after 0 minutes of timeline with 3 events open.',
      'Idris stopped for the day.',
      'Idris went on: sitting 2.',
    ]),
  );
});

test('GUEST-01 somebody without a device is queued, tapped and written for; nobody else is', async () => {
  await goTo(meeting, 'timeline');
  await meeting.deputy.does({ type: 'add-guest', name: 'Karim Benali' });
  const karim = (await meeting.ana.stage()).roster.find((person) => person.guest)?.id ?? '';
  await meeting.deputy.does({ type: 'raise-hand', person: karim });
  await meeting.deputy.does({ type: 'tap', person: karim });
  await meeting.deputy.does({ type: 'idea-for', person: karim, text: 'Ring the storage on-call', named: true });
  const tray = await meeting.deputy.joined('tray');
  expect([...tray.doc.getMap('ideas').values()]).toMatchObject([{ author: karim, text: 'Ring the storage on-call' }]);
  const forAna = { type: 'idea-for', person: meeting.ana.id, text: 'not hers', named: true } as const;
  expect(await meeting.deputy.act(forAna)).toMatchObject({ reason: 'unknown-person' });
  expect(await meeting.ana.act({ ...forAna, person: karim })).toMatchObject({ reason: 'not-your-role' });
  // A load reconciles desks and tray: what no desk ever held stays.
  await meeting.server.registry.evict(-1);
  expect((await meeting.ana.stage()).counts.ideas).toBe(1);
});

test('WORDS-01 one’s own words leave the notes and the log at once, others’ words stay', async () => {
  await goTo(meeting, 'timeline');
  const board = await meeting.deputy.joined('board');
  board.doc.transact(() =>
    writeProse(noteOf(board.doc, { event: 'second' }), [
      paragraph('I read the wrong dashboard', { speaker: meeting.ana.id }),
      paragraph('So did I', { speaker: meeting.ben.id }),
    ]),
  );
  await board.durable();
  const out = { type: 'take-words-out', note: 'note:second', text: 'I read the wrong dashboard' } as const;
  expect(await meeting.ben.act(out)).toMatchObject({ ok: false });
  await meeting.ana.does(out);
  await board.until(() => noteOf(board.doc, { event: 'second' }).length === 1);
  const retro = await meeting.server.registry.retro(meeting.ana.seat.retro);
  await retro?.ledger.settled();
  const stored = await meeting.server.storage.load(`${meeting.ana.seat.retro}/board`);
  const bytes = [stored.snapshot ?? new Uint8Array(), ...stored.updates].map((each) =>
    Buffer.from(each).toString('latin1'),
  );
  expect(bytes.join('')).not.toContain('wrong dashboard');
  expect(bytes.join('')).toContain('So did I');
});

test('ROUND-01 the go-round is drawn by chance, holds who is here, and puts authority last', async () => {
  const backstage = await meeting.facilitator.joined('backstage');
  writePerson(backstage.doc, meeting.ana.id, { authority: true });
  await backstage.durable();
  await goTo(meeting, 'learnings');
  await meeting.ana.joined('stage');
  await meeting.ben.joined('stage');
  await meeting.facilitator.does({ type: 'begin-go-round' });
  expect((await meeting.ben.stage()).about.goRound).toEqual({ order: [meeting.ben.id, meeting.ana.id], turn: 0 });
  await meeting.facilitator.does({ type: 'go-round-next' });
  expect((await meeting.ben.stage()).about.goRound?.turn).toBe(1);
});

test('THREAD-01 a followed thread is the room’s, until it goes back', async () => {
  await goTo(meeting, 'timeline');
  const board = await meeting.deputy.joined('board');
  board.doc.getMap('threads').set('t1', { name: 'The access to the disk', eventIds: ['first', 'third'] });
  await board.durable();
  await meeting.facilitator.does({ type: 'follow-thread', thread: 't1' });
  expect((await meeting.ana.stage()).about.thread).toBe('t1');
  await meeting.deputy.does({ type: 'leave-thread' });
  expect((await meeting.ana.stage()).about.thread).toBeUndefined();
});

test('IDEA-02 merging names the other idea, soaking its day', async () => {
  await goTo(meeting, 'timeline');
  const desk = await meeting.ana.desk();
  const facts = { role: 'participant', observersMayPark: true, standing: standing([]) } as const;
  for (const id of ['i1', 'i2']) addIdea(desk.doc, { id, text: `idea ${id}`, named: true, at: 1 }, facts);
  await desk.durable();
  await finishTimeline(meeting);
  await meeting.facilitator.does({ type: 'go-to-phase', phase: 'learnings' });
  await meeting.facilitator.does({ type: 'go-to-phase', phase: 'remediations' });
  const tray = await meeting.facilitator.joined('tray');
  const [one = '', two = ''] = tray.doc.getMap('ideas').keys();
  for (const idea of [one, two]) await meeting.facilitator.does({ type: 'open-idea', idea });
  const merge = { type: 'decide-idea', idea: one, verdict: 'merged' } as const;
  expect(await meeting.facilitator.act(merge)).toMatchObject({ reason: 'unknown-idea' });
  await meeting.facilitator.does({ ...merge, into: two });
  await meeting.facilitator.does({ type: 'decide-idea', idea: two, verdict: 'soaking', until: '2026-03-06' });
  const { verdicts } = await meeting.ben.stage();
  expect([verdicts.get(one), verdicts.get(two)]).toMatchObject([{ into: two }, { until: '2026-03-06' }]);
});
