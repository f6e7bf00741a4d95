/** The record for other places, as it stands or as it was published. Roles by default; names by a switch. */
import { Hono } from 'hono';
import { exportFormats } from 'shared/record-exports/format-names.ts';
import { chosen } from 'shared/record-exports/choices.ts';
import { exportForms } from 'shared/record-exports/formats.ts';
import type { ExportAnswer } from 'shared/protocol/api.ts';
import { keptAt } from 'shared/retro/frozen.ts';
import { withRoles } from 'shared/retro/frozen-roles.ts';
import { isZone } from 'shared/retro/times.ts';
import { whoIs } from '../auth/who.ts';
import { freeze } from '../rooms/steward/revisions.ts';
import { refuse } from './answers.ts';
import type { Deps } from './deps.ts';
import { revisionOf } from './revisions.ts';

export function exportRoutes(deps: Deps): Hono {
  const routes = new Hono();
  routes.get('/retros/:retro/export', async (c) => {
    const who = await whoIs(deps, c.req.param('retro'), c.req.query('as'), c.req.header('cookie'));
    if (!who.ok) return refuse(c, who.reason);
    const names = c.req.query('names') === '1';
    const format = exportFormats.find((each) => each === (c.req.query('format') ?? 'markdown'));
    if (!format) return refuse(c, 'bad-request');
    const zone = c.req.query('zone');
    if (zone !== undefined && !isZone(zone)) return refuse(c, 'bad-request');
    const choices = { links: c.req.query('links') !== '0', ...(zone === undefined ? {} : { zone }) };
    const revision = c.req.query('revision');
    const guest = { id: who.person.id, name: who.person.name, reader: who.person.role };
    // A published revision was out once: it stays readable while the record is open again.
    if (revision === undefined && who.retro.rightOf(guest, { retro: who.retro.id, kind: 'record' }).right === 'none') {
      return refuse(c, 'not-in-this-phase');
    }
    const found = revision === undefined ? freeze(who.retro) : (await revisionOf(deps, who.retro.id, revision))?.record;
    if (!found) return refuse(c, 'unknown-revision');
    const record = keptAt(found, who.retro.row.livesAt);
    const { type, extension, write } = exportForms[format];
    const text = write(chosen(names ? record : withRoles(record), choices));
    const answer: ExportAnswer = { ok: true, text, type, extension };
    return c.json(format === 'markdown' ? { ...answer, markdown: text } : answer);
  });
  return routes;
}
