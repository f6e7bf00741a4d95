/**
 * Who reads and writes what, told anew from the table of design §2 and not from the product's own: the two are held
 * against each other.
 */
import type { Reader } from 'shared/retro/people.ts';
import { isServerWritten, type RoomName } from 'shared/protocol/rooms.ts';
import type { Stage } from 'shared/documents/stage.ts';

export type Expected = 'write' | 'read' | 'none';

export interface Known {
  readonly stage: Stage;
  readonly phase: string;
  readonly gateOpen: boolean;
  /** Owner of an account → who may read it besides. */
  readonly accounts: ReadonlyMap<string, readonly string[]>;
}

export function expected(person: { id: string; reader: Reader }, name: RoomName, known: Known): Expected {
  const leads = person.reader === 'facilitator' || person.reader === 'deputy';
  const own = name.person === person.id;
  const open = known.phase !== 'published';
  const written = open ? 'write' : 'read';
  if (person.reader === 'wall') return name.kind === 'stage' || name.kind === 'board' ? 'read' : 'none';
  if (name.kind === 'stage') return 'read';
  if (isServerWritten(name.kind)) return leads ? 'read' : 'none';
  switch (name.kind) {
    case 'board':
      return leads ? written : 'read';
    case 'backstage':
      return leads ? written : 'none';
    case 'desk':
      if (!own) return 'none';
      return person.reader === 'observer' && !known.stage.about.settings.observersMayPark ? 'none' : written;
    case 'account': {
      const readers = name.person === undefined ? undefined : known.accounts.get(name.person);
      if (!open || readers === undefined || person.reader === 'observer') return 'none';
      return own || (leads && readers.includes(person.id)) ? 'write' : 'none';
    }
    case 'actions':
      if (!known.gateOpen) return 'none';
      return leads ? written : 'read';
    case 'record':
      if (!recordBegan(known)) return 'none';
      if (leads) return written;
      if (!open) return 'read';
      if (person.reader === 'observer') return 'none';
      if (known.stage.about.coAuthors.includes(person.id)) return 'write';
      return known.stage.about.review === 'draft' ? 'none' : 'read';
    default:
      return 'none';
  }
}

function recordBegan({ stage }: Known): boolean {
  return stage.phases.some((fact) => fact.phase === 'record');
}
