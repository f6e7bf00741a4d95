/**
 * Taking back one's own changes on a document several people write: what others did in between stays. One history a
 * document, for as long as the retro is open; a document that took the place of another begins a new one.
 */
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import * as Y from 'yjs';
import { useDocument } from './use-retro.tsx';

type UndoableKind = 'board' | 'backstage';

/** Notes and steering are prose: the editor keeps their history. */
const scopes: Record<UndoableKind, string> = { board: 'events', backstage: 'questions' };

interface Steps {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

interface History {
  readonly manager: Y.UndoManager;
  /** Given to the write functions, so that these changes are known to be one's own. */
  readonly origin: object;
  steps: Steps;
}

export interface Undo extends Steps {
  readonly origin: object;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Everything `act` writes is one step of its own, however much it is. */
  readonly asOne: (act: () => void) => void;
}

const histories = new WeakMap<Y.Doc, History>();

function historyOf(doc: Y.Doc, kind: UndoableKind): History {
  const known = histories.get(doc);
  if (known) return known;
  const origin = { by: 'own change' };
  // Backstage's write functions name no origin: there, own changes are those that name none.
  const trackedOrigins = new Set<unknown>(kind === 'backstage' ? [origin, null] : [origin]);
  const manager = new Y.UndoManager(doc.getMap(scopes[kind]), { trackedOrigins });
  const made: History = { manager, origin, steps: { canUndo: false, canRedo: false } };
  histories.set(doc, made);
  return made;
}

const stackEvents = ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const;
const none: Steps = { canUndo: false, canRedo: false };
const nobody = {};

export function useUndo(kind: UndoableKind): Undo {
  const doc = useDocument(kind);
  const history = doc && historyOf(doc, kind);
  const subscribe = useCallback(
    (tell: () => void) => {
      if (!history) return () => undefined;
      const changed = () => {
        const { manager } = history;
        history.steps = { canUndo: manager.canUndo(), canRedo: manager.canRedo() };
        tell();
      };
      for (const name of stackEvents) history.manager.on(name, changed);
      return () => {
        for (const name of stackEvents) history.manager.off(name, changed);
      };
    },
    [history],
  );
  const steps = useSyncExternalStore(subscribe, () => history?.steps ?? none);
  return useMemo(
    () => ({
      ...steps,
      origin: history?.origin ?? nobody,
      undo: () => void history?.manager.undo(),
      redo: () => void history?.manager.redo(),
      asOne: (act) => asOne(history, act),
    }),
    [history, steps],
  );
}

function asOne(history: History | undefined, act: () => void): void {
  if (!history) return;
  const { manager } = history;
  const { captureTimeout } = manager;
  manager.stopCapturing();
  manager.captureTimeout = Number.POSITIVE_INFINITY;
  act();
  manager.captureTimeout = captureTimeout;
  manager.stopCapturing();
}
