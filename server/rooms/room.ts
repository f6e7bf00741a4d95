/**
 * One document in memory with its members. Between two cycles of the ledger the document equals the log: edits
 * are applied and committed inside a cycle, joins are answered between them, so nobody but its author ever sees
 * what is not committed (design §2).
 */
import { rootShape } from 'shared/documents/shapes.ts';
import { limits } from 'shared/protocol/messages.ts';
import type { DocumentKind } from 'shared/protocol/rooms.ts';
import * as Y from 'yjs';
import type { StoredDocument, Write } from '../storage/storage.ts';
import type { Connection } from './connection.ts';
import { controlFrame, parcel, step2Frame, updateFrame, type Frame } from './frames.ts';
import { applyGuarded, guardUpdate, type GuardVerdict } from './guard/guard.ts';
import { Presence } from './presence.ts';
import { RestingDoc } from './resting-doc.ts';

/** Answers kept between two changes: a whole meeting that comes back after a lost network asks the same few questions. */
const keptAnswers = 4;
/** Rows and bytes of log after which a document is encoded anew. */
const compactRows = 500;

export class Room {
  readonly kind: DocumentKind;
  /** Owner of a desk or an account. */
  readonly owner: string | undefined;
  /** Name in the storage: `aside` carries its sitting's generation, since a deleted name is never used again. */
  readonly storedAs: string;
  readonly #doc: RestingDoc;
  readonly members = new Set<Connection>();
  readonly presence = new Presence();
  /** Counts its changes. */
  version = 0;
  readonly #owners: Map<number, string>;
  #fresh: { update: Uint8Array; from: Connection | undefined }[] = [];
  #claims: [number, string][] = [];
  /** By what was asked: the state vector, as text. */
  readonly #answers = new Map<string, Frame>();
  #newsForReaders: Frame | undefined;
  #rows: number;
  #bytes: number;
  #snapshotBytes: number;

