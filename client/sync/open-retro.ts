/**
 * A retro on this device: opens the documents this person has a right to, follows them into one store, and opens
 * or closes documents when rights change. Documents → snapshot, one way; views write by acts (acts.ts).
 */
import { addIdea } from 'shared/documents/desk.ts';
import type { Followed } from 'shared/documents/follow.ts';
import type { Stage } from 'shared/documents/stage.ts';
import { decisionFacts, rightFacts } from 'shared/documents/standing.ts';
import { right } from 'shared/policy/access.ts';
import type { Seat } from 'shared/protocol/api.ts';
import type { CloseReason } from 'shared/protocol/close-codes.ts';
import { documentKinds, isPersonal, type DocumentKind, type RoomName } from 'shared/protocol/rooms.ts';
import type * as Y from 'yjs';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { newId } from '../api/ids.ts';
import { openAccounts, type OpenAccounts } from './accounts.ts';
import { serverNow } from './clock.ts';
import { followerOf, type Follower, type Slice } from './followers.ts';
import { connectionOf, savedOf } from './saved.ts';
import { openReplica, type Replica } from './replica.ts';
import type { RetroView, WallSeat } from './view.ts';

export interface OpenRetro<S extends Seat | WallSeat = Seat> {
  readonly seat: S;
  readonly store: StoreApi<RetroView>;
  /** The document, when this person may read it. It changes identity after a refusal: ask again, don't keep it. */
  doc(kind: DocumentKind): Y.Doc | undefined;
  replica(kind: DocumentKind): Replica | undefined;
  /** One's own account, and those one was let read: open once a page asks for them. */
  readonly accounts: OpenAccounts;
  /** Called whenever a document takes the place of another, or opens, or closes. */
  onDocument(listener: () => void): () => void;
  retry(): void;
  dismissReturned(id: string): void;
  close(): void;
  /** "Leave and clear this device." */
  clear(): Promise<void>;
}

const emptySlice: Partial<Record<DocumentKind, Slice>> = {
  desk: { desk: undefined },
  tray: { tray: undefined },
  aside: { aside: undefined },
  backstage: { backstage: undefined },
  actions: { actions: undefined },
  record: { record: undefined },
};

/** Everybody reads these at any time (policy/access.ts), so they are asked for at once, not one after the other. */
const alwaysRead: ReadonlySet<DocumentKind> = new Set(['stage', 'board']);

