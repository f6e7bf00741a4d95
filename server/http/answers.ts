/** Refusals as JSON with a fitting status; the body is what the client reads. */
import type { Context } from 'hono';
import type { RefusalReason } from 'shared/protocol/refusals.ts';

const statuses: Partial<Record<RefusalReason, 400 | 401 | 403 | 404 | 409 | 410 | 429 | 503>> = {
  'not-signed-in': 401,
  'who-are-you': 401,
  'waiting-at-the-door': 403,
  'not-let-in': 403,
  'unknown-retro': 404,
  'unknown-link': 404,
  'unknown-revision': 404,
  'archive-closed': 401,
  'unknown-token': 404,
  'unknown-webhook': 404,
  'owner-only': 401,
  'no-record': 400,
  'link-revoked': 410,
  'link-expired': 410,
  'stale-step': 409,
  'too-fast': 429,
  'bad-request': 400,
  'try-again': 503,
};

export function refuse(c: Context, reason: RefusalReason, more: object = {}): Response {
  return c.json({ ok: false, reason, ...more }, statuses[reason] ?? 403);
}

/** The request's JSON, or undefined when it is none or larger than `most` bytes. */
export async function readJson(c: Context, most = 64 * 1024): Promise<unknown> {
  const length = Number(c.req.header('content-length') ?? 0);
  if (length > most || !(c.req.header('content-type') ?? '').startsWith('application/json')) return undefined;
  try {
    const text = await c.req.text();
    return text.length > most ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}

/** The remote address, for limits only; never logged. */
export function addressOf(c: Context): string {
  const bindings = c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined;
  return bindings?.incoming?.socket?.remoteAddress ?? 'local';
}
