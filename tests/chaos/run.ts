/** `npm run chaos [-- --only case --seed N --short]`: every fault in turn, and what must hold after each. */
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { cases } from './cases.ts';
import { play } from './play.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    only: { type: 'string' },
    short: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed ?? randomInt(1, 1_000_000_000));
const say = (line: string) => process.stdout.write(`${line}\n`);
/** The hour of the soak is asked for by name. */
const chosen = cases.filter(({ name }) => (values.only === undefined ? name !== 'soak' : name === values.only));

if (chosen.length === 0) {
  say(`There is no case "${values.only}". There are:`);
  for (const { name, what } of cases) say(`  ${name.padEnd(13)} ${what}`);
  process.exitCode = 64;
} else {
  const seconds = chosen.reduce((sum, each) => sum + each.seconds, 0);
  const expected = values.short || seconds < 90 ? 'about a minute' : `about ${Math.ceil(seconds / 60)} minutes`;
  say(`seed ${seed}; ${chosen.length} ${chosen.length === 1 ? 'case' : 'cases'}, ${expected}`);
  const failed: string[] = [];
  for (const each of chosen) {
    const began = Date.now();
    say(`${each.name}: ${each.what}`);
    try {
      await play(each, { seed, short: values.short, say });
      say(`  well (${((Date.now() - began) / 1000).toFixed(1)} s)`);
    } catch (error) {
      failed.push(each.name);
      say(`  NOT WELL (seed ${seed}): ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
  }
  say(failed.length === 0 ? '\nEverything was as it must be.' : `\nNot as it must be: ${failed.join(', ')}`);
  // A case that failed half-way may have left sockets and servers behind.
  process.exit(failed.length === 0 ? 0 : 1);
}
