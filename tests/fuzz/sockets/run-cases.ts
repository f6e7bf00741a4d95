/** Plays each case against the running server, and asks afterwards how it is. */
import { openArena, newcomerIsServed, type Arena } from './arena.ts';
import { brokenCases, type SocketCase } from './broken.ts';
import { floodCases } from './floods.ts';
import { presenceCases } from './presence-cases.ts';

/** The slowest answer of another room, beyond what this machine takes for any answer at all. */
const slowestMs = 250;
const mostMegabytes = 50;
/**
 * A machine that is busy with other things may look like a slow server once, but hardly three times; and memory that
 * is only kept ready for the next time does not grow again.
 */
const tries = 3;

const cases: readonly SocketCase[] = [...brokenCases, ...presenceCases, ...floodCases];

/** @returns the exit code */
export async function runSocketCases(
  seed: number,
  only: string | undefined,
  say: (line: string) => void,
): Promise<number> {
  const chosen = cases.filter(({ name }) => only === undefined || name.includes(only));
  if (chosen.length === 0) {
    say(`No case has "${only}" in its name:\n${cases.map(({ name }) => `  ${name}`).join('\n')}`);
    return 64;
  }
  const arena = await openArena(seed);
  if (arena.memory() === undefined) say('This system does not say how much memory a process has: it is not looked at.');
  const found: string[] = [];
  await warmUp(arena);
  for (const each of chosen) {
    let ailments: string[] = [];
    for (let turn = 1; turn <= tries; turn += 1) {
      ailments = await play(arena, each, say);
      if (!ailments.every((ailment) => /^(slow|memory):/.test(ailment)) || ailments.length === 0) break;
    }
    for (const ailment of ailments) found.push(`${each.name}: ${ailment}`);
    if (ailments.includes('the server is gone')) break;
  }
  // Whatever was sent, the log holds none of it.
  const said = /A newcomer|Maren|Holt|Ben Okoye|Taken over|forged|ss_\w+=/.exec(arena.server.log());
  if (said) found.push(`the log says "${said[0]}"`);
  if (!found.some((line) => line.endsWith('is gone'))) await arena.close();
  say(found.length === 0 ? `\n${chosen.length} cases: nothing was found.` : `\n${found.join('\n')}`);
  return found.length === 0 ? 0 : 1;
}

/** Memory is looked at from where an honest evening leaves it. */
async function warmUp(arena: Arena): Promise<void> {
  const deputy = await arena.newcomer('deputy');
  const board = await deputy.joined('board');
  for (let n = 0; n < 200; n += 1) {
    board.doc.getMap('threads').set(`t${n}`, { name: 'x'.repeat(2_000), eventIds: [] });
    if (n % 20 === 0) await board.durable();
  }
  await board.durable();
  board.leave();
  await arena.probe();
}

async function play(arena: Arena, { name, act }: SocketCase, say: (line: string) => void): Promise<string[]> {
  const before = arena.memory() ?? 0;
  await arena.probe();
  const began = Date.now();
  const ailments: string[] = [];
  let came = '';
  const gone = arena.server.ended.then(() => 'gone' as const);
  try {
    const end = await Promise.race([act(arena), gone, timeOut()]);
    if (end === 'gone') return ['the server is gone'];
    came = end;
  } catch (error) {
    ailments.push(error instanceof Error ? error.message : String(error));
  }
  const { slowest, idle, closed } = await arena.probe();
  if (closed !== undefined) ailments.push(`the other room closed with ${closed}`);
  if (slowest - idle > slowestMs) {
    const took = `${Math.round(slowest)} ms, a process with nothing to do after ${Math.round(idle)} ms`;
    ailments.push(`slow: the other room answered after ${took}`);
  }
  if (!(await newcomerIsServed(await arena.newcomer('participant'))))
    ailments.push('a newcomer to the same room was not served');
  const grown = await settledMemory(arena, before);
  if (grown > mostMegabytes) ailments.push(`memory: ${Math.round(grown)} MB more stayed`);
  const facts = `other room ≤ ${Math.round(slowest)} ms, memory ${grown < 0 ? '' : '+'}${Math.round(grown)} MB, ${Date.now() - began} ms`;
  say(
    `${ailments.length === 0 ? 'well' : 'NOT '}  ${name}: ${came} (${facts})${ailments.map((each) => `\n      ${each}`).join('')}`,
  );
  return ailments;
}

/** Megabytes more than before; garbage is given some seconds to be noticed. */
async function settledMemory(arena: Arena, before: number): Promise<number> {
  let grown = (arena.memory() ?? 0) - before;
  for (let left = 20; left > 0 && grown > mostMegabytes; left -= 1) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await newcomerIsServed(await arena.newcomer('participant'));
    grown = Math.min(grown, (arena.memory() ?? 0) - before);
  }
  return grown;
}

function timeOut(): Promise<never> {
  const signal = AbortSignal.timeout(60_000);
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('still going after 60 s')));
  });
}
