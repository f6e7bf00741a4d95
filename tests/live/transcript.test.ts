/** Who spoke, from a transcript: announced, led to people, noted in `aside`, taken out as one, gone with the sitting. */
import { setAboutMe } from 'shared/documents/desk.ts';
import { situationOf } from 'shared/documents/talk.ts';
import type { CommandAnswer } from 'shared/protocol/api.ts';
import { talkSource } from 'server/rooms/talk/talk-source.ts';
import { momentOf, someone } from 'shared/talk/turns.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { TestPerson } from '../support/person.ts';
import { TalkRoom } from '../support/talk-room.ts';

let room: TalkRoom;

beforeEach(async () => {
  room = await TalkRoom.with(['Cara Lim']);
});

afterEach(() => room.meeting.server.close());

async function announced(): Promise<void> {
  await room.meeting.facilitator.does({ type: 'set-settings', transcript: true });
  await room.sitDown();
  room.meeting.server.later(600_000);
}

/** A turn that began so many seconds ago. */
async function ago(person: string, seconds: number, length: number): Promise<[string, number, number]> {
  const now = (await room.retro()).around.now();
  return [person, momentOf(now - seconds * 1000), length * 10];
}

const read = (by: TestPerson, turns: readonly unknown[], id = 'transcript-1') =>
  by.post<CommandAnswer>(`/api/retros/${by.seat.retro}/transcript?as=${by.id}`, { id, turns });

/** Seconds of talk of each person, as the screens read them. */
async function talked(): Promise<Record<string, number>> {
  const { talk } = situationOf(talkSource(await room.retro()));
  return Object.fromEntries(talk.people.map(({ person, talked: own }) => [person, own / 10]));
}

test('TRANSCRIPT-01 it is read only when the opening said so, and that is chosen before the timeline begins', async () => {
  const { facilitator, deputy, ana } = room.meeting;
  await room.sitDown();
  room.meeting.server.later(600_000);
  expect(await read(deputy, [await ago(ana.id, 60, 10)])).toMatchObject({ reason: 'not-announced' });
  expect(await facilitator.act({ type: 'set-settings', transcript: true })).toMatchObject({ reason: 'not-announced' });
  expect((await facilitator.stage()).about.settings.transcript).toBeUndefined();
});

test('TRANSCRIPT-02 its turns stand beside the taps: the same voice counts once, names without a person are nobody’s', async () => {
  const { deputy, ana, ben } = room.meeting;
  await announced();
  await room.speaks(ana, 30);
  await room.speaks(null, 90);
  const turns = [await ago(ana.id, 110, 50), await ago(ben.id, 60, 20), await ago(someone, 30, 10)];
  expect(await read(deputy, turns)).toMatchObject({ ok: true });
  const after = await talked();
  expect(after[ana.id]).toBeCloseTo(60, 0);
  expect(after[ben.id]).toBe(20);
  const { talk } = situationOf(talkSource(await room.retro()));
  expect(talk.unattributed.share).toBeCloseTo(10 / 90, 2);
  expect(talk.coverage).toMatchObject({ measured: 3 });
});

test('TRANSCRIPT-03 the same one twice is one, and taking it out leaves what was there', async () => {
  const { deputy, facilitator, ana } = room.meeting;
  await announced();
  await room.speaks(ana, 30);
  await room.speaks(null, 60);
  const before = await talked();
  const turns = [await ago(ana.id, 40, 20)];
  await read(deputy, turns);
  await read(facilitator, turns);
  expect((await room.aside()).transcripts.size).toBe(1);
  await facilitator.does({ type: 'drop-transcript', transcript: 'transcript-1' });
  expect((await room.aside()).transcripts.size).toBe(0);
  expect(await talked()).toEqual(before);
});

test('TRANSCRIPT-04 nothing before the sitting or after now is noted, nor of whoever is not counted', async () => {
  const { deputy, ana, ben } = room.meeting;
  await announced();
  const desk = await ben.desk();
  setAboutMe(desk.doc, { dontCount: true });
  await desk.durable();
  expect(await read(deputy, [await ago(ana.id, 9000, 60)])).toMatchObject({ reason: 'nothing-to-show' });
  await read(deputy, [await ago(ana.id, 10, 600), await ago(ben.id, 60, 20)]);
  const [transcript] = (await room.aside()).transcripts.values();
  expect(transcript?.turns).toMatchObject([[ana.id, expect.any(Number), expect.closeTo(100, -1), 'transcript']]);
  const own = await ana.desk();
  setAboutMe(own.doc, { dontCount: true });
  await own.durable();
  const [left] = (await room.aside()).transcripts.values();
  expect(left?.turns).toEqual([]);
});

test('TRANSCRIPT-05 participants read none, and what is no list of turns is refused', async () => {
  const { deputy, ana } = room.meeting;
  await announced();
  expect(await read(ana, [await ago(ana.id, 60, 10)])).toMatchObject({ reason: 'not-your-role' });
  expect(await read(deputy, [await ago('nobody-we-know', 60, 10)])).toMatchObject({ reason: 'unknown-person' });
  const good = await ago(ana.id, 60, 10);
  for (const bad of [[], [['x']], [[ana.id, -1, 10]], [[ana.id, 1, 0]], [[ana.id, 1, 1e9]], Array(5001).fill(good)])
    expect(await read(deputy, bad)).toMatchObject({ reason: 'bad-request' });
  expect(await read(deputy, [good], 'x')).toMatchObject({ reason: 'bad-request' });
  expect((await room.aside()).transcripts.size).toBe(0);
});
