/** What a screen may know of a retro: a one-way snapshot of the documents, and how far they are saved. */
import type { Aside } from 'shared/documents/aside.ts';
import type { Backstage } from 'shared/documents/backstage.ts';
import type { Desk } from 'shared/documents/desk.ts';
import type { RecordOutline } from 'shared/documents/record.ts';
import type { Stage } from 'shared/documents/stage.ts';
import type { Tray } from 'shared/documents/tray.ts';
import type { Seat } from 'shared/protocol/api.ts';
import type { CloseReason } from 'shared/protocol/close-codes.ts';
import type { DocumentKind } from 'shared/protocol/rooms.ts';
import type { ActionItem } from 'shared/retro/ideas.ts';
import type { TimelineEvent } from 'shared/retro/timeline.ts';

export type SavedState = 'saved' | 'saving' | 'kept-on-device' | 'in-this-tab' | 'read-only';

export interface Connection {
  readonly state: 'connecting' | 'online' | 'offline';
  /** Server time at which the connection went away. */
  readonly since: number | undefined;
  /** Own changes that are not yet saved by the server. */
  readonly waiting: number;
}

/** Words that could not be added, handed back to whoever typed them. */
export interface Returned {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly reason: CloseReason;
  readonly texts: readonly string[];
}

/** A wall screen where people have their seat: nobody, who reads stage and board. */
export interface WallSeat {
  readonly retro: string;
  /** `wall-<link id>`; no person is called that. */
  readonly person: string;
  readonly role: 'wall';
}

export interface RetroView {
  readonly seat: Seat | WallSeat;
  /** Undefined until the first sync. */
  readonly stage: Stage | undefined;
  /** In timeline order. */
  readonly events: readonly TimelineEvent[];
  readonly desk: Desk | undefined;
  readonly tray: Tray | undefined;
  readonly aside: Aside | undefined;
  readonly backstage: Backstage | undefined;
  /** Undefined while action items do not exist. */
  readonly actions: readonly ActionItem[] | undefined;
  /** Undefined while the record may not be read. */
  readonly record: RecordOutline | undefined;
  /** Person ids of everybody present now. */
  readonly present: ReadonlySet<string>;
  readonly saved: SavedState;
  readonly connection: Connection;
  readonly returned: readonly Returned[];
  /** Set when this person's place is gone: revoked, deleted, or an old client. */
  readonly closed: CloseReason | undefined;
}
