/** What whoever runs the server may do: tokens for other programs, and addresses that are told what happens. */
import { Hono } from 'hono';
import { parse } from 'shared/protocol/api.ts';
import { createWebhook } from 'shared/protocol/webhooks.ts';
import { createToken } from 'shared/protocol/tokens.ts';
import { listTokens, makeToken, revokeToken } from '../auth/tokens.ts';
import { readJson, refuse } from './answers.ts';
import type { Deps } from './deps.ts';
import { isOwnerByTheirToken } from './owner-door.ts';

export type OwnerDeps = Pick<Deps, 'storage' | 'now' | 'ownerDoor' | 'webhooks'>;

export function ownerRoutes(deps: OwnerDeps): Hono {
  const routes = new Hono();
  const { storage, now, webhooks } = deps;

  routes.use('/owner/*', async (c, next) => {
    if (isOwnerByTheirToken(c, deps.ownerDoor)) return next();
    c.header('WWW-Authenticate', 'Bearer');
    return refuse(c, 'owner-only');
  });

  routes.get('/owner/tokens', async (c) => c.json({ ok: true, tokens: await listTokens(storage) }));

  routes.post('/owner/tokens', async (c) => {
    const asked = parse(createToken, await readJson(c));
    if (!asked) return refuse(c, 'bad-request');
    const made = await makeToken(storage, asked, now());
    // The one answer that holds the secret: no cache keeps it.
    c.header('Cache-Control', 'no-store');
    return made.ok ? c.json(made) : refuse(c, made.reason);
  });

  routes.post('/owner/tokens/:id/revoke', async (c) =>
    (await revokeToken(storage, c.req.param('id'), now())) ? c.json({ ok: true }) : refuse(c, 'unknown-token'),
  );

  routes.get('/owner/webhooks', (c) => c.json({ ok: true, webhooks: webhooks.list() }));

  routes.post('/owner/webhooks', async (c) => {
    const asked = parse(createWebhook, await readJson(c));
    if (!asked || !URL.canParse(asked.url)) return refuse(c, 'bad-request');
    const made = await webhooks.add(asked);
    c.header('Cache-Control', 'no-store');
    return made ? c.json({ ok: true, ...made }) : refuse(c, 'too-many');
  });

  routes.post('/owner/webhooks/:id/remove', async (c) =>
    (await webhooks.remove(c.req.param('id'))) ? c.json({ ok: true }) : refuse(c, 'unknown-webhook'),
  );

  routes.post('/owner/webhooks/:id/test', async (c) => {
    const delivery = await webhooks.test(c.req.param('id'));
    return delivery ? c.json({ ok: true, delivery }) : refuse(c, 'unknown-webhook');
  });

  routes.get('/owner/webhooks/:id/deliveries', (c) => {
    const deliveries = webhooks.deliveries(c.req.param('id'));
    return deliveries ? c.json({ ok: true, deliveries }) : refuse(c, 'unknown-webhook');
  });

  return routes;
}
