/** The server as a process of its own, so that a test can kill it the hard way. */
import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../server/main.ts', import.meta.url));

export interface ServerProcess {
  readonly pid: number;
  readonly url: string;
  readonly port: number;
  /** Personal addresses printed at start, by role. */
  readonly links: ReadonlyMap<string, string>;
  /** Everything it wrote to its error output: its log. */
  log(): string;
  /** Resolves with the exit code, whoever ended it. */
  readonly ended: Promise<number | null>;
  /** kill -9: no handler runs. */
  kill(): Promise<void>;
  /** SIGTERM, as a supervisor would; resolves with the exit code. */
  stop(): Promise<number | null>;
}

export interface Start {
  /** A command that runs the server instead of us: a tracer, say. */
  readonly through?: readonly string[];
}

/** Starts `serve` on a data folder and resolves when it says where it listens. */
export function startProcess(
  data: string,
  port = 0,
  args: readonly string[] = [],
  { through = [] }: Start = {},
): Promise<ServerProcess> {
  const line = [...through, process.execPath, main, 'serve', '--data', data, '--port', String(port), ...args];
  const child = spawn(line[0] ?? '', line.slice(1), {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'] },
  });
  // A test that fails half-way leaves no server behind.
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
  const exit = new Promise<number | null>((done) => child.once('exit', (code) => done(code)));
  let out = '';
  let err = '';
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${err}`)));
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      const url = /running: (http:\/\/[\d.]+:(\d+))/.exec(out);
      if (!url?.[1] || !out.endsWith('\n\n')) return;
      const links = [...out.matchAll(/^ {2}(\w+) +http\S+?(\/j\/\S+)$/gm)];
      resolve({
        pid: child.pid ?? 0,
        url: url[1],
        port: Number(url[2]),
        links: new Map(links.map((link) => [link[1] ?? '', link[2] ?? ''])),
        log: () => err,
        ended: exit,
        kill: () => ended(child, 'SIGKILL').then(() => undefined),
        stop: () => ended(child, 'SIGTERM'),
      });
    });
  });
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve(code));
    child.kill(signal);
  });
}
