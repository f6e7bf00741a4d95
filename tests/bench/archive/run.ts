/**
 * How fast the archive answers among many records: `npm run bench:archive [-- --records 2000 --asks 200 --keep FOLDER]`.
 * Fills a data folder with published retros, starts the server on it as a process, and asks over HTTP. Nothing is
 * asserted; docs/ARCHIVE.md holds the figures of one run.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startProcess, type ServerProcess } from '../../support/process.ts';
import { seeded } from '../../support/chance.ts';
import { machineFacts, moment } from '../report/machine.ts';
import { fillFolder } from './fill.ts';
import { ownPhrase } from './records.ts';

const { values } = parseArgs({
  options: {
    records: { type: 'string', default: '2000' },
    asks: { type: 'string', default: '200' },
    joined: { type: 'string', default: '30' },
    /** Kept and used again by the next run. */
    keep: { type: 'string' },
  },
});
const records = Number(values.records);
const asks = Number(values.asks);
const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'second-story-bench-archive-'));
const data = join(folder, 'data');
const cookieFile = join(folder, 'cookie');
const said = (text: string) => process.stderr.write(`${text}\n`);

interface Row {
  readonly what: string;
  readonly ms: readonly number[];
  /** Of all of the server's threads, a question: what is left of it when others use the cores too. */
  readonly cpu: number;
}

const before = moment();
if (!existsSync(cookieFile)) {
  const began = performance.now();
  const cookie = await fillFolder(data, records, Number(values.joined), (done) => said(`${done} of ${records}`));
  writeFileSync(cookieFile, cookie);
  said(`filled in ${Math.round((performance.now() - began) / 1000)} s`);
}
const cookie = readFileSync(cookieFile, 'utf8');

const starting = performance.now();
const server = await startProcess(data, 0, ['--no-demo']);
const startMs = performance.now() - starting;
try {
  const rows = await measure(server);
  const size = (name: string) => `${Math.round(statSync(join(data, name)).size / 1e6)} MB`;
  process.stdout.write(
    [
      `${records} published retros; ${values.joined} of them joined by the browser that asks; ${asks} asks of each kind`,
      `data ${size('second-story.sqlite')}, archive ${size('second-story-archive.sqlite')}; start ${Math.round(startMs)} ms`,
      ...machineFacts(before, moment()),
      '',
      '| asked | first, ms | p50, ms | p95, ms | most, ms | server CPU, ms |',
      '| --- | ---: | ---: | ---: | ---: | ---: |',
      ...rows.map(
        ({ what, ms, cpu }) =>
          `| ${what} | ${[ms[0] ?? 0, share(ms, 0.5), share(ms, 0.95), share(ms, 1), cpu].map((each) => each.toFixed(1)).join(' | ')} |`,
      ),
      '',
    ].join('\n'),
  );
} finally {
  await server.stop();
  if (values.keep === undefined) rmSync(folder, { recursive: true });
}

async function measure(asked: ServerProcess): Promise<Row[]> {
  const chance = seeded(7);
  const get = async (path: string): Promise<unknown> => {
    const response = await fetch(asked.url + path, { headers: { cookie } });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response.json();
  };
  const rows: Row[] = [];
  const time = async (what: string, ask: () => Promise<unknown>) => {
    const ms: number[] = [];
    const spent = cpuOf(asked.pid);
    for (let n = 0; n < asks; n += 1) {
      const began = performance.now();
      await ask();
      ms.push(performance.now() - began);
    }
    rows.push({ what, ms, cpu: (cpuOf(asked.pid) - spent) / asks });
    said(what);
  };
  await time('home: what this browser has joined', () => get('/api/mine'));
  await time('home: published last', () => get('/api/archive?page=0'));
  await time('archive: first page, with its filters', () =>
    Promise.all([get('/api/archive'), get('/api/archive/labels')]),
  );
  await time('archive: any page', () => get(`/api/archive?page=${chance.below(Math.ceil(records / 20))}`));
  await time('a phrase of a timeline note, found', async () => {
    const phrase = encodeURIComponent(`"${ownPhrase(chance.below(records))}"`);
    const { total } = (await get(`/api/archive?q=${phrase}`)) as { total: number };
    if (total !== 1) throw new Error(`found ${total}`);
  });
  await time('two words that stand in nearly every record', () => get('/api/archive?q=replica+stalls'));
  await time('the beginning of a word', () => get('/api/archive?q=re'));
  await time('three words, a system and a year', () =>
    get('/api/archive?q=cache+shard+waits&system=cache&from=2020-01-01&to=2020-12-31'),
  );
  await time('all learnings, any page', () =>
    get(`/api/archive?kind=learning&page=${chance.below(Math.ceil(records / 40))}`),
  );
  await time('open follow-ups, oldest first', () => get('/api/archive/follow-ups'));
  const { records: some } = (await get('/api/archive?page=3')) as { records: { retro: string }[] };
  await time('one record, with what is like it', () => get(`/api/archive/${chance.pick(some)?.retro ?? ''}`));
  return rows;
}

function share(ms: readonly number[], part: number): number {
  const sorted = ms.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

/** Milliseconds of CPU a process has used so far (Linux counts in hundredths of a second). */
function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'latin1')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
