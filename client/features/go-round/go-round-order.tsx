/** The order as it was drawn: who had a turn, whose it is, who comes. Whether somebody passed is nowhere. */
import type { ReactNode } from 'react';
import { goRoundWords as words } from 'shared/sentences/go-round.ts';
import { StepMark } from '../../ui/step-mark.tsx';
import { QuietLine } from '../../ui/quiet-line.tsx';
import css from './go-round.module.css';
import type { GoRound } from './use-go-round.ts';

/** @param acts beside the name whose turn it is */
export function GoRoundOrder({ round, acts }: { readonly round: GoRound; readonly acts?: ReactNode }) {
  const { order, turn } = round;
  if (order.length === 0) return <QuietLine>{words.empty}</QuietLine>;
  return (
    <ol className={css['order']}>
      {order.map(({ id, name }, place) => {
        const current = place === turn;
        return (
          <li key={id} className={css['person']} aria-current={current ? 'step' : undefined}>
            <StepMark state={place < turn ? 'done' : current ? 'current' : 'coming'} />
            <span className={css['name']}>{name}</span>
            {current && <span className={css['acts']}>{acts}</span>}
          </li>
        );
      })}
    </ol>
  );
}
