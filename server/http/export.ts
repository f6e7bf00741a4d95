/** The record as Markdown, for whoever may read it. Roles by default; names by a switch. */
import { Hono } from 'hono';
import { readRecord } from 'shared/documents/record.ts';
import { recordToMarkdown } from 'shared/retro/markdown.ts';
import { namesToRoles } from 'shared/retro/names-to-roles.ts';
import { dayText } from 'shared/retro/times.ts';
import { whoIs } from '../auth/who.ts';
import type { OpenRetro } from '../rooms/open-retro.ts';
import { refuse } from './answers.ts';
import type { Deps } from './deps.ts';

export function exportRoutes(deps: Deps): Hono {
  const routes = new Hono();
  routes.get('/retros/:retro/export', async (c) => {
    const who = await whoIs(deps, c.req.param('retro'), c.req.query('as'), c.req.header('cookie'));
    if (!who.ok) return refuse(c, who.reason);
    const guest = { id: who.person.id, name: who.person.name, reader: who.person.role };
    if (who.retro.rightOf(guest, { retro: who.retro.id, kind: 'record' }).right === 'none') {
      return refuse(c, 'not-in-this-phase');
    }
    return c.json({ ok: true, markdown: markdownOf(who.retro, c.req.query('names') === '1') });
  });
  return routes;
}

export function markdownOf(retro: OpenRetro, names: boolean): string {
  const { about, phases, roster } = retro.stage();
  const met = phases.find((fact) => fact.phase === 'opening');
  const lead = [
    `Times in ${about.zone}.`,
    ...(about.date === undefined ? [] : [`Incident: ${dayText(`${about.date}T12:00:00Z`, 'UTC')}.`]),
    ...(met ? [`Retrospective: ${dayText(new Date(met.at).toISOString(), about.zone)}.`] : []),
  ];
  const text = recordToMarkdown(about.title, [lead.join(' ')], readRecord(retro.doc('record')));
  return names ? text : namesToRoles(text, roster);
}