export function openRetro<S extends Seat | WallSeat>(seat: S, origin: string): OpenRetro<S> {
  const store = createStore<RetroView>(() => ({
    seat,
    stage: undefined,
    events: [],
    desk: undefined,
    tray: undefined,
    aside: undefined,
    backstage: undefined,
    actions: undefined,
    record: undefined,
    present: new Set(),
    saved: 'saving',
    connection: { state: 'connecting', since: undefined, waiting: 0 },
    returned: [],
    closed: undefined,
  }));
  const replicas = new Map<DocumentKind, Replica>();
  const followed = new Map<DocumentKind, Followed<Slice>>();
  const listeners = new Set<() => void>();
  const dirty = new Set<DocumentKind>();
  let scheduled = false;
  let ended = false;

  const accounts = openAccounts(seat, origin, {
    changed: () => schedule(),
    returned: (texts, reason) => handBack('account', texts, reason),
  });
  const all = () => [...replicas.values(), ...accounts.replicas()];

  const roomOf = (kind: DocumentKind): RoomName =>
    isPersonal(kind) ? { retro: seat.retro, kind, person: seat.person } : { retro: seat.retro, kind };

  /** Many updates in one turn of the event loop become one snapshot. */
  function schedule(kind?: DocumentKind): void {
    if (kind) dirty.add(kind);
    if (scheduled) return;
    scheduled = true;
    queueMicrotask(refresh);
  }

  function refresh(): void {
    scheduled = false;
    if (ended) return;
    const slices = [...dirty].map((kind) => followed.get(kind)?.get() ?? {});
    dirty.clear();
    const before = store.getState();
    const connection = connectionOf(all(), before.connection, serverNow());
    store.setState({
      ...Object.assign({}, ...slices),
      present: presentIn(replicas.get('stage'), before.present),
      connection,
      saved: savedOf(all(), connection),
      closed: goneBecause(replicas.get('stage')),
    });
    const { stage } = store.getState();
    if (stage) accounts.settle(stage.phases);
    // Rights follow from the stage alone; letters typed in notes change none.
    if (stage !== before.stage) openWhatIsAllowed(stage);
  }

  function openWhatIsAllowed(stage: Stage | undefined): void {
    for (const kind of documentKinds) {
      if (kind === 'account') continue;
      const room = roomOf(kind);
      const allowed =
        alwaysRead.has(kind) ||
        (stage !== undefined && right(seat.role, kind, rightFacts(stage, seat.person, room, false)) !== 'none');
      if (allowed && !replicas.has(kind)) openOne(kind, room);
      if (!allowed && replicas.has(kind)) closeOne(kind);
    }
  }

  function openOne(kind: DocumentKind, room: RoomName): void {
    const who = { person: seat.person, keeps: seat.role !== 'wall' };
    const replica = openReplica(room, who, origin, {
      opened(doc) {
        followed.get(kind)?.stop();
        followed.delete(kind);
        const follower = followerOf(kind);
        // Another document may have taken its place by the time its reader has come.
        if (follower instanceof Promise)
          void follower.then((come) => replicas.get(kind)?.doc() === doc && follow(kind, doc, come));
        else follow(kind, doc, follower);
        queueMicrotask(() => listeners.forEach((listener) => listener()));
      },
      changed: () => schedule(),
      returned: (texts, reason) => handBack(kind, texts, reason),
    });
    replicas.set(kind, replica);
    if (kind === 'stage') replica.awareness().on('change', () => schedule());
  }

  function follow(kind: DocumentKind, doc: Y.Doc, follower: Follower | undefined): void {
    if (ended || !follower) return;
    followed.set(
      kind,
      follower(doc, () => schedule(kind)),
    );
    schedule(kind);
  }

  function closeOne(kind: DocumentKind): void {
    followed.get(kind)?.stop();
    followed.delete(kind);
    void replicas.get(kind)?.clear();
    replicas.delete(kind);
    store.setState(emptySlice[kind] ?? {});
    listeners.forEach((listener) => listener());
  }

  /** A refused action item goes to the author's own parked ideas; other words stand in a notice until dismissed. */
  function handBack(kind: DocumentKind, texts: readonly string[], reason: CloseReason): void {
    if (texts.length === 0) return;
    const { stage, events } = store.getState();
    const desk = replicas.get('desk');
    if (kind === 'actions' && desk && stage && seat.role !== 'wall') {
      const order = events.map((event) => event.id);
      const facts = decisionFacts(stage, { id: seat.person, role: seat.role }, order);
      for (const text of texts) addIdea(desk.doc(), { id: newId(), text, named: true, at: serverNow() }, facts);
    }
    store.setState(({ returned }) => ({ returned: [...returned, { id: newId(), kind, reason, texts }] }));
  }

  for (const kind of alwaysRead) openOne(kind, roomOf(kind));

  return {
    seat,
    store,
    doc: (kind) => replicas.get(kind)?.doc(),
    replica: (kind) => replicas.get(kind),
    accounts,
    onDocument(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    retry: () => all().forEach((replica) => replica.retry()),
    dismissReturned: (id) =>
      store.setState(({ returned }) => ({ returned: returned.filter((each) => each.id !== id) })),
    close() {
      ended = true;
      followed.forEach((each) => each.stop());
      all().forEach((replica) => replica.close());
    },
    async clear() {
      ended = true;
      followed.forEach((each) => each.stop());
      await Promise.all(all().map((replica) => replica.clear()));
      accounts.forget();
    },
  };
}

function presentIn(stage: Replica | undefined, before: ReadonlySet<string>): ReadonlySet<string> {
  const now = new Set<string>();
  for (const state of stage?.awareness().getStates().values() ?? []) {
    const person: unknown = state['person'];
    if (typeof person === 'string') now.add(person);
  }
  const same = now.size === before.size && [...now].every((person) => before.has(person));
  return same ? before : now;
}

function goneBecause(stage: Replica | undefined): CloseReason | undefined {
  return stage?.state().closed;
}
