/** A server under measurement: a process of its own, pinned to one core, read through /proc. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { OwnAsk } from '../servers/ours.ts';

export interface Launch {
  readonly arguments: readonly string[];
  readonly cwd?: string;
  readonly environment: Readonly<Record<string, string>>;
}

export interface Memory {
  readonly rss: number;
  /** Heap and external bytes after a collection. */
  readonly held: number;
}

export type Threads = 'all' | 'main' | 'compilers';

export interface Server {
  readonly port: number;
  /** CPU seconds so far: of all threads, of the main one, or of those that compile what runs often. */
  cpu(threads?: Threads): number;
  memory(): Promise<Memory>;
  /** Sends a message and waits for its echo. */
  tell(message: OwnAsk): Promise<unknown>;
  /** Its last words, should it have ended by itself. */
  ended(): string | undefined;
  kill(): Promise<void>;
  /** SIGTERM, and SIGKILL after five seconds. */
  stop(): Promise<void>;
}

const gauge = fileURLToPath(new URL('../servers/gauge.ts', import.meta.url));

export async function startServer(launch: Launch, folder: string, core: number): Promise<Server> {
  mkdirSync(folder, { recursive: true });
  const port = await freePort();
  const output = openSync(join(folder, 'output.txt'), 'a');
  const node = [process.execPath, '--expose-gc', '--disable-warning=ExperimentalWarning', '--import', gauge];
  const child = spawn('taskset', ['-c', String(core), ...node, ...launch.arguments], {
    stdio: ['ignore', output, output, 'ipc'],
    ...(launch.cwd === undefined ? {} : { cwd: launch.cwd }),
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'production',
      PORT: String(port),
      HOST: '127.0.0.1',
      DATA: folder,
      ...launch.environment,
    },
  });
  closeSync(output);
  await listening(child, port, folder);
  return {
    port,
    cpu: (threads = 'all') => cpuSeconds(child.pid ?? 0, threads),
    memory: async () => (await tell(child, { ask: 'memory' })) as Memory,
    tell: (message) => tell(child, message),
    ended: () => (hasEnded(child) ? lastWords(folder) : undefined),
    kill: () => end(child, 'SIGKILL'),
    stop: () => end(child, 'SIGTERM'),
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function listening(child: ChildProcess, port: number, folder: string): Promise<void> {
  for (let attempt = 0; attempt < 400; attempt += 1) {
    await new Promise((resolve) => setTimeout(resolve, 25));
    if (hasEnded(child)) throw new Error(`the server ended: ${lastWords(folder)}`);
    if (await accepts(port)) return;
  }
  await end(child, 'SIGKILL');
  throw new Error(`the server in ${folder} did not listen within ten seconds`);
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

function lastWords(folder: string): string {
  return readFileSync(join(folder, 'output.txt'), 'utf8').slice(-1500);
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

/** The scheduler's own count in nanoseconds: steadier than the ticks of /proc/<pid>/stat. */
function cpuSeconds(pid: number, threads: Threads): number {
  const read = (id: string, file: string) => readFileSync(`/proc/${pid}/task/${id}/${file}`, 'latin1');
  const all = threads === 'main' ? [String(pid)] : readdirSync(`/proc/${pid}/task`);
  const ids = threads === 'compilers' ? all.filter((id) => read(id, 'comm').startsWith('V8Worker')) : all;
  const spent = ids.map((id) => Number(read(id, 'schedstat').split(' ')[0]));
  return spent.reduce((sum, nanoseconds) => sum + nanoseconds, 0) / 1e9;
}

function tell(child: ChildProcess, message: OwnAsk | { readonly ask: 'memory' }): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const hear = (answer: { ask?: string }) => {
      if (answer.ask !== message.ask) return;
      clearTimeout(limit);
      child.off('message', hear);
      resolve(answer);
    };
    const limit = setTimeout(() => {
      child.off('message', hear);
      reject(new Error(`the server did not answer "${message.ask}" within 20 seconds`));
    }, 20_000);
    child.on('message', hear);
    child.send(message);
  });
}

function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (hasEnded(child)) return Promise.resolve();
  return new Promise((resolve) => {
    const hard = setTimeout(() => child.kill('SIGKILL'), 5000);
    child.once('exit', () => {
      clearTimeout(hard);
      resolve();
    });
    child.kill(signal);
  });
}
