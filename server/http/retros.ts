/** Creating a retro, and what a browser has joined. */
import { Hono } from 'hono';
import { createRetro, importRetro, parse, type JoinedRetro } from 'shared/protocol/api.ts';
import { misfitIn } from 'shared/record-exports/adoptable.ts';
import { readRecord } from 'shared/record-exports/json.ts';
import { leadsTheRoom } from 'shared/retro/people.ts';
import { newAbout } from 'shared/retro/settings.ts';
import { isZone } from 'shared/retro/times.ts';
import { cookieHeader, newCookie, type CookieSetting } from '../auth/cookies.ts';
import { makeLink } from '../auth/links.ts';
import { peopleBehind } from '../auth/seats.ts';
import { isSameSecret } from '../auth/secrets.ts';
import { seatOf, whoIs } from '../auth/who.ts';
import { adopt } from '../rooms/steward/adopt.ts';
import type { PersonRow } from '../storage/tables.ts';
import { addressOf, readJson, refuse } from './answers.ts';
import type { Deps } from './deps.ts';

/** Bytes of a record that is taken in: a long incident with its chat is a few megabytes. */
const largestRecord = 16 * 1024 * 1024;

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

  routes.post('/retros/import', async (c) => {
    const input = parse(importRetro, await readJson(c, largestRecord));
    if (!input) return refuse(c, 'bad-request');
    if (!deps.creations.take(addressOf(c))) return refuse(c, 'too-fast');
    if (!deps.create.open && !isSameSecret(input.token ?? '', deps.create.token)) {
      return refuse(c, 'not-allowed-to-create');
    }
    const read = readRecord(input.record);
    if (!read.ok) return refuse(c, 'no-record', { at: read.at });
    const misfit = misfitIn(read.record);
    if (misfit !== undefined) return refuse(c, 'no-record', { at: misfit });
    let cookie: CookieSetting | undefined;
    const adopted = await adopt(deps.registry, read.record, input.name, (leader, link) => {
      const made = newCookie({ retro: leader.retro, person: leader.id, link, createdAt: deps.now() });
      ({ cookie } = made);
      return [made.write];
    });
    if (!adopted || !cookie) return refuse(c, 'no-record');
    c.header('Set-Cookie', cookieHeader(cookie, deps.secure));
    return c.json({ ok: true, seat: seatOf(adopted.leader) });
  });

  routes.get('/mine', async (c) => {
    const people = await peopleBehind(deps.storage, c.req.header('cookie'));
    const seats = await Promise.all(
      people.map(async (person): Promise<JoinedRetro[]> => {
        const summary = await deps.registry.summary(person.retro);
        if (!summary) return [];
        const { endedAt, prepared, ...about } = summary;
        const isPreparing = about.phase === 'prepare' && leadsTheRoom(person.role);
        const asked = {
          ...(endedAt === undefined ? {} : { endedAt }),
          ...(prepared === undefined ? {} : { prepared }),
        };
        return [{ ...seatOf(person), ...about, ...(isPreparing ? asked : {}) }];
      }),
    );
    return c.json({ ok: true, seats: seats.flat().toSorted((a, b) => b.createdAt - a.createdAt) });
  });

  routes.get('/retros/:retro/seat', async (c) => {
    const who = await whoIs(deps, c.req.param('retro'), c.req.query('as'), c.req.header('cookie'));
    if (who.ok) return c.json({ ok: true, seat: seatOf(who.person) });
    if (who.reason === 'waiting-at-the-door') return c.json({ ok: true, seat: who.seat });
    return refuse(c, who.reason, who.reason === 'who-are-you' ? { seats: who.seats } : {});
  });

  return routes;
}
