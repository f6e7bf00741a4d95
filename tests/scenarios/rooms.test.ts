/** Rooms as they are: three people or twenty-five, half without a device, led alone or by two, on two days, with a break. */
import { readAside } from 'shared/documents/aside.ts';
import { addEvents, noteOf } from 'shared/documents/board.ts';
import { addIdea, addLearning } from 'shared/documents/desk.ts';
import { readProse } from 'shared/documents/prose.ts';
import { writeProse } from 'shared/documents/write-prose.ts';
import { readStage, type Stage } from 'shared/documents/stage.ts';
import { readTray } from 'shared/documents/tray.ts';
import { writeQuestion } from 'shared/documents/backstage.ts';
import { closeCodes } from 'shared/protocol/close-codes.ts';
import { clock } from 'shared/retro/agenda.ts';
import { standing } from 'shared/retro/phases.ts';
import { paragraph, plainText } from 'shared/retro/prose.ts';
import { walk } from 'shared/retro/walk.ts';
import { afterEach, expect, test } from 'vitest';
import { beginMeeting, finishTimeline, goTo, threeEvents, type Meeting } from '../support/meeting.ts';
import { openPeer, type Peer } from '../support/peer.ts';
import { createRetro, invite, type TestPerson } from '../support/person.ts';
import { startServer, type TestServer } from '../support/server.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
let server: TestServer | undefined;

afterEach(() => server?.close());

const parking = {
  role: 'participant',
  standing: { phase: 'timeline', sitting: 1, since: 0, running: true },
  observersMayPark: true,
} as const;
const learning = { role: 'participant', standing: { ...parking.standing, phase: 'learnings' } } as const;

/** A retro with a short timeline and nobody but whoever made it. */
async function aloneInARoom(): Promise<{ server: TestServer; leader: TestPerson }> {
  const running = (server = await startServer());
  const { facilitator: leader } = await createRetro(running);
  const board = await leader.joined('board');
  addEvents(board.doc, threeEvents, 'test');
  await board.durable();
  return { server: running, leader };
}

async function aMeeting(): Promise<Meeting> {
  const meeting = await beginMeeting();
  server = meeting.server;
  return meeting;
}

const goToTimeline = async (leader: TestPerson) => {
  for (const phase of ['opening', 'timeline'] as const) await leader.does({ type: 'go-to-phase', phase });
};

const minutesOf = (stage: Stage, now: number) => {
  const { spent } = clock(stage.phases, stage.pauses, stage.about.plan, now);
  return Math.floor(spent.timeline / minute);
};

const nowAt = async (person: TestPerson) => (await person.get<{ now: number }>('/api/clock')).now;

test('ROOM-01 three people go from the opening to a published record, one of them leading and noting alone', async () => {
  const { leader } = await aloneInARoom();
  const ana = await invite(leader, 'Ana Sousa', 'participant');
  const ben = await invite(leader, 'Ben Okoye', 'participant');
  await goToTimeline(leader);
  const desk = await ben.desk();
  addIdea(desk.doc, { id: 'idea', text: 'Warm the cache nightly', named: true, at: 1 }, parking);
  await desk.durable();
  const board = await leader.joined('board');
  writeProse(noteOf(board.doc, { event: 'first' }), [paragraph('It looked like the network', { speaker: ana.id })]);
  await board.durable();
  for (const { id } of threeEvents) await leader.does({ type: 'discuss-event', event: id });
  await leader.does({ type: 'ask-missing' });
  await leader.does({ type: 'timeline-done' });
  await leader.does({ type: 'go-to-phase', phase: 'learnings' });
  const own = await ana.desk();
  addLearning(own.doc, { id: 'learnt', text: 'The cache is nobody’s', at: 1 }, learning);
  await own.durable();
  await leader.does({ type: 'show-learnings' });
  for (const phase of ['closing', 'record', 'published'] as const) await leader.does({ type: 'go-to-phase', phase });
  const answer = await fetch(`${leader.server.url}/api/retros/${leader.seat.retro}/export?as=${ana.id}&revision=1`, {
    headers: { cookie: ana.cookie },
  });
  const text = await answer.text();
  expect(text).toContain('It looked like the network');
  expect(text).toContain('The cache is nobody’s');
});

