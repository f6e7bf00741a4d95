/** Coming in: a link and its secret, posted in the body, never in an address. */
import { Hono } from 'hono';
import { joinRetro, leaveRetro, parse, type LinkView } from 'shared/protocol/api.ts';
import { standing } from 'shared/retro/phases.ts';
import { cookieHeader, cookieRows, newCookie, readCookies } from '../auth/cookies.ts';
import { checkLink, isPublished, linkKey, splitLink } from '../auth/links.ts';
import { hashOf } from '../auth/secrets.ts';
import { seatOf } from '../auth/who.ts';
import type { OpenRetro } from '../rooms/open-retro.ts';
import { putPerson } from '../rooms/steward/people.ts';
import type { LinkRow, PersonRow } from '../storage/tables.ts';
import { addressOf, readJson, refuse } from './answers.ts';
import type { Deps } from './deps.ts';

export function joinRoutes(deps: Deps): Hono {
  const routes = new Hono();

  routes.post('/join', async (c) => {
    const input = parse(joinRetro, await readJson(c));
    const link = input && splitLink(input.link);
    if (!input || !link) return refuse(c, input ? 'unknown-link' : 'bad-request');
    // Only failed exchanges count: fifteen people behind one address come in at the same minute.
    if (deps.failures.isFull(addressOf(c))) return refuse(c, 'too-fast');
    const retro = await deps.registry.retro(link.retro);
    const row = await deps.storage.get('links', linkKey(link.retro, link.id));
    const check = checkLink(row, input.secret, deps.now(), retro !== undefined && isPublished(retro));
    if (!retro || !check.ok) {
      deps.failures.take(addressOf(c));
      return refuse(c, check.ok ? 'unknown-link' : check.reason);
    }
    if (input.look) return c.json({ ok: true, view: lookThrough(retro, check.row) });
    const person = personBehind(deps, retro, check.row, input.name);
    if (!person) return refuse(c, 'text-empty');
    if (person.state === 'removed') return refuse(c, 'link-revoked');
    const { cookie, write } = newCookie({
      retro: retro.id,
      person: person.id,
      link: check.row.id,
      createdAt: deps.now(),
    });
    await retro.ledger.write((extra) => {
      if (!retro.people.has(person.id)) putPerson(retro, person, extra);
      extra.push(write);
      if (!check.row.used) {
        const key = linkKey(retro.id, check.row.id);
        extra.push({ op: 'put', table: 'links', key, row: { ...check.row, used: true } });
      }
    });
    c.header('Set-Cookie', cookieHeader(cookie, deps.secure));
    return c.json({ ok: true, seat: seatOf(person) });
  });

  /** "Leave": the cookie opens nothing any more, in no browser. */
  routes.post('/leave', async (c) => {
    const input = parse(leaveRetro, await readJson(c));
    const secret = input && readCookies(c.req.header('cookie')).get(input.person);
    if (!input || secret === undefined) return refuse(c, 'not-signed-in');
    const mine = await cookieRows(deps.storage, c.req.header('cookie'));
    if (!mine.some((row) => row.person === input.person)) return refuse(c, 'not-signed-in');
    await deps.storage.commit([{ op: 'drop', table: 'cookies', key: hashOf(secret) }]);
    c.header('Set-Cookie', cookieHeader({ name: `ss_${input.person}`, value: '', maxAge: 0 }, deps.secure));
    return c.json({ ok: true });
  });

  return routes;
}

/** A personal link reopens its person's own desk; a typed name is always somebody new, and waits for one tap. */
function personBehind(deps: Deps, retro: OpenRetro, link: LinkRow, name: string | undefined): PersonRow | undefined {
  if (link.kind === 'person') return retro.people.get(link.person ?? '');
  if (name === undefined || (link.role !== 'participant' && link.role !== 'observer')) return undefined;
  return {
    id: deps.newId(),
    retro: retro.id,
    name,
    role: link.role,
    addedAt: deps.now(),
    state: retro.stage().about.settings.letEveryoneIn ? 'in' : 'door',
  };
}

function lookThrough(retro: OpenRetro, link: LinkRow): LinkView {
  const { about, phases, roster } = retro.stage();
  const named = (role: string) => roster.filter((person) => person.role === role).map((person) => person.name);
  return {
    retro: retro.id,
    title: about.title,
    kind: link.kind,
    role: link.role,
    ...(link.name === undefined ? {} : { name: link.name }),
    phase: standing(phases).phase,
    facilitators: named('facilitator'),
    deputies: named('deputy'),
    talk: about.settings.talk,
    people: roster.length,
  };
}
