/** What is told: an id, what happened, when, and where to look. No name of a person, no secret, nothing else. */
import type { News } from '../rooms/announcing.ts';

/** @param id stays the same however often it is sent */
export function bodyOf({ event, retro, about }: News, id: string, at: number, base: string): string {
  const room = `${base}/r/${retro.id}`;
  const links = { prepare: `${room}/prepare`, live: `${room}/live`, record: `${room}/record` };
  return JSON.stringify({ id, type: event, at: new Date(at).toISOString(), retro: { ...retro, links }, ...about });
}
