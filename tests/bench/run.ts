/** `npm run bench`: our room server beside three others, on this machine, now. */
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { readOptions, usage, type Options } from './options.ts';
import { titles } from './peers/anchors.ts';
import { installPeers } from './peers/install.ts';
import { meeting, repeat, saturationLoads, type Outcome } from './plan.ts';
import { isBusy, moment } from './report/machine.ts';
import { number } from './report/table.ts';
import { writeReport } from './report/write.ts';
import type { Bench } from './trials/bench.ts';
import { profile, type ServerProfile } from './trials/profile.ts';

const say = (sentence: string) => process.stderr.write(`${sentence}\n`);

const options = readOptions(process.argv.slice(2));
if (!options) {
  say(usage);
  process.exitCode = 64;
} else {
  process.exitCode = await measure(options);
}

async function measure(chosen: Options): Promise<number> {
  const missing = whatIsMissing(chosen);
  if (missing !== undefined) {
    say(`bench: ${missing}`);
    return 1;
  }
  const bench: Bench = { peers: installPeers(say), serverCore: chosen.serverCore };
  const before = moment();
  if (isBusy(before)) say(`the cores are in use (load average ${before.load.toFixed(1)}): latencies will be harsh`);
  const outcomes: Outcome[] = [];
  const reps = await repeatAll(bench, chosen, outcomes);
  const profiles = chosen.only === '' ? await profileBoth(bench, chosen) : [];
  const measured = { outcomes, profiles, before, after: moment(), quick: chosen.quick, reps };
  const raw = join(tmpdir(), `second-story-bench-${Date.now()}.json`);
  writeFileSync(raw, JSON.stringify(measured));
  say(`every figure: ${raw}`);
  if (chosen.only !== '') return 0;
  const { file, met, all } = writeReport(measured);
  say(`${met} of ${all} targets met, see ${file}`);
  return outcomes.every((outcome) => outcome.ok) ? 0 : 1;
}

function whatIsMissing({ serverCore, loadCore }: Options): string | undefined {
  if (!existsSync('/proc/self/schedstat')) return 'CPU is read from /proc, which this system does not have.';
  if (availableParallelism() < 2 || serverCore === loadCore) return 'it takes two cores, one for the servers.';
  const pinned = spawnSync('taskset', ['-a', '-c', '-p', String(loadCore), String(process.pid)]);
  return pinned.status === 0 ? undefined : `taskset cannot pin to core ${loadCore}.`;
}

/** Returns how many repetitions there was time for. */
async function repeatAll(bench: Bench, chosen: Options, outcomes: Outcome[]): Promise<number> {
  const began = performance.now();
  for (let rep = 0; rep < chosen.reps; rep += 1) {
    const gone = (performance.now() - began) / 60_000;
    if (rep > 0 && gone + gone / rep > chosen.minutes) {
      say(`no time for repetition ${rep + 1} within ${chosen.minutes} minutes`);
      return rep;
    }
    await repeat(bench, chosen.size, rep, chosen.only, (outcome) => {
      outcomes.push(outcome);
      say(
        `${rep + 1}/${chosen.reps} ${outcome.trial.padEnd(24)} ${titles[outcome.server].padEnd(44)} ${facts(outcome)}`,
      );
    });
  }
  return chosen.reps;
}

function facts(outcome: Outcome): string {
  if (!outcome.ok) return `no result: ${outcome.reason.split('\n')[0]}`;
  return Object.entries(outcome.findings)
    .map(([name, value]) => `${name} ${number(value)}`)
    .join(', ');
}

async function profileBoth(bench: Bench, { size }: Options): Promise<ServerProfile[]> {
  const [saturated] = saturationLoads;
  if (!saturated) return [];
  return [
    await profile(bench, saturated[0], saturated[1], size.profileMs),
    await profile(bench, meeting('1×30'), 'meeting 1×30', size.profileMs),
  ];
}
