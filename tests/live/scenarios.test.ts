/** What a demanding facilitator would try of talk time, in a running room: scenarios 15 to 20 of docs/TALK.md. */
import { addIdea } from 'shared/documents/desk.ts';
import { exportFormats } from 'shared/record-exports/format-names.ts';
import { clock, timelineWindow } from 'shared/retro/agenda.ts';
import { standing } from 'shared/retro/phases.ts';
import { talkSettings } from 'shared/talk/settings.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { finishTimeline } from '../support/meeting.ts';
import type { TestPerson } from '../support/person.ts';
import { TalkRoom } from '../support/talk-room.ts';

let room: TalkRoom;
let [ana, ben, cara, dana, eli, fay, gus, hana]: TestPerson[] = [];

const others = ['Cara Lim', 'Dana Roth', 'Eli Stern', 'Fay Moreau', 'Gus Adair', 'Hana Sato'];

beforeEach(async () => {
  room = await TalkRoom.with(others);
  [ana, ben, cara, dana, eli, fay, gus, hana] = room.people;
});

afterEach(() => room.meeting.server.close());

const seat = (person: TestPerson | undefined): TestPerson => {
  if (!person) throw new Error('nobody sits there');
  return person;
};
const each = (people: readonly (TestPerson | undefined)[], seconds: number) =>
  people.map((person) => [seat(person), seconds] as const);

/** A long plan: no forecast is late. */
async function onTime(): Promise<void> {
  await room.meeting.facilitator.does({ type: 'set-plan', minutes: 240 });
}

test('SCENARIO-15 two thirds are reached at 40 of 60 minutes; 20 of 45 spent on the timeline is told to those who lead', async () => {
  const { facilitator, server } = room.meeting;
  await facilitator.does({ type: 'set-plan', minutes: 60 });
  await room.sitDown('opening');
  const frames = await seat(ana).joined('stage');
  await room.goesBy(25 * 60);
  await facilitator.does({ type: 'go-to-phase', phase: 'timeline' });
  await room.rounds(each([ana, ben, cara, dana, eli, fay, gus, hana], 20), 20);
  const shown = (await room.nudges()).filter(({ kind }) => kind === 'pace');
  expect(shown).toMatchObject([{ about: null, hear: [] }]);
  expect((await room.words(shown[0])).sentence).toBe('Which of these matter most to you?');
  expect(frames.heard()).not.toContain('pace');
  server.later(20 * 60_000);
  const { phases, pauses, about } = await facilitator.stage();
  const spent = clock(phases, pauses, about.plan, (await room.retro()).around.now());
  expect(timelineWindow(about.plan).from).toBe(40);
  expect(Math.round(spent.spent.timeline / 60_000)).toBe(40);
});

test('SCENARIO-16 one of eight with .34 of ten minutes for a minute: one notice; telling their story: none, until five minutes and a second', async () => {
  await onTime();
  await room.sitDown();
  const benMuch = [[seat(ben), 34] as const, ...each([ana, cara, dana, eli, fay, gus, hana], 9)];
  await room.rounds(benMuch, 10.5);
  expect(await room.nudges()).toEqual([]);
  await room.rounds(benMuch, 2);
  expect(await room.nudges()).toMatchObject([{ kind: 'floor', part: 'share', about: seat(ben).id }]);
  const { reason, sentence } = await room.words((await room.nudges())[0]);
  expect(`${reason} ${sentence}`).not.toMatch(/Ben|%|\d/);
});

test('SCENARIO-16 whoever tells their story is left in peace for five minutes of floor', async () => {
  await onTime();
  await room.sitDown();
  await room.rounds([[seat(ben), 34] as const, ...each([ana, cara, dana, eli, fay, gus, hana], 9)], 10);
  await room.asks(seat(ben), 'first');
  await room.speaks(seat(ben), 290);
  expect(await room.nudges()).toEqual([]);
  await room.goesBy(20);
  expect(await room.shown()).toMatchObject({ kind: 'floor', part: 'story', about: seat(ben).id });
});

test.each([
  [true, [{ kind: 'authority', part: 'share' }]],
  [false, []],
])('SCENARIO-17 .20 of eight with authority (%s): noticed only of who has it', async (authority, expected) => {
  await onTime();
  await room.noted(seat(dana), { authority });
  await room.sitDown();
  await room.rounds([[seat(dana), 24] as const, ...each([ana, ben, cara, eli, fay, gus, hana], 13)], 12.5);
  expect(await room.nudges()).toMatchObject(expected.map((each) => ({ ...each, about: seat(dana).id })));
});

