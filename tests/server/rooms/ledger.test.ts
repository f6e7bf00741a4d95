/** A ledger by itself: what goes wrong in one retro stays there. */
import { Ledger, type LedgerHooks } from 'server/rooms/ledger.ts';
import { unmetered } from 'server/rooms/meter.ts';
import { expect, test } from 'vitest';

function ledger(more: Partial<LedgerHooks>) {
  const failures: string[] = [];
  return {
    failures,
    ledger: new Ledger({
      commit: () => Promise.resolve(),
      editing: () => undefined,
      carry: () => undefined,
      committed: () => undefined,
      failed: (error) => failures.push(String(error)),
      idle: () => undefined,
      refused: () => undefined,
      meter: unmetered,
      ...more,
    }),
  };
}

const put = { op: 'put', table: 'settings', key: 'a', row: { value: 'b' } } as const;
const throws = () => {
  throw new Error('did not expect that');
};

test.each([
  ['carrying', { carry: throws }],
  ['what follows a commit', { committed: throws }],
  ['the commit', { commit: () => Promise.reject(new Error('did not expect that')) }],
] as [string, Partial<LedgerHooks>][])(
  'FAULT-23 when %s throws, it is said once and nothing runs on',
  async (_, hooks) => {
    const { ledger: book, failures } = ledger(hooks);
    const first = await Promise.allSettled([book.write((extra) => void extra.push(put))]);
    await book.settled();
    expect(failures).toEqual(['Error: did not expect that']);
    expect(book.isClosed).toBe(true);
    await expect(book.write(() => 1)).rejects.toThrow('ledger: closed');
    expect(first[0]?.status).toMatch(/fulfilled|rejected/);
  },
);

test('FAULT-24 whoever waits when a retro is closed is told, not left waiting', async () => {
  const { ledger: book } = ledger({});
  const waiting = book.write(() => 1);
  book.close('restart');
  await expect(waiting).rejects.toThrow('ledger: closed');
});
