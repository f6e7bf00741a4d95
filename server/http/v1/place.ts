/** A retro as programs see it: what it is called, where it stands, and addresses without any secret. */
import { eventsOf } from 'shared/documents/board.ts';
import type { ApiRetro } from 'shared/protocol/v1/answers.ts';
import { standing } from 'shared/retro/phases.ts';
import type { TokenRow } from '../../storage/tables.ts';
import type { OpenRetro } from '../../rooms/open-retro.ts';
import { waitingIn } from '../../rooms/steward/brought.ts';
import type { Deps } from '../deps.ts';

export function retroView({ address }: Deps, retro: OpenRetro): ApiRetro {
  const { about, phases } = retro.stage();
  return {
    id: retro.id,
    title: about.title,
    zone: about.zone,
    phase: standing(phases).phase,
    openedAt: new Date(about.createdAt).toISOString(),
    events: eventsOf(retro.doc('board')).size,
    waiting: waitingIn(retro),
    links: linksOf(address(), retro.id),
  };
}

export function linksOf(base: string, retro: string): ApiRetro['links'] {
  const room = `${base}/r/${retro}`;
  return { prepare: `${room}/prepare`, live: `${room}/live`, record: `${room}/record` };
}

/** A retro that this token opened; any other is as unknown to it as one that does not exist. */
export async function ownRetro(
  { registry, storage }: Deps,
  token: TokenRow,
  id: string,
): Promise<OpenRetro | undefined> {
  if (!/^[\w-]{1,80}$/.test(id)) return undefined;
  const row = await storage.get('retros', id);
  return row?.openedBy === token.id ? registry.retro(id) : undefined;
}
