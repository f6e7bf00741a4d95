/** What "Saved" may say: committed by the server, kept on this device, or in this tab only. */
import { isServerWritten } from 'shared/protocol/rooms.ts';
import type { Replica } from './replica.ts';
import type { Connection, SavedState } from './view.ts';

export function connectionOf(replicas: readonly Replica[], before: Connection, now: number): Connection {
  const stage = replicas.find((replica) => replica.room.kind === 'stage')?.state();
  const waiting = replicas.reduce((sum, replica) => sum + replica.state().waiting, 0);
  const online = stage?.connected === true && stage.synced;
  const state = online ? 'online' : before.state === 'connecting' ? 'connecting' : 'offline';
  const since = state === 'offline' ? (before.since ?? now) : undefined;
  const same = before.state === state && before.since === since && before.waiting === waiting;
  return same ? before : { state, since, waiting };
}

export function savedOf(replicas: readonly Replica[], connection: Connection): SavedState {
  const open = replicas.filter((replica) => !isServerWritten(replica.room.kind));
  const waiting = open.filter((replica) => replica.state().waiting > 0);
  if (waiting.length === 0) return 'saved';
  if (connection.state !== 'offline') return 'saving';
  return waiting.every((replica) => replica.kept) ? 'kept-on-device' : 'in-this-tab';
}
