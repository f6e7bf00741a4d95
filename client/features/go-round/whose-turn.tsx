/** For participants: whose turn it is, whether one is next, and nothing about those before. */
import { goRoundWords as words } from 'shared/sentences/go-round.ts';
import { useOpenRetro } from '../../sync/use-retro.tsx';
import css from './go-round.module.css';
import { useGoRound } from './use-go-round.ts';
import { turnWords, useTurnTold } from './use-turn-told.ts';

export default function WhoseTurn() {
  const { seat } = useOpenRetro();
  const round = useGoRound();
  useTurnTold(round, seat.person);
  if (!round?.current) return null;
  const mine = round.current.id === seat.person;
  const isNext = round.order[round.turn + 1]?.id === seat.person;
  return <p className={css['turn']}>{mine ? words.yourTurn : turnWords(round.current.name, isNext)}</p>;
}
