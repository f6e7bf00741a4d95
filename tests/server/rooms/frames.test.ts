/** Frames as they go over the wire, and how much one person may send. */
import type { Writable } from 'node:stream';
import { Allowance } from 'server/rooms/allowance.ts';
import { onWire, updateFrame } from 'server/rooms/frames.ts';
import { limits } from 'shared/protocol/messages.ts';
import { expect, test } from 'vitest';
import * as ws from 'ws';

/** The reader inside `ws`; its types leave it out. */
const { Receiver } = ws as unknown as { Receiver: new (options: { isServer: boolean }) => Writable };

/** What `ws` itself reads from the bytes. */
function heard(wire: Uint8Array): Promise<{ data: Buffer; isBinary: boolean }> {
  return new Promise((resolve, reject) => {
    const receiver = new Receiver({ isServer: false });
    receiver.on('message', (data: Buffer, isBinary: boolean) => resolve({ data, isBinary }));
    receiver.on('error', reject);
    receiver.write(Buffer.from(wire));
  });
}

test.each([0, 1, 119, 120, 121, 122, 123, 65_525, 65_530, 65_535, 65_536, 200_000])(
  'WIRE-01 an update of %s bytes is one whole binary frame, however often it is written',
  async (bytes) => {
    const message = updateFrame(new Uint8Array(bytes).fill(7));
    const before = [...message];
    for (const _ of [1, 2]) {
      const { data, isBinary } = await heard(onWire(message));
      expect(isBinary).toBe(true);
      expect(Buffer.compare(data, Buffer.from(before))).toBe(0);
    }
  },
);

test('WIRE-02 a burst is let through, then a steady stream; a new socket begins nothing anew', () => {
  let now = 0;
  const allowance = new Allowance(() => now);
  expect(allowance.take('ana', limits.burstBytes)).toBe(true);
  expect(allowance.take('ana', 1000)).toBe(false);
  expect(allowance.take('ben', 1000)).toBe(true);
  now += 1000;
  expect(allowance.take('ana', limits.bytesPerSecond / 2)).toBe(true);
});
