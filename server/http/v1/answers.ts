/** Answers of /api/v1: refusals carry a reason for programs and a sentence for people. */
import type { Context } from 'hono';
import type { ApiReason, ApiRefusal } from 'shared/protocol/v1/answers.ts';
import { apiRefusals } from 'shared/sentences/api.ts';

export type Status = 200 | 201 | 400 | 401 | 403 | 404 | 409 | 413 | 422 | 429 | 503;

export const statuses: Record<ApiReason, Status> = {
  'token-missing': 401,
  'token-unknown': 401,
  'token-revoked': 401,
  'token-scope': 403,
  'too-fast': 429,
  'bad-request': 400,
  'too-large': 413,
  'unknown-zone': 400,
  'unknown-retro': 404,
  'unknown-revision': 404,
  'unknown-format': 400,
  'too-many-events': 409,
  'timeline-closed': 409,
  'key-reused': 422,
  'try-again': 503,
};

/** What an operation says: a status and a body, or a text of another type. */
export type Said =
  | { readonly status: Status; readonly body: object }
  | { readonly status: 200; readonly text: string; readonly type: string };

/** @param at where the body first departs from its schema */
export function no(reason: ApiReason, at?: string): Said {
  const body: ApiRefusal = { ok: false, reason, sentence: apiRefusals[reason], ...(at === undefined ? {} : { at }) };
  return { status: statuses[reason], body };
}

export function say(c: Context, said: Said): Response {
  c.header('Cache-Control', 'no-store');
  if (said.status === 401) c.header('WWW-Authenticate', 'Bearer');
  if (said.status === 429) c.header('Retry-After', '60');
  if ('text' in said) return c.body(said.text, 200, { 'Content-Type': `${said.type}; charset=utf-8` });
  return c.json(said.body, said.status);
}
