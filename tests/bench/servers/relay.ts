/** The limit of what one can hope for on `ws`: every binary frame goes to all others in the room, nothing is read. */
import { WebSocketServer, type WebSocket } from 'ws';

const rooms = new Map<string, Set<WebSocket>>();
const nothing = Uint8Array.of(0, 1, 2, 0, 0);

const server = new WebSocketServer({
  port: Number(process.env['PORT']),
  host: '127.0.0.1',
  perMessageDeflate: false,
});
server.on('connection', (socket, request) => {
  const name = request.url ?? '';
  const room = rooms.get(name) ?? new Set();
  rooms.set(name, room.add(socket));
  socket.on('message', (frame: Buffer) => {
    const isSync = frame[0] === 0;
    if (isSync && frame[1] === 0) socket.send(nothing);
    else if (!isSync || frame[1] === 2) for (const other of room) if (other !== socket) other.send(frame);
  });
  socket.on('close', () => room.delete(socket));
  socket.on('error', () => socket.terminate());
});
process.once('SIGTERM', () => process.exit());
