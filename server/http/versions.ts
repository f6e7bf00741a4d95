/** Versions of the record, for those who write it. */
import { Hono } from 'hono';
import type { VersionAnswer, VersionsAnswer } from 'shared/protocol/versions.ts';
import { mayAnswer } from 'shared/policy/record.ts';
import { changedSections, titleIn, wordsIn } from 'shared/retro/record-version.ts';
import { leadsTheRoom } from 'shared/retro/people.ts';
import { standing } from 'shared/retro/phases.ts';
import { whoIs } from '../auth/who.ts';
import { versionKey } from '../rooms/history.ts';
import type { OpenRetro } from '../rooms/open-retro.ts';
import type { PersonRow } from '../storage/tables.ts';
import { refuse } from './answers.ts';
import type { Deps } from './deps.ts';

export function versionRoutes(deps: Deps): Hono {
  const routes = new Hono();
  routes.get('/retros/:retro/versions', async (c) => {
    const who = await whoIs(deps, c.req.param('retro'), c.req.query('as'), c.req.header('cookie'));
    if (!who.ok) return refuse(c, who.reason);
    if (!writes(who.retro, who.person)) return refuse(c, 'writers-only');
    const rows = (await deps.storage.list('versions', `${who.retro.id}/`)).map(([, row]) => row);
    const versions = rows.map(({ n, at, by, cause, content }, index) => {
      const before = rows[index - 1];
      const changed = before ? changedSections(before.content, content) : [];
      const title = (id: string) => titleIn(content, id) ?? (before && titleIn(before.content, id)) ?? '';
      return { n, at, by, cause, words: wordsIn(content), changed: changed.map(title).filter((each) => each !== '') };
    });
    return c.json({ ok: true, versions } satisfies VersionsAnswer);
  });
  routes.get('/retros/:retro/versions/:n', async (c) => {
    const who = await whoIs(deps, c.req.param('retro'), c.req.query('as'), c.req.header('cookie'));
    if (!who.ok) return refuse(c, who.reason);
    if (!writes(who.retro, who.person)) return refuse(c, 'writers-only');
    const n = c.req.param('n');
    const row = /^[1-9]\d{0,5}$/.test(n)
      ? await deps.storage.get('versions', versionKey(who.retro.id, Number(n)))
      : undefined;
    if (!row) return refuse(c, 'unknown-revision');
    const { at, by, cause, content } = row;
    return c.json({ ok: true, version: { n: row.n, at, by, cause }, content } satisfies VersionAnswer);
  });
  return routes;
}

/** As for the record itself: facilitators and deputies, and co-authors while it is open. */
function writes(retro: OpenRetro, { id, role }: PersonRow): boolean {
  const { about, phases } = retro.stage();
  const asking = { role, standing: standing(phases) };
  return leadsTheRoom(role) || mayAnswer(asking, about.coAuthors.includes(id)).allowed;
}
