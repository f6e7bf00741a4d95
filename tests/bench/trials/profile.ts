/** Where our server's time goes under a load: self time of a CPU profile, by part of the program and by function. */
import type { Profiler } from 'node:inspector';
import type { Server } from '../peers/child.ts';
import type { ProfileAnswer } from '../servers/ours.ts';
import { plansFor, withServer, type Bench } from './bench.ts';
import { observe, type Load } from './fan-out.ts';

export interface Share {
  readonly name: string;
  /** Of the time the main thread was not idle. */
  readonly share: number;
}

export interface ServerProfile {
  readonly load: string;
  /** CPU ÷ CPU of all threads; what is left is the storage thread's, nearly all of it. */
  readonly mainShare: number;
  readonly compilersShare: number;
  readonly parts: readonly Share[];
  readonly functions: readonly Share[];
}

export function profile(bench: Bench, load: Load, title: string, ms: number): Promise<ServerProfile> {
  return withServer(bench, 'ours', load, async ({ server, seats, crowd }) => {
    await crowd.open(plansFor('ours', load, seats), 40);
    await observe(server, crowd, load, { ...load, ms: 500 });
    await server.tell({ ask: 'profile-begins' });
    const before = spent(server);
    await observe(server, crowd, load, { ...load, ms });
    const after = spent(server);
    const all = after.all - before.all;
    const mainShare = (after.main - before.main) / all;
    const compilersShare = (after.compilers - before.compilers) / all;
    const answer = (await server.tell({ ask: 'profile-ends' })) as ProfileAnswer;
    return { load: title, mainShare, compilersShare, ...summary(answer.profile) };
  });
}

const spent = (server: Server) => ({
  all: server.cpu(),
  main: server.cpu('main'),
  compilers: server.cpu('compilers'),
});

const notWork = new Set(['(idle)', '(root)']);

function summary({
  nodes,
  samples = [],
  timeDeltas = [],
}: Profiler.Profile): Pick<ServerProfile, 'parts' | 'functions'> {
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const parts = new Map<string, number>();
  const functions = new Map<string, number>();
  let busy = 0;
  for (const [at, id] of samples.entries()) {
    const frame = frames.get(id);
    if (!frame || notWork.has(frame.functionName)) continue;
    const spent = timeDeltas[at + 1] ?? 0;
    busy += spent;
    const part = partOf(frame);
    parts.set(part, (parts.get(part) ?? 0) + spent);
    const name = `${frame.functionName || '(anonymous)'}${frame.url === '' ? '' : `, ${part}`}`;
    functions.set(name, (functions.get(name) ?? 0) + spent);
  }
  return { parts: largest(parts, busy), functions: largest(functions, busy) };
}

function partOf({ functionName, url }: { readonly functionName: string; readonly url: string }): string {
  if (url === '') return functionName.startsWith('(') ? functionName : 'native: sockets, timers, SQLite';
  const library = /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules)/.exec(url)?.[1];
  if (library !== undefined) return library;
  if (url.startsWith('node:')) return `node: ${/^node:(?:internal\/)?(\w+)/.exec(url)?.[1] ?? ''}`;
  return /\/(server|shared|tests)\/(.*?)(?:\/[^/]+)?\.?[^/]*$/.exec(url)?.slice(1, 3).join('/') ?? url;
}

function largest(spent: ReadonlyMap<string, number>, all: number): Share[] {
  return [...spent]
    .map(([name, time]) => ({ name, share: time / Math.max(1, all) }))
    .toSorted((a, b) => b.share - a.share)
    .slice(0, 12);
}
