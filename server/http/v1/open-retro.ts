/** POST /api/v1/retros: an incident bot opens a retro, with its timeline to begin with. */
import { openedAnswer, type Invitation, type OpenedAnswer, type Placement } from 'shared/protocol/v1/answers.ts';
import { openRetro, type OpenRetroRequest } from 'shared/protocol/v1/requests.ts';
import { newAbout } from 'shared/retro/settings.ts';
import { isZone, isoDay } from 'shared/retro/times.ts';
import * as v from 'valibot';
import { linkBook, linkKey, makeLink, wasRevoked } from '../../auth/links.ts';
import { hashOf, newSecret } from '../../auth/secrets.ts';
import { bringEvents } from '../../rooms/steward/brought.ts';
import { putPerson } from '../../rooms/steward/people.ts';
import type { PersonRow } from '../../storage/tables.ts';
import type { Deps } from '../deps.ts';
import { no, type Said } from './answers.ts';
import { receiveEvents } from './events.ts';
import type { Asked, Writing } from './operation.ts';
import { retroView } from './place.ts';

export const openRetroOperation: Writing = {
  method: 'post',
  path: '/retros',
  id: 'openRetro',
  scope: 'create',
  summary: 'Open a retro',
  about:
    'Makes a retro in preparation, with a personal link for whoever leads it and for everybody named. The links carry secrets and are answered once. Sent again under the same idempotency key, the answer carries a fresh secret of the leading link as long as nobody has come in by it, and none of the others.',
  status: 201,
  body: openRetro,
  answer: openedAnswer,
  refusals: ['bad-request', 'unknown-zone', 'too-large', 'too-fast', 'key-reused', 'too-many-events', 'try-again'],
  run: async ({ deps, token, body }) => {
    const request = body as OpenRetroRequest;
    if (!isZone(request.zone)) return no('unknown-zone', 'zone');
    if (!deps.creations.take(`token ${token.id}`)) return no('too-fast');
    return open(deps, { id: token.id, name: token.name }, request);
  },
  keep: withoutSecrets,
  again: leadingLinkAgain,
};

async function open(deps: Deps, token: { id: string; name: string }, request: OpenRetroRequest): Promise<Said> {
  const now = deps.now();
  const id = deps.newId();
  const people = [
    { name: request.facilitator ?? 'Facilitator', role: 'facilitator' as const },
    ...(request.people ?? []),
  ].map(({ name, role }, index): PersonRow => ({
    id: deps.newId(),
    retro: id,
    name,
    role,
    addedAt: now + index,
    state: 'in',
  }));
  const [leading, ...others] = people;
  if (!leading) return no('bad-request');
  const links = [
    ...people.map(({ id: person, name, role }) =>
      makeLink({ id: deps.newId(), retro: id, kind: 'person', role, person, name, createdAt: now }),
    ),
    makeLink({ id: deps.newId(), retro: id, kind: 'role', role: 'participant', createdAt: now }),
  ];
  const brought = receiveEvents(request.events ?? [], {
    zone: request.zone,
    now,
    idOf: (key) => deps.registry.around.carriedId(`api/${id}`, key),
  });
  const { startedAt, endedAt } = request.incident ?? {};
  const first = startedAt ?? brought.flatMap(({ event }) => event.at ?? []).toSorted()[0];
  const about = {
    ...newAbout({
      title: request.title,
      zone: request.zone,
      ...(first === undefined ? {} : { date: isoDay(Date.parse(first), request.zone) }),
      createdAt: now,
      leading: leading.id,
      talk: deps.talk,
    }),
    ...(endedAt === undefined ? {} : { endedAt: Date.parse(endedAt) }),
    ...(request.services === undefined ? {} : { systems: request.services }),
  };
  let placed: readonly Placement[] = [];
  const retro = await deps.registry.create(
    about,
    leading,
    links.map(({ write }) => write),
    {
      openedBy: token.id,
      begin: (made, writes) => {
        for (const person of others) putPerson(made, person, writes);
        const answer = bringEvents(made, brought, { name: token.name, known: new Set() }, writes);
        if (answer.ok) placed = answer.placed;
      },
    },
  );
  const base = deps.address();
  const answer: OpenedAnswer = {
    ok: true,
    retro: retroView(deps, retro),
    invitations: links.map(({ link }): Invitation => ({
      ...(link.name === undefined ? {} : { name: link.name }),
      role: link.role === 'wall' ? 'observer' : link.role,
      url: `${base}${link.address}`,
    })),
    events: brought.map(({ key }, index) => ({ id: key, placed: placed[index] ?? 'known' })),
  };
  return { status: 201, body: answer };
}

function withoutSecrets(answer: object): object {
  const { invitations, ...rest } = answer as OpenedAnswer;
  return {
    ...rest,
    invitations: invitations.map(({ name, role }) => ({ ...(name === undefined ? {} : { name }), role })),
  };
}

/** The leading link's secret again, a new one, as long as nobody came in by it: the first may have been lost. */
async function leadingLinkAgain(kept: object, { deps }: Asked<unknown>): Promise<object> {
  const parsed = v.safeParse(openedAnswer, kept);
  if (!parsed.success) return kept;
  const answer = parsed.output;
  const retro = await deps.registry.retro(answer.retro.id);
  if (!retro) return answer;
  const leader = retro.stage().about.leading;
  const row = [...(await linkBook(deps.storage, retro.id)).values()].find((link) => link.person === leader);
  if (!row || row.used || row.revokedAt !== undefined) return answer;
  const secret = newSecret();
  const isGiven = await retro.ledger.write((extra) => {
    if (wasRevoked(retro, row.id)) return false;
    const fresh = { ...row, hashes: [hashOf(secret)] };
    extra.push({ op: 'put', table: 'links', key: linkKey(row.retro, row.id), row: fresh });
    return true;
  });
  if (!isGiven) return answer;
  const url = `${deps.address()}/j/${row.retro}_${row.id}#${secret}`;
  const [first, ...rest] = answer.invitations;
  return { ...answer, retro: retroView(deps, retro), invitations: first ? [{ ...first, url }, ...rest] : rest };
}
