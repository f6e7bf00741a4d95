/** What goes over the wire is what `ws` itself would send; built once, for however many. */
import { parcel, onWire, updateFrame } from 'server/rooms/frames.ts';
import * as ws from 'ws';
import { expect, test } from 'vitest';

const bytes = (length: number) => Uint8Array.from({ length }, (_, at) => (at * 31) % 256);

/** Where the package keeps its own framing; its types don't say. */
const { Sender } = ws as unknown as { Sender: { frame(payload: Buffer, options: object): Buffer[] } };

function framedByWs(payload: Uint8Array): Buffer {
  return Buffer.concat(Sender.frame(Buffer.from(payload), { fin: true, opcode: 2, mask: false, rsv1: false }));
}

test.each([0, 1, 120, 122, 123, 300, 65_530, 65_531, 65_532, 400_000])(
  'FRAME-01 An update of %i bytes is framed as ws would frame it, however often',
  (length) => {
    const frame = updateFrame(bytes(length));
    const expected = framedByWs(frame);
    expect(Buffer.compare(onWire(frame), expected)).toBe(0);
    expect(Buffer.compare(onWire(frame), expected)).toBe(0);
  },
);

test('FRAME-02 Frames that leave together stand one after the other', () => {
  const [first, second] = [updateFrame(bytes(40)), updateFrame(bytes(70_000))];
  const { frames, wire } = parcel(first, second);
  expect(frames).toEqual([first, second]);
  expect(Buffer.compare(wire, Buffer.concat([framedByWs(first), framedByWs(second)]))).toBe(0);
});
