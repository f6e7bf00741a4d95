/** /api/v1 for other programs: every operation stands in one list, and its description is made from the same list. */
import { Hono, type Context } from 'hono';
import { limits } from 'shared/protocol/messages.ts';
import * as v from 'valibot';
import { Limiter } from '../../auth/limiter.ts';
import { checkToken } from '../../auth/tokens.ts';
import type { TokenRow } from '../../storage/tables.ts';
import { addressOf } from '../answers.ts';
import type { Deps } from '../deps.ts';
import { addEventsOperation, readRetroOperation } from './add-events.ts';
import { no, say, type Said } from './answers.ts';
import { openApiOf } from './openapi.ts';
import { openRetroOperation } from './open-retro.ts';
import type { Asked, Operation, Writing } from './operation.ts';
import {
  listRecordsOperation,
  listRevisionsOperation,
  readRevisionOperation,
  searchArchiveOperation,
} from './records.ts';
import { keyPattern, Replies } from './replies.ts';

export const operations: readonly Operation[] = [
  openRetroOperation,
  readRetroOperation,
  addEventsOperation,
  listRecordsOperation,
  listRevisionsOperation,
  readRevisionOperation,
  searchArchiveOperation,
];

const mostBytes = 1 << 20;

export function v1Routes(deps: Deps): Hono {
  const routes = new Hono();
  const failures = new Limiter(limits.failedTokensPerMinute, deps.now);
  const requests = new Limiter(limits.apiRequestsPerMinute, deps.now);
  const replies = new Replies(deps.storage);

  /** Who asks, or the refusal. */
  async function enter(c: Context, operation: Operation): Promise<TokenRow | Said> {
    const address = addressOf(c);
    if (failures.isFull(address)) return no('too-fast');
    const check = await checkToken(deps.storage, c.req.header('authorization'), operation.scope, deps.now());
    if (!check.ok) {
      if (check.reason !== 'token-scope') failures.take(address);
      return no(check.reason);
    }
    return requests.take(check.token.id) ? check.token : no('too-fast');
  }

  async function write(c: Context, operation: Writing, asked: Asked<undefined>): Promise<Said> {
    const text = await bodyOf(c);
    if (text === undefined) return no('too-large');
    const parsed = v.safeParse(operation.body, jsonOf(c, text));
    if (!parsed.success) return no('bad-request', v.getDotPath(parsed.issues[0]) ?? undefined);
    const whole: Asked<unknown> = { ...asked, body: parsed.output };
    const key = c.req.header('idempotency-key');
    if (key === undefined) return operation.run(whole);
    if (!keyPattern.test(key)) return no('bad-request', 'Idempotency-Key');
    return replies.once(
      { token: asked.token.id, key, asked: `${c.req.method} ${c.req.path}\n${text}`, now: deps.now() },
      async () => {
        const said = await operation.run(whole);
        const body = 'body' in said ? said.body : {};
        return { said, keep: said.status < 300 ? (operation.keep?.(body) ?? body) : {} };
      },
      async (answer) => (await operation.again?.(answer, whole)) ?? answer,
    );
  }

  for (const operation of operations) {
    routes.on(operation.method, `/v1${operation.path.replace(/\{(\w+)\}/g, ':$1')}`, async (c) => {
      try {
        const token = await enter(c, operation);
        if (!('hash' in token)) return say(c, token);
        const asked: Asked<undefined> = {
          deps,
          token,
          path: c.req.param(),
          query: (name) => c.req.query(name),
          body: undefined,
        };
        return say(c, await (operation.method === 'post' ? write(c, operation, asked) : operation.run(asked)));
      } catch (error) {
        deps.log.warn({ operation: operation.id, error: String(error) }, 'a request of a program was not carried out');
        return say(c, no('try-again'));
      }
    });
  }

  const page = openApiOf(operations);
  routes.get('/openapi.json', (c) => c.json({ ...page, servers: [{ url: `${deps.address()}/api/v1` }] }));
  return routes;
}

/** Read piece by piece, so that a body without a length is not taken whole before it is refused. */
async function bodyOf(c: Context): Promise<string | undefined> {
  if (Number(c.req.header('content-length') ?? 0) > mostBytes) return undefined;
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of c.req.raw.body ?? []) {
    bytes += piece.length;
    if (bytes > mostBytes) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

function jsonOf(c: Context, text: string): unknown {
  if (!(c.req.header('content-type') ?? '').startsWith('application/json')) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
