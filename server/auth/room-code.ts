/**
 * The room code on the server. One a retro: showing it again renews it, and another one takes its place only once it
 * has ended. The fact stands on `stage`; a row leads from the code to its retro, so both outlive a restart.
 */
import { randomInt } from 'node:crypto';
import { setAbout } from 'shared/documents/stage.ts';
import { mayInvite } from 'shared/policy/decisions.ts';
import type { CommandAnswer } from 'shared/protocol/api.ts';
import { codeLastsMs, makeRoomCode, standingCode, type RoomCode } from 'shared/retro/room-code.ts';
import type { OpenRetro } from '../rooms/open-retro.ts';
import type { Registry } from '../rooms/registry.ts';
import { done, when, type Turn } from '../rooms/steward/obey.ts';
import type { Storage, Write } from '../storage/storage.ts';
import { isPublished } from './links.ts';
import { hashOf } from './secrets.ts';

export function showRoomCode(turn: Turn): CommandAnswer {
  const { retro, now, extra } = turn;
  const decision = mayInvite(turn.facts);
  if (!decision.allowed) return { ok: false, reason: decision.reason };
  if (isPublished(retro)) return { ok: false, reason: 'published' };
  const before = retro.stage().about.roomCode;
  // Whoever is typing the code while it is renewed types the right one.
  const text = standingCode(before, now)?.text ?? makeRoomCode((below) => randomInt(below));
  if (before && before.text !== text) extra.push(drop(before));
  extra.push({ op: 'put', table: 'codes', key: hashOf(text), row: { retro: retro.id } });
  const code: RoomCode = { text, until: now + codeLastsMs };
  setAbout(retro.doc('stage'), { roomCode: code });
  return { ...done(turn), code } as CommandAnswer;
}

/** "Stop showing it": from now on it brings nobody to the door. */
export function hideRoomCode(turn: Turn): CommandAnswer {
  const { retro } = turn;
  return when(turn, mayInvite(turn.facts), () => {
    const before = retro.stage().about.roomCode;
    if (!before) return;
    turn.extra.push(drop(before));
    setAbout(retro.doc('stage'), { roomCode: undefined });
  });
}

const drop = ({ text }: RoomCode): Write => ({ op: 'drop', table: 'codes', key: hashOf(text) });

/** The retro at whose door a code stands now. Unknown, ended and taken back answer alike. */
export async function retroOfCode(
  { storage, registry, now }: { storage: Storage; registry: Registry; now: () => number },
  text: string,
): Promise<OpenRetro | undefined> {
  const row = await storage.get('codes', hashOf(text));
  const retro = row && (await registry.retro(row.retro));
  if (!retro || isPublished(retro)) return undefined;
  return standingCode(retro.stage().about.roomCode, now())?.text === text ? retro : undefined;
}