test('ROOM-02 SCENARIO-22 twenty-five people: three lose the line while they write, nothing is lost or doubled, all clocks agree', async () => {
  const meeting = await aMeeting();
  const people = [meeting.ana, meeting.ben];
  for (let at = people.length; at < 23; at += 1)
    people.push(await invite(meeting.facilitator, `Person ${at}`, 'participant'));
  await goTo(meeting, 'timeline');
  const desks = await Promise.all(people.map((person) => person.desk()));
  const board = await meeting.deputy.joined('board');
  writeProse(noteOf(board.doc, { event: 'first' }), [paragraph('Before the line went')]);
  await board.durable();
  const readers = await Promise.all(people.map((person) => person.joined('board')));
  const park = (peer: Peer, at: number, text: string) =>
    addIdea(peer.doc, { id: `idea-${at}-${text.length}`, text, named: true, at }, parking);

  // Two participants and the deputy are gone without a word.
  const gone = [...desks.slice(0, 2), board];
  for (const peer of gone) peer.socket.terminate();
  await Promise.all(gone.map((peer) => peer.closed()));
  desks.forEach((desk, at) => park(desk, at, `An idea of person ${at}`));
  writeProse(noteOf(board.doc, { event: 'first' }), [paragraph('While the line was down')]);
  const meanwhile = await meeting.facilitator.joined('board');
  writeProse(noteOf(meanwhile.doc, { event: 'second' }), [paragraph('Written by somebody else')]);
  await meanwhile.durable();

  const back = await Promise.all([
    again(meeting.ana, 'desk', desks[0], meeting.ana.id),
    again(meeting.ben, 'desk', desks[1], meeting.ben.id),
    again(meeting.deputy, 'board', board),
  ]);
  await Promise.all(back.map((peer) => peer.durable()));
  const tray = await meeting.facilitator.joined('tray');
  await tray.until(() => readTray(tray.doc).ideas.length >= 23);
  const ideas = readTray(tray.doc).ideas.map(({ text }) => text);
  expect(ideas).toHaveLength(23);
  expect(new Set(ideas).size).toBe(23);
  const words = (peer: Peer, event: string) => plainText(readProse(noteOf(peer.doc, { event })));
  for (const reader of readers) {
    await reader.until(() => words(reader, 'first').includes('down') && words(reader, 'second') !== '');
    expect(words(reader, 'first')).toBe('Before the line went\nWhile the line was down');
  }
  const clocks = await Promise.all(people.map(async (person) => (await nowAt(person)) - Date.now()));
  expect(Math.max(...clocks) - Math.min(...clocks)).toBeLessThan(1000);
});

/** The same document on a new line, as a page comes back. */
async function again(person: TestPerson, kind: string, before: Peer | undefined, owner?: string): Promise<Peer> {
  const path = [person.seat.retro, kind, owner].filter(Boolean).join('/');
  const peer = openPeer(
    `${person.server.url.replace('http', 'ws')}/sync/${path}?as=${person.id}`,
    { cookie: person.cookie, origin: person.server.url },
    before?.doc,
  );
  await peer.synced();
  return peer;
}

test('ROOM-03 half of a room of twelve has no device: they are queued, marked, heard in the round and written for', async () => {
  const meeting = await aMeeting();
  for (const name of ['Karim Benali', 'Lena Voss', 'Samir Haddad', 'Olu Adeyemi', 'Tove Aas', 'Mila Kern'])
    await meeting.deputy.does({ type: 'add-guest', name });
  await goTo(meeting, 'timeline');
  const guests = (await meeting.ana.stage()).roster.filter((person) => person.guest);
  expect(guests).toHaveLength(6);
  const [karim, lena] = guests;
  await meeting.ana.does({ type: 'raise-hand' });
  for (const guest of [lena, karim]) await meeting.deputy.does({ type: 'raise-hand', person: guest?.id ?? '' });
  const hands = (await meeting.observer.stage()).hands.map(({ person }) => person);
  expect(hands).toEqual([meeting.ana.id, lena?.id, karim?.id]);
  for (const guest of guests) {
    await meeting.deputy.does({ type: 'tap', person: guest.id });
    meeting.server.later(30_000);
  }
  const aside = await meeting.deputy.joined('aside');
  expect(readAside(aside.doc).turns.map(([person]) => person)).toEqual(guests.slice(0, -1).map(({ id }) => id));
  await meeting.deputy.does({ type: 'idea-for', person: karim?.id ?? '', text: 'Ring the storage desk', named: true });
  expect((await meeting.ana.stage()).counts.ideas).toBe(1);
  await finishTimeline(meeting);
  await meeting.facilitator.does({ type: 'go-to-phase', phase: 'learnings' });
  await meeting.deputy.does({ type: 'learning-for', person: lena?.id ?? '', text: 'The number rings at a desk' });
  await meeting.facilitator.does({ type: 'show-learnings' });
  for (const person of [meeting.ana, meeting.ben]) await person.joined('stage');
  await meeting.facilitator.does({ type: 'begin-go-round' });
  const after = await meeting.ben.stage();
  expect(after.learnings.map(({ text }) => text)).toEqual(['The number rings at a desk']);
  expect(new Set(after.about.goRound?.order)).toEqual(
    new Set([meeting.ana.id, meeting.ben.id, ...guests.map(({ id }) => id)]),
  );
});

