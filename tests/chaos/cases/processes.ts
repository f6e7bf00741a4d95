/** The server's process ends, hard or as asked, while people write. */
import { join } from 'node:path';
import { startProcess, type ServerProcess } from '../../support/process.ts';
import { startServer } from '../../support/server.ts';
import { memoryStorage } from 'server/storage/memory.ts';
import type { Case } from '../case.ts';
import { Scene } from '../scene.ts';

/** A server on this folder that is always found at the same address. */
async function startAgain(folder: string, before?: ServerProcess): Promise<ServerProcess> {
  return startProcess(join(folder, 'data'), before?.port ?? 0, ['--no-demo']);
}

export const kill: Case = {
  name: 'kill',
  rule: 'FAULT-01',
  what: 'kill -9 under typing load, again and again',
  seconds: 600,
  async run({ chance, short, folder, say }) {
    const rounds = short ? 5 : 500;
    let server = await startAgain(folder);
    const scene = await Scene.open(server);
    for (let round = 1; round <= rounds; round += 1) {
      scene.keepTyping(1 + chance.below(5));
      await scene.more(1 + chance.below(30));
      await server.kill();
      await scene.stopTyping();
      await scene.allAway();
      server = await startAgain(folder, server);
      await scene.checkKept(`after kill ${round}`);
      scene.allBack();
      await scene.settle(`back after kill ${round}`);
      if (scene.words() > 400) await scene.clear();
      if (!short && round % 50 === 0) say(`  ${round} kills`);
    }
    await scene.close();
    const code = await server.stop();
    if (code !== 0) throw new Error(`the server ended with ${code}`);
  },
};

export const sigterm: Case = {
  name: 'sigterm',
  rule: 'FAULT-12',
  what: 'SIGTERM under as much load as limits allow: it commits what has arrived, and ends with 0 at once',
  seconds: 15,
  async run({ short, folder }) {
    let server = await startAgain(folder);
    const scene = await Scene.open(server);
    for (let round = 1; round <= (short ? 1 : 15); round += 1) {
      scene.keepTyping(12);
      await scene.more(40);
      const began = Date.now();
      const code = await server.stop();
      const took = Date.now() - began;
      if (code !== 0) throw new Error(`SIGTERM ${round}: it ended with ${code}`);
      if (!short && took > 5_000) throw new Error(`SIGTERM ${round}: it took ${took} ms`);
      await scene.stopTyping();
      await scene.allAway();
      server = await startAgain(folder, server);
      await scene.checkKept(`after SIGTERM ${round}`);
      scene.allBack();
      await scene.settle(`back after SIGTERM ${round}`);
      if (!short) await scene.clear();
    }
    await scene.close();
    await server.stop();
  },
};

export const restart: Case = {
  name: 'restart',
  rule: 'FAULT-13',
  what: 'restarts while people write and nobody stops for them',
  seconds: 10,
  async run({ chance, short }) {
    const disk = memoryStorage();
    const storage = { ...disk, close: () => Promise.resolve() };
    let server = await startServer(storage);
    const scene = await Scene.open(server, () => ({ url: server.url, origin: server.url }));
    scene.keepTyping();
    for (let round = 0; round < (short ? 4 : 80); round += 1) {
      await scene.more(5 + chance.below(20));
      await server.close();
      server = await startServer(storage);
    }
    await scene.stopTyping();
    await scene.settle('after all restarts');
    await scene.close();
    await server.close();
  },
};
