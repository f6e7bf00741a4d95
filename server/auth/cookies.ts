/**
 * Who asks. A cookie `ss_<personId>` per person, so that several roles and retros live in one browser; the tab
 * names its person with each request (`?as=`), and one without a name takes the retro's only cookie.
 */
import type { Storage, Write } from '../storage/storage.ts';
import type { CookieRow } from '../storage/tables.ts';
import { hashOf, newSecret } from './secrets.ts';

const prefix = 'ss_';
const days = 180;

export interface CookieSetting {
  readonly name: string;
  readonly value: string;
  readonly maxAge: number;
}

/** A fresh cookie for a person, and the row that lets it in. */
export function newCookie(row: CookieRow): { cookie: CookieSetting; write: Write } {
  const value = newSecret();
  return {
    cookie: { name: prefix + row.person, value, maxAge: days * 86_400 },
    write: { op: 'put', table: 'cookies', key: hashOf(value), row },
  };
}

/** `Set-Cookie`: HttpOnly, SameSite=Lax, Secure under https. */
export function cookieHeader(cookie: CookieSetting, secure: boolean): string {
  const parts = [`${cookie.name}=${cookie.value}`, 'Path=/', `Max-Age=${cookie.maxAge}`, 'HttpOnly', 'SameSite=Lax'];
  if (secure) parts.push('Secure');
  return parts.join('; ');
}

/** Our cookies of a request, person id → secret. */
export function readCookies(header: string | undefined): Map<string, string> {
  const found = new Map<string, string>();
  for (const part of (header ?? '').slice(0, 16_384).split(';')) {
    const [name = '', value = ''] = part.trim().split('=');
    if (name.startsWith(prefix) && /^[\w-]{1,80}$/.test(name.slice(prefix.length)) && /^[\w-]{16,80}$/.test(value)) {
      found.set(name.slice(prefix.length), value);
    }
  }
  return found;
}

/** The rows behind a request's cookies; a cookie whose name and row disagree opens nothing. */
export async function cookieRows(storage: Storage, header: string | undefined): Promise<CookieRow[]> {
  const rows = await Promise.all(
    [...readCookies(header)].map(async ([person, value]) => {
      const row = await storage.get('cookies', hashOf(value));
      return row?.person === person ? row : undefined;
    }),
  );
  return rows.filter((row) => row !== undefined);
}
