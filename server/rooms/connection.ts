/**
 * One socket in one room, as a union of states: waiting for its room, in it, or closed. Bytes are parsed here,
 * once; limits refuse with a code. The right was fixed at join and is looked up again when it changes.
 */
import type { Right } from 'shared/policy/access.ts';
import { closeCodes, type CloseReason } from 'shared/protocol/close-codes.ts';
import { limits, messageTypes } from 'shared/protocol/messages.ts';
import { isServerWritten } from 'shared/protocol/rooms.ts';
import type { Reader } from 'shared/retro/people.ts';
import { Bucket } from './bucket.ts';
import { durableFrame, keepAliveFrame, onWire, step1Frame, type Frame, type Parcel } from './frames.ts';
import { parseMessage } from './guard/message.ts';
import type { Ledger } from './ledger.ts';
import type { Meter } from './meter.ts';
import type { Room } from './room.ts';

/** As much of a WebSocket as a connection needs; `ws` fits, and so does a fake one in tests. */
export interface Socket {
  readonly readyState: number;
  readonly bufferedAmount: number;
  /** What `ws` writes to, where there is one: a frame that is built already goes there as it is. */
  readonly _socket?: Stream | null;
  send(data: Uint8Array): void;
  ping(): void;
  close(code: number, reason: string): void;
  terminate(): void;
}

interface Stream {
  write(bytes: Uint8Array): boolean;
  cork(): void;
  uncork(): void;
}

/** Who is behind a connection. A wall link is nobody. */
export interface Guest {
  readonly id: string;
  readonly name: string;
  readonly reader: Reader;
}

/** Takes what a laptop says of its person's voice; on one's own desk alone there is one. */
export type Ear = (payload: Uint8Array) => CloseReason | undefined;

/** Whether so many bytes more may come from this person now; one function for everybody. */
export type MaySend = (guest: string, bytes: number) => boolean;

type State =
  | { readonly name: 'waiting'; readonly queue: Uint8Array[]; bytes: number }
  | {
      readonly name: 'joined';
      readonly ledger: Ledger;
      readonly room: Room;
      readonly maySend: MaySend;
      readonly ear: Ear | undefined;
      right: Right;
      live: boolean;
    }
  | { readonly name: 'closed' };

const openState = 1;
/** Keep-alives without any word from the other side after which nobody is taken to be there. */
const mostBeatsUnheard = 2;

export class Connection {
  readonly #socket: Socket;
  readonly #now: () => number;
  readonly #meter: Meter;
  #state: State = { name: 'waiting', queue: [], bytes: 0 };
  #guest: Guest | undefined;
  readonly #messages: Bucket;
  /** A burst of presence is let through: dropped, the last place of a caret would stay wrong until it moves again. */
  #carets: Bucket | undefined;
  #durable = 0;
  #acknowledged = 0;
  #wantsDurable = false;
  #wantsControl = false;
  #stale = false;
  #stuckSince = 0;
  #beatsUnheard = 0;

  constructor(socket: Socket, now: () => number, meter: Meter) {
    this.#socket = socket;
    this.#now = now;
    this.#meter = meter;
    this.#messages = new Bucket(limits.messageBurst, limits.messagesPerSecond, now());
  }

