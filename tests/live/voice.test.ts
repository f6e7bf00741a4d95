/** Voice on the wire, by a client written by hand: what is taken, what is not, and what becomes of it. */
import { readAside, type TurnRow } from 'shared/documents/aside.ts';
import { setAboutMe } from 'shared/documents/desk.ts';
import { situationOf } from 'shared/documents/talk.ts';
import { talkSource } from 'server/rooms/talk/talk-source.ts';
import { encodeVoice, type VoiceMessage } from 'shared/protocol/voice.ts';
import { someone } from 'shared/talk/turns.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { beginMeeting, finishTimeline, goTo, type Meeting } from '../support/meeting.ts';
import type { Peer } from '../support/peer.ts';
import { invite, type TestPerson } from '../support/person.ts';

let meeting: Meeting;

beforeEach(async () => {
  meeting = await beginMeeting();
});

afterEach(() => meeting.server.close());

/** A laptop with its desk open. What it says has been heard when `heard` resolves. */
class Laptop {
  readonly desk: Peer;
  readonly place: VoiceMessage['place'];
  #sequence = 0;

  constructor(desk: Peer, place: VoiceMessage['place'], sequence = 0) {
    this.desk = desk;
    this.place = place;
    this.#sequence = sequence;
  }

  static async of(person: TestPerson, place: VoiceMessage['place'] = 'headset'): Promise<Laptop> {
    return new Laptop(await person.desk(), place);
  }

