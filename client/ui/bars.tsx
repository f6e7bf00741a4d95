import { classes } from './classes.ts';
import css from './bars.module.css';
import { Picture } from './picture.tsx';

export interface BarsProps {
  /** Thick, 7 px. Amounts are in the unit of `full`. */
  readonly upper: number;
  /** Thin, 3 px. */
  readonly lower?: number | undefined;
  /** What the whole width stands for: the same for every row of a list. Longer bars are clipped, with an arrow. */
  readonly full?: number | undefined;
  readonly now?: boolean | undefined;
  /** The amounts in words: its name. */
  readonly sentence: string;
  readonly className?: string | undefined;
}

/** Two amounts over each other. Grey; the accent only means "now". */
export function Bars({ upper, lower, full = 1, now = false, sentence, className }: BarsProps) {
  return (
    <Picture sentence={sentence} className={classes(css['bars'], now && css['now'], className)}>
      <Bar amount={upper / full} look={css['upper']} />
      {lower !== undefined && <Bar amount={lower / full} look={css['lower']} />}
    </Picture>
  );
}

function Bar({ amount, look }: { readonly amount: number; readonly look: string | undefined }) {
  const width = `${Math.min(1, Math.max(0, amount)) * 100}%`;
  return <span className={classes(css['bar'], look, amount > 1 && css['clipped'])} style={{ inlineSize: width }} />;
}
