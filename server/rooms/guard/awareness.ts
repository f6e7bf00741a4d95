import { checkJson } from './content.ts';
import { maxAwarenessBytes, maxAwarenessEntries } from './limits.ts';
import { Reader } from './reader.ts';
import { refuse } from './refusal.ts';
import { readClient, readClock } from './update.ts';

/** One client's presence. */
export interface AwarenessEntry {
  readonly client: number;
  readonly clock: number;
  /** JSON text; 'null' says the client has left */
  readonly state: string;
}

/**
 * Reads the body of an awareness message; throws a Refusal. y-websocket echoes what it heard of others, so the entries
 * `wanted` does not ask for are stepped over, neither checked nor kept.
 */
export function parseAwareness(body: Uint8Array, wanted: (client: number) => boolean): AwarenessEntry[] {
  const reader = new Reader(body);
  const count = reader.count(3);
  if (count > maxAwarenessEntries) refuse('too-many-entries');
  const entries = new Map<number, AwarenessEntry>();
  for (let i = 0; i < count; i++) {
    const client = readClient(reader);
    const clock = readClock(reader);
    if (!wanted(client)) {
      reader.block();
      continue;
    }
    const before = reader.remaining;
    const state = reader.text();
    if (before - reader.remaining > maxAwarenessBytes) refuse('too-large');
    checkJson(state);
    if (entries.has(client)) refuse('duplicate-client');
    entries.set(client, { client, clock, state });
  }
  reader.end();
  return [...entries.values()];
}
