/** The built product with a hand on its clock: a meeting of an hour is played in a minute, and every picture says the same time. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { run } from 'server/running.ts';
import { readSettings } from 'server/settings.ts';
import { memoryStorage } from 'server/storage/memory.ts';

const client = fileURLToPath(new URL('../../client/dist', import.meta.url));

export const isBuilt = (): boolean => existsSync(`${client}/index.html`);

export interface House {
  readonly url: string;
  /** Moves the server's clock, in minutes. */
  later(minutes: number): void;
  close(): Promise<void>;
}

/** @param begins what its clock says at first, ms since 1970 */
export async function openHouse(begins: number): Promise<House> {
  const read = readSettings({ PORT: '0' }, []);
  if (!read.ok) throw new Error(read.sentence);
  let ahead = begins - Date.now();
  const server = await run(read.settings, memoryStorage(), {
    now: () => Math.round(Date.now() + ahead),
    log: { info: () => undefined, warn: (facts, sentence) => console.warn(sentence, facts) },
    addresses: [],
    client,
    setupToken: 'set-up-token-of-the-pictures',
  });
  return {
    url: `http://127.0.0.1:${server.port}`,
    later: (minutes) => {
      ahead += minutes * 60_000;
    },
    close: () => server.close(),
  };
}
