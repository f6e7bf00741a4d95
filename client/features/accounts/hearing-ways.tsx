/** Ways in, one at a time, and what helps while listening. Choosing one goes to its passage. */
import type { Passage } from 'shared/documents/account.ts';
import { accountWords } from 'shared/sentences/accounts.ts';
import { classes } from '../../ui/classes.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import css from './hearing.module.css';
import type { Hearing } from './use-hearing.ts';

const words = accountWords.hearing;

export interface HearingWaysProps {
  /** Short name. */
  readonly name: string;
  readonly passages: readonly Passage[];
  readonly current: string | undefined;
  readonly onCurrent: (passage: string) => void;
  readonly hearing: Hearing;
}

export function HearingWays({ name, passages, current, onCurrent, hearing }: HearingWaysProps) {
  const prompts = passages.filter((passage) => passage.prompt !== '');
  // In a passage of its own one is still at the question before it.
  const told = passages.slice(0, passages.findIndex((passage) => passage.id === current) + 1);
  const at = told.filter((passage) => passage.prompt !== '').length - 1;
  return (
    <>
      <section aria-labelledby="ways-in">
        <h3 id="ways-in" className={css['asideTitle']}>
          {words.ask}
        </h3>
        <ol className={css['ways']}>
          {prompts.map((passage, index) => (
            <li key={passage.id}>
              <button
                type="button"
                className={classes(css['way'], index === at && css['now'], index < at && css['asked'])}
                aria-current={index === at ? 'step' : undefined}
                onClick={() => onCurrent(passage.id)}
              >
                {passage.prompt}
              </button>
            </li>
          ))}
        </ol>
      </section>
      <section className={css['block']}>
        <ul className={css['advice']}>
          {words.advice(name).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      <section className={classes(css['block'], css['checks'])} aria-labelledby="before-you-finish">
        <h3 id="before-you-finish" className="lab">
          {words.before}
        </h3>
        {words.checks(name).map((line, index) => (
          <Checkbox
            key={line}
            label={line}
            checked={hearing.ticked.includes(index)}
            onChange={(on) => {
              const others = hearing.ticked.filter((each) => each !== index);
              hearing.set({ ticked: on ? [...others, index] : others });
            }}
          />
        ))}
      </section>
    </>
  );
}
