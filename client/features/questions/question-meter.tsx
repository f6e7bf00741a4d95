import { fewestQuestions, mostQuestions } from 'shared/retro/readiness.ts';
import { questionWords as words } from 'shared/sentences/questions.ts';
import { Meter } from '../../ui/meter.tsx';
import css from './questions.module.css';
import { useQuestions } from './use-question-acts.ts';

/** How many there are, and the five to ten that are plenty. Past ten the track grows with them. */
export function QuestionMeter() {
  const count = useQuestions().length;
  const full = Math.max(mostQuestions + 2, count);
  return (
    <div className={css['meter']}>
      <p className={css['count']}>{words.count(count)}</p>
      <Meter
        fill={count / full}
        band={{ from: fewestQuestions / full, to: mostQuestions / full }}
        look="past"
        sentence={words.meter(count)}
      />
      <p className="tiny muted">{words.plenty}</p>
    </div>
  );
}