  /** The same page, on a new socket. */
  async again(person: TestPerson): Promise<Laptop> {
    return new Laptop(await person.desk(), this.place, this.#sequence);
  }

  says(voiced: boolean, level = -30, age = 0): void {
    this.#sequence += 1;
    this.desk.send(encodeVoice({ sequence: this.#sequence, voiced, place: this.place, level, age }));
  }

  /** Messages of one socket are taken in order: when the desk has answered a later one, those before it were heard. */
  async heard(): Promise<void> {
    this.desk.frames.length = 0;
    this.desk.send(Uint8Array.of(0, 0, 1, 0));
    await this.desk.until(() => this.desk.frames.some((frame) => frame[0] === 0 && frame[1] === 1));
  }
}

async function turns(): Promise<readonly TurnRow[]> {
  const retro = await meeting.server.registry.retro(meeting.ana.seat.retro);
  if (!retro) throw new Error('the retro is not there');
  await retro.ledger.settled();
  return readAside(retro.doc('aside')).turns;
}

const lengths = (rows: readonly TurnRow[]) => rows.map(([person, , duration, source]) => [person, duration, source]);

/** Speaks for so many seconds, four reports in each. */
async function speak(laptop: Laptop, seconds: number, level?: number): Promise<void> {
  for (let report = 0; report < seconds * 4; report += 1) {
    laptop.says(true, level);
    await laptop.heard();
    meeting.server.later(250);
  }
}

const about = (duration: number) => expect.closeTo(duration, -0.7) as number;

test('VOICE-20 a headset’s voice becomes a turn of its person, dated by the server', async () => {
  await goTo(meeting, 'timeline');
  const ana = await Laptop.of(meeting.ana);
  await speak(ana, 2);
  ana.says(false);
  await ana.heard();
  expect(lengths(await turns())).toEqual([[meeting.ana.id, about(20), 'headset']]);
});

test('VOICE-21 a page that was killed ends its turn at its last report, within five seconds', async () => {
  await goTo(meeting, 'timeline');
  const ana = await Laptop.of(meeting.ana);
  await speak(ana, 2);
  ana.says(true);
  await ana.heard();
  ana.desk.socket.terminate();
  meeting.server.later(1500);
  await meeting.server.registry.tendVoices();
  expect(await turns()).toEqual([]);
  meeting.server.later(2500);
  await meeting.server.registry.tendVoices();
  expect(lengths(await turns())).toEqual([[meeting.ana.id, about(20), 'headset']]);
});

test('VOICE-22 after a reconnect what was missed comes as ages, thirty seconds back at most', async () => {
  await goTo(meeting, 'timeline');
  const before = await Laptop.of(meeting.ana);
  before.says(false);
  await before.heard();
  before.desk.leave();
  meeting.server.later(60_000);
  const after = await before.again(meeting.ana);
  after.says(true, -30, 450);
  after.says(true, -30, 200);
  after.says(true, -30, 180);
  after.says(false, -30, 160);
  after.says(false);
  await after.heard();
  expect(lengths(await turns())).toEqual([[meeting.ana.id, about(40), 'headset']]);
});

test('VOICE-23 several laptops in one room: one turn, the nearest one’s; alone in it: somebody’s', async () => {
  await goTo(meeting, 'timeline');
  const ana = await Laptop.of(meeting.ana, 'room');
  await speak(ana, 1);
  ana.says(false, -70);
  await ana.heard();
  expect((await turns()).map(([person]) => person)).toEqual([someone]);
  const ben = await Laptop.of(meeting.ben, 'room');
  for (let report = 0; report < 12; report += 1) {
    ben.says(true, -40);
    await ben.heard();
    await speak(ana, 0.25, -28);
  }
  ana.says(false, -70);
  ben.says(false, -70);
  await ana.heard();
  await ben.heard();
  const rows = (await turns()).slice(1);
  const of = (person: string) =>
    rows.filter((row) => row[0] === person).reduce((sum, [, , duration]) => sum + duration, 0);
  expect(of(meeting.ana.id)).toBeGreaterThan(20);
  expect(of(meeting.ben.id)).toBe(0);
});

test('VOICE-24 nothing is heard before the meeting, in a break, of observers, or of whoever is not counted', async () => {
  const ana = await Laptop.of(meeting.ana);
  const listens = async () => {
    await speak(ana, 0.5);
    ana.says(false);
    await ana.heard();
    return (await turns()).length;
  };
  expect(await listens()).toBe(0);
  await goTo(meeting, 'timeline');
  expect(await listens()).toBe(1);
  await meeting.facilitator.does({ type: 'pause', minutes: 5 });
  expect(await listens()).toBe(1);
  await meeting.facilitator.does({ type: 'end-pause' });
  expect(await listens()).toBe(2);
  setAboutMe(ana.desk.doc, { dontCount: true });
  await ana.desk.durable();
  expect(await listens()).toBe(0);
  const observer = await Laptop.of(meeting.observer);
  await speak(observer, 0.5);
  observer.says(false);
  await observer.heard();
  expect(await turns()).toEqual([]);
});

test('VOICE-24 a break and “don’t count me” end what is being said', async () => {
  await goTo(meeting, 'timeline');
  const [ana, ben] = await Promise.all([Laptop.of(meeting.ana), Laptop.of(meeting.ben)]);
  await speak(ana, 1);
  await speak(ben, 1);
  ana.says(true);
  await ana.heard();
  setAboutMe(ben.desk.doc, { dontCount: true });
  await ben.desk.durable();
  await meeting.facilitator.does({ type: 'pause', minutes: 5 });
  expect((await turns()).map(([person]) => person)).toEqual([meeting.ana.id]);
});

test('VOICE-29 while everybody writes quietly nothing is heard, and what was being said has ended', async () => {
  await goTo(meeting, 'timeline');
  const ana = await Laptop.of(meeting.ana);
  await finishTimeline(meeting);
  await speak(ana, 1);
  ana.says(true);
  await ana.heard();
  await meeting.facilitator.does({ type: 'go-to-phase', phase: 'learnings' });
  expect((await turns()).map(([person]) => person)).toEqual([meeting.ana.id]);
  await speak(ana, 1);
  ana.says(false);
  await ana.heard();
  expect(await turns()).toHaveLength(1);
  await meeting.facilitator.does({ type: 'show-learnings' });
  await speak(ana, 1);
  ana.says(false);
  await ana.heard();
  expect(await turns()).toHaveLength(2);
});

test('VOICE-29 who leads and who takes notes may be heard as well, and stand apart', async () => {
  await goTo(meeting, 'timeline');
  const deputy = await Laptop.of(meeting.deputy);
  await speak(deputy, 2);
  deputy.says(false);
  await deputy.heard();
  expect(lengths(await turns())).toEqual([[meeting.deputy.id, about(20), 'headset']]);
});

test('VOICE-25 turns of a sitting go with it, and none is written after it', async () => {
  await goTo(meeting, 'timeline');
  const ana = await Laptop.of(meeting.ana);
  await speak(ana, 2);
  await meeting.facilitator.does({ type: 'stop-sitting' });
  meeting.server.later(5000);
  await meeting.server.registry.tendVoices();
  expect(await turns()).toEqual([]);
});

test('VOICE-26 what is no report, or on another socket, or too much, is refused with its code', async () => {
  await goTo(meeting, 'timeline');
  const report = encodeVoice({ sequence: 1, voiced: true, place: 'headset', level: -30, age: 0 });
  const long = await meeting.ana.desk();
  long.send(Uint8Array.of(...report, ...new Uint8Array(20)));
  expect(await long.closed()).toBe(4400);
  const stage = await meeting.ana.joined('stage');
  stage.send(report);
  expect(await stage.closed()).toBe(4400);
  const foreign = meeting.ben.open('desk', meeting.ana.id);
  expect(await foreign.closed()).toBe(4401);
  const flood = await meeting.ben.desk();
  for (let count = 0; count < 150; count += 1) flood.send(report);
  expect(await flood.closed()).toBe(4429);
  expect(await turns()).toEqual([]);
});

test('VOICE-27 those who lead are told who is heard, once it changes and without a level; nobody else, and no log', async () => {
  await goTo(meeting, 'timeline');
  const leading = await meeting.facilitator.joined('aside');
  const ears = await Promise.all([meeting.deputy.joined('stage'), meeting.ben.joined('stage')]);
  const before = ears.map((ear) => ear.frames.length);
  leading.frames.length = 0;
  const ana = await Laptop.of(meeting.ana);
  await speak(ana, 2);
  await leading.until(() => leading.heard().includes('speaking'));
  expect(leading.heard()).toContain(JSON.stringify({ speaking: [meeting.ana.id] }));
  expect(leading.frames).toHaveLength(1);
  ana.says(false);
  await ana.heard();
  await leading.until(() => leading.heard().includes(JSON.stringify({ speaking: [] })));
  expect(ears.map((ear) => ear.frames.length)).toEqual(before);
  expect(meeting.server.warnings.join('\n')).not.toContain(meeting.ana.id);
  const late = await meeting.deputy.joined('aside');
  await late.until(() => late.heard().includes(JSON.stringify({ speaking: [] })));
});

test('VOICE-28 where talk time is off on the server, a report is not heard', async () => {
  await meeting.server.close();
  const { startServer } = await import('../support/server.ts');
  meeting = await beginMeeting(await startServer(undefined, { SECOND_STORY_TALK: 'off' }));
  await goTo(meeting, 'timeline');
  const ana = await Laptop.of(meeting.ana);
  await speak(ana, 1);
  ana.says(false);
  await ana.heard();
  expect(await turns()).toEqual([]);
});

test('VOICE-33 a voice that goes on counts while it goes on, for readings and for nudges', async () => {
  await goTo(meeting, 'timeline');
  const people = [meeting.ana, meeting.ben, meeting.deputy, meeting.facilitator];
  for (const person of people) await person.joined('stage');
  await meeting.facilitator.joined('aside');
  for (const person of [meeting.ana, meeting.ben]) {
    const laptop = await Laptop.of(person);
    await speak(laptop, 1);
    laptop.says(false);
    await laptop.heard();
  }
  const dan = await invite(meeting.facilitator, 'Dan Ek', 'participant');
  await dan.joined('stage');
  const laptop = await Laptop.of(dan);
  for (let second = 0; second < 125; second += 1) {
    laptop.says(true);
    await laptop.heard();
    meeting.server.later(1000);
    await meeting.server.registry.tendNudges();
  }
  const retro = await meeting.server.registry.retro(dan.seat.retro);
  if (!retro) throw new Error('the retro is not there');
  const { talk } = situationOf(talkSource(retro));
  expect(talk.speaking).toEqual([dan.id]);
  expect(readAside(retro.doc('aside')).nudges).toMatchObject([{ kind: 'floor', part: 'turn', about: dan.id }]);
  expect((await turns()).some(([person]) => person === dan.id)).toBe(false);
});