test('ROOM-04 who leads alone admits, marks, queues, notes and asks, with nobody beside them', async () => {
  const { server: running, leader } = await aloneInARoom();
  const ana = await invite(leader, 'Ana Sousa', 'participant');
  await leader.does({ type: 'add-guest', name: 'Karim Benali' });
  const backstage = await leader.joined('backstage');
  writeQuestion(backstage.doc, 'q', { text: 'What were you seeing?', eventIds: ['first'], for: [], order: 0 });
  await backstage.durable();
  await goToTimeline(leader);
  const karim = (await ana.stage()).roster.find((person) => person.guest);
  await ana.does({ type: 'raise-hand' });
  await leader.does({ type: 'raise-hand', person: karim?.id ?? '' });
  await leader.does({ type: 'call-hand', person: ana.id });
  await leader.does({ type: 'tap', person: ana.id });
  running.later(minute);
  await leader.does({ type: 'tap', person: leader.id });
  running.later(minute / 2);
  await leader.does({ type: 'tap', person: null });
  await leader.does({ type: 'tap-undo' });
  await leader.does({ type: 'question-asked', question: 'q', asked: true });
  await leader.does({ type: 'idea-for', person: karim?.id ?? '', text: 'A second number', named: false });
  const board = await leader.joined('board');
  writeProse(noteOf(board.doc, { event: 'first' }), [paragraph('The pager was quiet', { label: 'surprise' })]);
  await board.durable();
  const aside = await leader.joined('aside');
  expect(readAside(aside.doc).turns.map(([person]) => person)).toEqual([ana.id]);
  expect(readAside(aside.doc).floor).toMatchObject({ person: leader.id });
  const tray = await leader.joined('tray');
  expect(readTray(tray.doc).asked.has('q')).toBe(true);
  expect(readTray(tray.doc).ideas).toMatchObject([{ text: 'A second number' }]);
  expect((await ana.stage()).hands.map(({ person }) => person)).toEqual([karim?.id]);
});

test('ROOM-05 two facilitators: one leads, both see the private side, and no step happens twice', async () => {
  const meeting = await aMeeting();
  const second = await invite(meeting.facilitator, 'Ines Duarte', 'facilitator');
  await goTo(meeting, 'timeline');
  for (const kind of ['tray', 'aside', 'backstage'] as const) await second.joined(kind);
  expect(await second.act({ type: 'go-to-phase', phase: 'opening' })).toMatchObject({ reason: 'not-leading' });
  const from = (await second.stage()).step;
  const answers = await Promise.all(
    [meeting.facilitator, second].map((who) => who.act({ type: 'discuss-event', event: 'first', from })),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ reason: 'stale-step' });
  expect(walk((await second.stage()).walk, ['first', 'second', 'third']).current).toBe('second');
  await meeting.facilitator.does({ type: 'hand-lead', person: second.id });
  await finishTimeline({ ...meeting, facilitator: second });
  await second.does({ type: 'go-to-phase', phase: 'learnings' });
  expect(await meeting.facilitator.act({ type: 'go-to-phase', phase: 'closing' })).toMatchObject({
    reason: 'not-leading',
  });
  await meeting.facilitator.does({ type: 'take-lead' });
  await meeting.facilitator.does({ type: 'go-to-phase', phase: 'closing' });
  expect(standing((await second.stage()).phases).phase).toBe('closing');
});

