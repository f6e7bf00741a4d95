/** Requests to our own server: JSON in and out, the tab's person named with each, refusals as values. */
import type { Refused } from 'shared/protocol/api.ts';
import { seatOfTab } from './seat.ts';

/** Sends and parses; a server out of reach or a broken answer is a refusal too, never an exception. */
export async function request<T>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<T | Refused> {
  try {
    const response = await fetch(withPerson(path), {
      method,
      credentials: 'same-origin',
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    return (await response.json()) as T;
  } catch {
    return { ok: false, reason: 'try-again' };
  }
}

/** The address with the tab's person named in it. */
export function withPerson(path: string): string {
  const retro = /^\/api\/retros\/([\w-]+)/.exec(path)?.[1];
  const person = retro === undefined ? undefined : seatOfTab(retro);
  if (person === undefined) return path;
  return `${path}${path.includes('?') ? '&' : '?'}as=${encodeURIComponent(person)}`;
}
