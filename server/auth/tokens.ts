/**
 * API tokens: `sst_<id>_<secret>`, sent as `Authorization: Bearer`. Only the secret's hash is kept, so a token is shown
 * once, when it is made; its id finds the row, and says nothing by itself. SPEC TOKEN-*.
 */
import type { CreateToken, Scope, TokenView } from 'shared/protocol/tokens.ts';
import type { Storage } from '../storage/storage.ts';
import type { TokenRow } from '../storage/tables.ts';
import { hashOf, isSameSecret, newId, newSecret } from './secrets.ts';

export const mostTokens = 100;
/** Use is noted to the hour: enough to see which token is idle, and no diary of anybody. */
const notedEveryMs = 3_600_000;

const written = /^sst_([\w-]{16})_([\w-]{22})$/;

export type MadeToken =
  | { readonly ok: true; readonly token: TokenView; readonly secret: string }
  | { readonly ok: false; readonly reason: 'too-many' };

export async function makeToken(storage: Storage, asked: CreateToken, now: number): Promise<MadeToken> {
  const standing = (await listTokens(storage)).filter((token) => token.revokedAt === undefined);
  if (standing.length >= mostTokens) return { ok: false, reason: 'too-many' };
  const id = newId();
  const secret = newSecret();
  const row: TokenRow = {
    id,
    name: asked.name,
    scopes: [...new Set(asked.scopes)],
    hash: hashOf(secret),
    createdAt: now,
  };
  await storage.commit([{ op: 'put', table: 'tokens', key: id, row }]);
  return { ok: true, token: viewOf(row), secret: `sst_${id}_${secret}` };
}

/** Oldest first; revoked ones stay in the list, so that nobody wonders where one went. */
export async function listTokens(storage: Storage): Promise<TokenView[]> {
  const rows = await storage.list('tokens', '');
  const used = new Map((await storage.list('settings', usedKey(''))).map(([key, row]) => [key, Number(row.value)]));
  return rows
    .map(([id, row]): TokenView => {
      const usedAt = used.get(usedKey(id));
      return { ...viewOf(row), ...(usedAt === undefined ? {} : { usedAt }) };
    })
    .toSorted((a, b) => a.createdAt - b.createdAt);
}

/** @returns false when there is none of that id; revoking twice changes nothing */
export async function revokeToken(storage: Storage, id: string, now: number): Promise<boolean> {
  const row = await storage.get('tokens', id);
  if (!row) return false;
  if (row.revokedAt === undefined) {
    await storage.commit([{ op: 'put', table: 'tokens', key: id, row: { ...row, revokedAt: now } }]);
  }
  return true;
}

export type TokenCheck =
  | { readonly ok: true; readonly token: TokenRow }
  | { readonly ok: false; readonly reason: 'token-missing' | 'token-unknown' | 'token-revoked' | 'token-scope' };

/**
 * An unknown id and a wrong secret answer alike; that a token was revoked is told only to whoever holds its secret.
 * @param header the request's `Authorization`
 */
export async function checkToken(
  storage: Storage,
  header: string | undefined,
  scope: Scope,
  now: number,
): Promise<TokenCheck> {
  const given = /^Bearer +(\S+)$/i.exec(header ?? '')?.[1];
  if (given === undefined) return { ok: false, reason: 'token-missing' };
  const [, id = '', secret = ''] = written.exec(given) ?? [];
  const row = id === '' ? undefined : await storage.get('tokens', id);
  if (!row || !isSameSecret(hashOf(secret), row.hash)) return { ok: false, reason: 'token-unknown' };
  if (row.revokedAt !== undefined) return { ok: false, reason: 'token-revoked' };
  if (!row.scopes.includes(scope)) return { ok: false, reason: 'token-scope' };
  await noteUse(storage, id, now);
  return { ok: true, token: row };
}

/** In a row of its own: written beside the token, it could bring back one that was revoked a moment before. */
async function noteUse(storage: Storage, id: string, now: number): Promise<void> {
  const key = usedKey(id);
  const hour = now - (now % notedEveryMs);
  if (Number((await storage.get('settings', key))?.value ?? 0) >= hour) return;
  await storage.commit([{ op: 'put', table: 'settings', key, row: { value: String(hour) } }]);
}

const usedKey = (id: string) => `token-used/${id}`;

function viewOf(row: TokenRow): TokenView {
  const { hash: _, ...view } = row;
  return view;
}
