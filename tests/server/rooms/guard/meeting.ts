// Several people edit one document through a guarded room: offline and online, with undo, reloads and repeated
// deliveries, in any order a network may choose. Nothing here is random; a script decides.
import * as Y from 'yjs';
import { guardUpdate } from 'server/rooms/guard/guard.ts';
import { acts } from './acts.ts';
import { send, testRoom, type TestRoom } from './room.ts';

export interface Step {
  readonly who: number;
  readonly what: number;
  readonly a: number;
  readonly b: number;
}

export class Desk {
  doc: Y.Doc;
  readonly person: string;
  online = true;
  readonly outbox: Uint8Array[] = [];
  readonly inbox: Uint8Array[] = [];
  private undo: Y.UndoManager;
  private readonly onDevice: Uint8Array[] = [];

  constructor(person: string, client: number) {
    this.person = person;
    this.doc = new Y.Doc();
    this.undo = this.open(client);
  }

  private open(client: number): Y.UndoManager {
    this.doc.clientID = client;
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      this.onDevice.push(update);
      if (origin !== 'server' && this.online) this.outbox.push(update);
    });
    const roots = [this.doc.getMap('facts'), this.doc.getXmlFragment('notes')];
    return new Y.UndoManager(roots, { captureTimeout: 0, trackedOrigins: new Set([null]) });
  }

  /** Closes the tab and opens it again: another client id, what the device kept, an empty undo stack. */
  reload(client: number): void {
    this.outbox.length = 0;
    this.doc.destroy();
    this.doc = new Y.Doc();
    for (const update of this.onDevice) Y.applyUpdate(this.doc, update, 'server');
    this.undo = this.open(client);
  }

  /** Now and then Yjs 13.6 stumbles over a parent that others deleted, and leaves half an undo. It is still honest. */
  undoOnce(): void {
    try {
      this.undo.undo();
    } catch {
      this.undo.clear();
    }
  }

  redoOnce(): void {
    try {
      this.undo.redo();
    } catch {
      this.undo.clear();
    }
  }
}

export class Meeting {
  readonly room: TestRoom = testRoom();
  readonly desks: Desk[];
  refused: string | null = null;
  /** so that a test can prove it was not about nothing */
  delivered = 0;
  private nextClient: number;

  /** Client ids go up or down with the desks: who wins a tie should not depend on who came first. */
  constructor(people: number, ascending: boolean) {
    this.nextClient = 1_000;
    this.desks = Array.from({ length: people }, (_, i) => new Desk(`person-${i}`, ascending ? i + 1 : 900 - i));
  }

  take({ who, what, a, b }: Step): void {
    const desk = this.desks[who % this.desks.length];
    if (desk === undefined) return;
    const act = acts[what % acts.length];
    act?.(desk, a, b, this);
  }

  /** Something the desk wants the server to have. */
  toServer(desk: Desk, update: Uint8Array): void {
    const verdict = send(this.room, update, desk.person);
    this.delivered++;
    if (!verdict.ok) this.refused ??= verdict.reason;
    else if (verdict.news) for (const other of this.desks) if (other !== desk && other.online) other.inbox.push(update);
  }

  flush(desk: Desk): void {
    for (const update of desk.outbox.splice(0)) this.toServer(desk, update);
  }

  receive(desk: Desk): void {
    for (const update of desk.inbox.splice(0)) Y.applyUpdate(desk.doc, update, 'server');
  }

  /** What happens when a socket opens: both sides say what they have and send what the other lacks. */
  join(desk: Desk): void {
    desk.online = true;
    const theirs = Y.encodeStateVector(this.room.doc);
    Y.applyUpdate(desk.doc, Y.encodeStateAsUpdate(this.room.doc, Y.encodeStateVector(desk.doc)), 'server');
    this.toServer(desk, Y.encodeStateAsUpdate(desk.doc, theirs));
  }

  reload(desk: Desk): void {
    desk.online = false;
    desk.inbox.length = 0;
    desk.reload(this.nextClient++);
    if (guardUpdate(Y.encodeStateAsUpdate(desk.doc), desk.person, this.room).ok) this.join(desk);
    else this.refused ??= 'a whole state on reload';
  }

  settle(): void {
    for (const desk of this.desks) {
      this.receive(desk);
      this.flush(desk);
      this.join(desk);
    }
    for (const desk of this.desks) {
      this.receive(desk);
      this.join(desk);
    }
    for (const desk of this.desks) this.join(desk);
  }
}
