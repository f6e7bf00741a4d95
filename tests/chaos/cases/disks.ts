/** A disk that is full, stalls, may not be written, or loses its power. */
import { spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { memoryStorage } from 'server/storage/memory.ts';
import { openSqliteStorage } from 'server/storage/sqlite.ts';
import { startProcess } from '../../support/process.ts';
import { startServer } from '../../support/server.ts';
import type { Case, Play } from '../case.ts';
import { Scene, wordsOf } from '../scene.ts';
import { steeredDisk, unsyncedDisk } from '../storages.ts';
import { fullForAProcess } from './process-disk.ts';

export const diskFull: Case = {
  name: 'disk-full',
  rule: 'FAULT-02',
  what: 'the data file may not grow any more while people write; later there is room again',
  seconds: 6,
  async run(play) {
    if (!play.short) await fullForAProcess(play);
    const { folder } = play;
    const small = await openSqliteStorage(folder, { maxBytes: 300_000 });
    let server = await startServer(small);
    const scene = await Scene.open(server, () => ({ url: server.url, origin: server.url }));
    // A page of a hundred kilobytes takes what is left; after that words find no room.
    const [writer] = scene.writers;
    for (let n = 0; n < 3; n += 1) writer?.doc.getMap('threads').set(`t${n}`, { name: 'x'.repeat(100_000) });
    scene.keepTyping();
    await writer?.until(() => writer.codes.includes(1012));
    await scene.stopTyping();
    await scene.allAway();
    await scene.checkKept('while the disk is full');
    await server.close();

    server = await startServer(await openSqliteStorage(folder));
    scene.allBack();
    scene.keepTyping();
    await scene.more(20);
    await scene.stopTyping();
    await scene.settle('with room again');
    await scene.close();
    await server.close();
  },
};

export const readOnly: Case = {
  name: 'read-only',
  rule: 'FAULT-03',
  what: 'the folder may not be written: at the start it is said in a sentence, later people read on and lose nothing',
  seconds: 3,
  async run({ folder, say }) {
    await refusesToStart(join(folder, 'data'), folder, say);
    const disk = steeredDisk(memoryStorage());
    const server = await startServer(disk.storage);
    const scene = await Scene.open(server);
    scene.keepTyping();
    await scene.more(20);
    disk.refuse('attempt to write a readonly database');
    await Promise.all(scene.writers.map((writer) => writer.until(() => writer.codes.length > 1)));
    await scene.stopTyping();
    await scene.allAway();
    await scene.checkKept('while nothing can be written');
    disk.refuse(undefined);
    scene.allBack();
    await scene.settle('when it can be written again');
    await scene.close();
    await server.close();
  },
};

/** Root may write everywhere, unless it gives that up. */
const withoutRootsRights = [
  'setpriv',
  '--bounding-set=-dac_override,-dac_read_search',
  '--inh-caps=-dac_override,-dac_read_search',
];

async function refusesToStart(data: string, folder: string, say: Play['say']): Promise<void> {
  const isRoot = process.getuid?.() === 0;
  const [command = '', ...args] = withoutRootsRights;
  if (isRoot && spawnSync(command, [...args, 'true']).status !== 0) {
    return say('  root cannot be kept from writing here: the start was not tried.');
  }
  chmodSync(folder, 0o500);
  const outcome = await startProcess(data, 0, [], isRoot ? { through: withoutRootsRights } : {}).then(
    async (server) => {
      await server.stop();
      return 'it started';
    },
    (error: unknown) => String(error),
  );
  chmodSync(folder, 0o700);
  const said = /the server ended with 1: second-story: .*/.exec(outcome)?.[0] ?? outcome;
  if (!said.includes(data) || /\n\s+at /.test(outcome))
    throw new Error(`not one sentence that names the folder: ${outcome}`);
}

export const stalled: Case = {
  name: 'stalled-disk',
  rule: 'FAULT-04',
  what: 'a commit takes as long as it likes: nothing is acknowledged or seen before, everything after',
  seconds: 3,
  async run({ chance, short }) {
    const disk = steeredDisk(memoryStorage());
    const server = await startServer(disk.storage);
    const scene = await Scene.open(server);
    for (let round = 0; round < (short ? 4 : 40); round += 1) {
      const before = scene.acknowledged.size;
      const seen = scene.readers.map(({ doc }) => wordsOf(doc).length);
      const release = disk.stall();
      for (let left = 1 + chance.below(6); left > 0; left -= 1) {
        const writer = chance.pick(scene.writers);
        if (writer) scene.type(writer);
      }
      // What needs no commit is answered at once.
      await scene.facilitator.get('/api/mine');
      await scene.heard();
      const early = scene.acknowledged.size - before;
      if (early > 0) throw new Error(`${early} words were acknowledged before they were durable`);
      if (scene.readers.some(({ doc }, index) => wordsOf(doc).length > (seen[index] ?? 0))) {
        throw new Error('a word was seen before it was durable');
      }
      release();
      await scene.settle(`after stall ${round}`);
    }
    await scene.close();
    await server.close();
  },
};

export const powerLoss: Case = {
  name: 'power-loss',
  rule: 'FAULT-05',
  what: 'the power goes while commits are on their way: what was acknowledged had been synced',
  seconds: 10,
  run: async (play) => {
    let lost = 0;
    for (let round = 0; round < (play.short ? 4 : 60); round += 1) lost += await loseThePower(play, true);
    if (lost === 0) throw new Error('the power never went at a bad moment');
    if (play.short) await seesALyingDisk(play);
  },
};

/** @returns how many commits the power took with it */
async function loseThePower({ chance }: Pick<Play, 'chance'>, isHonest: boolean): Promise<number> {
  const disk = memoryStorage();
  let power = unsyncedDisk(disk, true);
  // Set up with a disk that syncs each commit as it comes.
  power = unsyncedDisk(disk, true, () => queueMicrotask(() => void power.sync()));
  let storage = power.storage;
  let server = await startServer({ ...power.storage, commit: (batch) => storage.commit(batch) });
  const scene = await Scene.open(server, () => ({ url: server.url, origin: server.url }));

  let given = 0;
  const last = 6 + chance.below(30);
  const { promise: lastGiven, resolve } = Promise.withResolvers<void>();
  const lossy = unsyncedDisk(disk, isHonest, () => {
    given += 1;
    if (given >= last) return resolve();
    // The disk takes its time, and takes several at once now and then.
    if (chance.below(3) > 0) setImmediate(() => void lossy.sync());
  });
  storage = lossy.storage;
  scene.keepTyping();
  const driver = setInterval(() => given < last && void lossy.sync(), 5);
  await lastGiven;
  // A disk that lies lets words be acknowledged that it does not hold; whatever left too early arrives.
  if (!isHonest) await scene.more(3);
  await scene.heard();
  clearInterval(driver);
  const lost = lossy.waiting();
  lossy.cut();
  await scene.stopTyping();
  await scene.allAway();
  await server.close();

  storage = disk;
  server = await startServer({ ...disk, close: () => Promise.resolve() });
  try {
    await scene.checkKept('after the power came back');
    scene.allBack();
    await scene.settle('when everybody is back');
    return lost;
  } finally {
    await scene.close();
    await server.close();
  }
}

/** A test that cannot fail says nothing: with a disk that lies, something acknowledged must be found missing. */
async function seesALyingDisk(play: Pick<Play, 'chance'>): Promise<void> {
  const found = await loseThePower(play, false).then(
    () => 'nothing was missing',
    (error: unknown) => String(error),
  );
  if (!found.includes('acknowledged and lost')) throw new Error(`a disk that lies was not found out: ${found}`);
}
