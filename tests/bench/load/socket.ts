/**
 * The least a WebSocket client can be, on a plain TCP socket: it shakes hands, splits frames, masks with a zero key.
 * Hundreds of them leave the load's core enough time to be on time.
 */
import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';

export interface Place {
  readonly port: number;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface RawSocket {
  send(payload: Uint8Array): void;
  close(): void;
}

export interface Ears {
  opened(): void;
  frame(payload: Buffer): void;
  /** `code` of the close frame, or 0. */
  ended(code: number): void;
}

const binaryFrame = 0x2;
const closeFrame = 0x8;
const pingFrame = 0x9;

/** All sockets of a thread read into it, one after another: what came is used, or copied, before the next one reads. */
const readInto = Buffer.allocUnsafeSlow(256 * 1024);
const nothing = Buffer.alloc(0);

export function openRawSocket({ port, path, headers }: Place, ears: Ears): RawSocket {
  const socket = connect({
    port,
    host: '127.0.0.1',
    noDelay: true,
    onread: {
      buffer: readInto,
      callback: (size) => {
        hear(readInto.subarray(0, size));
        return true;
      },
    },
  });
  /** Of a frame that is not whole yet: a beginning too short to say how long it is, or memory for all of it. */
  let beginning = nothing;
  let whole: Buffer | undefined;
  let held = 0;
  let isOpen = false;
  let isOver = false;
  const end = (code: number) => {
    if (isOver) return;
    isOver = true;
    socket.destroy();
    ears.ended(code);
  };
  const found = (opcode: number, payload: Buffer) => {
    if (isOver) return;
    if (opcode === binaryFrame) ears.frame(payload);
    else if (opcode === pingFrame) writeFrame(socket, 0xa, payload);
    else if (opcode === closeFrame) end(payload.length >= 2 ? payload.readUInt16BE(0) : 0);
  };
  /** Takes what is missing of a long frame; returns what is left of the piece, or nothing while more is missing. */
  const complete = (long: Buffer, piece: Buffer): Buffer | undefined => {
    const taken = piece.copy(long, held);
    held += taken;
    if (held < long.length) return undefined;
    whole = undefined;
    eachFrame(long, found);
    return piece.subarray(taken);
  };
  const hear = (piece: Buffer) => {
    let bytes = whole ? complete(whole, piece) : beginning.length > 0 ? Buffer.concat([beginning, piece]) : piece;
    if (!bytes) return;
    beginning = nothing;
    if (!isOpen) {
      const head = bytes.indexOf('\r\n\r\n');
      if (head >= 0 && !bytes.toString('latin1', 0, 16).includes(' 101 ')) return end(0);
      if (head < 0) {
        beginning = Buffer.from(bytes);
        return;
      }
      isOpen = true;
      bytes = bytes.subarray(head + 4);
      ears.opened();
    }
    const left = bytes.subarray(eachFrame(bytes, found));
    const needed = frameLength(left);
    if (needed === undefined) beginning = Buffer.from(left);
    else {
      whole = Buffer.allocUnsafe(needed);
      held = left.copy(whole);
    }
  };
  socket.on('connect', () => socket.write(greeting(port, path, headers)));
  socket.on('error', () => end(0));
  socket.on('close', () => end(0));
  return {
    send: (payload) => {
      if (!isOver) writeFrame(socket, binaryFrame, payload);
    },
    close: () => {
      isOver = true;
      socket.destroy();
    },
  };
}

function greeting(port: number, path: string, headers: Readonly<Record<string, string>>): string {
  const lines = [
    `GET ${path} HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    'Upgrade: websocket',
    'Connection: Upgrade',
    `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
    'Sec-WebSocket-Version: 13',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
  ];
  return `${lines.join('\r\n')}\r\n\r\n`;
}

/** Splits whole frames off; returns how many bytes they took. */
function eachFrame(bytes: Buffer, found: (opcode: number, payload: Buffer) => void): number {
  let at = 0;
  for (;;) {
    const length = frameLength(bytes, at);
    if (length === undefined || at + length > bytes.length) return at;
    found((bytes[at] ?? 0) & 0x0f, bytes.subarray(at + headLength(bytes, at), at + length));
    at += length;
  }
}

function headLength(bytes: Buffer, at: number): number {
  const short = (bytes[at + 1] ?? 0) & 0x7f;
  return short === 126 ? 4 : short === 127 ? 10 : 2;
}

/** Of the frame that begins there, header included; undefined while too little of it has arrived. */
function frameLength(bytes: Buffer, at = 0): number | undefined {
  if (at + 2 > bytes.length) return undefined;
  const head = headLength(bytes, at);
  if (at + head > bytes.length) return undefined;
  if (head === 4) return head + bytes.readUInt16BE(at + 2);
  return head + (head === 10 ? Number(bytes.readBigUInt64BE(at + 2)) : (bytes[at + 1] ?? 0) & 0x7f);
}

function writeFrame(socket: Socket, opcode: number, payload: Uint8Array): void {
  const { length } = payload;
  const head = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const frame = Buffer.alloc(head + 4 + length);
  frame[0] = 0x80 | opcode;
  frame[1] = 0x80 | (head === 2 ? length : head === 4 ? 126 : 127);
  if (head === 4) frame.writeUInt16BE(length, 2);
  else if (head === 10) frame.writeUInt32BE(length, 6);
  frame.set(payload, head + 4);
  socket.write(frame);
}
