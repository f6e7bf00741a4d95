/**
 * Accounts: who offered, who consented to what, who reads. The rows are the server's and change by command; `tray` is
 * told that an account exists and who reads it, and never a word of it. SPEC ACCOUNT-*.
 */
import { readPassages, takePassageOut } from 'shared/documents/account.ts';
import { readDesk, withdrawReleases } from 'shared/documents/desk.ts';
import { putInTray, takeFromTray } from 'shared/documents/tray.ts';
import { mayBegin, mayGiveAccount, mayOffer, mayPrepareAccounts } from 'shared/policy/accounts.ts';
import type { CommandAnswer } from 'shared/protocol/api.ts';
import type { Command } from 'shared/protocol/commands.ts';
import type { RoomName } from 'shared/protocol/rooms.ts';
import type { RefusalReason } from 'shared/protocol/refusals.ts';
import type { AccountFacts, OwnAccount } from 'shared/retro/accounts.ts';
import { leadsTheRoom } from 'shared/retro/people.ts';
import type { Write } from '../../storage/storage.ts';
import type { AccountRow } from '../../storage/tables.ts';
import type { OpenRetro } from '../open-retro.ts';
import { carryDesks } from './carry.ts';
import { done, when, type Turn } from './obey.ts';

const refused = (reason: RefusalReason): CommandAnswer => ({ ok: false, reason });

/** An invitation, made once; nothing reminds of it. */
export function offerAccount(turn: Turn, owner: string): CommandAnswer {
  const { retro, now, person } = turn;
  const to = retro.people.get(owner);
  if (to?.state !== 'in' || to.guest || to.role === 'observer') return refused('unknown-person');
  return when(turn, mayOffer(turn.facts, retro.accounts.get(owner)?.state), () =>
    putRow(turn, { owner, state: 'offered', since: now, offeredBy: person.id, asking: [], refused: [] }),
  );
}

/** The one consent an account begins with names its readers: facilitators and deputies who are in now. */
export function beginAccount(turn: Turn, readers: readonly string[], talk: boolean): CommandAnswer {
  const { retro, now, person } = turn;
  const before = retro.accounts.get(person.id);
  return when(turn, mayBegin(turn.facts, before?.state), () => {
    const life = (retro.row.accountLives ?? 0) + 1;
    retro.row = { ...retro.row, accountLives: life };
    turn.extra.push({ op: 'put', table: 'retros', key: retro.id, row: retro.row });
    for (const reader of new Set(readers)) if (mayReadAny(retro, reader, person.id)) grant(turn, person.id, reader);
    const offeredBy = before?.offeredBy === undefined ? {} : { offeredBy: before.offeredBy };
    const row = { owner: person.id, state: 'begun', since: now, life, asking: [], refused: [], ...offeredBy } as const;
    putRow(turn, talk ? { ...row, talk: true } : row);
  });
}

/** "I'd rather not give one": what was written goes, and nobody offers again. */
export function declineAccount(turn: Turn): CommandAnswer {
  return when(turn, mayGiveAccount(turn.facts), () => {
    eraseWords(turn, turn.person.id);
    putRow(turn, { owner: turn.person.id, state: 'declined', since: turn.now, asking: [], refused: [] });
  });
}

/** Deletes it whole: words, readers, released passages. What is left is that one may be begun. */
export function deleteAccount(turn: Turn): CommandAnswer {
  const { retro, person } = turn;
  const row = retro.accounts.get(person.id);
  if (row?.life === undefined) return refused('no-account');
  return when(turn, mayGiveAccount(turn.facts), () => {
    eraseWords(turn, person.id);
    // Withdrawing an account does not bring the offer back: the page is there, and nobody asks.
    dropRow(retro, person.id, turn.extra);
  });
}

/** "That is it for now": said by the author, or by whoever listened and read it back. */
export function giveAccount(
  turn: Turn,
  { owner, given, minutes }: { owner: string; given: boolean; minutes?: number | undefined },
): CommandAnswer {
  const row = readable(turn, owner);
  if (!row) return refused('no-account');
  return when(turn, { allowed: true }, () =>
    putRow(turn, {
      ...row,
      state: given ? 'given' : 'begun',
      since: turn.now,
      ...(minutes === undefined ? {} : { minutes }),
    }),
  );
}

/** A question on the owner's screen. Without an answer, and after a no, it is not asked again. */
export function askToRead(turn: Turn, owner: string): CommandAnswer {
  const { retro, person, facts } = turn;
  const may = mayPrepareAccounts(facts);
  if (!may.allowed) return refused(may.reason);
  const row = retro.accounts.get(owner);
  if (row?.life === undefined || owner === person.id) return refused('no-account');
  if (retro.mayHear(person.id, owner)) return refused('already-open');
  if (row.refused.includes(person.id)) return refused('account-kept');
  if (row.asking.includes(person.id)) return refused('account-offered');
  putRow(turn, { ...row, asking: [...row.asking, person.id] });
  return done(turn);
}

export function grantAccount(turn: Turn, reader: string): CommandAnswer {
  const { retro, person } = turn;
  const row = retro.accounts.get(person.id);
  if (row?.life === undefined) return refused('no-account');
  if (!mayReadAny(retro, reader, person.id)) return refused('unknown-person');
  grant(turn, person.id, reader);
  putRow(turn, { ...row, asking: without(row.asking, reader), refused: without(row.refused, reader) });
  return done(turn);
}

