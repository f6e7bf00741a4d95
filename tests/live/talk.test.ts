/** Talk time in a running meeting: taps become turns, turns become one nudge at a time, and people can leave it. */
import { appendTurn, readAside, type Aside } from 'shared/documents/aside.ts';
import { writePerson } from 'shared/documents/backstage.ts';
import { addIdea, setAboutMe } from 'shared/documents/desk.ts';
import { situationOf } from 'shared/documents/talk.ts';
import { standing } from 'shared/retro/phases.ts';
import { talkSettings } from 'shared/talk/settings.ts';
import { total } from 'shared/talk/spans.ts';
import { momentOf, someone } from 'shared/talk/turns.ts';
import { talkSource } from 'server/rooms/talk/talk-source.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { beginMeeting, goTo, type Meeting } from '../support/meeting.ts';
import { invite, type TestPerson } from '../support/person.ts';
import { startServer } from '../support/server.ts';

let meeting: Meeting;
let cara: TestPerson;
let dana: TestPerson;

beforeEach(async () => {
  meeting = await beginMeeting();
  cara = await invite(meeting.facilitator, 'Cara Lim', 'participant');
  dana = await invite(meeting.facilitator, 'Dana Roth', 'participant');
});

afterEach(() => meeting.server.close());

/** Everybody sits down, and the room opens its first event. */
async function sitDown(): Promise<void> {
  await goTo(meeting, 'timeline');
  for (const person of [meeting.facilitator, meeting.deputy, meeting.ana, meeting.ben, cara, dana])
    await person.joined('stage');
  await meeting.facilitator.joined('aside');
  await meeting.server.registry.tendNudges();
}

async function aside(): Promise<Aside> {
  const retro = await meeting.server.registry.retro(meeting.ana.seat.retro);
  if (!retro) throw new Error('the retro is not there');
  await retro.ledger.settled();
  return readAside(retro.doc('aside'));
}

/** Marks somebody and lets them speak; the room is looked at every ten seconds and when the turn has ended. */
async function speaks(person: TestPerson, seconds: number): Promise<void> {
  await meeting.deputy.does({ type: 'tap', person: person.id });
  for (let gone = 0; gone < seconds; gone += 10) {
    meeting.server.later(Math.min(10, seconds - gone) * 1000);
    await meeting.server.registry.tendNudges();
  }
}

/** Turns about the room, one after another, for so many minutes; nobody has the floor much. */
async function talkAround(people: readonly TestPerson[], minutes: number): Promise<void> {
  const turn = 30;
  for (let gone = 0; gone < minutes * 60; gone += turn) {
    const person = people[(gone / turn) % people.length];
    if (person) await speaks(person, turn);
  }
}

async function ties(person: TestPerson, facts: Parameters<typeof writePerson>[2]): Promise<void> {
  const backstage = await meeting.facilitator.joined('backstage');
  writePerson(backstage.doc, person.id, facts);
  await backstage.durable();
  backstage.leave();
}

/** What `aside` left in storage, every generation of it, as letters. */
async function storedTurns(): Promise<string> {
  const { storage } = meeting.server;
  const retro = await meeting.server.registry.retro(meeting.ana.seat.retro);
  await retro?.ledger.settled();
  let letters = '';
  for (const room of await storage.rooms(`${meeting.ana.seat.retro}/aside`)) {
    const { snapshot, updates } = await storage.load(room);
    for (const bytes of [snapshot ?? new Uint8Array(), ...updates]) letters += Buffer.from(bytes).toString('latin1');
  }
  return letters;
}

const shown = ({ nudges }: Aside) => nudges.filter(({ end }) => end === null);

test('NUDGE-01 a responder who was not heard is named with the event they acted in, once', async () => {
  await ties(cara, { kinds: ['responder'], eventIds: ['second'] });
  await sitDown();
  await talkAround([meeting.ana, meeting.ben, dana], 11);
  const { nudges } = await aside();
  expect(nudges).toMatchObject([{ kind: 'quiet', about: cara.id, hear: [cara.id], event: 'second' }]);
});

