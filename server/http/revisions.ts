/** Published revisions, for everyone who belongs to the retro, also while the record is open again. */
import { Hono } from 'hono';
import type { RevisionAnswer, RevisionsAnswer } from 'shared/protocol/api.ts';
import { withRoles } from 'shared/retro/frozen-roles.ts';
import { whoIs } from '../auth/who.ts';
import { revisionKey } from '../archive/keep.ts';
import type { RevisionRow } from '../storage/tables.ts';
import { refuse } from './answers.ts';
import type { Deps } from './deps.ts';

export function revisionRoutes(deps: Deps): Hono {
  const routes = new Hono();
  routes.get('/retros/:retro/revisions', async (c) => {
    const who = await whoIs(deps, c.req.param('retro'), c.req.query('as'), c.req.header('cookie'));
    if (!who.ok) return refuse(c, who.reason);
    const rows = await deps.storage.list('revisions', `${who.retro.id}/`);
    const revisions = rows.map(([, { n, at, by, record }]) => ({ n, at, by, title: record.title }));
    return c.json({ ok: true, revisions } satisfies RevisionsAnswer);
  });
  routes.get('/retros/:retro/revisions/:n', async (c) => {
    const who = await whoIs(deps, c.req.param('retro'), c.req.query('as'), c.req.header('cookie'));
    if (!who.ok) return refuse(c, who.reason);
    const row = await revisionOf(deps, who.retro.id, c.req.param('n'));
    if (!row) return refuse(c, 'unknown-revision');
    const { n, at, by, record } = row;
    const shown = c.req.query('names') === '1' ? record : withRoles(record);
    return c.json({ ok: true, revision: { n, at, by, record: shown } } satisfies RevisionAnswer);
  });
  return routes;
}

/** @param n as written in an address */
export async function revisionOf({ storage }: Deps, retro: string, n: string): Promise<RevisionRow | undefined> {
  return /^[1-9]\d{0,5}$/.test(n) ? storage.get('revisions', revisionKey(retro, Number(n))) : undefined;
}
