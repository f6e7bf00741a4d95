/** React's side of an open retro: read with a selector, ask for a document, and nothing else. */
import { createContext, useCallback, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { decisionFacts } from 'shared/documents/standing.ts';
import type { Facts } from 'shared/policy/decisions.ts';
import type { Seat } from 'shared/protocol/api.ts';
import type { DocumentKind } from 'shared/protocol/rooms.ts';
import type * as Y from 'yjs';
import { useStore } from 'zustand';
import { onTick, serverNow } from './clock.ts';
import type { OpenRetro } from './open-retro.ts';
import type { RetroView, WallSeat } from './view.ts';

/** A person's, or a wall's: what only reads asks for no seat. */
type ReadRetro = OpenRetro<Seat | WallSeat>;

const Context = createContext<ReadRetro | undefined>(undefined);

export const RetroProvider = Context.Provider;

function useReadRetro(): ReadRetro {
  const retro = useContext(Context);
  if (!retro) throw new Error('useOpenRetro: not inside a RetroProvider');
  return retro;
}

export function useOpenRetro(): OpenRetro {
  const retro = useReadRetro();
  if (!hasSeat(retro)) throw new Error('useOpenRetro: nobody sits at a wall');
  return retro;
}

function hasSeat(retro: ReadRetro): retro is OpenRetro {
  return retro.seat.role !== 'wall';
}

/** Reads a part of the snapshot; the component renders again when that part changes identity. */
export function useRetro<T>(select: (view: RetroView) => T): T {
  return useStore(useReadRetro().store, select);
}

/** The stage, for views that are shown only once it is there. */
export function useStage<T>(select: (stage: NonNullable<RetroView['stage']>) => T): T {
  return useRetro((view) => {
    if (!view.stage) throw new Error('useStage: the stage is not there yet');
    return select(view.stage);
  });
}

/** The document of a kind as it is now, or undefined while it is not open to this person. */
export function useDocument(kind: DocumentKind): Y.Doc | undefined {
  const retro = useReadRetro();
  const subscribe = useCallback((listener: () => void) => retro.onDocument(listener), [retro]);
  return useSyncExternalStore(subscribe, () => retro.doc(kind));
}

/** What policy asks, from the snapshot. */
export function useFacts(): Facts {
  const { seat } = useOpenRetro();
  const stage = useRetro((view) => view.stage);
  const events = useRetro((view) => view.events);
  if (!stage) throw new Error('useFacts: the stage is not there yet');
  return decisionFacts(
    stage,
    { id: seat.person, role: seat.role },
    events.map((event) => event.id),
  );
}

/** The server's time, renewed at its multiples of `every` milliseconds: clocks of all screens turn together. */
export function useNow(every: number): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => onTick(every, () => setNow(serverNow())), [every]);
  return now;
}
