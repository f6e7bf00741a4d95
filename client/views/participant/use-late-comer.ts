/** Whoever comes when the walk has begun reads the opening statement first, and is told what they missed. */
import { useEffect, useState } from 'react';
import type { Walk } from 'shared/retro/walk.ts';
import { useOpenRetro, useStage } from '../../sync/use-retro.tsx';

export interface LateComer {
  readonly readsOpening: boolean;
  readonly opened: () => void;
  /** The event at which they came, until they have gone on. */
  readonly joinedAt: string | undefined;
  readonly forget: () => void;
}

const place = (retro: string, person: string) => `ss:opening:${retro}:${person}`;

function wasRead(at: string): boolean {
  try {
    return sessionStorage.getItem(at) !== null;
  } catch {
    return true;
  }
}

function keepRead(at: string): void {
  try {
    sessionStorage.setItem(at, '1');
  } catch {
    // Without storage the statement is not shown again in this tab.
  }
}

/** Remembers that the opening statement was on this screen. */
export function useOpeningRead(): void {
  const { seat } = useOpenRetro();
  useEffect(() => keepRead(place(seat.retro, seat.person)), [seat.retro, seat.person]);
}

/** @param walking whether the timeline is what the screen shows: only who finds it running is late */
export function useLateComer(walking: boolean, walk: Walk): LateComer {
  const { seat } = useOpenRetro();
  const at = place(seat.retro, seat.person);
  const statement = useStage((stage) => stage.about.opening.length > 0);
  const [read, setRead] = useState(() => wasRead(at));
  const [joinedAt, setJoinedAt] = useState<string>();
  const [cameLate] = useState(walking);
  const readsOpening = walking && cameLate && statement && !read;
  return {
    readsOpening,
    opened() {
      keepRead(at);
      setRead(true);
      if (walk.done > 0) setJoinedAt(walk.current);
    },
    joinedAt,
    forget: () => setJoinedAt(undefined),
  };
}