  constructor(kind: DocumentKind, owner: string | undefined, storedAs: string, stored: StoredDocument) {
    this.kind = kind;
    this.owner = owner;
    this.storedAs = storedAs;
    this.#owners = new Map(stored.owners);
    this.#rows = stored.updates.length;
    this.#bytes = stored.updates.reduce((sum, update) => sum + update.length, 0);
    this.#snapshotBytes = stored.snapshot?.length ?? 0;
    const updates = stored.snapshot ? [stored.snapshot, ...stored.updates] : stored.updates;
    this.#doc = new RestingDoc(updates, (update, origin) => {
      this.version += 1;
      this.#answers.clear();
      this.#newsForReaders = undefined;
      this.#fresh.push({ update, from: isConnection(origin) ? origin : undefined });
    });
  }

  /** Ask for it each time: it is another one after a rest. */
  get doc(): Y.Doc {
    return this.#doc.doc;
  }

  /** Called every few seconds: a document that nobody works with takes a twelfth of the memory. */
  tend(now: number): void {
    if (this.hasFresh()) return;
    this.#doc.tend(now);
    // Answers out of a document at rest are as long as itself: they are kept for a crowd that comes at once, no longer.
    if (this.#doc.isResting) this.#answers.clear();
  }

  /**
   * Runs edits of a cycle as one transaction: what Yjs does at the end of each (state vectors, merging, an event) it
   * does once for all of them. Each is still judged against the document with those before it.
   */
  together(authors: ReadonlySet<Connection>, edits: () => void): void {
    const [first, second] = authors;
    Y.transact(this.doc, edits, second ? undefined : first, false);
  }

  /** Judges and applies a client's edit; what it changes waits for the commit. */
  edit(update: Uint8Array, from: Connection, person: string): GuardVerdict | 'broken' {
    // Somebody who only deletes makes room.
    if (this.#isFull() && update[0] !== 0) return { ok: false, code: 4413, reason: 'too-large' };
    const guarded = {
      doc: this.doc,
      rootShape: (name: string) => rootShape(this.kind, name),
      ownerOf: (client: number) => this.#owners.get(client),
      limits: { updateBytes: limits.writerBytes, structs: 100_000 },
    };
    const verdict = guardUpdate(update, person, guarded);
    if (!verdict.ok) return verdict;
    for (const client of verdict.claims) {
      this.#owners.set(client, person);
      this.#claims.push([client, person]);
    }
    if (verdict.news && !applyGuarded(update, guarded, from)) return 'broken';
    return verdict;
  }

  /** Asked of the log first, which is at hand; only when that says so is the document itself measured. */
  #isFull(): boolean {
    const held = this.#snapshotBytes + this.#bytes;
    return held > limits.documentBytes && Y.encodeStateAsUpdate(this.doc).length > limits.documentBytes;
  }

  isForeign(client: number, person: string): boolean {
    const owner = this.#owners.get(client);
    return owner !== undefined && owner !== person;
  }

  /** Whether any person ever wrote in it. */
  get isWrittenByPeople(): boolean {
    return this.#owners.size > 0;
  }

  hasFresh(): boolean {
    return this.#fresh.length > 0 || this.#claims.length > 0;
  }

  /** What this cycle must commit: one row, however many edits it holds. */
  write(): Write {
    const update = mergeFresh(this.#fresh.map((each) => each.update));
    return { op: 'append', room: this.storedAs, update, ...(this.#claims.length > 0 ? { claims: this.#claims } : {}) };
  }

  /**
   * After the commit, or with nothing committed when only carets moved: the same bytes for every member, in one write.
   * An author alone knows the update already.
   */
  broadcast(committed?: Write): void {
    const { update, author } = committed?.op === 'append' ? this.#take(committed.update) : {};
    const moved = this.presence.changes();
    const carets = moved && parcel(moved);
    const all = update ? parcel(update, moved) : carets;
    for (const member of this.members) {
      if (!member.isLive) continue;
      const news = update && (member === author || !member.keepsUp()) ? carets : all;
      if (news) member.sendParcel(news);
    }
  }

  /** What was fresh is in the log now. */
  #take(logged: Uint8Array): { update?: Frame; author?: Connection | undefined } {
    const [first, ...others] = this.#fresh;
    this.#fresh = [];
    this.#claims = [];
    if (!first) return {};
    this.#rows += 1;
    this.#bytes += logged.length;
    return {
      update: updateFrame(logged),
      author: others.every((each) => each.from === first.from) ? first.from : undefined,
    };
  }

  /** What a state vector lacks, as step 2; encoded once between two changes, whoever asks. */
  answer(stateVector: Uint8Array): Frame {
    const asked = Buffer.from(stateVector).toString('latin1');
    const known = this.#answers.get(asked);
    if (known) return known;
    const answer = step2Frame(this.#doc.lackedBy(stateVector));
    if (this.#answers.size >= keptAnswers) this.#answers.clear();
    this.#answers.set(asked, answer);
    return answer;
  }

  stateVector(): Uint8Array {
    return this.#doc.stateVector();
  }

  /** What whoever only reads is told of how far it reaches: Yjs client id → clock. Made once between two changes. */
  newsForReaders(): Frame {
    const clocks = () => Object.fromEntries(Y.decodeStateVector(this.stateVector()));
    return (this.#newsForReaders ??= controlFrame({ right: 'read', clocks: clocks() }));
  }

  /** A re-encoded, garbage-collected document drops what was deleted; merging updates alone would keep it. */
  compaction(always = false): Write | undefined {
    const due = this.#rows >= compactRows || (this.#rows > 20 && this.#bytes > this.#snapshotBytes + 200_000);
    if (this.#rows === 0 || (!due && !always)) return undefined;
    const snapshot = Y.encodeStateAsUpdate(this.doc);
    const copy = new Y.Doc();
    Y.applyUpdate(copy, snapshot);
    const verified = equalBytes(Y.encodeStateVector(copy), this.stateVector());
    copy.destroy();
    if (!verified) return undefined;
    const replaces = this.#rows;
    this.#rows = 0;
    this.#bytes = 0;
    this.#snapshotBytes = snapshot.length;
    return { op: 'compact', room: this.storedAs, snapshot, replaces };
  }

  /** The document as if it had just been written: no earlier row or snapshot keeps what was deleted. */
  storedAnew(): Write[] {
    const update = Y.encodeStateAsUpdate(this.doc);
    // The row that this cycle writes first is erased with the others, and counted only after the commit.
    this.#rows = this.hasFresh() ? 0 : 1;
    this.#bytes = update.length;
    this.#snapshotBytes = 0;
    return [
      { op: 'erase', room: this.storedAs },
      { op: 'append', room: this.storedAs, update, claims: [...this.#owners] },
    ];
  }

  destroy(): void {
    this.#doc.destroy();
  }
}

function mergeFresh(updates: Uint8Array[]): Uint8Array {
  const [first] = updates;
  if (first === undefined) return Uint8Array.of(0, 0);
  return updates.length === 1 ? first : Y.mergeUpdates(updates);
}

function isConnection(origin: unknown): origin is Connection {
  return typeof origin === 'object' && origin !== null && 'sendParcel' in origin;
}

function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
