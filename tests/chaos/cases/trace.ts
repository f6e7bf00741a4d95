/** What the server asks of the system: the log is synced before anything of it leaves. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startProcess } from '../../support/process.ts';
import type { Case } from '../case.ts';
import { Scene } from '../scene.ts';
import { actsOf, earlyAcknowledgements, sentBeforeSynced } from '../syscalls.ts';

const calls = 'write,writev,pwrite64,pwritev,sendto,sendmsg,fsync,fdatasync';

export const trace: Case = {
  name: 'trace',
  rule: 'FAULT-14',
  what: 'a trace of system calls: fdatasync has come back before acknowledgement and broadcast are written',
  seconds: 8,
  async run({ folder, say }) {
    if (spawnSync('strace', ['-V']).error) return say('  strace is not installed here: nothing was looked at.');
    const log = join(folder, 'calls');
    // -D: the tracer is a grandchild, so that signals reach the server itself.
    const through = ['strace', '-D', '-f', '-yy', '-s', '100000', '-e', `trace=${calls}`, '-o', log];
    const server = await startProcess(join(folder, 'data'), 0, ['--no-demo'], { through }).catch((error: unknown) => {
      say(`  a process may not be traced here: ${String(error).split('\n')[0]}`);
    });
    if (!server) return;
    const scene = await Scene.open(server);
    const words: string[] = [];
    const [writer] = scene.writers;
    if (!writer) return;
    for (let n = 0; n < 60; n += 1) {
      const word = `lantern-${n}-quartz`;
      writer.doc.getMap('threads').set('t', { name: word });
      words.push(word);
      // Each on its own, so that each acknowledgement is that of one word.
      await writer.saved();
    }
    await scene.settle('traced');
    await scene.close();
    await server.stop();

    const lines = () => readFileSync(log, 'latin1').split('\n');
    const { early, stored, sent } = sentBeforeSynced(actsOf(lines()), words);
    const acknowledged = earlyAcknowledgements(actsOf(lines()), words);
    say(`  ${stored} words stored, ${sent} sent, ${acknowledged.all} acknowledgements`);
    if (early.length > 0) throw new Error(`left before it was synced: ${early.join(', ')}`);
    if (acknowledged.early > 0) throw new Error(`${acknowledged.early} acknowledgements left before the sync`);
    if (stored < words.length || sent < words.length || acknowledged.all < words.length) {
      throw new Error('the trace does not hold all of it: nothing is shown by it');
    }
  },
};
