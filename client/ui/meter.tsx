import { classes } from './classes.ts';
import css from './meter.module.css';
import { Picture } from './picture.tsx';

export interface MeterProps {
  /** Where the fill begins. All places are fractions of the track, 0 to 1. */
  readonly start?: number | undefined;
  readonly fill: number;
  /** A hatched window. */
  readonly band?: { readonly from: number; readonly to: number } | undefined;
  readonly marker?: number | undefined;
  /** Under the track, ending or beginning at their place. */
  readonly labels?:
    | readonly { readonly at: number; readonly text: string; readonly side: 'before' | 'after' }[]
    | undefined;
  /** Lines across the track with their text centred below. */
  readonly ticks?: readonly { readonly at: number; readonly text: string }[] | undefined;
  /** `now`: accent. `past`: grey. */
  readonly look?: 'now' | 'past' | undefined;
  /** The whole of it in words: its name. */
  readonly sentence: string;
  readonly className?: string | undefined;
}

const share = (fraction: number) => `${Math.min(1, Math.max(0, fraction)) * 100}%`;

/** A track with a fill, a window and a marker. Never changes colour: the words carry the meaning. */
export function Meter(props: MeterProps) {
  const { start = 0, fill, band, marker, labels = [], ticks = [], look = 'now', sentence, className } = props;
  const labelled = labels.length > 0 || ticks.length > 0;
  return (
    <Picture sentence={sentence} className={classes(css['meter'], labelled && css['labelled'], className)}>
      <span className={css['track']} />
      <span
        className={classes(css['fill'], css[look])}
        style={{ insetInlineStart: share(start), inlineSize: share(fill - start) }}
      />
      {ticks.map(({ at, text }) => (
        <span key={text} className={css['tick']} style={{ insetInlineStart: share(at) }}>
          <span className={css['tickText']}>{text}</span>
        </span>
      ))}
      {band && (
        <span
          className={css['band']}
          style={{ insetInlineStart: share(band.from), inlineSize: share(band.to - band.from) }}
        />
      )}
      {marker !== undefined && <span className={css['marker']} style={{ insetInlineStart: share(marker) }} />}
      {labels.map(({ at, text, side }) => (
        <span
          key={text}
          className={classes(css['label'], css[side])}
          style={side === 'after' ? { insetInlineStart: share(at) } : { insetInlineEnd: share(1 - at) }}
        >
          {text}
        </span>
      ))}
    </Picture>
  );
}
