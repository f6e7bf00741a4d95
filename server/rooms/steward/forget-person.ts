/**
 * Somebody asks to be forgotten in a retro (design §2, "Delete means gone"): their desk and account go, their name
 * becomes their role in every document, in published revisions and in the archive, and the stored bytes are written
 * anew. What they said in the room stays with the room, under their role. Doing it twice does no more. SPEC FORGET-*.
 */
import { eraseTalk } from 'shared/documents/aside-talk.ts';
import { dropFacts } from 'shared/documents/backstage.ts';
import { readDesk } from 'shared/documents/desk.ts';
import { deeply, sayInstead } from 'shared/documents/names-out.ts';
import { dropEntry, putEntry } from 'shared/documents/stage.ts';
import { putInTray, readTray, takeFromTray } from 'shared/documents/tray.ts';
import { documentKinds, isPersonal } from 'shared/protocol/rooms.ts';
import type { RefusalReason } from 'shared/protocol/refusals.ts';
import { without } from 'shared/retro/frozen-forgotten.ts';
import { roleNames, roleWriterFor } from 'shared/retro/names-to-roles.ts';
import { inRosterOrder, leadsTheRoom } from 'shared/retro/people.ts';
import { entryOf } from 'shared/archive/entry.ts';
import { linkBook } from '../../auth/links.ts';
import type { Write } from '../../storage/storage.ts';
import type { PersonRow } from '../../storage/tables.ts';
import type { OpenRetro } from '../open-retro.ts';
import type { Room } from '../room.ts';
import { carryDesks } from './carry.ts';
import { putPerson } from './people.ts';

export type Forgotten = { readonly ok: true } | { readonly ok: false; readonly reason: RefusalReason };

/** Everybody for themselves; facilitators and deputies for whoever asked them. */
export async function forgetPerson(retro: OpenRetro, asking: PersonRow, id: string): Promise<Forgotten> {
  const { storage } = retro.around;
  if (asking.id !== id && !leadsTheRoom(asking.role)) return { ok: false, reason: 'not-your-role' };
  const links = await linkBook(storage, retro.id);
  const cookies = (await storage.list('cookies', '')).filter(([, row]) => row.retro === retro.id && row.person === id);
  // A document without members may leave memory again at any moment: then it is asked for once more.
  for (let round = 0; round < 5; round += 1) {
    const { revisions: published, versions: kept } = retro.row;
    const revisions = await storage.list('revisions', `${retro.id}/`);
    const versions = await storage.list('versions', `${retro.id}/`);
    const personal = await loadPersonal(retro);
    const done = await retro.ledger.write((extra): Forgotten | undefined => {
      if (personal.some((room) => !retro.holds(room))) return undefined;
      // Published, or written on, while this was read.
      if (retro.row.revisions !== published || retro.row.versions !== kept) return undefined;
      const person = retro.people.get(id);
      if (!person) return { ok: false, reason: 'unknown-person' };
      if (retro.stage().about.leading === id) return { ok: false, reason: 'still-leading' };
      for (const [key, row] of links) {
        if (row.person === id) extra.push({ op: 'drop', table: 'links', key });
      }
      for (const [key] of cookies) extra.push({ op: 'drop', table: 'cookies', key });
      for (const [key, row] of revisions) {
        extra.push({ op: 'put', table: 'revisions', key, row: { ...row, record: without(row.record, id) } });
      }
      const say = roleWriterFor(inRosterOrder(retro.people.values()), id);
      for (const [key, row] of versions) {
        const content = deeply(row.content, say);
        if (content !== row.content) extra.push({ op: 'put', table: 'versions', key, row: { ...row, content } });
      }
      extra.push({ op: 'drop', table: 'answered', key: `${retro.id}/${id}` });
      leaveNoTrace(retro, person, personal, extra);
      return { ok: true };
    });
    if (!done) continue;
    if (done.ok) await afterwards(retro, id);
    return done;
  }
  return { ok: false, reason: 'try-again' };
}

