import { questionWords as words } from 'shared/sentences/questions.ts';
import { useStartFrom } from './add-question.tsx';
import css from './questions.module.css';

/** Open questions to start from, by what somebody may have noticed, known, chosen or expected. */
export function WaysIn() {
  const startFrom = useStartFrom();
  return (
    <section aria-labelledby="ways-in">
      <h3 id="ways-in" className={css['asideTitle']}>
        {words.ways}
      </h3>
      <p className="small second">{words.waysAbout}</p>
      <ul className={css['ways']}>
        {words.openers.map(({ when, text }) => (
          <li key={text}>
            <button type="button" className={css['way']} onClick={() => startFrom(text)}>
              <span className={css['when']}>{when}</span>
              <span className={css['opener']}>{text}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
