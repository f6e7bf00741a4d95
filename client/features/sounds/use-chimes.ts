/** Makes the sounds this person chose, in the moments that are theirs. */
import { useEffect, useRef } from 'react';
import { chimesBetween, chimesFor, type ChimeKind, type Moment } from 'shared/retro/chimes.ts';
import { openPause } from 'shared/retro/agenda.ts';
import { leadsTheRoom, type Role } from 'shared/retro/people.ts';
import { useStore } from 'zustand';
import { useNow, useOpenRetro, useRetro, useStage } from '../../sync/use-retro.tsx';
import { chime, wakeOnInput } from '../../ui/chime.ts';
import { chosen } from './chosen.ts';
import { tunes } from './tunes.ts';

export interface ChimeProps {
  /** Private parts of this screen are hidden. */
  readonly hidden?: boolean | undefined;
  /** How often one's own hand was called on. */
  readonly called?: number | undefined;
}

export function kindsFor(role: Role): readonly ChimeKind[] {
  if (leadsTheRoom(role)) return chimesFor.leads;
  return role === 'observer' ? chimesFor.listens : chimesFor.takesPart;
}

export function useChimes({ hidden = false, called = 0 }: ChimeProps): void {
  const { seat } = useOpenRetro();
  const wanted = useStore(chosen);
  const dontCall = useRetro((view) => view.desk?.aboutMe.dontCall === true);
  const now = useMoment(called);
  const before = useRef(now);
  useEffect(() => {
    const last = before.current;
    before.current = now;
    const kinds = kindsFor(seat.role).filter((kind) => wanted.has(kind));
    // Two at once would be noise: the first one is told.
    const [due] = chimesBetween(last, now, { person: seat.person, kinds, dontCall, hidden });
    if (due) void chime(tunes[due]);
  }, [now, seat, wanted, dontCall, hidden]);
  useEffect(() => (wanted.size > 0 ? wakeOnInput() : undefined), [wanted]);
}

function useMoment(called: number): Moment {
  const { seat } = useOpenRetro();
  const hands = useStage((stage) => stage.hands);
  const turn = useStage((stage) => stage.about.goRound?.order[stage.about.goRound.turn]);
  const back = useStage((stage) => openPause(stage.pauses)?.back);
  const nudge = useRetro((view) => view.aside?.nudges.findLast(({ end }) => end === null)?.id);
  const messages = useRetro((view) => view.aside?.messages.filter(({ from }) => from !== seat.person).length);
  const time = useNow(1000);
  return {
    hands: hands.map(({ person }) => person),
    turn,
    called,
    pause: back === undefined ? 'none' : time < back ? 'running' : 'due',
    prompts: messages === undefined ? undefined : { nudge, messages },
  };
}
