import { classes } from './classes.ts';
import { Picture } from './picture.tsx';
import css from './segment-strip.module.css';
import type { StepState } from './step-mark.tsx';

export interface SegmentStripProps {
  readonly steps: readonly StepState[];
  /** "Event 10 of 15": its name. */
  readonly sentence: string;
  readonly className?: string | undefined;
}

/** A line of segments, the current one higher. */
export function SegmentStrip({ steps, sentence, className }: SegmentStripProps) {
  return (
    <Picture sentence={sentence} className={classes(css['strip'], className)}>
      {steps.map((state, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a segment is its place in the line
        <span key={index} className={classes(css['segment'], css[state])} />
      ))}
    </Picture>
  );
}
