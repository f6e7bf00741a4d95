/** Says whose turn it is to those who cannot see it move. */
import { useEffect, useRef } from 'react';
import { goRoundWords as words } from 'shared/sentences/go-round.ts';
import { announce } from '../../ui/announcer.ts';
import type { GoRound } from './use-go-round.ts';

/** @param me person id of whoever looks on: their own turn is said to them */
export function useTurnTold(round: GoRound | undefined, me?: string): void {
  const current = round?.current;
  const told = round === undefined ? undefined : (current?.id ?? 'done');
  const isNext = round !== undefined && me !== undefined && round.order[round.turn + 1]?.id === me;
  const last = useRef(told);
  useEffect(() => {
    if (told === last.current) return;
    last.current = told;
    if (told === undefined) return;
    if (current === undefined) announce(words.done);
    else announce(current.id === me ? words.yourTurn : turnWords(current.name, isNext));
  }, [told, current, me, isNext]);
}

/** @param isNext whoever is told comes after this turn */
export function turnWords(name: string, isNext: boolean): string {
  return isNext ? `${words.turn(name)} ${words.youAreNext}` : words.turn(name);
}
