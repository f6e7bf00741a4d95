/**
 * Measures voice as people meet it: the built product, Chromiums whose microphones play files, and the turns that
 * arrive in `aside`.
 *
 *     node tests/bench/voice/run.ts FOLDER NAME …
 *
 * NAME.wav with NAME.json `{lead, dur, truth: [[start, end], …]}` (seconds) is one person alone; NAME.room
 * `{lead, durSec, ids, truth: {id: [[start, end], …]}}` with NAME_0.wav, NAME_1.wav … are laptops in one room. When a
 * file began to play cannot be seen, only between which moments: it is placed there where the turns fit best.
 */
import { existsSync, readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readAside } from 'shared/documents/aside.ts';
import type { VoicePlace } from 'shared/protocol/voice.ts';
import type { Span, Spans } from 'shared/talk/spans.ts';
import { someone } from 'shared/talk/turns.ts';
import { run } from 'server/running.ts';
import { readSettings } from 'server/settings.ts';
import { memoryStorage } from 'server/storage/memory.ts';
import { createRetro } from '../../support/person.ts';
import { openLaptop, type Laptop } from './laptop.ts';
import { percentile, place, score, tidy, within } from './score.ts';

interface Solo {
  readonly lead: number;
  readonly dur: number;
  readonly truth: readonly Span[];
}

interface Shared {
  readonly lead: number;
  readonly durSec: number;
  readonly ids: readonly string[];
  readonly truth: Readonly<Record<string, readonly Span[]>>;
}

const read = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;

async function meeting() {
  const settings = readSettings({ PORT: '0' }, []);
  if (!settings.ok) throw new Error(settings.sentence);
  const server = await run(settings.settings, memoryStorage(), {
    now: Date.now,
    log: { info: () => undefined, warn: () => undefined },
    addresses: [],
    client: fileURLToPath(new URL('../../../client/dist', import.meta.url)),
    setupToken: 'set-up-token-of-bench',
  });
  const url = `http://127.0.0.1:${server.port}`;
  const { facilitator } = await createRetro({ url, registry: server.registry });
  await facilitator.does({ type: 'go-to-phase', phase: 'opening' });
  await facilitator.does({ type: 'go-to-phase', phase: 'timeline' });
  const retro = await server.registry.retro(facilitator.seat.retro);
  if (!retro) throw new Error('the retro is not there');
  return {
    url,
    invite: async (name: string) => {
      const { link } = await facilitator.does({ type: 'invite-person', name, role: 'participant' });
      return link?.address ?? '';
    },
    idOf: (name: string) => [...retro.people.values()].find((person) => person.name === name)?.id ?? '',
    /** Seconds of the server's clock. */
    turnsOf: (person: string): Spans =>
      readAside(retro.doc('aside'))
        .turns.filter((turn) => turn[0] === person)
        .map(([, start, duration]) => [start / 10, (start + duration) / 10]),
    close: () => server.close(),
  };
}

/** Plays the files, all at once, and gives everybody's turns. */
async function play(files: readonly string[], where: VoicePlace, seconds: number) {
  const room = await meeting();
  const laptops: Laptop[] = [];
  try {
    const names = files.map((_, index) => `Person ${index}`);
    const addresses = await Promise.all(names.map((name) => room.invite(name)));
    laptops.push(
      ...(await Promise.all(files.map((file, index) => openLaptop(room.url, addresses[index] ?? '', file, where)))),
    );
    const began = await Promise.all(laptops.map((laptop) => laptop.begin()));
    for (const laptop of laptops) laptop.cpu();
    await new Promise((done) => setTimeout(done, seconds * 1000));
    const facts = {
      cpu: Math.max(...laptops.map((laptop) => laptop.cpu())),
      strays: laptops.flatMap((laptop) => laptop.strays).length,
      fetched: Math.max(...(await Promise.all(laptops.map((laptop) => laptop.fetched())))),
      longest: Math.max(...laptops.map((laptop) => laptop.longest())),
    };
    const turns = names.map((name) => tidy(room.turnsOf(room.idOf(name))));
    const asked = Math.min(...began.map((each) => each.asked));
    const given = Math.max(...began.map((each) => each.given));
    return { turns, someone: tidy(room.turnsOf(someone)), asked, given, facts };
  } finally {
    await Promise.all(laptops.map((laptop) => laptop.close()));
    await room.close();
  }
}

const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);
const rounded = (value: number) => Math.round(value * 100) / 100;

async function alone(folder: string, name: string): Promise<void> {
  const { lead, dur, truth } = read<Solo>(join(folder, `${name}.json`));
  const spans = within(tidy(truth.map(([start, end]) => [start, end] as const)), lead, dur - 2);
  const { turns, asked, given, facts } = await play([join(folder, `${name}.wav`)], 'headset', dur);
  const { found } = place([spans], turns, asked - 1, given);
  const result = score(spans, within(found[0] ?? [], lead, dur - 2));
  say({
    name,
    truth: rounded(result.truth),
    found: rounded(result.found),
    wrong: rounded(result.wrong),
    wrongPer10min: rounded((600 * result.wrong) / (dur - 2 - lead)),
    edges90: rounded(percentile(result.edges, 0.9)),
    ...facts,
    load: rounded(loadavg()[0] ?? 0),
  });
}

/** Every browser begins its file by itself: `apart` says within how much time they did. */
async function together(folder: string, name: string): Promise<void> {
  const { lead, durSec, ids, truth } = read<Shared>(join(folder, `${name}.room`));
  const spans = ids.map((id) => tidy(truth[id] ?? []));
  const files = ids.map((_, index) => join(folder, `${name}_${index}.wav`));
  const { turns, someone: nobody, asked, given, facts } = await play(files, 'room', durSec + lead);
  const { found } = place(spans, turns, asked - 1, given);
  for (const [index, id] of ids.entries()) {
    const result = score(spans[index] ?? [], within(found[index] ?? [], lead, lead + durSec));
    say({ name, id, truth: rounded(result.truth), found: rounded(result.found), wrong: rounded(result.wrong) });
  }
  const unattributed = rounded(nobody.reduce((sum, [start, end]) => sum + end - start, 0));
  say({ name, unattributed, apart: rounded(given - asked), ...facts, load: rounded(loadavg()[0] ?? 0) });
}

const [given = '.', ...names] = process.argv.slice(2);
const folder = resolve(given);
for (const name of names) {
  if (existsSync(join(folder, `${name}.room`))) await together(folder, name);
  else await alone(folder, name);
}
