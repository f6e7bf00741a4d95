/** One's own talk time on request: one's own, coarse, and no way to anybody else's. */
import type { OwnTalkAnswer } from 'shared/protocol/api.ts';
import { setAboutMe } from 'shared/documents/desk.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { TestPerson } from '../support/person.ts';
import { TalkRoom } from '../support/talk-room.ts';

let room: TalkRoom;

beforeEach(async () => {
  room = await TalkRoom.with(['Cara Lim', 'Dana Roth']);
  await room.sitDown();
});

afterEach(() => room.meeting.server.close());

/** @param as whom the request names; the cookie stays the person's own */
const ask = (person: TestPerson, as = person.id, more = '') =>
  person.get<OwnTalkAnswer>(`/api/retros/${person.seat.retro}/own-talk?as=${as}${more}`);

test('OWN-01 who asks is told their own seconds in steps of ten, and a share once three others were heard', async () => {
  const [ana, ben, cara, dana] = room.people;
  if (!ana || !ben || !cara || !dana) throw new Error('nobody is here');
  await room.speaks(ana, 47);
  await room.speaks(ben, 60);
  await room.speaks(cara, 60);
  expect(await ask(ana)).toEqual({ ok: true, own: { seconds: 50, lately: 50 } });
  await room.speaks(dana, 30);
  await room.speaks(null, 700);
  const answer = await ask(ana);
  expect(answer).toEqual({ ok: true, own: { seconds: 50, lately: 0, share: 0.25 } });
  for (const { id, seat } of [ben, cara, dana]) {
    expect(JSON.stringify(answer)).not.toContain(id);
    expect(JSON.stringify(answer)).not.toContain(seat.name);
  }
});

test('OWN-02 nobody gets another’s: not by naming them, not by asking for more, not without a seat', async () => {
  const { ana, ben, observer, facilitator } = room.meeting;
  await room.speaks(ben, 60);
  expect(await ask(ana, ben.id)).toMatchObject({ ok: false, reason: 'not-signed-in' });
  expect(await ask(ana, ana.id, `&person=${ben.id}&of=${ben.id}`)).toMatchObject({ own: { seconds: 0 } });
  expect(await ask(observer, ben.id)).toMatchObject({ ok: false });
  expect(await ask(observer)).toMatchObject({ ok: false, reason: 'not-your-role' });
  expect(await ask(facilitator, ben.id)).toMatchObject({ ok: false, reason: 'not-signed-in' });
  const unseated = await fetch(`${room.meeting.server.url}/api/retros/${ana.seat.retro}/own-talk?as=${ben.id}`);
  expect(unseated.status).toBe(401);
});

test('OWN-03 who is not counted, or noted by nothing, has none; after the sitting there is none to ask for', async () => {
  const { ana, ben, facilitator } = room.meeting;
  expect(await ask(ana)).toEqual({ ok: true, own: null });
  await room.speaks(ana, 60);
  const desk = await ana.desk();
  setAboutMe(desk.doc, { dontCount: true });
  await desk.durable();
  expect(await ask(ana)).toMatchObject({ ok: false, reason: 'not-counted' });
  await facilitator.does({ type: 'stop-sitting' });
  expect(await ask(ben)).toMatchObject({ ok: false, reason: 'not-running' });
});

test('OWN-03 that somebody asked is told nobody: no document changes', async () => {
  const { ana, facilitator } = room.meeting;
  await room.speaks(ana, 60);
  const ears = await Promise.all((['stage', 'tray', 'aside'] as const).map((kind) => facilitator.joined(kind)));
  const before = ears.map(({ frames }) => frames.length);
  expect(await ask(ana)).toMatchObject({ ok: true });
  expect(ears.map(({ frames }) => frames.length)).toEqual(before);
  expect(room.meeting.server.warnings).toEqual([]);
});
