/** A data folder with retros that were held, written and published, made by the steps that people take. */
import { linkBook } from 'server/auth/links.ts';
import { newCookie } from 'server/auth/cookies.ts';
import { carriedIds, newId, serverKey } from 'server/auth/secrets.ts';
import { unmetered } from 'server/rooms/meter.ts';
import { Registry } from 'server/rooms/registry.ts';
import { adopt } from 'server/rooms/steward/adopt.ts';
import { obey } from 'server/rooms/steward/obey.ts';
import { openSqliteStorage } from 'server/storage/sqlite.ts';
import { recordOf } from './records.ts';

/**
 * @param joined of so many retros the browser holds a cookie
 * @returns that browser's cookie header
 */
export async function fillFolder(
  folder: string,
  count: number,
  joined: number,
  said: (done: number) => void,
): Promise<string> {
  const storage = await openSqliteStorage(folder);
  const registry = new Registry({
    storage,
    now: Date.now,
    newId,
    chance: Math.random,
    carriedId: carriedIds(await serverKey(storage)),
    talk: true,
    log: { warn: (facts, sentence) => process.stderr.write(`${sentence} ${JSON.stringify(facts)}\n`) },
    meter: unmetered,
  });
  const cookies: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const isJoined = cookies.length < joined && n % Math.ceil(count / joined) === 0;
    const adopted = await adopt(
      registry,
      recordOf(n),
      undefined,
      (leader, link) => {
        if (!isJoined) return [];
        const { cookie, write } = newCookie({ retro: leader.retro, person: leader.id, link, createdAt: Date.now() });
        cookies.push(`${cookie.name}=${cookie.value}`);
        return [write];
      },
      new Set(),
    );
    if (!adopted) throw new Error('nobody leads it');
    const { retro, leader } = adopted;
    const links = await linkBook(storage, retro.id);
    const from = retro.stage().step;
    await retro.ledger.write((extra) =>
      obey(retro, leader, { type: 'go-to-phase', phase: 'published', from }, links, extra),
    );
    if (n % 25 === 24) {
      await registry.evict(0);
      said(n + 1);
    }
  }
  await registry.close();
  await storage.close();
  return cookies.join('; ');
}
