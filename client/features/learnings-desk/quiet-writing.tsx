/** Quiet writing: one's own learnings, until all are shown together. Nobody sees who is writing. */
import { useId, type ReactNode } from 'react';
import { clock } from 'shared/retro/agenda.ts';
import { learningsWords as words } from 'shared/sentences/learnings.ts';
import { useNames } from '../../sync/use-names.ts';
import { useNow, useStage } from '../../sync/use-retro.tsx';
import { PrivateMark } from '../../ui/private-mark.tsx';
import { Ready } from './ready.tsx';
import { LearningForm } from './learning-form.tsx';
import { MyLearnings } from './my-learnings.tsx';
import css from './quiet-writing.module.css';

export interface QuietWritingProps {
  /** Observers wait and do not write. */
  readonly writes: boolean;
  readonly onSent?: (() => void) | undefined;
  readonly children?: ReactNode;
}

export function QuietWriting({ writes, onSent, children }: QuietWritingProps) {
  const names = useNames();
  const title = useId();
  const written = useStage((stage) => stage.counts.learnings);
  return (
    <section aria-labelledby={title} className={css['column']}>
      <div className={css['head']}>
        <p>{words.phase}</p>
        <TimeLeft />
      </div>
      <h2 id={title} className={css['question']}>
        {words.question}
      </h2>
      {writes ? (
        <>
          <LearningForm
            seen={<PrivateMark seen="few">{words.seen(names.leaders)}</PrivateMark>}
            onSent={onSent}
            primary
          />
          <MyLearnings />
          <Ready />
          <p className={css['fine']}>{words.fine}</p>
        </>
      ) : (
        <p className={css['fine']}>{words.observer}</p>
      )}
      {written > 0 && <p className={css['count']}>{words.written(written)}</p>}
      {children}
    </section>
  );
}

/** How much of the planned minutes is left; nothing once they are over. */
function TimeLeft() {
  const plan = useStage((stage) => stage.about.plan);
  const phases = useStage((stage) => stage.phases);
  const pauses = useStage((stage) => stage.pauses);
  const now = useNow(1000);
  const left = plan.learnings * 60_000 - clock(phases, pauses, plan, now).spent.learnings;
  return left > 0 && <p className={css['left']}>{words.left(left)}</p>;
}
