/**
 * The way of a socket into its room: Host and Origin before the upgrade (HTTP 403), everything else after it with
 * a close code, so that a browser learns the reason.
 */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { limits, schemaVersion } from 'shared/protocol/messages.ts';
import { parseRoom } from 'shared/protocol/rooms.ts';
import { WebSocketServer, type WebSocket } from 'ws';
import type { GuestAnswer } from '../auth/who.ts';
import { Connection } from './connection.ts';
import type { Registry } from './registry.ts';

export interface Entrance {
  readonly registry: Registry;
  readonly now: () => number;
  readonly isWelcome: (host: string | undefined, origin: string | undefined) => boolean;
  readonly guestIn: (retro: string, as: string | undefined, cookie: string | undefined) => Promise<GuestAnswer>;
  readonly mayJoin: (guest: string) => boolean;
}

export interface SocketDoor {
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  readonly close: () => void;
}

export function openDoor(entrance: Entrance): SocketDoor {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: limits.payloadBytes,
    perMessageDeflate: false,
    clientTracking: true,
  });
  return {
    upgrade(request, socket, head) {
      socket.on('error', () => socket.destroy());
      const { host, origin, cookie } = request.headers;
      if (!entrance.isWelcome(host, origin)) {
        socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
        return;
      }
      sockets.handleUpgrade(request, socket, head, (ws) => receive(entrance, ws, request.url ?? '', cookie));
    },
    close() {
      for (const ws of sockets.clients) ws.terminate();
      sockets.close();
    },
  };
}

function receive(entrance: Entrance, ws: WebSocket, url: string, cookie: string | undefined): void {
  const connection = new Connection(ws, entrance.now, entrance.registry.around.meter);
  // Frames arrive while the room loads: the listeners stand at once.
  ws.on('message', (data: Buffer, isBinary: boolean) => {
    if (isBinary) connection.receive(new Uint8Array(data.buffer, data.byteOffset, data.length));
    else connection.text();
  });
  ws.on('pong', () => connection.heard());
  ws.on('close', () => connection.ended());
  ws.on('error', (error: Error & { code?: string }) => {
    if (error.code === 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH') connection.close('tooLarge');
    else connection.close('malformed');
  });
  enter(entrance, connection, url, cookie).catch(() => connection.close('restart'));
}

async function enter(
  entrance: Entrance,
  connection: Connection,
  url: string,
  cookie: string | undefined,
): Promise<void> {
  const [path = '', query = ''] = url.split('?');
  const name = path.startsWith('/sync/') ? parseRoom(path.slice('/sync/'.length)) : undefined;
  if (!name) return connection.close('unknownRoom');
  const parameters = new URLSearchParams(query);
  if (Number(parameters.get('schema') ?? schemaVersion) !== schemaVersion) return connection.close('oldClient');
  const ask = () => entrance.guestIn(name.retro, parameters.get('as') ?? undefined, cookie);
  const answer = await ask();
  if (!answer.ok) return connection.close(answer.reason === 'unknown-retro' ? 'unknownRoom' : 'noRight');
  if (!entrance.mayJoin(answer.guest.id)) return connection.close('tooFast');
  const life = Number(parameters.get('life') ?? Number.NaN);
  await entrance.registry.join(connection, name, answer.guest, life);
  // A link revoked while the room loaded found no connection to end yet.
  if (!connection.isClosed && !(await ask()).ok) connection.close('noRight');
}
