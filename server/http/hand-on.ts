/** Action items, learnings and take-homes as texts for other tools, also before there is a record. */
import { Hono } from 'hono';
import type { HandOnAnswer, TeamsAnswer } from 'shared/protocol/api.ts';
import { handOn, issueOf } from 'shared/record-exports/hand-on.ts';
import { pieces, places } from 'shared/record-exports/pieces.ts';
import { takeHome, type TakeHomePlace } from 'shared/record-exports/take-home.ts';
import type { FrozenRecord } from 'shared/retro/frozen.ts';
import { withRoles } from 'shared/retro/frozen-roles.ts';
import { leadsTheRoom } from 'shared/retro/people.ts';
import { whoIs } from '../auth/who.ts';
import type { OpenRetro } from '../rooms/open-retro.ts';
import { teamOf, teamsOf } from '../rooms/steward/teams.ts';
import { freeze } from '../rooms/steward/revisions.ts';
import { refuse } from './answers.ts';
import type { Deps } from './deps.ts';

const homes: readonly TakeHomePlace[] = ['markdown', 'confluence', 'document'];

export function handOnRoutes(deps: Deps): Hono {
  const routes = new Hono();
  const linkTo = (retro: OpenRetro) => `${deps.address()}/r/${retro.id}/record`;

  routes.get('/retros/:retro/hand-on', async (c) => {
    const who = await whoIs(deps, c.req.param('retro'), c.req.query('as'), c.req.header('cookie'));
    if (!who.ok) return refuse(c, who.reason);
    const { retro, person } = who;
    const piece = pieces.find((each) => each === c.req.query('piece'));
    const place = places.find((each) => each === c.req.query('place'));
    if (!piece || !place) return refuse(c, 'bad-request');
    const guest = { id: person.id, name: person.name, reader: person.role };
    // Learnings stand on the stage once they were shown; action items do not exist before the gate.
    if (piece === 'actions' && retro.rightOf(guest, { retro: retro.id, kind: 'actions' }).right === 'none') {
      return refuse(c, 'gate-shut');
    }
    const record = said(freeze(retro), c.req.query('names') === '1');
    const item = c.req.query('item');
    if (item === undefined) {
      return c.json({ ok: true, ...handOn(record, piece, place, linkTo(retro)) } satisfies HandOnAnswer);
    }
    const action = record.actions.find(({ id }) => id === item);
    if (!action || (place !== 'github' && place !== 'jira')) return refuse(c, 'bad-request');
    return c.json({ ok: true, text: issueOf(record, action, place, linkTo(retro)) } satisfies HandOnAnswer);
  });

  /** Who is in which team is known to facilitators and deputies alone. */
  routes.get('/retros/:retro/teams', async (c) => {
    const who = await whoIs(deps, c.req.param('retro'), c.req.query('as'), c.req.header('cookie'));
    if (!who.ok) return refuse(c, who.reason);
    if (!leadsTheRoom(who.person.role)) return refuse(c, 'not-your-role');
    return c.json({ ok: true, teams: teamsOf(who.retro) } satisfies TeamsAnswer);
  });

  routes.get('/retros/:retro/take-home', async (c) => {
    const who = await whoIs(deps, c.req.param('retro'), c.req.query('as'), c.req.header('cookie'));
    if (!who.ok) return refuse(c, who.reason);
    const { retro, person } = who;
    if (!leadsTheRoom(person.role)) return refuse(c, 'not-your-role');
    const place = homes.find((each) => each === c.req.query('place'));
    const name = c.req.query('team') ?? '';
    if (!place || !teamsOf(retro).includes(name)) return refuse(c, 'bad-request');
    const record = freeze(retro);
    // Who is meant is found by names, so before they become roles.
    const team = teamOf(retro, name, record);
    const home = takeHome(said(record, c.req.query('names') === '1'), team, place, linkTo(retro));
    return c.json({ ok: true, ...home } satisfies HandOnAnswer);
  });

  return routes;
}

function said(record: FrozenRecord, names: boolean): FrozenRecord {
  return names ? record : withRoles(record);
}