  get guest(): Guest {
    if (!this.#guest) throw new Error('guest: asked before joining');
    return this.#guest;
  }

  get room(): Room | undefined {
    return this.#state.name === 'joined' ? this.#state.room : undefined;
  }

  get right(): Right {
    return this.#state.name === 'joined' ? this.#state.right : 'none';
  }

  get isClosed(): boolean {
    return this.#state.name === 'closed';
  }

  /** Enters the room: what came while it loaded is read now, in order. */
  join(ledger: Ledger, room: Room, guest: Guest, right: Right, maySend: MaySend, ear?: Ear): void {
    if (this.#state.name !== 'waiting') return;
    const { queue } = this.#state;
    this.#guest = guest;
    this.#state = { name: 'joined', ledger, room, maySend, ear, right, live: false };
    room.members.add(this);
    for (const bytes of queue) this.receive(bytes);
  }

  /** A frame from the socket. `ws` keeps delivering after close(): a closed connection hears nothing. */
  receive(bytes: Uint8Array): void {
    const state = this.#state;
    if (state.name === 'closed') return;
    this.heard();
    if (state.name === 'waiting') {
      // Nobody knows yet who this is: what waits for them is bounded in bytes too.
      state.bytes += bytes.length;
      const tooMany = state.bytes > limits.writerBytes || state.queue.length >= limits.queuedWhileLoading;
      if (bytes.length > limits.writerBytes) this.close('tooLarge');
      else if (tooMany) this.close('tooFast');
      else state.queue.push(bytes);
      return;
    }
    if (!this.#messages.take(1, this.#now())) return this.close('tooFast');
    const most = state.right === 'write' ? limits.writerBytes : limits.readerBytes;
    if (bytes.length > most) return this.close('tooLarge');
    if (!state.maySend(this.guest.id, bytes.length)) return this.close('tooFast');
    const parsed = parseMessage(bytes);
    if (!parsed.ok) return this.close('malformed');
    const { message } = parsed;
    switch (message.type) {
      case 'step1':
        state.ledger.join(this, message.stateVector);
        break;
      case 'step2':
      case 'update':
        // Readers' answers are swallowed, and counted as durable: there is nothing of theirs to lose.
        if (state.right === 'write') state.ledger.edit(this, message.update);
        else this.countDurable();
        break;
      case 'awareness':
        this.#hear(message.entries);
        break;
      case 'query-awareness':
        this.#wantsDurable = message.wants.includes(messageTypes.durable);
        this.#wantsControl = message.wants.includes(messageTypes.control);
        break;
      case 'custom': {
        if (message.code !== messageTypes.voice) break;
        const refusal = state.ear ? state.ear(message.payload) : 'malformed';
        if (refusal) this.close(refusal);
        break;
      }
      case 'auth':
        break;
    }
  }

  /** Whoever may write is asked for what only they have. */
  askForWhatIsMissing(stateVector: Uint8Array): void {
    this.send(step1Frame(stateVector));
  }

  /** A text frame: we speak binary only. */
  text(): void {
    this.close('malformed');
  }

  #hear(entries: Parameters<Room['presence']['receive']>[2]): void {
    const state = this.#state;
    if (state.name !== 'joined' || state.right !== 'write') return;
    // Most only read: they never have a caret.
    this.#carets ??= new Bucket(limits.awarenessPerSecond, limits.awarenessPerSecond, this.#now());
    if (!this.#carets.take(1, this.#now())) return;
    const { room } = state;
    room.presence.receive(this, this.guest, entries, (client) => room.isForeign(client, this.guest.id));
    state.ledger.presenceChanged(room);
  }

  /** From its answer on, a member hears every update. */
  goLive(): void {
    if (this.#state.name === 'joined') this.#state.live = true;
    this.#stale = false;
  }

  /** Readers of what people write are told how far it reaches, so that words left on a device are noticed there. */
  tellRight(): void {
    const state = this.#state;
    if (!this.#wantsControl || state.name !== 'joined' || state.right !== 'read') return;
    if (isServerWritten(state.room.kind)) return;
    this.send(state.room.newsForReaders());
  }

  get isLive(): boolean {
    return this.#state.name === 'joined' && this.#state.live;
  }

  changeRight(right: Right): void {
    if (this.#state.name === 'joined') this.#state.right = right;
  }

  countDurable(): void {
    this.#durable += 1;
    this.acknowledge();
  }

  /** Cumulative, and only for clients that asked. */
  acknowledge(): void {
    if (!this.#wantsDurable || this.#acknowledged === this.#durable) return;
    this.#acknowledged = this.#durable;
    this.send(durableFrame(this.#durable));
  }

  addDurable(): void {
    this.#durable += 1;
  }

  /** Above 1 MB unsent the member is stale: it gets one difference when it has drained, instead of every frame. */
  keepsUp(): boolean {
    this.#stale ||= this.#socket.bufferedAmount > limits.staleBytes;
    return !this.#stale;
  }

  send(frame: Frame): void {
    if (!this.#mayWrite()) return;
    if (this.#socket._socket) this.#socket._socket.write(onWire(frame));
    else this.#socket.send(frame);
  }

  sendParcel({ frames, wire }: Parcel): void {
    if (!this.#mayWrite()) return;
    // Nothing of ours is compressed, so `ws` holds nothing back that could be overtaken.
    if (this.#socket._socket) this.#socket._socket.write(wire);
    else for (const frame of frames) this.#socket.send(frame);
  }

  #mayWrite(): boolean {
    if (this.#socket.readyState !== openState || this.isClosed) return false;
    if (this.#socket.bufferedAmount <= limits.cutBytes) return true;
    this.cut();
    return false;
  }

  /** What is sent from here on waits for `release` and leaves in one system call. */
  hold(): void {
    this.#socket._socket?.cork();
  }

  release(): void {
    this.#socket._socket?.uncork();
  }

  /** Called every few seconds: keeps quiet sockets alive, catches up drained ones, cuts stuck ones. */
  tend(): void {
    if (this.#state.name !== 'joined') return;
    const buffered = this.#socket.bufferedAmount;
    if (buffered > limits.stuckBytes) {
      this.#stuckSince ||= this.#now();
      if (this.#now() - this.#stuckSince > limits.stuckMs) return this.cut();
    } else this.#stuckSince = 0;
    if (this.#stale && buffered < limits.staleBytes / 4) this.#state.ledger.join(this, Uint8Array.of(0));
    // On `stage` it matters to the others who is here: whoever leads and is gone is seen to be within ten seconds.
    if (this.#state.room.kind === 'stage') this.#askWhetherThere(1);
  }

  /** Something was heard from the other side: it is there. */
  heard(): void {
    this.#beatsUnheard = 0;
  }

  /** Also asks whether anybody is there: a socket whose network went away says nothing, and would stay for minutes. */
  keepAlive(): void {
    if (this.room?.kind !== 'stage') this.#askWhetherThere(mostBeatsUnheard);
    this.send(keepAliveFrame);
  }

  #askWhetherThere(most: number): void {
    if (this.#beatsUnheard >= most) return this.cut();
    this.#beatsUnheard += 1;
    if (this.#socket.readyState === openState) this.#socket.ping();
  }

  get bufferedBytes(): number {
    return this.#socket.bufferedAmount;
  }

  cut(): void {
    if (this.isClosed) return;
    this.#meter.closed('cut');
    this.#leave();
    this.#socket.terminate();
  }

  close(reason: CloseReason): void {
    if (this.isClosed) return;
    this.#meter.closed(reason);
    this.#leave();
    this.#socket.close(closeCodes[reason], reason);
  }

  /** The socket is gone, by whichever side. */
  ended(): void {
    this.#leave();
  }

  #leave(): void {
    const state = this.#state;
    this.#state = { name: 'closed' };
    if (state.name !== 'joined') return;
    state.room.members.delete(this);
    state.ledger.left(this, state.room);
  }
}
