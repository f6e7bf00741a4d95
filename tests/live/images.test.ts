import { afterEach, expect, test } from 'vitest';
import { memoryStorage } from 'server/storage/memory.ts';
import { beginMeeting, type Meeting } from '../support/meeting.ts';
import type { TestPerson } from '../support/person.ts';
import { pngOf } from '../support/pictures.ts';
import { startServer } from '../support/server.ts';
import { openWall } from '../support/wall.ts';

let meeting: Meeting | undefined;

afterEach(async () => {
  await meeting?.server.close();
  meeting = undefined;
});

const at = ({ server, seat }: TestPerson, image = '') =>
  `${server.url}/api/retros/${seat.retro}/images${image === '' ? '' : `/${image}`}?as=${seat.person}`;

async function sent(person: TestPerson, bytes: Uint8Array<ArrayBuffer>) {
  const headers = { cookie: person.cookie, 'content-type': 'image/png' };
  const response = await fetch(at(person), { method: 'POST', headers, body: bytes });
  return (await response.json()) as { ok: boolean; image?: string; reason?: string };
}

const fetched = (person: TestPerson, image: string) => fetch(at(person, image), { headers: { cookie: person.cookie } });

test('IMAGE-05 whoever writes the timeline adds an image, and everyone who reads it sees it, byte for byte', async () => {
  meeting = await beginMeeting();
  const bytes = pngOf(300, 200);
  const { image = '' } = await sent(meeting.deputy, bytes);
  for (const person of [meeting.facilitator, meeting.ana, meeting.observer]) {
    const response = await fetched(person, image);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes);
  }
});

test('IMAGE-08 a wall screen shows what is on the timeline, and only of its own retro', async () => {
  meeting = await beginMeeting();
  const bytes = pngOf(30, 20);
  const { image = '' } = await sent(meeting.deputy, bytes);
  const wall = await openWall(meeting.facilitator);
  const get = (retro: string) =>
    fetch(`${meeting?.server.url}/api/retros/${retro}/images/${image}?as=${wall.id}`, {
      headers: { cookie: wall.cookie },
    });
  const seen = await get(wall.retro);
  expect(seen.status).toBe(200);
  expect(new Uint8Array(await seen.arrayBuffer())).toEqual(bytes);
  const other = await beginMeeting(meeting.server);
  expect((await get(other.facilitator.seat.retro)).status).toBe(401);
});

test('IMAGE-06 nobody else adds one, strangers see none, and what is no image is not kept', async () => {
  const storage = memoryStorage();
  meeting = await beginMeeting(await startServer(storage));
  const { facilitator, ana, observer } = meeting;
  for (const person of [ana, observer]) {
    expect(await sent(person, pngOf(9, 9))).toMatchObject({ ok: false, reason: 'not-your-role' });
  }
  expect(await sent(facilitator, pngOf(9, 9, ['eXIf']))).toMatchObject({ ok: false, reason: 'bad-request' });
  expect(await sent(facilitator, new TextEncoder().encode('<svg/>'))).toMatchObject({ ok: false });
  expect(await storage.rooms(`${facilitator.seat.retro}/image/`)).toEqual([]);
  const { image = '' } = await sent(facilitator, pngOf(9, 9));
  const stranger = await fetch(at(facilitator, image));
  expect(stranger.status).toBe(401);
  expect((await fetched(facilitator, 'another')).status).toBe(404);
  // The server hangs up on what is too large; whether its answer still arrives is a race.
  const large = await sent(facilitator, new Uint8Array(3 * 1024 * 1024)).catch(() => ({ ok: false }));
  expect(large.ok).toBe(false);
  expect(await storage.rooms(`${facilitator.seat.retro}/image/`)).toHaveLength(1);
});

test('IMAGE-07 an image is deleted with its retro', async () => {
  const storage = memoryStorage();
  meeting = await beginMeeting(await startServer(storage));
  const { facilitator } = meeting;
  const { retro } = facilitator.seat;
  await sent(facilitator, pngOf(9, 9));
  expect(await storage.rooms(`${retro}/image/`)).toHaveLength(1);
  await meeting.server.registry.remove(retro);
  expect(await storage.rooms(`${retro}/image/`)).toEqual([]);
});