test('NUDGE-02 whoever parked an idea lately is not called quiet', async () => {
  await ties(cara, { kinds: ['responder'], eventIds: ['second'] });
  await sitDown();
  await talkAround([meeting.ana, meeting.ben, dana], 6);
  const desk = await cara.desk();
  const retro = await meeting.server.registry.retro(cara.seat.retro);
  const at = retro?.around.now() ?? 0;
  const facts = { role: 'participant', observersMayPark: true, standing: standing([]) } as const;
  addIdea(desk.doc, { id: 'i1', text: 'Alert on the queue, not on the disk', named: false, at }, facts);
  await desk.durable();
  await talkAround([meeting.ana, meeting.ben, dana], 6);
  expect((await aside()).nudges.filter(({ about }) => about === cara.id)).toEqual([]);
});

test('NUDGE-03 three reasons at once show one nudge, the next three minutes later, and “fine” is for good', async () => {
  await ties(cara, { kinds: ['responder'] });
  await ties(dana, { kinds: ['responder'] });
  await sitDown();
  await talkAround([meeting.ana, meeting.ben], 11);
  const [first, ...others] = (await aside()).nudges;
  expect(first?.end).toBeNull();
  expect(others).toEqual([]);
  await meeting.facilitator.does({ type: 'answer-nudge', nudge: first?.id ?? '', how: 'fine' });
  expect(shown(await aside())).toEqual([]);
  await talkAround([meeting.ana, meeting.ben], 12);
  const { nudges } = await aside();
  for (const [place, nudge] of nudges.entries()) {
    const before = nudges[place - 1];
    if (before) expect(nudge.shownAt - before.shownAt).toBeGreaterThanOrEqual(talkSettings.nudges.apart);
  }
  expect(nudges.length).toBeGreaterThan(1);
  expect(nudges.filter(({ key }) => key === first?.key)).toHaveLength(1);
});

test('NUDGE-04 a deputy’s suggestion goes first, at the end of a turn; participants send none', async () => {
  await sitDown();
  expect(await meeting.ana.act({ type: 'suggest', what: 'one-story' })).toMatchObject({ reason: 'not-your-role' });
  await meeting.deputy.does({ type: 'suggest', what: 'one-story' });
  await meeting.server.registry.tendNudges();
  const [nudge] = shown(await aside());
  expect(nudge).toMatchObject({ kind: 'suggestion', part: 'one-story', by: meeting.deputy.id });
  await meeting.facilitator.does({ type: 'answer-nudge', nudge: nudge?.id ?? '', how: 'asked' });
  expect((await aside()).nudges).toMatchObject([{ end: { how: 'asked' } }]);
  expect(await meeting.ana.act({ type: 'answer-nudge', nudge: 'any', how: 'fine' })).toMatchObject({ ok: false });
});

test('NUDGE-05 no nudge comes in a break, and one that stands leaves with it', async () => {
  await sitDown();
  await meeting.deputy.does({ type: 'suggest', what: 'check-clock' });
  await meeting.server.registry.tendNudges();
  expect(shown(await aside())).toHaveLength(1);
  await meeting.deputy.does({ type: 'pause', minutes: 5 });
  await meeting.deputy.does({ type: 'suggest', what: 'one-story' });
  await meeting.server.registry.tendNudges();
  expect((await aside()).nudges).toMatchObject([{ part: 'check-clock', end: { how: 'passed' } }]);
});

test('TAP-10 a correction is a fact beside the turns, and deleting it is undo', async () => {
  await sitDown();
  await speaks(meeting.ana, 60);
  await meeting.deputy.does({ type: 'tap', person: null });
  const [turn] = (await aside()).turns;
  const start = (turn?.[1] ?? 0) + 300;
  const wrong = { type: 'correct-talk', start, duration: 300, was: meeting.ana.id, to: meeting.ben.id } as const;
  expect(await meeting.ana.act(wrong)).toMatchObject({ reason: 'not-your-role' });
  expect(await meeting.deputy.act({ ...wrong, to: 'nobody-we-know' })).toMatchObject({ reason: 'unknown-person' });
  await meeting.deputy.does(wrong);
  const { corrections, turns } = await aside();
  expect(turns).toEqual([turn]);
  expect(corrections).toMatchObject([{ from: meeting.ana.id, to: meeting.ben.id, start, duration: 300 }]);
  await meeting.deputy.does({ type: 'correct-undo', correction: corrections[0]?.id ?? '' });
  expect((await aside()).corrections).toEqual([]);
});

