/** A retro in process, without ports or cookies: its people, its documents, and a storage that fails when told to. */
import { createHash } from 'node:crypto';
import type { Guest } from 'server/rooms/connection.ts';
import { unmetered } from 'server/rooms/meter.ts';
import type { OpenRetro } from 'server/rooms/open-retro.ts';
import { Registry } from 'server/rooms/registry.ts';
import { obey } from 'server/rooms/steward/obey.ts';
import { putPerson } from 'server/rooms/steward/people.ts';
import { memoryStorage } from 'server/storage/memory.ts';
import type { Storage } from 'server/storage/storage.ts';
import type { PersonRow } from 'server/storage/tables.ts';
import { addEvents } from 'shared/documents/board.ts';
import type { CommandAnswer } from 'shared/protocol/api.ts';
import type { Command } from 'shared/protocol/commands.ts';
import { documentKinds, isPersonal, type RoomName } from 'shared/protocol/rooms.ts';
import type { Role } from 'shared/retro/people.ts';
import { newAbout } from 'shared/retro/settings.ts';
import type { Chance } from '../../support/chance.ts';
import { threeEvents } from '../../support/meeting.ts';
import type { Seat } from './seat.ts';

const retroId = 'retro';

/** Ids as names, so that a failing run reads like a story. */
const people: readonly [id: string, role: Role][] = [
  ['maren', 'facilitator'],
  ['femi', 'facilitator'],
  ['idris', 'deputy'],
  ['ana', 'participant'],
  ['ben', 'participant'],
  ['cleo', 'participant'],
  ['noor', 'observer'],
];

const carriedId = (owner: string, entry: string) =>
  createHash('sha256').update(`${owner}\n${entry}`).digest('base64url').slice(0, 22);

export interface Cast {
  readonly registry: Registry;
  readonly guests: readonly Guest[];
  /** Every document there is or may come to be. */
  readonly rooms: readonly RoomName[];
  readonly log: string[];
  readonly now: () => number;
  /** Time goes on. */
  later(ms: number): void;
  retro(): Promise<OpenRetro>;
  /** Sits down, and waits until the room has answered. */
  join(seat: Seat): Promise<void>;
  readonly carriedId: (owner: string, entry: string) => string;
  /** Carries out a command as the HTTP route does; `begun` lets others act before it is committed. */
  command(person: string, command: Command): Promise<CommandAnswer>;
  failing(on: boolean): void;
}

/** @param inner where it is kept; a test that wants to prove something gives one that forgets */
export async function gather(chance: Chance, inner: Storage = memoryStorage()): Promise<Cast> {
  let fails = false;
  let time = 1_700_000_000_000;
  let ids = 0;
  const log: string[] = [];
  const registry = new Registry({
    storage: {
      ...inner,
      commit: (batch) => (fails ? Promise.reject(new Error('the disk is full')) : inner.commit(batch)),
    },
    now: () => time,
    newId: () => `id${(ids += 1)}`,
    chance: () => chance.below(1_000) / 1_000,
    carriedId,
    talk: true,
    log: { warn: (facts, sentence) => log.push(`${sentence} ${JSON.stringify(facts)}`) },
    meter: unmetered,
  });
  const rows = people.map(([id, role], index): PersonRow => ({
    id,
    retro: retroId,
    name: `Name of ${id}`,
    role,
    addedAt: index,
    state: 'in',
  }));
  const [facilitator] = rows as [PersonRow, ...PersonRow[]];
  const about = newAbout({
    title: 'Checkout was slow',
    zone: 'UTC',
    createdAt: time,
    leading: facilitator.id,
    talk: true,
  });
  await registry.create(about, facilitator);
  let numbered: OpenRetro | undefined;

  const cast: Cast = {
    registry,
    guests: [
      ...people.map(([id, role]) => ({ id, name: `Name of ${id}`, reader: role })),
      { id: 'wall-1', name: '', reader: 'wall' },
    ],
    rooms: documentKinds.flatMap((kind): RoomName[] =>
      isPersonal(kind) ? people.map(([person]) => ({ retro: retroId, kind, person })) : [{ retro: retroId, kind }],
    ),
    log,
    now: () => time,
    later: (ms) => (time += ms),
    async retro() {
      const retro = await registry.retro(retroId);
      if (!retro) throw new Error('the retro is gone');
      // The server's own client ids decide ties; drawn from the seed, a run can be told again.
      if (numbered !== retro) {
        for (const kind of documentKinds) if (!isPersonal(kind)) retro.doc(kind).clientID = chance.below(2 ** 31);
      }
      numbered = retro;
      return retro;
    },
    carriedId,
    async join(seat) {
      const { accounts, ledger } = await cast.retro();
      await seat.join(registry, accounts.get(seat.name.person ?? '')?.life);
      await ledger.settled();
    },
    async command(person, command) {
      const retro = await cast.retro();
      return retro.ledger.write((extra) => {
        const row = retro.people.get(person);
        if (!row) return { ok: false, reason: 'not-signed-in' };
        const from = retro.stage().step;
        return obey(retro, row, 'from' in command ? { ...command, from } : command, new Map(), extra);
      });
    },
    failing: (on) => {
      fails = on;
    },
  };
  const retro = await cast.retro();
  await retro.ledger.write((extra) => {
    for (const row of rows) putPerson(retro, row, extra);
    addEvents(retro.doc('board'), threeEvents, 'cast');
  });
  return cast;
}
