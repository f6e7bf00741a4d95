/** Headers and doors in front of every route: Host and Origin allow-list, a strict content policy, no third party. */
import type { MiddlewareHandler } from 'hono';

/**
 * `wasm-unsafe-eval` lets a page of ours compile WebAssembly that it fetched from us: the detector of voices, loaded
 * after consent. It allows no `eval` and no script from elsewhere, and pages that load no WebAssembly lose nothing.
 * Audio worklets are scripts, so `script-src` and not `worker-src` is asked for them.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "media-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

export function securityHeaders(): MiddlewareHandler {
  return async (c, next) => {
    await next();
    c.header('Content-Security-Policy', policy);
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('Referrer-Policy', 'no-referrer');
    c.header('Cross-Origin-Opener-Policy', 'same-origin');
    c.header('Permissions-Policy', 'camera=(), geolocation=(), microphone=(self)');
  };
}

export type DoorCheck = { readonly ok: true } | { readonly ok: false; readonly reason: 'host' | 'origin' };

/** A page elsewhere, or a name that was pointed at us (DNS rebinding), gets nothing. */
export function checkDoor(
  hosts: ReadonlySet<string>,
  host: string | undefined,
  origin: string | undefined,
  needsOrigin: boolean,
): DoorCheck {
  if (host === undefined || !hosts.has(host.toLowerCase())) return { ok: false, reason: 'host' };
  if (origin === undefined) return needsOrigin ? { ok: false, reason: 'origin' } : { ok: true };
  const from = /^https?:\/\/(.+)$/i.exec(origin)?.[1]?.toLowerCase();
  return from !== undefined && hosts.has(from) ? { ok: true } : { ok: false, reason: 'origin' };
}

export function guardDoor(hosts: ReadonlySet<string>): MiddlewareHandler {
  return async (c, next) => {
    const check = checkDoor(hosts, c.req.header('host'), c.req.header('origin'), false);
    if (check.ok) return next();
    const sentence =
      check.reason === 'host'
        ? 'This server does not answer to this name. Set SECOND_STORY_URL to the address people use.'
        : 'Requests from other pages are not answered.';
    return c.text(`${sentence}\n`, 403);
  };
}
