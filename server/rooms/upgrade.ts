/**
 * The way of a socket into its room: Host and Origin before the upgrade (HTTP 403), everything else after it with
 * a close code, so that a browser learns the reason.
 */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { limits, schemaVersion } from 'shared/protocol/messages.ts';
import { parseRoom } from 'shared/protocol/rooms.ts';
import { WebSocket, WebSocketServer } from 'ws';
import type { Entry } from '../auth/passes.ts';
import { Connection } from './connection.ts';
import type { Registry } from './registry.ts';

export interface Entrance {
  readonly registry: Registry;
  readonly now: () => number;
  readonly isWelcome: (host: string | undefined, origin: string | undefined) => boolean;
  readonly guestIn: (retro: string, as: string | undefined, cookie: string | undefined) => Promise<Entry>;
  readonly mayJoin: (guest: string) => boolean;
}

export interface SocketDoor {
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  readonly close: () => void;
}

export function openDoor(entrance: Entrance): SocketDoor {
  const sockets = new WebSocketServer({
    noServer: true,
    WebSocket: RoomSocket,
    maxPayload: limits.payloadBytes,
    perMessageDeflate: false,
    // It would be a closure for each of them.
    clientTracking: false,
  });
  const open = new Set<RoomSocket>();
  return {
    upgrade(request, socket, head) {
      socket.on('error', destroyed);
      const { host, origin, cookie } = request.headers;
      if (!entrance.isWelcome(host, origin)) {
        socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
        return;
      }
      sockets.handleUpgrade(request, socket, head, (ws) => {
        // `ws` listens from here on.
        socket.off('error', destroyed);
        ws.among = open.add(ws);
        receive(entrance, ws, request.url ?? '', cookie);
      });
    },
    close() {
      for (const ws of open) ws.terminate();
      sockets.close();
    },
  };
}

/** One for all sockets: a closure each would keep each one's request, headers and all, as long as it is open. */
function destroyed(this: Duplex): void {
  this.destroy();
}

function receive(entrance: Entrance, ws: RoomSocket, url: string, cookie: string | undefined): void {
  const connection = new Connection(ws, entrance.now, entrance.registry.around.meter);
  listen(ws, connection);
  enter(entrance, connection, url, cookie).catch(() => connection.close('restart'));
}

/** Listeners are shared: one each for all sockets, instead of a handful of closures for every one. */
class RoomSocket extends WebSocket {
  connection: Connection | undefined;
  among: Set<RoomSocket> | undefined;
}

function listen(ws: RoomSocket, connection: Connection): void {
  ws.connection = connection;
  // Frames arrive while the room loads: the listeners stand at once.
  ws.on('message', onMessage);
  ws.on('pong', onPong);
  ws.on('close', onClose);
  ws.on('error', onError);
}

const connectionOf = (ws: WebSocket) => (ws instanceof RoomSocket ? ws.connection : undefined);

function onMessage(this: WebSocket, data: Buffer, isBinary: boolean): void {
  if (isBinary) connectionOf(this)?.receive(new Uint8Array(data.buffer, data.byteOffset, data.length));
  else connectionOf(this)?.text();
}

function onPong(this: WebSocket): void {
  connectionOf(this)?.heard();
}

function onClose(this: WebSocket): void {
  if (!(this instanceof RoomSocket)) return;
  this.among?.delete(this);
  this.connection?.ended();
}

function onError(this: WebSocket, error: Error & { code?: string }): void {
  connectionOf(this)?.close(error.code === 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH' ? 'tooLarge' : 'malformed');
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
  if (connection.isClosed || answer.stands()) return;
  if (!(await ask()).ok) connection.close('noRight');
}
