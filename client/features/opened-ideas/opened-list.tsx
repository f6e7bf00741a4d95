/** Parked ideas as they are opened one by one, each with what was decided about it. */
import { openedIdeasWords as words } from 'shared/sentences/opened-ideas.ts';
import { useStage } from '../../sync/use-retro.tsx';
import { StepMark, type StepState } from '../../ui/step-mark.tsx';
import { QuietLine } from '../../ui/quiet-line.tsx';
import css from './opened-list.module.css';

export function OpenedList() {
  const ideas = useStage((stage) => stage.ideas);
  const verdicts = useStage((stage) => stage.verdicts);
  const openIdea = useStage((stage) => stage.about.openIdea);
  const total = useStage((stage) => Math.max(stage.counts.ideas, stage.ideas.length));
  return (
    <section>
      <h2 className="lab">
        {words.title} <span className="muted num">{total}</span>
        {total > 0 && <span className="muted">{words.oneByOne}</span>}
      </h2>
      {total === 0 && <QuietLine>{words.none}</QuietLine>}
      <ol className={css['ideas']}>
        {ideas.map((idea) => {
          const current = idea.id === openIdea;
          const verdict = verdicts.get(idea.id)?.verdict;
          const state: StepState = current ? 'current' : verdict ? 'done' : 'coming';
          const standing = verdict ? words.verdicts[verdict] : current ? words.openNow : words.opened;
          return (
            <li key={idea.id} className={css['idea']} aria-current={current ? 'step' : undefined}>
              <StepMark state={state} />
              <div>
                <p className={css['text']}>{idea.text}</p>
                <p className="tiny muted">{standing}</p>
              </div>
            </li>
          );
        })}
        {Array.from({ length: total - ideas.length }, (_, index) => (
          <li key={`closed-${index}`} className={css['idea']}>
            <StepMark state="coming" />
            <p className="muted">{words.notOpened}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
