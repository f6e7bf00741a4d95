/** Coming in: a link and its secret, or the room code, posted in the body, never in an address. */
import { Hono, type Context } from 'hono';
import { joinRetro, leaveRetro, parse, type JoinRetro, type LinkView } from 'shared/protocol/api.ts';
import type { RefusalReason } from 'shared/protocol/refusals.ts';
import type { Role } from 'shared/retro/people.ts';
import { standing } from 'shared/retro/phases.ts';
import { readRoomCode } from 'shared/retro/room-code.ts';
import { cookieHeader, cookieRows, newCookie, readCookies } from '../auth/cookies.ts';
import { checkLink, isPublished, linkKey, splitLink, wallId, wasRevoked } from '../auth/links.ts';
import { retroOfCode } from '../auth/room-code.ts';
import { hashOf } from '../auth/secrets.ts';
import { wallIn } from '../auth/wall.ts';
import { seatOf } from '../auth/who.ts';
import type { OpenRetro } from '../rooms/open-retro.ts';
import { putPerson } from '../rooms/steward/people.ts';
import type { CookieRow, LinkRow, PersonRow } from '../storage/tables.ts';
import { addressOf, readJson, refuse } from './answers.ts';
import type { Deps } from './deps.ts';

export function joinRoutes(deps: Deps): Hono {
  const routes = new Hono();

  routes.post('/join', async (c) => {
    const input = parse(joinRetro, await readJson(c));
    if (!input) return refuse(c, 'bad-request');
    // Only failed exchanges count: fifteen people behind one address come in at the same minute.
    if (deps.failures.isFull(addressOf(c))) return refuse(c, 'too-fast');
    const way = await wayBehind(deps, input);
    if (!way.ok) {
      deps.failures.take(addressOf(c));
      return refuse(c, way.reason);
    }
    const { retro, link } = way;
    if (input.look) return c.json({ ok: true, view: lookThrough(retro, link) });
    if (link?.kind === 'wall') {
      const entered = await enter(deps, c, retro, { person: wallId(link.id), link });
      return entered ? c.json({ ok: true, wall: retro.id }) : refuse(c, 'link-revoked');
    }
    const person = personBehind(deps, retro, link, input.name);
    if (!person) return refuse(c, 'text-empty');
    if (person.state === 'removed') return refuse(c, 'link-revoked');
    const entered = await enter(deps, c, retro, { person: person.id, link, newcomer: person });
    return entered ? c.json({ ok: true, seat: seatOf(person) }) : refuse(c, 'link-revoked');
  });

  /** Which wall this browser is, for a tab that was opened without its link. */
  routes.get('/retros/:retro/wall', async (c) => {
    const wall = await wallIn(deps, c.req.param('retro'), c.req.query('as'), c.req.header('cookie'));
    return wall.ok ? c.json({ ok: true, wall: wall.guest.id }) : refuse(c, wall.reason);
  });

  /** "Leave": the cookie opens nothing any more, in no browser. */
  routes.post('/leave', async (c) => {
    const input = parse(leaveRetro, await readJson(c));
    const secret = input && readCookies(c.req.header('cookie')).get(input.person);
    if (!input || secret === undefined) return refuse(c, 'not-signed-in');
    const mine = await cookieRows(deps.storage, c.req.header('cookie'));
    if (!mine.some((row) => row.person === input.person)) return refuse(c, 'not-signed-in');
    await deps.storage.commit([{ op: 'drop', table: 'cookies', key: hashOf(secret) }]);
    await leaveDoor(
      deps,
      mine.find((row) => row.person === input.person),
    );
    c.header('Set-Cookie', cookieHeader({ name: `ss_${input.person}`, value: '', maxAge: 0 }, deps.secure));
    return c.json({ ok: true });
  });

  return routes;
}

/** A way in: through a link, or, without one, by the room code. */
type Way =
  | { readonly ok: true; readonly retro: OpenRetro; readonly link: LinkRow | undefined }
  | { readonly ok: false; readonly reason: RefusalReason };

async function wayBehind(deps: Deps, input: JoinRetro): Promise<Way> {
  if ('code' in input) {
    const code = readRoomCode(input.code);
    const retro = code === undefined ? undefined : await retroOfCode(deps, code);
    return retro ? { ok: true, retro, link: undefined } : { ok: false, reason: 'unknown-link' };
  }
  const named = splitLink(input.link);
  const retro = named && (await deps.registry.retro(named.retro));
  if (!named || !retro) return { ok: false, reason: 'unknown-link' };
  const row = await deps.storage.get('links', linkKey(named.retro, named.id));
  const check = checkLink(row, input.secret, deps.now(), isPublished(retro));
  return check.ok ? { ok: true, retro, link: check.row } : check;
}

/** Sets the cookie, and keeps what came of it in one commit; false when the link was revoked meanwhile. */
async function enter(
  deps: Deps,
  c: Context,
  retro: OpenRetro,
  { person, link, newcomer }: { person: string; link: LinkRow | undefined; newcomer?: PersonRow },
): Promise<boolean> {
  const row = { retro: retro.id, person, ...(link ? { link: link.id } : {}), createdAt: deps.now() };
  const { cookie, write } = newCookie(row);
  const entered = await retro.ledger.write((extra) => {
    if (link && wasRevoked(retro, link.id)) return false;
    if (newcomer && !retro.people.has(newcomer.id)) putPerson(retro, newcomer, extra);
    extra.push(write);
    if (link && !link.used) {
      extra.push({ op: 'put', table: 'links', key: linkKey(retro.id, link.id), row: { ...link, used: true } });
    }
    return true;
  });
  if (entered) c.header('Set-Cookie', cookieHeader(cookie, deps.secure));
  return entered;
}

/** Whoever leaves while waiting at the door waits there no more. */
async function leaveDoor(deps: Deps, row: CookieRow | undefined): Promise<void> {
  if (!row) return;
  const retro = await deps.registry.retro(row.retro);
  await retro?.ledger.write((extra) => {
    const person = retro.people.get(row.person);
    if (person?.state === 'door') putPerson(retro, { ...person, state: 'removed' }, extra);
  });
}

/** A personal link reopens its person's own desk; a typed name is always somebody new, and waits for one tap. */
function personBehind(
  deps: Deps,
  retro: OpenRetro,
  link: LinkRow | undefined,
  name: string | undefined,
): PersonRow | undefined {
  if (link?.kind === 'person') return retro.people.get(link.person ?? '');
  const role = link ? link.role : 'participant';
  if (name === undefined || (role !== 'participant' && role !== 'observer')) return undefined;
  return {
    id: deps.newId(),
    retro: retro.id,
    name,
    role,
    addedAt: deps.now(),
    state: retro.stage().about.settings.letEveryoneIn ? 'in' : 'door',
  };
}

/** The room code shows what the participants' link shows. */
function lookThrough(retro: OpenRetro, link: LinkRow | undefined): LinkView {
  const { about, phases, roster } = retro.stage();
  const named = (role: Role) => roster.filter((person) => person.role === role).map((person) => person.name);
  return {
    retro: retro.id,
    title: about.title,
    kind: link?.kind ?? 'role',
    role: link?.role ?? 'participant',
    ...(link?.name === undefined ? {} : { name: link.name }),
    phase: standing(phases).phase,
    facilitators: named('facilitator'),
    deputies: named('deputy'),
    talk: about.settings.talk,
    ...(about.settings.transcript ? { transcript: true } : {}),
    people: roster.length,
  };
}
