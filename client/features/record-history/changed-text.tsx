/** A text with what came and what went since: underlined and struck through, and said to whoever listens. */
import type { DifferenceLine, LineLook, Stretch } from 'shared/retro/difference.ts';
import { differenceWords as words } from 'shared/sentences/record-difference.ts';
import { classes } from '../../ui/classes.ts';
import css from './changed-text.module.css';

const looks: Record<LineLook, string | undefined> = {
  paragraph: undefined,
  heading: css['heading'],
  quote: css['quote'],
  code: css['code'],
  point: css['point'],
};

export function ChangedText({ lines }: { readonly lines: readonly DifferenceLine[] }) {
  return (
    <div className={css['text']}>
      {lines.map(({ look, stretches }, index) => (
        <p key={index} className={classes(css['line'], looks[look])}>
          <ChangedWords stretches={stretches} />
        </p>
      ))}
    </div>
  );
}

/** Screen readers pass over the elements themselves, so where each begins and ends is said. */
export function ChangedWords({ stretches }: { readonly stretches: readonly Stretch[] }) {
  return stretches.map(({ change, text }, index) => {
    if (change === 'same') return <span key={index}>{text}</span>;
    const Mark = change === 'came' ? 'ins' : 'del';
    return (
      <Mark key={index} className={css[change]}>
        <span className="srOnly">{words.begins[change]}</span>
        {text}
        <span className="srOnly">{words.ends}</span>
      </Mark>
    );
  });
}
