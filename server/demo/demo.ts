/** The demo retro of a first start: made once, with a personal link per role whose secrets are fresh at every start. */
import { addEvents } from 'shared/documents/board.ts';
import { writeQuestion } from 'shared/documents/backstage.ts';
import { newAbout } from 'shared/retro/settings.ts';
import type { Role } from 'shared/retro/people.ts';
import type { TimelineEvent } from 'shared/retro/timeline.ts';
import { linkBook, linkKey, makeLink } from '../auth/links.ts';
import { hashOf, newId, newSecret } from '../auth/secrets.ts';
import type { OpenRetro } from '../rooms/open-retro.ts';
import { putPerson } from '../rooms/steward/people.ts';
import type { RunningServer } from '../running.ts';
import type { PersonRow } from '../storage/tables.ts';
import { source, story } from './story.ts';

const setting = 'demo-retro';

/** Makes the demo when the data folder is new. */
export async function ensureDemo(server: RunningServer, fresh: boolean): Promise<void> {
  if (!fresh || (await server.storage.get('settings', setting))) return;
  const now = server.registry.around.now();
  const retro = newId();
  const people = story.people.map(({ name, role }, index): PersonRow => ({
    id: newId(),
    retro,
    name,
    role,
    addedAt: now + index,
    state: 'in',
  }));
  const [facilitator] = people;
  if (!facilitator) return;
  const links = people.map(({ id, name, role }) =>
    makeLink({ id: newId(), retro, kind: 'person', role, person: id, name, createdAt: now }),
  );
  const about = newAbout({
    title: story.title,
    zone: story.zone,
    date: story.date,
    createdAt: now,
    leading: facilitator.id,
    talk: server.registry.around.talk,
  });
  const open = await server.registry.create(about, facilitator, [
    ...links.map((link) => link.write),
    { op: 'put', table: 'settings', key: setting, row: { value: retro } },
  ]);
  await open.ledger.write((extra) => {
    for (const person of people) putPerson(open, person, extra);
    tell(open);
  });
}

function tell(open: OpenRetro): void {
  const ids = story.events.map(() => newId());
  const events = story.events.map(({ at, kind, text, actors, tags }, index): TimelineEvent => ({
    id: ids[index] ?? newId(),
    at,
    precision: 'minute',
    zone: story.zone,
    originalTime: at.slice(11, 16),
    zoneFrom: 'statement',
    text,
    kind,
    tags,
    actors,
    lanes: [],
    sources: [{ kind: 'link', url: source, label: `Public report, ${at.slice(11, 16)}` }],
    relatedEventIds: [],
  }));
  addEvents(open.doc('board'), events, 'demo');
  for (const [order, question] of story.questions.entries()) {
    const eventIds = question.events.flatMap((index) => ids[index] ?? []);
    writeQuestion(open.doc('backstage'), newId(), { text: question.text, eventIds, for: [], order });
  }
}

/** One address per role, each with a new secret: only this start's terminal shows them. */
export async function demoLinks(server: RunningServer): Promise<{ role: Role; address: string }[]> {
  const row = await server.storage.get('settings', setting);
  if (!row) return [];
  const book = [...(await linkBook(server.storage, row.value)).values()];
  const fresh = book.flatMap((link) => {
    if (link.kind !== 'person' || link.role === 'wall' || link.revokedAt !== undefined) return [];
    const secret = newSecret();
    return [{ link: { ...link, hashes: [hashOf(secret)] }, role: link.role, secret }];
  });
  await server.storage.commit(
    fresh.map(({ link }) => ({
      op: 'put' as const,
      table: 'links' as const,
      key: linkKey(link.retro, link.id),
      row: link,
    })),
  );
  const order: Role[] = ['facilitator', 'deputy', 'participant', 'observer'];
  return fresh
    .map(({ link, role, secret }) => ({ role, address: `/j/${link.retro}_${link.id}#${secret}` }))
    .toSorted((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
}
