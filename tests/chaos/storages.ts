/** Disks that do as they are told: wait, refuse, or forget what was not yet synced when the power went. */
import type { Storage, Write } from 'server/storage/storage.ts';

export interface SteeredDisk {
  readonly storage: Storage;
  /** Commits wait until what is returned is called. */
  stall(): () => void;
  /** Commits are refused with this sentence from now on; undefined: they are taken again. */
  refuse(sentence: string | undefined): void;
}

export function steeredDisk(inner: Storage): SteeredDisk {
  let stalled: Promise<void> | undefined;
  let refusal: string | undefined;
  return {
    storage: {
      ...inner,
      async commit(batch) {
        await stalled;
        if (refusal !== undefined) throw new Error(refusal);
        return inner.commit(batch);
      },
    },
    stall() {
      const { promise, resolve } = Promise.withResolvers<void>();
      stalled = promise;
      return () => {
        stalled = undefined;
        resolve();
      };
    },
    refuse(sentence) {
      refusal = sentence;
    },
  };
}

export interface Power {
  readonly storage: Storage;
  /** The disk takes what it was given so far; only now is it durable. */
  sync(): Promise<void>;
  /** How many commits wait for the disk. */
  waiting(): number;
  /** The power goes: what was not synced never was. */
  cut(): void;
}

interface Unsynced {
  readonly batch: readonly Write[];
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Commits stay in memory until `sync` puts them on `disk`.
 * @param isHonest a dishonest one says so at once, as a disk with a write cache of its own may; the oracle must see it
 */
export function unsyncedDisk(disk: Storage, isHonest: boolean, given: () => void = () => undefined): Power {
  let unsynced: Unsynced[] = [];
  let isOn = true;
  return {
    storage: {
      ...disk,
      commit(batch) {
        if (!isOn) return Promise.reject(new Error('the power is gone'));
        const copy = batch.map((write) =>
          write.op === 'append' ? { ...write, update: write.update.slice() } : { ...write },
        );
        return new Promise((resolve, reject) => {
          unsynced.push({ batch: copy, resolve, reject });
          if (!isHonest) resolve();
          given();
        });
      },
      // What the disk holds is there after the power came back.
      close: () => Promise.resolve(),
    },
    async sync() {
      for (const { batch, resolve, reject } of unsynced.splice(0)) await disk.commit(batch).then(resolve, reject);
    },
    waiting: () => unsynced.length,
    cut() {
      isOn = false;
      for (const { reject } of unsynced.splice(0)) reject(new Error('the power is gone'));
      unsynced = [];
    },
  };
}
