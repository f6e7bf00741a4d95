/** A disk that has no room any more, as the system itself says it to a process: without root, and taken back later. */
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { startProcess } from '../../support/process.ts';
import type { Play } from '../case.ts';
import { Scene } from '../scene.ts';

/** The signal that comes with the refusal would end the process; a disk that is full sends none. */
const withoutSignal = ['sh', '-c', 'trap "" XFSZ; exec "$@"', 'sh'];

/** Files of the process may grow to so many bytes: soft limits can be raised again by whoever lowered them. */
function mayGrowTo(pid: number, bytes: number | 'unlimited'): boolean {
  return spawnSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:unlimited`]).status === 0;
}

export async function fullForAProcess({ folder, say }: Play): Promise<void> {
  const data = join(folder, 'process');
  const server = await startProcess(data, 0, ['--no-demo'], { through: withoutSignal });
  try {
    const scene = await Scene.open(server);
    for (const rounds of [1, 2, 3]) {
      scene.keepTyping();
      await scene.more(20);
      const [writer] = scene.writers;
      const before = writer?.codes.length ?? 0;
      const { size } = statSync(join(data, 'second-story.sqlite-wal'));
      if (!mayGrowTo(server.pid, size))
        return say('  limits of a process cannot be set here: only the small file was.');
      await writer?.until(() => writer.codes.length > before);
      await scene.stopTyping();
      await scene.allAway();
      await scene.checkKept(`process ${rounds}, while the disk is full`);
      mayGrowTo(server.pid, 'unlimited');
      scene.allBack();
      await scene.settle(`process ${rounds}, with room again`);
    }
    await scene.close();
  } finally {
    await server.stop();
  }
}
