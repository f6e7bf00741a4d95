/** Creating, joining and finding retros. */
import type {
  CreateAnswer,
  CreateRetro,
  JoinAnswer,
  JoinRetro,
  LinksAnswer,
  LookAnswer,
  MineAnswer,
  Refused,
  SeatAnswer,
  WallAnswer,
} from 'shared/protocol/api.ts';
import { request } from './request.ts';

export const createRetro = (input: CreateRetro): Promise<CreateAnswer> => request('POST', '/api/retros', input);

export const lookAtLink = (link: string, secret: string): Promise<LookAnswer> =>
  request('POST', '/api/join', { link, secret, look: true });

export const lookAtCode = (code: string): Promise<LookAnswer> => request('POST', '/api/join', { code, look: true });

export const joinRetro = (input: JoinRetro): Promise<JoinAnswer> => request('POST', '/api/join', input);

export const leaveRetro = (person: string): Promise<{ ok: true } | Refused> =>
  request('POST', '/api/leave', { person });

export const mine = (): Promise<MineAnswer> => request('GET', '/api/mine');

let early: { readonly retro: string; readonly answer: Promise<SeatAnswer> } | undefined;

const askSeat = (retro: string): Promise<SeatAnswer> =>
  request('GET', `/api/retros/${retro}/seat`) as Promise<SeatAnswer>;

/** Asks while the page is still being made: on a slow machine that takes longer than the answer. */
export function askSeatEarly(address: string): void {
  const retro = /^\/r\/([\w-]+)(?:\/(?!archive)|$)/.exec(address)?.[1];
  if (retro !== undefined) early = { retro, answer: askSeat(retro) };
}

export function seatIn(retro: string): Promise<SeatAnswer> {
  const asked = early;
  early = undefined;
  return asked?.retro === retro ? asked.answer : askSeat(retro);
}

export const wallIn = (retro: string): Promise<WallAnswer> => request('GET', `/api/retros/${retro}/wall`);

export const linksOf = (retro: string): Promise<LinksAnswer> => request('GET', `/api/retros/${retro}/links`);

/** The record as Markdown, or a refusal. */
export async function exportMarkdown(retro: string, names: boolean): Promise<{ ok: true; markdown: string } | Refused> {
  return request('GET', `/api/retros/${retro}/export?names=${names ? '1' : '0'}`);
}