async function loadPersonal(retro: OpenRetro): Promise<Room[]> {
  const desks = [...retro.desks.keys()].map((person) => retro.room({ retro: retro.id, kind: 'desk', person }));
  const accounts = [...retro.accounts.values()].flatMap(({ owner, life }) =>
    life === undefined ? [] : [retro.room({ retro: retro.id, kind: 'account', person: owner })],
  );
  return Promise.all([...desks, ...accounts]);
}

function leaveNoTrace(retro: OpenRetro, person: PersonRow, personal: readonly Room[], extra: Write[]): void {
  const { id } = person;
  const roster = inRosterOrder(retro.people.values());
  const say = roleWriterFor(roster, id);
  const role = roleNames(roster).get(id) ?? person.role;
  dropOwn(retro, id, extra);
  dropFacts(retro.doc('backstage'), id);
  putPerson(retro, { ...person, name: role, state: 'removed' }, extra);
  for (const kind of documentKinds) {
    if (isPersonal(kind)) continue;
    sayInstead(retro.doc(kind), say);
    retro.forget(kind);
  }
  for (const room of personal) {
    if (room.owner === id || room.owner === undefined) continue;
    // Others wrote it for themselves; where it names somebody who is forgotten it says their role as well.
    if (!sayInstead(room.doc, say)) continue;
    if (room.kind === 'desk') retro.desks.set(room.owner, readDesk(room.doc));
    retro.forget(room.kind, room.owner);
  }
  retro.afterCommit(() => {
    for (const connection of retro.connectionsOf(id)) connection.close('noRight');
  });
}

/** What is theirs alone. What was opened to everyone stays, without its author. */
function dropOwn(retro: OpenRetro, id: string, extra: Write[]): void {
  const [stage, tray] = [retro.doc('stage'), retro.doc('tray')];
  retro.erase('account', id, extra);
  retro.erase('desk', id, extra);
  retro.accounts.delete(id);
  extra.push({ op: 'drop', table: 'accounts', key: `${retro.id}/${id}` });
  for (const grant of retro.grants) {
    if (!grant.split('/').includes(id)) continue;
    retro.grants.delete(grant);
    extra.push({ op: 'drop', table: 'grants', key: `${retro.id}/${grant}` });
  }
  retro.desks.delete(id);
  carryDesks(retro, [], true);
  const { views, released, proposals, comments, learnings, ideas } = retro.stage();
  const theirs = { views, released, proposals, comments };
  for (const [name, entries] of Object.entries(theirs)) {
    for (const entry of entries) if (entry.author === id) dropEntry(stage, name as keyof typeof theirs, entry.id);
  }
  for (const [name, entries] of [
    ['learnings', learnings],
    ['ideas', ideas],
  ] as const) {
    for (const { author, ...entry } of entries) if (author === id) putEntry(stage, name, entry.id, entry);
  }
  const held = readTray(tray);
  for (const name of ['ideas', 'learnings'] as const) {
    for (const { author, ...entry } of held[name]) if (author === id) putInTray(tray, name, entry.id, entry);
  }
  for (const name of ['aboutMe', 'accounts'] as const) takeFromTray(tray, name, id);
  eraseTalk(retro.doc('aside'), id);
}

/** What was answered to their commands goes, and the archive says their role with the newest revision. */
async function afterwards(retro: OpenRetro, id: string): Promise<void> {
  const { storage } = retro.around;
  const answers = await storage.list('commands', `${retro.id}/${id}/`);
  await storage.commit(answers.map(([key]) => ({ op: 'drop', table: 'commands', key })));
  await retro.ledger.settled();
  const [, newest] = (await storage.list('revisions', `${retro.id}/`)).at(-1) ?? [];
  if (newest) await storage.archive.replace(entryOf(retro.id, newest));
  await storage.scrub();
}
