/** Secrets: 128 bits, only their hashes at rest. Carried ids: keyed, so that they say nothing about a desk. */
import { createHmac, hash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Storage } from '../storage/storage.ts';

export function newSecret(): string {
  return randomBytes(16).toString('base64url');
}

export function newId(): string {
  return randomBytes(12).toString('base64url').replaceAll('-', 'x');
}

export function hashOf(secret: string): string {
  return hash('sha256', secret, 'base64url');
}

export function isSameSecret(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(hashOf(a)), Buffer.from(hashOf(b))];
  return timingSafeEqual(left, right);
}

/** The server's own key, made at the first start and kept in its storage. */
export async function serverKey(storage: Storage): Promise<string> {
  const known = await storage.get('settings', 'server-key');
  if (known) return known.value;
  const value = randomBytes(32).toString('base64url');
  await storage.commit([{ op: 'put', table: 'settings', key: 'server-key', row: { value } }]);
  return value;
}

export function carriedIds(key: string): (desk: string, entry: string) => string {
  return (desk, entry) => createHmac('sha256', key).update(`${desk}\n${entry}`).digest('base64url').slice(0, 22);
}