/** A no to a question, or a yes taken back: the reader's window closes with the commit. */
export function ungrantAccount(turn: Turn, reader: string): CommandAnswer {
  const { retro, person } = turn;
  const row = retro.accounts.get(person.id);
  if (row?.life === undefined) return refused('no-account');
  ungrant(retro, person.id, reader, turn.extra);
  putRow(turn, { ...row, asking: without(row.asking, reader), refused: [...without(row.refused, reader), reader] });
  retro.afterCommit(() => retro.reviewRights());
  return done(turn);
}

/** Words taken out at the author's wish leave the log too; a textless mark stays. */
export function takeOut(turn: Turn, owner: string, passage: string): CommandAnswer {
  const row = readable(turn, owner);
  const room = row && turn.retro.loaded('account', owner);
  if (!room || !readPassages(room.doc).some((each) => each.id === passage)) return refused('no-account');
  takePassageOut(room.doc, passage);
  turn.retro.forget('account', owner);
  return done(turn);
}

/** Only then do facilitators and deputies see released passages side by side. */
export function markHearing(turn: Turn, isDone: boolean): CommandAnswer {
  return when(turn, mayPrepareAccounts(turn.facts), () => {
    const tray = turn.retro.doc('tray');
    if (isDone) putInTray(tray, 'hearing', 'done', turn.now);
    else takeFromTray(tray, 'hearing', 'done');
  });
}

/** At publication: what was not released goes. */
export function closeAccounts(turn: Turn): void {
  const { retro, extra } = turn;
  for (const owner of retro.accounts.keys()) {
    retro.erase('account', owner, extra);
    dropRow(retro, owner, extra);
  }
  takeFromTray(retro.doc('tray'), 'hearing', 'done');
}

/** Documents a command writes to that may not be in memory. */
export function roomsOf(command: Command, retro: string, person: string): readonly RoomName[] {
  switch (command.type) {
    case 'decline-account':
    case 'delete-account':
      return [{ retro, kind: 'desk', person }];
    default:
      return [];
  }
}

export function ownAccount(retro: OpenRetro, owner: string): OwnAccount {
  const row = retro.accounts.get(owner);
  if (!row) return { state: 'none' };
  return { ...factsOf(retro, row), ...(row.offeredBy === undefined ? {} : { offeredBy: row.offeredBy }) };
}

/** The account, when it is one's own or its owner let one read it. */
function readable({ retro, person }: Turn, owner: string): AccountRow | undefined {
  const row = retro.accounts.get(owner);
  if (row?.life === undefined) return undefined;
  return owner === person.id || retro.mayHear(person.id, owner) ? row : undefined;
}

function mayReadAny(retro: OpenRetro, reader: string, owner: string): boolean {
  const person = retro.people.get(reader);
  return reader !== owner && person?.state === 'in' && leadsTheRoom(person.role);
}

function without(list: readonly string[], one: string): string[] {
  return list.filter((each) => each !== one);
}

function grant({ retro, extra, now }: Turn, owner: string, reader: string): void {
  retro.grants.add(`${owner}/${reader}`);
  extra.push({ op: 'put', table: 'grants', key: `${retro.id}/${owner}/${reader}`, row: { owner, reader, at: now } });
}

function ungrant(retro: OpenRetro, owner: string, reader: string, extra: Write[]): void {
  if (!retro.grants.delete(`${owner}/${reader}`)) return;
  extra.push({ op: 'drop', table: 'grants', key: `${retro.id}/${owner}/${reader}` });
}

function readersOf(retro: OpenRetro, owner: string): string[] {
  return [...retro.grants].flatMap((key) => {
    const [whose, reader = ''] = key.split('/');
    return whose === owner ? [reader] : [];
  });
}

function eraseWords(turn: Turn, owner: string): void {
  const { retro, extra } = turn;
  retro.erase('account', owner, extra);
  for (const reader of readersOf(retro, owner)) ungrant(retro, owner, reader, extra);
  const desk = retro.loaded('desk', owner);
  if (!desk || (retro.desks.get(owner)?.releases.length ?? 0) === 0) return;
  withdrawReleases(desk.doc);
  retro.desks.set(owner, readDesk(desk.doc));
  carryDesks(retro, [owner], false);
  retro.forget('desk', owner);
  retro.forget('stage');
}

function putRow({ retro, extra }: Turn, row: AccountRow): void {
  retro.accounts.set(row.owner, row);
  extra.push({ op: 'put', table: 'accounts', key: `${retro.id}/${row.owner}`, row });
  putInTray(retro.doc('tray'), 'accounts', row.owner, factsOf(retro, row));
}

function dropRow(retro: OpenRetro, owner: string, extra: Write[]): void {
  for (const reader of readersOf(retro, owner)) ungrant(retro, owner, reader, extra);
  retro.accounts.delete(owner);
  extra.push({ op: 'drop', table: 'accounts', key: `${retro.id}/${owner}` });
  takeFromTray(retro.doc('tray'), 'accounts', owner);
}

function factsOf(retro: OpenRetro, row: AccountRow): AccountFacts {
  const { state, since, asking, life, talk, minutes } = row;
  return {
    state,
    at: since,
    readers: readersOf(retro, row.owner),
    asking,
    ...(life === undefined ? {} : { life }),
    ...(talk ? { talk } : {}),
    ...(minutes === undefined ? {} : { minutes }),
  };
}
