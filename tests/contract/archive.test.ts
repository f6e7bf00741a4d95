/** What every archive keeps to, on memory and on SQLite; and what the file promises beyond it. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { Archive } from 'server/archive/archive.ts';
import { memoryArchive } from 'server/archive/memory.ts';
import { sqliteArchive } from 'server/archive/sqlite.ts';
import type { ArchiveEntry, ArchiveQuery } from 'shared/retro/archived.ts';
import { archived, passage } from '../support/archive.ts';

const parent = mkdtempSync(join(tmpdir(), 'second-story-archive-'));
let folders = 0;
const newFile = (): string => join(parent, `${folders++}.sqlite`);
afterAll(() => rmSync(parent, { recursive: true }));

const lantern = archived('lantern', {
  title: 'Checkout was slow',
  systems: ['Checkout', 'cache'],
  tags: ['latency'],
  passages: [
    passage('e1', 'event', 'The cache is warmed again.', { event: 'e1', at: '2026-03-02T10:00:00.000Z' }),
    passage('e1.0', 'note', 'Two dashboards disagreed about p99-latency; the café one was right.', { event: 'e1' }),
    passage('s.0', 'shaped', 'Only one host held the quartz map.'),
    passage('l1', 'learning', 'A restart empties the cache.'),
    passage('a1', 'action', 'Name the dashboards apart', { createdAt: 10, due: '2026-04-01' }),
  ],
});
const harbour = archived('harbour', {
  title: 'Mail was late',
  day: '2026-01-15',
  at: Date.parse('2026-01-20T12:00:00Z'),
  systems: ['mail'],
  tags: ['latency', 'queue'],
  passages: [
    passage('e1', 'event', 'The mail queue grows.', { event: 'e1' }),
    passage('e2', 'event', 'Someone restarted the consumer.', { event: 'e2' }),
    passage('l1', 'learning', 'A consumer that restarts reads the queue anew.'),
    passage('a1', 'action', 'Write down who is called for mail', { createdAt: 5 }),
    passage('a2', 'action', 'Show the length of the queue', { createdAt: 30 }),
  ],
});
const registry = archived('registry', {
  title: 'Registry mirror gone',
  day: '2025-12-12',
  at: Date.parse('2025-12-20T12:00:00Z'),
  systems: ['ci', 'cache'],
  passages: [
    passage('e1', 'event', 'Runners wait for the mirror.', { event: 'e1' }),
    passage('s.0', 'shaped', 'The quartz map named a host that had moved.'),
  ],
});

function archiveContract(name: string, open: () => Archive): void {
  describe(`${name}, the contract`, () => {
    let archive: Archive;
    beforeEach(async () => {
      archive = open();
      for (const entry of [harbour, lantern, registry]) await archive.put(entry);
    });
    afterEach(() => archive.close());

    const found = async (query: Partial<ArchiveQuery>) =>
      (await archive.find({ page: 0, ...query })).records.map(({ retro }) => retro);
    const marked = async (q: string) => {
      const { records } = await archive.find({ q, page: 0 });
      return records.flatMap(({ passages }) =>
        passages.flatMap(({ text, marks }) => marks.map(([from, to]) => text.slice(from, to))),
      );
    };

    test('ARCH-01 without a question all records come, what happened last first', async () => {
      expect(await archive.find({ page: 0 })).toMatchObject({
        total: 3,
        records: [
          { retro: 'lantern', title: 'Checkout was slow', passages: [] },
          { retro: 'harbour' },
          { retro: 'registry' },
        ],
      });
    });

    test('ARCH-02 a phrase of a note is found, in whatever case and with or without accents, and is marked', async () => {
      const { records } = await archive.find({ q: 'CAFE one "was right"', page: 0 });
      expect(records).toMatchObject([{ retro: 'lantern', passages: [{ kind: 'note', event: 'e1' }], more: 0 }]);
      expect(await marked('CAFE one "was right"')).toEqual(['café', 'one', 'was right']);
    });

    test('ARCH-03 every word must be there; an unquoted one may go on, a quoted one may not', async () => {
      expect(await found({ q: 'cache restart' })).toEqual(['lantern']);
      expect((await found({ q: 'restart' })).toSorted()).toEqual(['harbour', 'lantern']);
      expect(await found({ q: '"restart"' })).toEqual(['lantern']);
      expect(await found({ q: '"restarted the"' })).toEqual(['harbour']);
      expect(await found({ q: 'restarted nothing' })).toEqual([]);
    });

    test('ARCH-04 a phrase never runs from one passage into the next', async () => {
      expect(await found({ q: '"grows someone"' })).toEqual([]);
      expect(await found({ q: '"queue grows"' })).toEqual(['harbour']);
    });

    test('ARCH-05 titles, systems and tags are searched too', async () => {
      expect(await found({ q: 'mirror gone' })).toEqual(['registry']);
      expect(await found({ q: 'ci' })).toEqual(['registry']);
      expect((await found({ q: 'latency' }))[0]).toBe('lantern');
    });

    test('ARCH-06 days, a system, a tag and a kind of passage narrow, alone and together', async () => {
      expect(await found({ from: '2026-01-15' })).toEqual(['lantern', 'harbour']);
      expect(await found({ to: '2026-01-15' })).toEqual(['harbour', 'registry']);
      expect(await found({ from: '2026-01-01', to: '2026-01-31' })).toEqual(['harbour']);
      expect(await found({ system: 'CACHE' })).toEqual(['lantern', 'registry']);
      expect(await found({ tag: 'queue' })).toEqual(['harbour']);
      expect(await found({ system: 'cache', from: '2026-01-01' })).toEqual(['lantern']);
      expect((await found({ kind: 'shaped', q: 'quartz' })).toSorted()).toEqual(['lantern', 'registry']);
      expect(await found({ kind: 'learning', q: 'quartz' })).toEqual([]);
      expect(await found({ system: 'nothing' })).toEqual([]);
    });

    test('ARCH-07 a collection without a question shows the passages themselves', async () => {
      const { total, records } = await archive.find({ kind: 'learning', page: 0 });
      expect(total).toBe(2);
      expect(records.flatMap(({ passages }) => passages.map(({ text }) => text))).toEqual([
        'A restart empties the cache.',
        'A consumer that restarts reads the queue anew.',
      ]);
    });

    test('ARCH-08 pages hold twenty records and say how many there are', async () => {
      for (let n = 0; n < 30; n += 1) await archive.put(archived(`more-${n}`, { day: '2024-01-01', at: n }));
      const [first, second] = await Promise.all([archive.find({ page: 0 }), archive.find({ page: 1 })]);
      expect([first.total, first.records.length, second.records.length]).toEqual([33, 20, 13]);
      const all = [...first.records, ...second.records].map(({ retro }) => retro);
      expect(new Set(all).size).toBe(33);
      expect((await archive.find({ page: 2 })).records).toEqual([]);
    });

    test('ARCH-09 the newest revision takes the place of the one before, and done items stay done', async () => {
      await archive.markDone('harbour', 'a1', 99);
      const passages = harbour.passages.map((each) =>
        each.key === 'e1' ? { ...each, text: 'The mail backlog grows.' } : each,
      );
      await archive.put({ ...harbour, n: 2, passages });
      expect(await found({ q: '"queue grows"' })).toEqual([]);
      expect(await found({ q: '"backlog grows"' })).toEqual(['harbour']);
      expect(await archive.held()).toEqual(
        new Map([
          ['harbour', { n: 2, done: 1 }],
          ['lantern', { n: 1, done: 0 }],
          ['registry', { n: 1, done: 0 }],
        ]),
      );
    });

    test('ARCH-10 open follow-ups of all records come oldest first; a done one goes, and comes back', async () => {
      const open = async (system?: string) =>
        (await archive.followUps({ of: 'all', page: 0, ...(system === undefined ? {} : { system }) })).followUps.map(
          ({ retro, action }) => `${retro}/${action}`,
        );
      expect(await open()).toEqual(['harbour/a1', 'lantern/a1', 'harbour/a2']);
      await archive.markDone('harbour', 'a1', 99);
      expect(await open()).toEqual(['lantern/a1', 'harbour/a2']);
      expect(await open('Mail')).toEqual(['harbour/a2']);
      expect(await archive.followUps({ of: 'record', retro: 'harbour' })).toMatchObject({
        total: 2,
        followUps: [{ action: 'a1', createdAt: 5, doneAt: 99 }, { action: 'a2' }],
      });
      await archive.markDone('harbour', 'a1', undefined);
      expect(await open()).toEqual(['harbour/a1', 'lantern/a1', 'harbour/a2']);
      expect((await archive.followUps({ of: 'record', retro: 'lantern' })).followUps).toEqual([
        {
          retro: 'lantern',
          title: 'Checkout was slow',
          action: 'a1',
          text: 'Name the dashboards apart',
          createdAt: 10,
          due: '2026-04-01',
        },
      ]);
    });

    test('ARCH-11 records are alike by systems and by words that few speak of, and say in what', async () => {
      expect(await archive.similar('lantern', 5)).toMatchObject([
        {
          retro: 'registry',
          sharedSystems: ['cache'],
          sharedWords: expect.arrayContaining(['quartz', 'map']) as string[],
        },
      ]);
      expect((await archive.similar('harbour', 5)).map(({ retro }) => retro)).not.toContain('harbour');
      expect(await archive.similar('unknown', 5)).toEqual([]);
    });

    test('ARCH-12 what it can be narrowed by is counted, and cards are answered', async () => {
      expect(await archive.labels()).toEqual({
        records: 3,
        systems: [
          { label: 'cache', records: 2 },
          { label: 'Checkout', records: 1 },
          { label: 'ci', records: 1 },
          { label: 'mail', records: 1 },
        ],
        tags: [
          { label: 'latency', records: 2 },
          { label: 'queue', records: 1 },
        ],
        years: ['2026', '2025'],
      });
      const { passages: _, ...card } = lantern;
      expect(await archive.card('lantern')).toEqual(card);
      expect(await archive.card('nobody')).toBeUndefined();
      expect((await archive.latest(2)).map(({ retro }) => retro)).toEqual(['lantern', 'harbour']);
    });

    test('ARCH-13 what is dropped is found no more', async () => {
      await archive.drop(['lantern', 'unknown']);
      expect(await found({ q: 'dashboards' })).toEqual([]);
      expect(await found({})).toEqual(['harbour', 'registry']);
      expect((await archive.followUps({ of: 'all', page: 0 })).total).toBe(2);
    });

    test('ARCH-14 whatever somebody types is a question or none, never an error', async () => {
      const typed = [
        '"',
        '""',
        'AND',
        'NOT x',
        'title:',
        'a* OR',
        '(',
        '{event} : x',
        "'; --",
        '   ',
        '*',
        '😀',
        '\uE000',
        '^a',
      ];
      for (const q of typed) await archive.find({ q, page: 0 });
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (q) => {
          await archive.find({ q, page: 0 });
        }),
        { numRuns: 60 },
      );
    });

    test('ARCH-15 scripts without spaces are searched by any part of a sentence', async () => {
      await archive.put(archived('kanji', { passages: [passage('e', 'event', '数据库连接超时')] }));
      expect(await found({ q: '连接' })).toEqual(['kanji']);
      expect(await marked('连接')).toEqual(['连接']);
      expect(await found({ q: '接连' })).toEqual([]);
    });
  });
}

archiveContract('memory', memoryArchive);
archiveContract('SQLite', () => sqliteArchive(newFile()));

const words = [
  'cache',
  'Cache',
  'café',
  'queue',
  'queues',
  'p99',
  'a',
  'ß',
  'İ',
  '½',
  'restart',
  'e\u0301t',
  '超',
  '-',
  '_',
  '"',
];
const text = fc.array(fc.constantFrom(...words), { maxLength: 8 }).map((all) => all.join(' '));

test('ARCH-16 both implementations find the same records and mark the same words', async () => {
  const both = [memoryArchive(), sqliteArchive(newFile())];
  onTestFinished(async () => {
    for (const each of both) await each.close();
  });
  const record = fc.record({
    title: text,
    event: text,
    note: text,
    system: fc.constantFrom('cache', 'Queue', 'ßystem'),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(record, { maxLength: 6 }),
      fc.array(text, { minLength: 1, maxLength: 4 }),
      async (all, asked) => {
        const entries = all.map(({ title, event, note, system }, n): ArchiveEntry =>
          archived(`r${n}`, {
            title,
            systems: [system],
            passages: [passage('e', 'event', event), passage('n', 'note', note)],
          }),
        );
        for (const archive of both) {
          await archive.drop([...(await archive.held()).keys()]);
          for (const entry of entries) await archive.put(entry);
        }
        for (const q of asked) {
          const [one, other] = await Promise.all(both.map((archive) => archive.find({ q, page: 0 })));
          const byId = (page: typeof one) => page?.records.toSorted((a, b) => (a.retro < b.retro ? -1 : 1));
          expect(byId(other)).toEqual(byId(one));
        }
      },
    ),
    { numRuns: 40 },
  );
});

describe('the file', () => {
  const bytesOf = (file: string) =>
    Buffer.concat(
      readdirSync(parent)
        .filter((name) => join(parent, name).startsWith(file))
        .map((name) => readFileSync(join(parent, name))),
    );

  test('ARCH-17 a file that is opened again holds what was put, for its owner only', async () => {
    const file = newFile();
    const before = sqliteArchive(file);
    await before.put(lantern);
    await before.close();
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const after = sqliteArchive(file);
    onTestFinished(() => after.close());
    expect(await after.held()).toEqual(new Map([['lantern', { n: 1, done: 0 }]]));
    expect((await after.find({ q: 'dashboards', page: 0 })).total).toBe(1);
  });

  test('ARCH-18 of what was dropped or replaced no byte stays in any file', async () => {
    const file = newFile();
    const archive = sqliteArchive(file);
    onTestFinished(() => archive.close());
    const secret = (n: number) => `zirconium${n}lighthouse${n}meridian`;
    for (let n = 0; n < 60; n += 1) {
      const text = `Before it ${secret(n)} stood there, and after it ${secret(n)} too.`;
      await archive.put(
        archived(`r${n}`, {
          title: secret(n),
          passages: Array.from({ length: 30 }, (_, i) =>
            passage(`e${i}`, 'event', `${i} ${text} ${'and on '.repeat(i)}`),
          ),
        }),
      );
    }
    await archive.drop(Array.from({ length: 30 }, (_, n) => `r${n * 2}`));
    await archive.replace(archived('r1', { title: 'calm' }));
    const bytes = bytesOf(file).toString('latin1');
    for (const n of [0, 1, 2, 20, 58]) expect(bytes.includes(`zirconium${n}l`)).toBe(false);
    // Had nothing been there, nothing would be found either.
    expect(bytes).toContain(secret(3));
    expect((await archive.find({ q: secret(3), page: 0 })).total).toBe(1);
  });

  test('ARCH-19 a file that cannot be read is made anew: it is derived from the revisions', async () => {
    const file = newFile();
    writeFileSync(file, 'Dear diary, '.repeat(2000));
    const archive = sqliteArchive(file);
    onTestFinished(() => archive.close());
    expect((await archive.held()).size).toBe(0);
    await archive.put(lantern);
    expect((await archive.find({ q: 'dashboards', page: 0 })).total).toBe(1);
  });
});
