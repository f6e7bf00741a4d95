/** One's own account: where it stands, who reads it, who asks to. Its words are a document, and nobody else's. */
import { Hono } from 'hono';
import { whoIs } from '../auth/who.ts';
import { ownAccount } from '../rooms/steward/accounts.ts';
import { refuse } from './answers.ts';
import type { Deps } from './deps.ts';

export function accountRoutes(deps: Deps): Hono {
  const routes = new Hono();
  routes.get('/retros/:retro/account', async (c) => {
    const who = await whoIs(deps, c.req.param('retro'), c.req.query('as'), c.req.header('cookie'));
    if (!who.ok) return refuse(c, who.reason);
    return c.json({ ok: true, account: ownAccount(who.retro, who.person.id) });
  });
  return routes;
}
