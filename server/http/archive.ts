/** The archive of published records: searching, one record, follow-ups, and a feed. */
import { Hono, type Context } from 'hono';
import { feedOf } from 'shared/archive/feed.ts';
import {
  readArchiveQuery,
  readFollowUpsQuery,
  type ArchiveAnswer,
  type ArchivedAnswer,
  type FollowUpRow,
  type FollowUpsAnswer,
  type LabelsAnswer,
} from 'shared/protocol/archive.ts';
import { exportFormats } from 'shared/record-exports/format-names.ts';
import { exportForms } from 'shared/record-exports/formats.ts';
import type { FollowUp } from 'shared/retro/archived.ts';
import { keptAt } from 'shared/retro/frozen.ts';
import { withRoles } from 'shared/retro/frozen-roles.ts';
import { feedWords } from 'shared/sentences/archive-feed.ts';
import { joinedBy, mayRead, type Joined } from '../auth/archive-door.ts';
import { refuse } from './answers.ts';
import type { Deps } from './deps.ts';
import { revisionOf } from './revisions.ts';

/** Records like one that are named on its page. */
const similarShown = 5;
const feedEntries = 50;

export function archiveRoutes(deps: Deps): Hono {
  const routes = new Hono();
  /** Answers whoever may read; the others are told how they could. */
  const forReaders =
    (answer: (c: Context, joined: Joined) => Promise<Response>) =>
    async (c: Context): Promise<Response> => {
      const joined = await joinedBy(deps.storage, c.req.header('cookie'));
      return mayRead(deps.archive, joined) ? answer(c, joined) : refuse(c, 'archive-closed');
    };

  routes.get(
    '/archive',
    forReaders(async (c) => {
      const query = readArchiveQuery(c.req.query());
      if (!query) return refuse(c, 'bad-request');
      return c.json({ ok: true, ...(await deps.storage.archive.find(query)) } satisfies ArchiveAnswer);
    }),
  );

  routes.get(
    '/archive/labels',
    forReaders(async (c) => c.json({ ok: true, labels: await deps.storage.archive.labels() } satisfies LabelsAnswer)),
  );

  routes.get(
    '/archive/follow-ups',
    forReaders(async (c, joined) => {
      const query = readFollowUpsQuery(c.req.query());
      if (!query) return refuse(c, 'bad-request');
      const { total, followUps } = await deps.storage.archive.followUps({ of: 'all', ...query });
      return c.json({ ok: true, total, followUps: followUps.map(markable(joined)) } satisfies FollowUpsAnswer);
    }),
  );

  routes.get(
    '/archive/feed',
    forReaders(async (c) =>
      c.body(feedOf(await deps.storage.archive.latest(feedEntries), deps.address(), feedWords), 200, {
        'Content-Type': 'application/atom+xml; charset=utf-8',
      }),
    ),
  );

  routes.get(
    '/archive/:retro',
    forReaders(async (c, joined) => {
      const found = await publishedOf(deps, c);
      if (!found) return refuse(c, 'unknown-revision');
      const { retro, card, row } = found;
      const [revisions, similar, { followUps }] = await Promise.all([
        deps.storage.list('revisions', `${retro}/`),
        deps.storage.archive.similar(retro, similarShown),
        deps.storage.archive.followUps({ of: 'record', retro }),
      ]);
      return c.json({
        ok: true,
        card,
        n: row.n,
        at: row.at,
        record: withRoles(row.record),
        revisions: revisions.map(([, { n, at }]) => ({ n, at })),
        similar,
        followUps: followUps.map(markable(joined)),
        joined: joined.has(retro),
      } satisfies ArchivedAnswer);
    }),
  );

  /** As a file, in every form in which a record leaves the room; people by their role. */
  routes.get(
    '/archive/:retro/export',
    forReaders(async (c) => {
      const format = exportFormats.find((each) => each === (c.req.query('format') ?? 'markdown'));
      const found = await publishedOf(deps, c);
      if (!format) return refuse(c, 'bad-request');
      if (!found) return refuse(c, 'unknown-revision');
      const { type, extension, write } = exportForms[format];
      return c.body(write(withRoles(found.row.record)), 200, {
        'Content-Type': `${type}; charset=utf-8`,
        'Content-Disposition': `attachment; filename="retrospective-${found.card.day}${extension}"`,
      });
    }),
  );

  return routes;
}

/** The revision that is asked for, or the newest: of a retro that is in the archive. */
async function publishedOf(deps: Deps, c: Context) {
  const retro = c.req.param('retro') ?? '';
  const card = await deps.storage.archive.card(retro);
  const row = card && (await revisionOf(deps, retro, c.req.query('revision') ?? String(card.n)));
  if (!row) return undefined;
  const livesAt = (await deps.storage.get('retros', retro))?.livesAt;
  return { retro, card, row: { ...row, record: keptAt(row.record, livesAt) } };
}

function markable(joined: Joined) {
  return (followUp: FollowUp): FollowUpRow => {
    const role = joined.get(followUp.retro)?.role;
    return { ...followUp, mayMark: role !== undefined && role !== 'observer' };
  };
}
