/** `actions`: action items. The document does not exist until the gate was opened (design §3). */
import * as v from 'valibot';
import * as Y from 'yjs';
import { mayWriteAction, type Decision } from '../policy/decisions.ts';
import type { ActionItem } from '../retro/ideas.ts';
import { readAll, writeFields } from './collection.ts';
import { follow, type Followed } from './follow.ts';

const action = v.object({
  text: v.pipe(v.string(), v.minLength(1), v.maxLength(2000)),
  owner: v.optional(v.pipe(v.string(), v.maxLength(80))),
  due: v.optional(v.pipe(v.string(), v.isoDate())),
  ideaId: v.optional(v.pipe(v.string(), v.maxLength(80))),
  createdAt: v.fallback(v.number(), 0),
});

function read(map: Y.Map<unknown>): ActionItem[] {
  const all = [...readAll(map, action)].map(([id, value]) => ({ id, ...value }) as ActionItem);
  return all.toSorted((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
}

export function readActions(doc: Y.Doc): ActionItem[] {
  return read(doc.getMap('actions'));
}

export function followActions(doc: Y.Doc, changed: () => void): Followed<readonly ActionItem[]> {
  return follow(doc.getMap('actions'), read, changed);
}

export function writeAction(
  doc: Y.Doc,
  { id, ...fields }: { id: string } & { [K in keyof Omit<ActionItem, 'id'>]?: ActionItem[K] | undefined },
  facts: Parameters<typeof mayWriteAction>[0],
): Decision {
  const decision = mayWriteAction(facts);
  if (decision.allowed) doc.transact(() => writeFields(doc.getMap('actions'), id, fields));
  return decision;
}

export function removeAction(doc: Y.Doc, id: string): void {
  doc.getMap('actions').delete(id);
}
