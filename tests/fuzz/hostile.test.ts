/**
 * Honest and hostile people of every role, in every phase, against the rooms, the guard, the rights and the steward
 * (design §6.1). `npm run fuzz` plays the same for much longer. FUZZ-*.
 */
import { memoryStorage } from 'server/storage/memory.ts';
import { phases } from 'shared/retro/phases.ts';
import { expect, test } from 'vitest';
import { Books } from './hostile/books.ts';
import { makers } from './hostile/crafted.ts';
import { found } from './hostile/found.ts';
import { messageMakers } from './hostile/messages.ts';
import { playSession } from './hostile/session.ts';

const sessions = 5;
const updatesPerPhase = 52;

test('FUZZ-01 whatever honest and hostile people of every role send in every phase, each document shows what it may', async () => {
  const books = new Books();
  for (let seed = 1; seed <= sessions; seed += 1) await playSession({ seed, updatesPerPhase, books });

  // It was about something.
  expect(books.of('updates')).toBeGreaterThanOrEqual(2_000);
  expect(books.of('accepted honest')).toBeGreaterThan(700);
  const everyday = ['accepted', 'refused', 'swallowed', 'usurped', 'command', 'message'];
  expect(everyday.filter((outcome) => books.sum(outcome) < 30)).toEqual([]);
  const readers = ['facilitator', 'deputy', 'participant', 'observer', 'wall'];
  const silent = readers.flatMap((reader) =>
    phases.filter((phase) => books.of(`${reader} in ${phase}`) === 0).map((phase) => `${reader} in ${phase}`),
  );
  expect(silent).toEqual([]);
  const outcomes = ['accepted', 'refused', 'swallowed'];
  const unused = Object.keys(makers).filter((label) => outcomes.every((what) => books.of(`${what} ${label}`) === 0));
  expect(unused).toEqual([]);
  expect(Object.keys(messageMakers).filter((label) => books.of(`message ${label}`) === 0)).toEqual([]);
  const guarded = ['tray', 'aside', 'backstage', 'desk', 'account'];
  expect(guarded.filter((kind) => books.of(`turned away from ${kind}`) === 0)).toEqual([]);
}, 60_000);

test.each(found)('FUZZ-02 found once: $what (seed $seed)', async (each) => {
  await playSession(each);
});

test('FUZZ-03 the oracle sees it when a storage forgets one edit in twenty', async () => {
  const inner = memoryStorage();
  let appended = 0;
  const forgetful = {
    ...inner,
    commit: (batch: Parameters<typeof inner.commit>[0]) =>
      inner.commit(batch.filter((write) => write.op !== 'append' || (appended += 1) % 20 !== 0)),
  };
  await expect(playSession({ seed: 1, updatesPerPhase: 20, storage: forgetful })).rejects.toThrow('seed 1');
});
