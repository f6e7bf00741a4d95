/** Inside the phase bar: writing, then looking at all of them together. */
import { facilitatorWords } from 'shared/sentences/facilitator.ts';
import { useStage } from '../../sync/use-retro.tsx';
import { classes } from '../../ui/classes.ts';
import { StepMark, type StepState } from '../../ui/step-mark.tsx';
import css from './learnings-progress.module.css';

const words = facilitatorWords.learnings;

export function LearningsProgress() {
  const shown = useStage((stage) => stage.about.learningsShownAt !== undefined);
  const steps: readonly { readonly title: string; readonly state: StepState }[] = [
    { title: words.write, state: shown ? 'done' : 'current' },
    { title: words.together, state: shown ? 'current' : 'coming' },
  ];
  return (
    <ol aria-label={words.steps} className={css['steps']}>
      {steps.map(({ title, state }) => (
        <li
          key={title}
          aria-current={state === 'current' ? 'step' : undefined}
          className={classes(css['step'], state === 'current' && css['now'])}
        >
          <StepMark state={state} />
          {title}
        </li>
      ))}
    </ol>
  );
}
