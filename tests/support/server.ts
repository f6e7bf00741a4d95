/** A real server on a free port, with its clock and storage given by the test. */
import { run, type Machine, type RunningServer } from 'server/running.ts';
import { readSettings } from 'server/settings.ts';
import { memoryStorage } from 'server/storage/memory.ts';
import type { Storage } from 'server/storage/storage.ts';

export interface TestServer extends RunningServer {
  readonly url: string;
  readonly warnings: string[];
  /** Moves the server's clock forward. */
  later(ms: number): void;
}

export async function startServer(
  storage: Storage = memoryStorage(),
  env: Record<string, string> = {},
  machine: Partial<Machine> = {},
): Promise<TestServer> {
  const read = readSettings({ PORT: '0', ...env }, []);
  if (!read.ok) throw new Error(read.sentence);
  const warnings: string[] = [];
  let ahead = 0;
  const server = await run(read.settings, storage, {
    now: () => Date.now() + ahead,
    log: { info: () => undefined, warn: (facts, sentence) => warnings.push(`${sentence} ${JSON.stringify(facts)}`) },
    addresses: [],
    client: undefined,
    setupToken: 'set-up-token-of-tests',
    ...machine,
  });
  return {
    ...server,
    url: `http://127.0.0.1:${server.port}`,
    warnings,
    later: (ms) => {
      ahead += ms;
    },
  };
}
