/**
 * Who is here, and carets. On `stage` the server itself writes one entry a connection; on documents that people
 * write, their own entries are passed on with the identity stamped by the server. On `aside` the server says who is
 * heard just now. Nothing of it is stored.
 */
import { limits } from 'shared/protocol/messages.ts';
import { awarenessFrame, type AwarenessEntry, type Frame } from './frames.ts';

export interface PresentPerson {
  readonly id: string;
  readonly name: string;
}

/** The entry of the server itself, where it has nobody's. */
const sayings = 1;

export class Presence {
  readonly #entries = new Map<number, AwarenessEntry>();
  readonly #owners = new Map<number, object>();
  readonly #changed = new Set<number>();
  /** Everybody as one frame, until somebody's entry changes: a crowd that comes at once is told the same. */
  #everybody: Frame | undefined;
  /** Written by the server itself. */
  readonly #ours = new Set<number>();

  /** The server's own entry for a connection on `stage`. */
  arrive(connection: object, person: PresentPerson, client: number): void {
    this.#ours.add(client);
    this.#set(connection, { client, clock: 1, state: JSON.stringify({ person: person.id }) });
  }

  /** One thing the server says about a room where nobody else writes entries. */
  say(state: object): void {
    const clock = (this.#entries.get(sayings)?.clock ?? 0) + 1;
    this.#ours.add(sayings);
    this.#put({ client: sayings, clock, state: JSON.stringify(state) });
  }

  /**
   * y-protocols forgets an entry that was not renewed for 30 s. Clients renew their own; for its own the server does.
   */
  renew(): void {
    for (const client of this.#ours) {
      const entry = this.#entries.get(client);
      if (!entry || entry.state === 'null') this.#ours.delete(client);
      else this.#put({ ...entry, clock: entry.clock + 1 });
    }
  }

  /**
   * A client's own entries. Others' entries are echoes (y-websocket sends them back) and are passed over; so are
   * stale clocks and ids that belong to another connection or another person.
   */
  receive(
    connection: object,
    person: PresentPerson,
    entries: readonly AwarenessEntry[],
    isForeign: (client: number) => boolean,
  ): void {
    for (const entry of entries) {
      const owner = this.#owners.get(entry.client);
      if (owner !== undefined ? owner !== connection : entry.state === 'null' || isForeign(entry.client)) continue;
      if ((this.#entries.get(entry.client)?.clock ?? -1) >= entry.clock) continue;
      if (owner === undefined && this.#ownedBy(connection).length >= 4) continue;
      const state = stamp(entry.state, person);
      if (state !== undefined) this.#set(connection, { ...entry, state });
    }
  }

  leave(connection: object): void {
    for (const client of this.#ownedBy(connection)) {
      const clock = (this.#entries.get(client)?.clock ?? 0) + 1;
      this.#owners.delete(client);
      this.#put({ client, clock, state: 'null' });
    }
  }

  /** What changed since the last call, as one frame; the latest state of each client only. */
  changes(): Frame | undefined {
    if (this.#changed.size === 0) return undefined;
    const entries = [...this.#changed].flatMap((client) => this.#entries.get(client) ?? []);
    for (const entry of entries) if (entry.state === 'null') this.#entries.delete(entry.client);
    this.#changed.clear();
    return awarenessFrame(entries);
  }

  /** Everybody, for whoever just came. */
  all(): Frame | undefined {
    if (this.#everybody) return this.#everybody;
    const entries = [...this.#entries.values()].filter((entry) => entry.state !== 'null');
    if (entries.length > 0) this.#everybody = awarenessFrame(entries);
    return this.#everybody;
  }

  #ownedBy(connection: object): number[] {
    return [...this.#owners].flatMap(([client, owner]) => (owner === connection ? [client] : []));
  }

  #set(connection: object, entry: AwarenessEntry): void {
    this.#owners.set(entry.client, connection);
    this.#put(entry);
  }

  #put(entry: AwarenessEntry): void {
    this.#entries.set(entry.client, entry);
    this.#changed.add(entry.client);
    this.#everybody = undefined;
  }
}

/** The state with the sender's identity in it, whatever the sender wrote there; undefined if it is no object. */
function stamp(json: string, person: PresentPerson): string | undefined {
  if (json === 'null') return json;
  if (json.length > limits.awarenessBytes) return undefined;
  try {
    const state: unknown = JSON.parse(json);
    if (typeof state !== 'object' || state === null || Array.isArray(state)) return undefined;
    return JSON.stringify({ ...state, person: person.id, user: { name: person.name } });
  } catch {
    return undefined;
  }
}
