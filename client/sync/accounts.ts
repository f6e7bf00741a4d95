/**
 * Accounts on this device: one's own, with a copy in the browser, and those one was let read, without. Each is opened
 * when a page first asks for it and stays open while the tab lives, so that nothing typed waits in a closed document.
 */
import type { Seat } from 'shared/protocol/api.ts';
import { afterClose, type CloseReason } from 'shared/protocol/close-codes.ts';
import { standing, type PhaseFact } from 'shared/retro/phases.ts';
import { copyOf, openReplica, type Replica } from './replica.ts';
import type { WallSeat } from './view.ts';

export interface AccountEvents {
  changed(): void;
  /** Words that could not be added. */
  returned(texts: readonly string[], reason: CloseReason): void;
}

export interface OpenAccounts {
  /** Opens one, or keeps it open. */
  open(owner: string, life: number): void;
  get(owner: string, life: number | undefined): Replica | undefined;
  /** Called when one opens, goes, or its document takes the place of another. */
  onChange(listener: () => void): () => void;
  replicas(): readonly Replica[];
  /** Lets go of what is gone on the server: deleted, closed to this person, or published away. */
  settle(phases: readonly PhaseFact[]): void;
  /** Own account and its copy are not here any more. */
  forget(): void;
}

interface Open {
  readonly life: number;
  readonly replica: Replica;
}

export function openAccounts(seat: Seat | WallSeat, origin: string, events: AccountEvents): OpenAccounts {
  const opened = new Map<string, Open>();
  const listeners = new Set<() => void>();
  const tell = () => listeners.forEach((listener) => listener());
  /** Remembers that this browser holds an own account: what was typed offline goes out when its person comes back. */
  const mark = `ss:account:${seat.retro}:${seat.person}`;

  function open(owner: string, life: number): void {
    const here = opened.get(owner);
    if (here?.life === life) return;
    if (here) void drop(owner, here);
    const own = owner === seat.person;
    if (own) remember(mark, life);
    const room = { retro: seat.retro, kind: 'account', person: owner } as const;
    const replica = openReplica(room, { person: seat.person, keeps: own, life }, origin, {
      opened: () => queueMicrotask(tell),
      changed: () => events.changed(),
      returned: (texts, reason) => events.returned(texts, reason),
    });
    opened.set(owner, { life, replica });
    tell();
  }

  function drop(owner: string, { replica }: Open): Promise<void> {
    opened.delete(owner);
    if (owner === seat.person) forgetMark(mark);
    tell();
    return replica.clear();
  }

  const left = remembered(mark);
  if (left !== undefined) open(seat.person, left);

  return {
    open,
    get(owner, life) {
      const here = opened.get(owner);
      return here && here.life === life ? here.replica : undefined;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    replicas: () => [...opened.values()].map(({ replica }) => replica),
    settle(phases) {
      const published = standing(phases).phase === 'published';
      for (const [owner, here] of opened) {
        const { closed } = here.replica.state();
        if (published || (closed !== undefined && afterClose[closed] === 'leave')) void drop(owner, here);
      }
    },
    forget() {
      const life = remembered(mark);
      forgetMark(mark);
      if (life !== undefined) removeCopy(copyOf({ retro: seat.retro, kind: 'account' }, seat.person, life));
    },
  };
}

function remembered(mark: string): number | undefined {
  try {
    const life = Number(localStorage.getItem(mark) ?? 0);
    return Number.isInteger(life) && life > 0 ? life : undefined;
  } catch {
    return undefined;
  }
}

function remember(mark: string, life: number): void {
  try {
    localStorage.setItem(mark, String(life));
  } catch {
    // A browser that stores nothing keeps no copy either.
  }
}

function forgetMark(mark: string): void {
  try {
    localStorage.removeItem(mark);
  } catch {
    // As above.
  }
}

function removeCopy(name: string): void {
  try {
    indexedDB.deleteDatabase(name);
  } catch {
    // Without a database there is no copy.
  }
}
