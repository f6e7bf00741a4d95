/** A socket without a network: whatever the server sends is there in the same moment. */
import type { Socket } from 'server/rooms/connection.ts';

const open = 1;
const closed = 3;

export class FakeSocket implements Socket {
  readyState: number = open;
  bufferedAmount = 0;
  pings = 0;
  /** The server's goodbye; 1006 when it just cut. */
  code: number | undefined;
  readonly #hear: (frame: Uint8Array) => void;

  constructor(hear: (frame: Uint8Array) => void) {
    this.#hear = hear;
  }

  send(frame: Uint8Array): void {
    this.#hear(frame);
  }

  ping(): void {
    this.pings += 1;
  }

  close(code: number): void {
    this.readyState = closed;
    this.code ??= code;
  }

  terminate(): void {
    this.close(1006);
  }
}
