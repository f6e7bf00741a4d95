/** What soaks, once the meeting closes: when a small group looks again, and the sitting it does so in. */
import { nextSittingWords } from 'shared/sentences/next-sitting.ts';
import { PlanSitting } from '../../features/next-sitting/plan-sitting.tsx';
import { useStage } from '../../sync/use-retro.tsx';
import css from './screens.module.css';

const words = nextSittingWords.soak;

/** The ISO date the first of them soaks until, if one was said. */
export function useSoaking(): { readonly ideas: number; readonly until: string | undefined } {
  const verdicts = useStage((stage) => stage.verdicts);
  const soaking = [...verdicts.values()].filter(({ verdict }) => verdict === 'soaking');
  const [until] = soaking.flatMap((each) => each.until ?? []).toSorted();
  return { ideas: soaking.length, until };
}

/** Nothing while nothing soaks. */
export function SoakSitting() {
  const { ideas, until } = useSoaking();
  if (ideas === 0) return null;
  return (
    <section aria-label={words.title} className={css['soak']}>
      <h3 className="lab">{words.title}</h3>
      <p className="second">{words.ideas(ideas)}</p>
      <PlanSitting group={{ date: until }} />
    </section>
  );
}
