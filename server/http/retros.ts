/** Creating a retro, and what a browser has joined. */
import { Hono } from 'hono';
import { readEvents } from 'shared/documents/board.ts';
import { createRetro, parse, type JoinedRetro } from 'shared/protocol/api.ts';
import { leadsTheRoom } from 'shared/retro/people.ts';
import { endOf } from 'shared/retro/readiness.ts';
import { standing } from 'shared/retro/phases.ts';
import { newAbout } from 'shared/retro/settings.ts';
import { isZone } from 'shared/retro/times.ts';
import { cookieHeader, cookieRows, newCookie } from '../auth/cookies.ts';
import { makeLink } from '../auth/links.ts';
import { isSameSecret } from '../auth/secrets.ts';
import { seatOf, whoIs } from '../auth/who.ts';
import type { PersonRow } from '../storage/tables.ts';
import { addressOf, readJson, refuse } from './answers.ts';
import type { Deps } from './deps.ts';

export function retroRoutes(deps: Deps): Hono {
  const routes = new Hono();

  routes.post('/retros', async (c) => {
    const input = parse(createRetro, await readJson(c));
    if (!input || !isZone(input.zone)) return refuse(c, 'bad-request');
    if (!deps.creations.take(addressOf(c))) return refuse(c, 'too-fast');
    if (!deps.create.open && !isSameSecret(input.token ?? '', deps.create.token)) {
      return refuse(c, 'not-allowed-to-create');
    }
    const now = deps.now();
    const retro = deps.newId();
    const person: PersonRow = {
      id: deps.newId(),
      retro,
      name: input.name,
      role: 'facilitator',
      addedAt: now,
      state: 'in',
    };
    const own = makeLink({
      id: deps.newId(),
      retro,
      kind: 'person',
      role: 'facilitator',
      person: person.id,
      name: person.name,
      createdAt: now,
    });
    const participants = makeLink({ id: deps.newId(), retro, kind: 'role', role: 'participant', createdAt: now });
    const { cookie, write } = newCookie({ retro, person: person.id, link: own.link.id, createdAt: now });
    const about = newAbout({
      title: input.title,
      zone: input.zone,
      ...(input.date === undefined ? {} : { date: input.date }),
      createdAt: now,
      leading: person.id,
      talk: deps.talk,
    });
    await deps.registry.create(about, person, [own.write, participants.write, write]);
    c.header('Set-Cookie', cookieHeader(cookie, deps.secure));
    return c.json({ ok: true, seat: seatOf(person), links: [own.link, participants.link] });
  });

  routes.get('/mine', async (c) => {
    const seats: JoinedRetro[] = [];
    for (const row of await cookieRows(deps.storage, c.req.header('cookie'))) {
      const who = await whoIs(deps, row.retro, row.person, c.req.header('cookie'));
      if (!who.ok) continue;
      const stage = who.retro.stage();
      const { phase } = standing(stage.phases);
      const events = readEvents(who.retro.doc('board'));
      const ended = endOf(events) ?? stage.about.endedAt;
      const endedAt = phase === 'prepare' && leadsTheRoom(who.person.role) ? ended : undefined;
      seats.push({
        ...seatOf(who.person),
        title: stage.about.title,
        phase,
        events: events.length,
        ...(endedAt === undefined ? {} : { endedAt }),
        ...(stage.about.date === undefined ? {} : { date: stage.about.date }),
        createdAt: stage.about.createdAt,
      });
    }
    return c.json({ ok: true, seats: seats.toSorted((a, b) => b.createdAt - a.createdAt) });
  });

  routes.get('/retros/:retro/seat', async (c) => {
    const who = await whoIs(deps, c.req.param('retro'), c.req.query('as'), c.req.header('cookie'));
    if (who.ok) return c.json({ ok: true, seat: seatOf(who.person) });
    if (who.reason === 'waiting-at-the-door') return c.json({ ok: true, seat: who.seat });
    return refuse(c, who.reason, who.reason === 'who-are-you' ? { seats: who.seats } : {});
  });

  return routes;
}
