/** Whether one has answered the three questions already: told to that person alone, and nothing of what was said. */
import { Hono } from 'hono';
import { whoIs } from '../auth/who.ts';
import { refuse } from './answers.ts';
import type { Deps } from './deps.ts';

export function pulseRoutes(deps: Deps): Hono {
  const routes = new Hono();
  routes.get('/retros/:retro/pulse', async (c) => {
    const who = await whoIs(deps, c.req.param('retro'), c.req.query('as'), c.req.header('cookie'));
    if (!who.ok) return refuse(c, who.reason);
    return c.json({ ok: true, answered: who.retro.pulse.answered.has(who.person.id) });
  });
  return routes;
}
