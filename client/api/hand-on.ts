/** Action items, learnings and take-homes as texts for other tools. */
import type { HandOnAnswer, TeamsAnswer } from 'shared/protocol/api.ts';
import type { Piece, Place } from 'shared/record-exports/pieces.ts';
import type { TakeHomePlace } from 'shared/record-exports/take-home.ts';
import { request } from './request.ts';

export function handOn(
  retro: string,
  asked: { readonly piece: Piece; readonly place: Place; readonly item?: string; readonly names: boolean },
): Promise<HandOnAnswer> {
  const item = asked.item === undefined ? '' : `&item=${encodeURIComponent(asked.item)}`;
  const { piece, place, names } = asked;
  return request('GET', `/api/retros/${retro}/hand-on?piece=${piece}&place=${place}&names=${names ? '1' : '0'}${item}`);
}

export function takeHome(
  retro: string,
  { team, place, names }: { readonly team: string; readonly place: TakeHomePlace; readonly names: boolean },
): Promise<HandOnAnswer> {
  const query = `team=${encodeURIComponent(team)}&place=${place}&names=${names ? '1' : '0'}`;
  return request('GET', `/api/retros/${retro}/take-home?${query}`);
}

export const teamsOf = (retro: string): Promise<TeamsAnswer> => request('GET', `/api/retros/${retro}/teams`);