test('TAP-11 somebody who was cut off is put before the leader, and a tap can be said to go on', async () => {
  await sitDown();
  await speaks(meeting.ana, 20);
  await meeting.deputy.does({ type: 'tap-still' });
  expect((await aside()).floor).toMatchObject({ person: meeting.ana.id, still: expect.any(Number) as number });
  await meeting.deputy.does({ type: 'was-cut-off', person: meeting.ana.id });
  await meeting.deputy.does({ type: 'tap', person: null });
  meeting.server.later(1000);
  await meeting.server.registry.tendNudges();
  expect(shown(await aside())).toMatchObject([{ part: 'call-on', hear: [meeting.ana.id] }]);
});

test('TAP-13 where no device listens, two minutes on one mark are asked about, once; “still” begins them anew', async () => {
  await sitDown();
  await speaks(meeting.ana, 110);
  expect((await aside()).floor?.asked).toBeUndefined();
  meeting.server.later(15_000);
  await meeting.server.registry.tendNudges();
  const asked = (await aside()).floor?.asked;
  expect(asked).toEqual(expect.any(Number));
  meeting.server.later(60_000);
  await meeting.server.registry.tendNudges();
  expect((await aside()).floor?.asked).toBe(asked);
  await meeting.deputy.does({ type: 'tap-still' });
  meeting.server.later(115_000);
  await meeting.server.registry.tendNudges();
  expect((await aside()).floor?.asked).toBe(asked);
  meeting.server.later(10_000);
  await meeting.server.registry.tendNudges();
  expect((await aside()).floor?.asked).toBeGreaterThan(asked ?? Infinity);
});

test('TAP-14 a turn is split, given on, and given to nobody; each is taken back by itself', async () => {
  await sitDown();
  await speaks(meeting.ana, 60);
  await meeting.deputy.does({ type: 'tap', person: null });
  const [, start = 0, duration = 0] = (await aside()).turns[0] ?? [];
  const seconds = async () => {
    const retro = await meeting.server.registry.retro(meeting.ana.seat.retro);
    if (!retro) throw new Error('the retro is not there');
    const { talk } = situationOf(talkSource(retro));
    return Object.fromEntries(talk.people.map(({ person, talked }) => [person, Math.round(talked / 10)]));
  };
  const whole = { type: 'correct-talk', was: meeting.ana.id, start, duration } as const;
  await meeting.deputy.does({ ...whole, to: meeting.ben.id, start: start + 400, duration: duration - 400 });
  expect(await seconds()).toMatchObject({ [meeting.ana.id]: 40, [meeting.ben.id]: 20 });
  await meeting.facilitator.does({ ...whole, to: cara.id, was: meeting.ben.id });
  expect(await seconds()).toMatchObject({ [meeting.ana.id]: 40, [meeting.ben.id]: 0, [cara.id]: 60 });
  await meeting.facilitator.does({ ...whole, to: null });
  const { corrections } = await aside();
  expect(await seconds()).toMatchObject({ [meeting.ana.id]: 0 });
  for (const { id } of corrections) await meeting.deputy.does({ type: 'correct-undo', correction: id });
  expect(await seconds()).toMatchObject({ [meeting.ana.id]: 60, [meeting.ben.id]: 0, [cara.id]: 0 });
});

test('TAP-15 what was heard of somebody unknown is given to a person', async () => {
  await sitDown();
  const retro = await meeting.server.registry.retro(meeting.ana.seat.retro);
  const now = momentOf(retro?.around.now() ?? 0);
  await retro?.ledger.write(() => appendTurn(retro.doc('aside'), [someone, now, 100, 'voice']));
  meeting.server.later(20_000);
  const turn = { type: 'correct-talk', start: now, duration: 100, was: someone } as const;
  await meeting.deputy.does({ ...turn, to: meeting.ben.id });
  if (!retro) throw new Error('the retro is not there');
  const { talk } = situationOf(talkSource(retro));
  expect(talk.unattributed.share).toBe(0);
  expect([...talk.spans].map(([person, spans]) => [person, total(spans)])).toEqual([[meeting.ben.id, 100]]);
});

