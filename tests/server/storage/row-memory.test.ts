/** Rows that are remembered are never older than what was committed. */
import { RowMemory } from 'server/storage/row-memory.ts';
import type { Write } from 'server/storage/storage.ts';
import { expect, test } from 'vitest';

/** A storage that counts how often it is asked, and answers when it is told to. */
function asked() {
  const memory = new RowMemory();
  const rows = new Map([['a', 'first']]);
  let questions = 0;
  const get = (key: string, table: 'cookies' | 'people' = 'cookies') =>
    memory.get(table, key, () => {
      questions += 1;
      return Promise.resolve(rows.get(key));
    });
  return { memory, rows, get, questions: () => questions };
}

const drop = (key: string): Write => ({ op: 'drop', table: 'cookies', key });

test('STORE-36 who is behind a cookie is asked once, however often they join', async () => {
  const { get, questions } = asked();
  expect([await get('a'), await get('a'), await get('a')]).toEqual(['first', 'first', 'first']);
  expect(questions()).toBe(1);
});

test('STORE-37 a row that a batch names is forgotten at once, and learned again only when the batch has landed', async () => {
  const { memory, rows, get, questions } = asked();
  await get('a');
  const landed = memory.changing([drop('a')]);
  expect(await get('a')).toBe('first');
  rows.delete('a');
  landed();
  expect(await get('a')).toBeUndefined();
  rows.set('a', 'second');
  expect(await get('a')).toBe('second');
  expect(questions()).toBe(4);
});

test('STORE-38 an answer that was on its way when the row changed is handed out and not kept', async () => {
  const { memory, rows } = asked();
  const slow = Promise.withResolvers<string | undefined>();
  const early = memory.get('links', 'a', () => slow.promise);
  memory.changing([{ op: 'drop', table: 'links', key: 'a' }])();
  rows.clear();
  slow.resolve('first');
  expect(await early).toBe('first');
  expect(await memory.get('links', 'a', () => Promise.resolve(undefined))).toBeUndefined();
});

test('STORE-39 other tables are asked each time, and so is what is not there', async () => {
  const { get, questions } = asked();
  await get('a', 'people');
  await get('a', 'people');
  await get('nobody');
  await get('nobody');
  expect(questions()).toBe(4);
});
