/** The meeting in words and whole numbers: time, events, learnings, ideas. Nothing here is about a person. */
import type { ReactNode } from 'react';
import { remediationsWords } from 'shared/sentences/remediations.ts';
import { useAgenda, wholeMinutes } from '../../features/agenda/use-agenda.ts';
import { useWalk } from '../../features/walk/use-walk.ts';
import { useRetro, useStage } from '../../sync/use-retro.tsx';
import { percentText } from '../../ui/percent.ts';
import css from './closing-figures.module.css';

const words = remediationsWords.closing;

export function ClosingFigures() {
  const { clock, plan, share, window } = useAgenda(15_000);
  const { events, facts } = useWalk();
  const learned = useStage((stage) => stage.learned.length);
  const learnings = useStage((stage) => stage.learnings.length);
  const ideas = useStage((stage) => Math.max(stage.counts.ideas, stage.ideas.length));
  const verdicts = useStage((stage) => stage.verdicts);
  const actions = useRetro((view) => view.actions?.length ?? 0);
  const minutes = wholeMinutes(clock.spent.timeline);
  const last = (event: string) => facts.findLast((fact) => fact.event === event && fact.act !== 'opened')?.act;
  const count = (act: string) => events.filter((event) => last(event.id) === act).length;
  const kept = [...verdicts.values()].filter(({ verdict }) => verdict === 'kept').length;
  return (
    <div className={css['figures']}>
      <Block title={words.timeline}>
        <p className={css['figure']}>{words.minutes(minutes, plan.minutes, percentText(share))}</p>
        <p>{words.twoThirds(window.from)}</p>
        <p>{words.walked(count('discussed'), count('skipped'))}</p>
      </Block>
      <Block title={words.learned}>
        <p className={css['figure']}>{words.learnings(learnings)}</p>
        {learned > 0 && <p>{words.times(learned)}</p>}
      </Block>
      <Block title={words.ideas}>
        <p className={css['figure']}>{actions === 0 ? words.noActions : words.actions(actions)}</p>
        <p>{words.parked(ideas)}</p>
        {kept > 0 && <p>{words.kept(kept)}</p>}
      </Block>
    </div>
  );
}

function Block({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={css['block']}>
      <h3 className="lab">{title}</h3>
      {children}
    </section>
  );
}
