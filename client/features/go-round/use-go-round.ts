/** Where the go-round stands, with full names. */
import { goRoundWords } from 'shared/sentences/go-round.ts';
import { useStage } from '../../sync/use-retro.tsx';

export interface GoRoundPerson {
  readonly id: string;
  readonly name: string;
}

export interface GoRound {
  readonly order: readonly GoRoundPerson[];
  /** Place in the order; past its end once everyone had a turn. */
  readonly turn: number;
  readonly current: GoRoundPerson | undefined;
}

/** Undefined until an order was drawn. */
export function useGoRound(): GoRound | undefined {
  const goRound = useStage((stage) => stage.about.goRound);
  const roster = useStage((stage) => stage.roster);
  if (!goRound) return undefined;
  const order = goRound.order.map((id) => ({
    id,
    name: roster.find((person) => person.id === id)?.name ?? goRoundWords.somebody,
  }));
  return { order, turn: goRound.turn, current: order[goRound.turn] };
}
