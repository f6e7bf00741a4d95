/**
 * `npm run fuzz [-- --seed N --updates N]`: meetings of honest and hostile people, one after another.
 * `npm run fuzz -- --sockets [--only word]`: what hostile sockets send to a server that runs.
 */
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { phases } from 'shared/retro/phases.ts';
import { Books } from './hostile/books.ts';
import { playSession } from './hostile/session.ts';
import { runSocketCases } from './sockets/run-cases.ts';

const updatesPerPhase = 40;

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    updates: { type: 'string', default: '100000' },
    sockets: { type: 'boolean', default: false },
    only: { type: 'string' },
  },
});
const seed = Number(values.seed ?? randomInt(1, 1_000_000_000));
const say = (line: string) => process.stdout.write(`${line}\n`);

say(`seed ${seed}`);
process.exitCode = values.sockets ? await runSocketCases(seed, values.only, say) : await playMeetings();

async function playMeetings(): Promise<number> {
  const updates = Number(values.updates);
  const began = Date.now();
  const books = new Books();
  let told = 0;
  for (let each = seed; books.of('updates') < updates; each += 1) {
    try {
      await playSession({ seed: each, updatesPerPhase, books });
    } catch (error) {
      say(error instanceof Error ? (error.stack ?? error.message) : String(error));
      say(`\nTell it again: npm run fuzz -- --seed ${each} --updates 1`);
      return 1;
    }
    if (books.of('updates') - told < 5_000) continue;
    told = books.of('updates');
    say(`${told} updates, ${Math.round((Date.now() - began) / 1000)} s`);
  }
  const counts = ['accepted', 'refused', 'swallowed', 'usurped', 'command', 'message', 'turned'] as const;
  for (const what of counts) say(`${what.padEnd(10)} ${books.sum(what)}`);
  say(`${books.of('updates')} updates by every role in all ${phases.length} phases: nothing was found.`);
  return 0;
}
