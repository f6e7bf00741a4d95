/**
 * What all threads of the load share: when each marked edit was sent, by whom, and who has seen it. A mark is nine
 * bytes of plain text inside an edit or a caret, so that a receiver finds it by scanning and needs no Y.Doc.
 */

export const markKinds = { edit: 0x65, caret: 0x63 } as const; // e, c
export type MarkKind = keyof typeof markKinds;

const digits = 6;
const radix = 36;
const lead = 0x7e; // ~
/** Marks remembered; an id's slot is taken again after so many. */
const slots = 1 << 19;

export interface BoardMemory {
  readonly sentAt: SharedArrayBuffer;
  readonly issued: SharedArrayBuffer;
  readonly sender: SharedArrayBuffer;
  readonly window: SharedArrayBuffer;
  readonly current: SharedArrayBuffer;
  readonly seen: SharedArrayBuffer;
  readonly acknowledged: SharedArrayBuffer;
}

export function newBoardMemory(): BoardMemory {
  return {
    sentAt: new SharedArrayBuffer(slots * 8),
    issued: new SharedArrayBuffer(slots * 4),
    sender: new SharedArrayBuffer(slots * 4),
    window: new SharedArrayBuffer(slots * 4),
    current: new SharedArrayBuffer(4),
    seen: new SharedArrayBuffer(slots),
    acknowledged: new SharedArrayBuffer(slots),
  };
}

/** Milliseconds on one clock for all threads. */
export const clock = (): number => performance.timeOrigin + performance.now();

export class Board {
  readonly sentAt: Float64Array;
  readonly #issued: Uint32Array;
  readonly #sender: Int32Array;
  readonly #window: Int32Array;
  readonly #current: Int32Array;
  readonly #seen: Uint8Array;
  readonly #acknowledged: Uint8Array;

  constructor(memory: BoardMemory) {
    this.sentAt = new Float64Array(memory.sentAt);
    this.#issued = new Uint32Array(memory.issued);
    this.#sender = new Int32Array(memory.sender);
    this.#window = new Int32Array(memory.window);
    this.#current = new Int32Array(memory.current);
    this.#seen = new Uint8Array(memory.seen);
    this.#acknowledged = new Uint8Array(memory.acknowledged);
  }

  /** From now on another stretch is measured; marks of earlier ones are not counted when they arrive late. */
  nextWindow(): void {
    Atomics.add(this.#current, 0, 1);
  }

  /** Notes that a mark leaves now, and returns its text. Each thread hands out ids of its own. */
  stamp(id: number, sender: number, kind: MarkKind): string {
    const slot = id & (slots - 1);
    this.#issued[slot] = id;
    this.#sender[slot] = sender;
    this.#window[slot] = this.#current[0] ?? 0;
    this.#seen[slot] = 0;
    this.#acknowledged[slot] = 0;
    this.sentAt[slot] = clock();
    return markText(id, kind);
  }

  /** Slot of a mark that another client sent in this window; -1 for all else. Its being seen is noted. */
  arrived(id: number, receiver: number): number {
    const slot = id & (slots - 1);
    if (this.#issued[slot] !== id || this.#sender[slot] === receiver) return -1;
    this.#seen[slot] = 1;
    return this.#window[slot] === this.#current[0] ? slot : -1;
  }

  /** Slot of an edit that the server just called its own safe keeping; -1 when it belongs to an earlier window. */
  acknowledge(id: number): number {
    const slot = id & (slots - 1);
    if (this.#issued[slot] !== id) return -1;
    this.#acknowledged[slot] = 1;
    return this.#window[slot] === this.#current[0] ? slot : -1;
  }

  /** Ids below `end` that somebody else saw, or that were acknowledged. */
  ids(which: 'seen' | 'acknowledged'): number[] {
    const flags = which === 'seen' ? this.#seen : this.#acknowledged;
    const found: number[] = [];
    for (let slot = 0; slot < slots; slot += 1) if (flags[slot] === 1) found.push(this.#issued[slot] ?? 0);
    return found;
  }
}

export function markText(id: number, kind: MarkKind): string {
  return `~${String.fromCharCode(markKinds[kind])}${id.toString(radix).padStart(digits, '0')}`;
}

/** Calls back for every mark in these bytes. */
export function eachMark(bytes: Buffer, found: (id: number, kind: number) => void): void {
  let at = bytes.indexOf(lead);
  while (at >= 0 && at + 2 + digits <= bytes.length) {
    const kind = bytes[at + 1];
    const id = kind === markKinds.edit || kind === markKinds.caret ? readDigits(bytes, at + 2) : -1;
    if (id >= 0) found(id, kind ?? 0);
    at = bytes.indexOf(lead, at + (id >= 0 ? 2 + digits : 1));
  }
}

function readDigits(bytes: Buffer, from: number): number {
  let id = 0;
  for (let at = from; at < from + digits; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x30 && byte <= 0x39) id = id * radix + byte - 0x30;
    else if (byte >= 0x61 && byte <= 0x7a) id = id * radix + byte - 0x57;
    else return -1;
  }
  return id;
}
