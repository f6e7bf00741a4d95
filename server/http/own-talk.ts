/** One's own talk time, when one asks for it. There is no way to name anybody else. */
import { Hono } from 'hono';
import { decisionFacts } from 'shared/documents/standing.ts';
import { situationOf } from 'shared/documents/talk.ts';
import { mayAskOwnTalk } from 'shared/policy/talk-decisions.ts';
import { ownFigure } from 'shared/talk/own-figure.ts';
import { talkSettings } from 'shared/talk/settings.ts';
import { whoIs } from '../auth/who.ts';
import { talkSource } from '../rooms/talk/talk-source.ts';
import { refuse } from './answers.ts';
import type { Deps } from './deps.ts';

export function ownTalkRoutes(deps: Deps): Hono {
  const routes = new Hono();
  routes.get('/retros/:retro/own-talk', async (c) => {
    const who = await whoIs(deps, c.req.param('retro'), c.req.query('as'), c.req.header('cookie'));
    if (!who.ok) return refuse(c, who.reason);
    const { retro, person } = who;
    const may = mayAskOwnTalk(decisionFacts(retro.stage(), person, retro.order()));
    if (!may.allowed) return refuse(c, may.reason);
    if (retro.desks.get(person.id)?.aboutMe.dontCount) return refuse(c, 'not-counted');
    const { talk, people } = situationOf(talkSource(retro));
    c.header('Cache-Control', 'no-store');
    return c.json({ ok: true, own: ownFigure(talk, people, person.id, talkSettings) });
  });
  return routes;
}