test('TAP-12 “don’t count me” erases turns, corrections, nudges and suggestions about the person, also from the log', async () => {
  await sitDown();
  await speaks(meeting.ana, 30);
  await speaks(meeting.ben, 30);
  const [, start = 0] = (await aside()).turns[0] ?? [];
  await meeting.deputy.does({ type: 'correct-talk', start, duration: 100, was: null, to: meeting.ana.id });
  await meeting.deputy.does({ type: 'suggest', what: 'call-on', about: meeting.ana.id });
  await meeting.deputy.does({ type: 'tap', person: null });
  meeting.server.later(1000);
  await meeting.server.registry.tendNudges();
  expect(shown(await aside())).toMatchObject([{ hear: [meeting.ana.id] }]);
  // lib0 writes a string in a value as "w", its length, its letters; keys of presence are written otherwise.
  const named = `w\x10${meeting.ana.id}`;
  expect(await storedTurns()).toContain(named);
  const desk = await meeting.ana.desk();
  setAboutMe(desk.doc, { dontCount: true });
  await desk.durable();
  const left = await aside();
  expect(left.turns.map(([person]) => person)).toEqual([meeting.ben.id]);
  expect([left.nudges, left.suggestions]).toEqual([[], []]);
  expect(JSON.stringify(left.corrections)).not.toContain(meeting.ana.id);
  expect(await meeting.deputy.act({ type: 'tap', person: meeting.ana.id })).toMatchObject({ reason: 'not-counted' });
  expect(await storedTurns()).not.toContain(named);
});

test('NUDGE-06 with talk time off on the server nothing is noted: no turn, no presence, no nudge', async () => {
  const off = await beginMeeting(await startServer(undefined, { SECOND_STORY_TALK: 'off' }));
  await goTo(off, 'timeline');
  await off.facilitator.joined('stage');
  await off.facilitator.joined('aside');
  for (const refused of [
    { type: 'tap', person: off.ana.id },
    { type: 'suggest', what: 'one-story' },
    { type: 'correct-talk', start: 1, duration: 1, was: null, to: off.ana.id },
  ] as const)
    expect(await off.deputy.act(refused)).toMatchObject({ reason: 'talk-is-off' });
  const { retro: id } = off.ana.seat;
  expect(await off.ana.get(`/api/retros/${id}/own-talk?as=${off.ana.id}`)).toMatchObject({ reason: 'talk-is-off' });
  const transcript = { id: 'transcript-1', turns: [[off.ana.id, 1, 1]] };
  expect(await off.deputy.post(`/api/retros/${id}/transcript?as=${off.deputy.id}`, transcript)).toMatchObject({
    reason: 'talk-is-off',
  });
  await off.server.registry.tendNudges();
  const retro = await off.server.registry.retro(off.ana.seat.retro);
  await retro?.ledger.settled();
  const doc = retro?.doc('aside');
  const sizes = ['turns', 'floor', 'corrections', 'presence', 'nudges', 'suggestions', 'transcripts'].map(
    (name) => doc?.getMap(name).size,
  );
  expect(sizes).toEqual([0, 0, 0, 0, 0, 0, 0]);
  await off.server.close();
});

test('NUDGE-07 the end of a sitting, and a day without anybody, leave nothing of talk time in storage', async () => {
  await sitDown();
  await speaks(meeting.ana, 30);
  await meeting.deputy.does({ type: 'suggest', what: 'call-on', about: meeting.ben.id });
  await meeting.deputy.does({ type: 'tap', person: null });
  expect(await storedTurns()).toContain(meeting.ana.id);
  meeting.server.later(25 * 3600_000);
  await meeting.server.registry.forgetOldAsides();
  expect(await meeting.server.storage.rooms(`${meeting.ana.seat.retro}/aside`)).toEqual([]);
  await speaks(meeting.ana, 30);
  await meeting.deputy.does({ type: 'tap', person: null });
  await meeting.facilitator.does({ type: 'stop-sitting' });
  expect(await storedTurns()).not.toContain(meeting.ana.id);
});
