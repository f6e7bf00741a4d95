/**
 * A document that is a Y.Doc while somebody works with it, and only its bytes while nobody does: a Y.Doc takes about
 * twelve times their memory. Whoever only joins is answered from the bytes.
 */
import * as Y from 'yjs';

/** ms without use after which a document rests. Waking costs some 15 ms for a long meeting, so a pause for thought is none. */
export const restAfter = 60_000;

export class RestingDoc {
  #awake: Y.Doc | undefined;
  #bytes: Uint8Array = Uint8Array.of(0, 0);
  #wasUsed = true;
  #quietSince = 0;
  /** State vector of the bytes at rest: to find it in them they must all be read, and whoever comes back asks for it. */
  #reach: Uint8Array = Uint8Array.of(0);
  readonly #changed: (update: Uint8Array, origin: unknown) => void;

  /** @param changed hears every update from now on, also after a rest */
  constructor(updates: readonly Uint8Array[], changed: (update: Uint8Array, origin: unknown) => void) {
    this.#changed = changed;
    this.#awake = this.#listen(decoded(updates));
  }

  /** Wakes the document. Don't keep it: it is another one after a rest. */
  get doc(): Y.Doc {
    this.#wasUsed = true;
    return (this.#awake ??= this.#listen(decoded([this.#bytes])));
  }

  get isResting(): boolean {
    return this.#awake === undefined;
  }

  /** Called every few seconds; the caller knows that nothing of it waits to be committed. */
  tend(now: number): void {
    if (!this.#awake) return;
    if (this.#wasUsed) {
      this.#wasUsed = false;
      this.#quietSince = now;
    } else if (now - this.#quietSince >= restAfter) {
      this.#bytes = Y.encodeStateAsUpdate(this.#awake);
      this.#reach = Y.encodeStateVector(this.#awake);
      this.#awake.destroy();
      this.#awake = undefined;
    }
  }

  stateVector(): Uint8Array {
    return this.#awake ? Y.encodeStateVector(this.#awake) : this.#reach;
  }

  /** What a state vector lacks, as an update. */
  lackedBy(stateVector: Uint8Array): Uint8Array {
    if (this.#awake) return Y.encodeStateAsUpdate(this.#awake, stateVector);
    return isEmpty(stateVector) ? this.#bytes : Y.diffUpdate(this.#bytes, stateVector);
  }

  destroy(): void {
    this.#awake?.destroy();
  }

  #listen(doc: Y.Doc): Y.Doc {
    doc.on('update', this.#changed);
    return doc;
  }
}

function decoded(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  return doc;
}

const isEmpty = (stateVector: Uint8Array) => stateVector.length === 1 && stateVector[0] === 0;
