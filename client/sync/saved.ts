/** What "Saved" may say: committed by the server, kept on this device, or in this tab only. */
import type { DocumentKind } from 'shared/protocol/rooms.ts';
import { isServerWritten } from 'shared/protocol/rooms.ts';
import type { Replica } from './replica.ts';
import type { Connection, SavedState } from './view.ts';

export function connectionOf(
  replicas: ReadonlyMap<DocumentKind, Replica>,
  before: Connection,
  now: number,
): Connection {
  const stage = replicas.get('stage')?.state();
  const waiting = [...replicas.values()].reduce((sum, replica) => sum + replica.state().waiting, 0);
  const online = stage?.connected === true && stage.synced;
  const state = online ? 'online' : before.state === 'connecting' ? 'connecting' : 'offline';
  const since = state === 'offline' ? (before.since ?? now) : undefined;
  const same = before.state === state && before.since === since && before.waiting === waiting;
  return same ? before : { state, since, waiting };
}

export function savedOf(replicas: ReadonlyMap<DocumentKind, Replica>, connection: Connection): SavedState {
  const open = [...replicas.values()].filter((replica) => !isServerWritten(replica.room.kind));
  const waiting = open.filter((replica) => replica.state().waiting > 0);
  if (waiting.length === 0) return 'saved';
  if (connection.state !== 'offline') return 'saving';
  const onDevice = new Set<DocumentKind>(['board', 'record', 'desk', 'account']);
  return waiting.every((replica) => onDevice.has(replica.room.kind)) ? 'kept-on-device' : 'in-this-tab';
}
