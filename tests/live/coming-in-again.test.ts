/** A person opens a socket for each document: who they are is found once, and never believed longer than it is so. */
import { memoryStorage } from 'server/storage/memory.ts';
import type { Storage } from 'server/storage/storage.ts';
import { closeCodes } from 'shared/protocol/close-codes.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createRetro, invite, type TestPerson } from '../support/person.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let host: TestPerson;
let ana: TestPerson;
/** Questions to the storage about cookies and links. */
let questions = 0;

beforeEach(async () => {
  const inner = memoryStorage();
  const storage: Storage = {
    ...inner,
    get(table, key) {
      if (table === 'cookies' || table === 'links') questions += 1;
      return inner.get(table, key);
    },
  };
  server = await startServer(storage);
  host = (await createRetro(server)).facilitator;
  ana = await invite(host, 'Ana Sousa', 'participant');
  await ana.joined('stage');
  questions = 0;
});

afterEach(() => server.close());

test('JOIN-14 whoever came in a moment ago comes into the next document without being looked up again', async () => {
  await ana.joined('board');
  await ana.desk();
  expect(questions).toBe(0);
});

test('JOIN-15 when anything about cookies or links has changed, everybody is looked up again', async () => {
  await host.does({ type: 'invite-person', name: 'Ben Okafor', role: 'participant' });
  questions = 0;
  await ana.joined('board');
  expect(questions).toBeGreaterThan(0);
});

test.each([
  ['their link was revoked', revoke],
  ['they left', () => ana.post('/api/leave', { person: ana.id })],
  ['they were taken out of the room', () => host.does({ type: 'remove-person', person: ana.id })],
] as const)('JOIN-16 whoever was in comes into nothing more once %s', async (_, end) => {
  await end();
  expect(await ana.open('board').closed()).toBe(closeCodes.noRight);
  expect(await ana.open('stage').closed()).toBe(closeCodes.noRight);
});

async function revoke(): Promise<void> {
  const { links } = await host.get<{ links: { id: string; person?: string }[] }>(
    `/api/retros/${host.seat.retro}/links`,
  );
  const link = links.find(({ person }) => person === ana.id);
  await host.does({ type: 'revoke-link', link: link?.id ?? '' });
}

test('JOIN-17 a cookie that opens one person opens nobody else, however often it did before', async () => {
  const ben = await invite(host, 'Ben Okafor', 'participant');
  await ben.joined('stage');
  await ana.joined('board');
  expect(await ana.open('desk', ben.id, ben.id).closed()).toBe(closeCodes.noRight);
  await ana.desk();
  expect(await ana.open('desk', ben.id, ben.id).closed()).toBe(closeCodes.noRight);
});