test('SCENARIO-18 a responder silent for a third of the timeline is asked an open question about their event', async () => {
  await onTime();
  await room.noted(seat(cara), { kinds: ['responder'], eventIds: ['second'] });
  await room.sitDown();
  await room.meeting.facilitator.does({ type: 'open-event', event: 'second' });
  await room.rounds(each([ana, ben, dana, eli, fay, gus, hana], 20), 11);
  expect(await room.shown()).toMatchObject({ kind: 'quiet', about: seat(cara).id, event: 'second' });
  const { reason, sentence } = await room.words(await room.shown());
  expect(reason).toBe('Cara: not heard yet. On it at 10:05.');
  expect(sentence).toMatch(/^Cara, .*10:05.*(what|how) .*\?$/);
});

test('SCENARIO-18 who parked an idea five minutes ago is not called quiet', async () => {
  await onTime();
  await room.noted(seat(cara), { kinds: ['responder'], eventIds: ['second'] });
  await room.sitDown();
  await room.rounds(each([ana, ben, dana, eli, fay, gus, hana], 20), 6);
  const desk = await seat(cara).desk();
  const at = (await room.retro()).around.now();
  const facts = { role: 'participant', observersMayPark: true, standing: standing([]) } as const;
  addIdea(desk.doc, { id: 'i1', text: 'Watch the queue instead of the disk', named: true, at }, facts);
  await desk.durable();
  await room.rounds(each([ana, ben, dana, eli, fay, gus, hana], 20), 5);
  expect(await room.nudges()).toEqual([]);
});

test('SCENARIO-19 three reasons at once: one nudge, the next three minutes later, and “later” rests for ten', async () => {
  await onTime();
  for (const person of [cara, fay]) await room.noted(seat(person), { kinds: ['responder'] });
  await room.noted(seat(dana), { authority: true });
  await room.sitDown();
  const order = [[seat(ben), 40] as const, [seat(dana), 24] as const, ...each([ana, eli, gus, hana], 9)];
  await room.rounds(order, 11.5);
  const [first, ...more] = await room.nudges();
  expect(more).toEqual([]);
  await room.meeting.facilitator.does({ type: 'answer-nudge', nudge: first?.id ?? '', how: 'later' });
  await room.rounds(order, 12);
  const all = await room.nudges();
  const apart = all.slice(1).map(({ shownAt }, place) => shownAt - (all[place]?.shownAt ?? 0));
  expect(apart.length).toBeGreaterThan(1);
  expect(Math.min(...apart)).toBeGreaterThanOrEqual(talkSettings.nudges.apart);
  const again = all.find(({ id, about }) => about === first?.about && id !== first?.id);
  expect((again?.shownAt ?? Infinity) - (first?.shownAt ?? 0)).toBeGreaterThanOrEqual(talkSettings.nudges.perPerson);
});

test('SCENARIO-20 what a participant is sent, and what they may export, holds nobody’s talk time', async () => {
  await room.sitDown();
  const own = seat(ana);
  const ears = [await own.joined('stage'), await own.joined('board'), await own.desk()];
  const shut = await Promise.all((['aside', 'tray', 'backstage'] as const).map((kind) => own.open(kind).closed()));
  expect(shut.every((code) => code >= 4400)).toBe(true);
  await room.rounds([[seat(ben), 60] as const, [seat(dana), 30] as const], 12);
  await room.meeting.deputy.does({ type: 'was-cut-off', person: seat(ben).id });
  await room.meeting.deputy.does({ type: 'tap', person: null });
  await room.look();
  expect((await room.aside()).turns.length).toBeGreaterThan(10);
  const heard = ears.map((ear) => ear.heard()).join('');
  expect(heard).toContain(seat(ben).id);
  for (const name of ['turns', 'floor', 'nudges', 'corrections', 'presence', 'suggestions', 'tap', 'call-on'])
    expect(heard).not.toMatch(new RegExp(`\\W${name}\\W`));
  await finishTimeline(room.meeting);
  for (const phase of ['learnings', 'remediations', 'closing', 'record'] as const)
    await room.meeting.facilitator.does({ type: 'go-to-phase', phase });
  for (const person of [room.meeting.facilitator, own]) {
    for (const format of exportFormats) {
      const page = await person.get(`/api/retros/${own.seat.retro}/export?format=${format}&names=1&as=${person.id}`);
      expect(JSON.stringify(page)).not.toMatch(/talked|shareLately|"tap"|longestTurn|spoke/);
    }
  }
});