test('ROOM-06 stopped on Tuesday and gone on with on Thursday: the walk, ideas and minutes go on, talk and hands are gone', async () => {
  const meeting = await aMeeting();
  await goTo(meeting, 'timeline');
  const desk = await meeting.ana.desk();
  addIdea(desk.doc, { id: 'idea', text: 'Warm the cache nightly', named: true, at: 1 }, parking);
  await desk.durable();
  await meeting.facilitator.does({ type: 'discuss-event', event: 'first' });
  await meeting.deputy.does({ type: 'tap', person: meeting.ana.id });
  await meeting.ben.does({ type: 'raise-hand' });
  const aside = await meeting.deputy.joined('aside');
  meeting.server.later(20 * minute);
  await meeting.facilitator.does({ type: 'stop-sitting' });
  expect(await aside.closed()).toBe(closeCodes.reset);
  expect(await meeting.facilitator.act({ type: 'discuss-event', event: 'second' })).toMatchObject({ ok: false });
  meeting.server.later(2 * day);
  expect(minutesOf(await meeting.ana.stage(), await nowAt(meeting.ana))).toBe(20);
  const late = await meeting.ben.desk();
  addIdea(late.doc, { id: 'between', text: 'Thought of on Wednesday', named: true, at: 2 }, parking);
  await late.durable();
  await meeting.facilitator.does({ type: 'resume-sitting' });
  const stage = await meeting.ana.stage();
  expect(standing(stage.phases)).toMatchObject({ phase: 'timeline', sitting: 2, running: true });
  expect(stage.hands).toEqual([]);
  expect(stage.counts.ideas).toBe(2);
  expect(walk(stage.walk, ['first', 'second', 'third'])).toMatchObject({ current: 'second', done: 1 });
  const anew = await meeting.deputy.joined('aside');
  expect(readAside(anew.doc)).toMatchObject({ turns: [], floor: undefined });
  meeting.server.later(10 * minute);
  expect(minutesOf(await meeting.ana.stage(), await nowAt(meeting.ana))).toBe(30);
});

test('ROOM-07 a break in the middle: everybody reads when it ends, the clock waits, hands and ideas stay, no one has the floor', async () => {
  const meeting = await aMeeting();
  await goTo(meeting, 'timeline');
  const screens = await Promise.all(
    [meeting.ana, meeting.observer, meeting.deputy].map((person) => person.joined('stage')),
  );
  await meeting.deputy.does({ type: 'tap', person: meeting.ana.id });
  await meeting.ben.does({ type: 'raise-hand' });
  meeting.server.later(12 * minute);
  await meeting.facilitator.does({ type: 'pause', minutes: 10 });
  for (const screen of screens) await screen.until(() => readStage(screen.doc).pauses.length === 1);
  const announced = (await meeting.observer.stage()).pauses[0];
  expect(Math.round(((announced?.back ?? 0) - (await nowAt(meeting.ana))) / minute)).toBe(10);
  const desk = await meeting.ana.desk();
  addIdea(desk.doc, { id: 'idea', text: 'Thought of over coffee', named: true, at: 1 }, parking);
  await desk.durable();
  meeting.server.later(13 * minute);
  expect(await meeting.deputy.act({ type: 'tap', person: meeting.ana.id })).toMatchObject({ reason: 'on-break' });
  expect(minutesOf(await meeting.ana.stage(), await nowAt(meeting.ana))).toBe(12);
  await meeting.facilitator.does({ type: 'end-pause' });
  meeting.server.later(5 * minute);
  const stage = await meeting.ana.stage();
  expect(minutesOf(stage, await nowAt(meeting.ana))).toBe(17);
  expect(stage.hands.map(({ person }) => person)).toEqual([meeting.ben.id]);
  expect(stage.counts.ideas).toBe(1);
  const aside = await meeting.deputy.joined('aside');
  const { turns, floor } = readAside(aside.doc);
  expect(floor).toBeUndefined();
  expect(turns).toHaveLength(1);
  expect(Math.round((turns[0]?.[2] ?? 0) / 600)).toBe(12);
});
