/**
 * The socket under a provider: counts the edits it sends, so that "Saved" can mean committed, and holds edits back
 * until our answer to the server's first step is out: that answer contains them, and a lone edit before it would
 * lean on others the server has not seen.
 */
import { messageTypes, syncTypes } from 'shared/protocol/messages.ts';

export interface Tally {
  /** Edit messages sent on this connection. */
  sent: number;
  /** Edit messages the server says are durable. */
  durable: number;
}

export function countingSocket(tally: () => Tally): typeof WebSocket {
  return class extends WebSocket {
    #answered = false;

    override send(data: string | ArrayBufferLike | Blob | ArrayBufferView): void {
      if (data instanceof Uint8Array && data[0] === messageTypes.sync) {
        if (data[1] === syncTypes.step2) this.#answered = true;
        if (data[1] === syncTypes.update && !this.#answered) return;
        if (data[1] === syncTypes.step2 || data[1] === syncTypes.update) tally().sent += 1;
      }
      super.send(data as Uint8Array<ArrayBuffer>);
    }
  };
}
