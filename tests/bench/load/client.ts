/** One participant of the load: a raw socket, and a document only for those who write. */
import { clock, eachMark, markKinds, type Board } from './board.ts';
import { Delays } from './delays.ts';
import { dialect, type Dialect, type DialectName } from './dialects.ts';
import { openRawSocket, type Place, type RawSocket } from './socket.ts';
import { Typist } from './typist.ts';

export interface ClientPlan {
  /** Number among all clients of this load. */
  readonly index: number;
  readonly dialect: DialectName;
  /** Name of the document, for those who say it in every message. */
  readonly room: string;
  readonly place: Place;
  readonly types: boolean;
  /** Keeps what it receives, for a look at the content. */
  readonly collects: boolean;
}

/** What the clients of one thread saw in the present window. */
export class Tally {
  readonly edits = new Delays();
  readonly carets = new Delays();
  readonly acknowledgements = new Delays();
  deliveries = 0;
  caretDeliveries = 0;
  frames = 0;
  bytes = 0;

  readonly found = (receiver: number, board: Board, now: number) => (id: number, kind: number) => {
    const slot = board.arrived(id, receiver);
    if (slot < 0) return;
    const delay = now - (board.sentAt[slot] ?? now);
    if (kind === markKinds.edit) {
      this.deliveries += 1;
      this.edits.add(delay);
    } else {
      this.caretDeliveries += 1;
      this.carets.add(delay);
    }
  };
}

/** What a thread owns that its clients write to. */
export interface Thread {
  readonly board: Board;
  tally: Tally;
  nextId(): number;
}

export class Client {
  readonly plan: ClientPlan;
  readonly collected: Uint8Array[] = [];
  /** Code of a close that we did not ask for. */
  ended: number | undefined;
  readonly #thread: Thread;
  readonly #dialect: Dialect;
  readonly #typist: Typist | undefined;
  /** Messages that the server will call safe, in the order sent; -1 for those without a mark. */
  readonly #sent: number[] = [];
  #safe = 0;
  #socket: RawSocket | undefined;

  constructor(plan: ClientPlan, thread: Thread) {
    this.plan = plan;
    this.#thread = thread;
    this.#dialect = dialect(plan.dialect, plan.room);
    this.#typist = plan.types ? new Typist() : undefined;
  }

  /** Resolves with the milliseconds from dialling to having everything. */
  open(): Promise<number> {
    const began = clock();
    return new Promise((resolve, reject) => {
      this.#socket = openRawSocket(this.plan.place, {
        opened: () => {
          for (const message of this.#dialect.opening) this.#socket?.send(message);
          if (this.plan.dialect !== 'hocuspocus') this.#socket?.send(this.#dialect.question);
        },
        frame: (frame) => {
          if (this.#hear(frame) === 'synced') resolve(clock() - began);
        },
        ended: (code) => {
          this.ended = code;
          reject(new Error(`a client was sent away with ${code} (${this.plan.place.path})`));
        },
      });
    });
  }

  #hear(frame: Buffer): string {
    const { tally, board } = this.#thread;
    tally.frames += 1;
    tally.bytes += frame.length;
    const heard = this.#dialect.hear(frame);
    switch (heard) {
      case 'admitted':
        this.#socket?.send(this.#dialect.question);
        break;
      case 'asked':
        this.#say(this.#dialect.nothing, -1);
        break;
      case 'synced':
      case 'update':
        if (this.plan.collects) this.collected.push(this.#dialect.content(frame));
        break;
      case 'safe-so-far':
        this.#nowSafe(this.#dialect.count(frame));
        break;
      case 'one-more-safe':
        this.#nowSafe(this.#safe + 1);
        break;
      case 'other':
        break;
    }
    eachMark(frame, tally.found(this.plan.index, board, clock()));
    return heard;
  }

  #nowSafe(count: number): void {
    const { board, tally } = this.#thread;
    const now = clock();
    for (; this.#safe < count; this.#safe += 1) {
      const id = this.#sent[this.#safe] ?? -1;
      const slot = id < 0 ? -1 : board.acknowledge(id);
      if (slot >= 0) tally.acknowledgements.add(now - (board.sentAt[slot] ?? now));
    }
  }

  #say(message: Uint8Array, id: number): void {
    this.#sent.push(id);
    this.#socket?.send(message);
  }

  /** Sends updates as they are, for instance a document made beforehand. */
  sendUpdate(update: Uint8Array): void {
    this.#say(this.#dialect.update(update), -1);
  }

  begin(): void {
    if (this.#typist) this.sendUpdate(this.#typist.begin());
  }

  edit(): void {
    if (!this.#typist) return;
    const id = this.#thread.nextId();
    const mark = this.#thread.board.stamp(id, this.plan.index, 'edit');
    this.#say(this.#dialect.update(this.#typist.edit(mark)), id);
  }

  moveCaret(): void {
    if (!this.#typist) return;
    const mark = this.#thread.board.stamp(this.#thread.nextId(), this.plan.index, 'caret');
    const { clock: turn, state } = this.#typist.caret(mark);
    this.#socket?.send(this.#dialect.awareness(this.#typist.client, turn, state));
  }

  close(): void {
    this.#socket?.close();
  }
}
