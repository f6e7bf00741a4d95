/**
 * Changes of the hand queue are spoken, politely (ui.md §10), also while no queue is on screen; what was there at first
 * is read with the page.
 */
import { useEffect, useRef } from 'react';
import type { Hand } from 'shared/retro/ideas.ts';
import { floorWords } from 'shared/sentences/floor.ts';
import { useStage } from '../../sync/use-retro.tsx';
import { announce } from '../../ui/announcer.ts';
import { useFullName } from './use-people.ts';

const words = floorWords.hands;

/** Said once, however many ask for it. */
let saidFor: readonly Hand[] | undefined;

export function useHandsTold(): void {
  const hands = useStage((stage) => stage.hands);
  const nameOf = useFullName();
  const before = useRef(hands);
  useEffect(() => {
    const raised = hands.filter((hand) => !before.current.some((each) => each.person === hand.person));
    const fewer = hands.length < before.current.length;
    before.current = hands;
    if (saidFor === hands) return;
    saidFor = hands;
    for (const hand of raised) announce(words.raised(nameOf(hand.person), hands.length));
    if (raised.length === 0 && fewer) announce(words.lowered(hands.length));
  }, [hands, nameOf]);
}
