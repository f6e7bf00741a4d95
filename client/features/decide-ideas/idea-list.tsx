/** All parked ideas: those that were opened with what became of them, the others closed. */
import type { VerdictFact } from 'shared/retro/ideas.ts';
import { refusals } from 'shared/sentences/refusals.ts';
import { remediationsWords } from 'shared/sentences/remediations.ts';
import { mayReveal } from 'shared/policy/decisions.ts';
import { useAct } from '../../sync/use-act.ts';
import { useFacts, useStage } from '../../sync/use-retro.tsx';
import { announce } from '../../ui/announcer.ts';
import { QuietLine } from '../../ui/quiet-line.tsx';
import { StepMark } from '../../ui/step-mark.tsx';
import css from './idea-list.module.css';
import { soakDay } from './soak-dialog.tsx';
import { useIdeas } from './use-ideas.ts';

const words = remediationsWords.ideas;

export function IdeaList() {
  const { opened, current, waiting, total } = useIdeas();
  const verdicts = useStage((stage) => stage.verdicts);
  const facts = useFacts();
  const act = useAct();
  const may = mayReveal(facts, 'ideas');
  const textOf = (id: string) => opened.find((idea) => idea.id === id)?.text;
  const look = (idea: string) => (may.allowed ? void act({ type: 'open-idea', idea }) : announce(refusals[may.reason]));
  return (
    <section aria-label={words.region}>
      <div className={css['head']}>
        <h2 className={css['title']}>
          {words.title} <span className="muted num">{total}</span>
        </h2>
        {total > 0 && <span className="small muted">{words.oneByOne}</span>}
      </div>
      {total === 0 && <QuietLine>{words.none}</QuietLine>}
      <ol>
        {opened.map((idea) => {
          const isCurrent = idea === current;
          const verdict = verdicts.get(idea.id);
          return (
            <li key={idea.id} aria-current={isCurrent ? 'step' : undefined}>
              <button type="button" className={css['idea']} onClick={() => look(idea.id)}>
                {!isCurrent && <span className="srOnly">{words.look}</span>}
                <StepMark state={isCurrent ? 'current' : verdict ? 'done' : 'coming'} />
                <span className={css['words']}>
                  <span className={css['text']}>{idea.text}</span>
                  <span className={css['standing']}>
                    {verdict ? standingOf(verdict, textOf) : isCurrent ? words.open : words.undecided}
                  </span>
                </span>
              </button>
            </li>
          );
        })}
        {Array.from({ length: waiting }, (_, index) => (
          <li key={`closed-${index}`} className={css['closed']}>
            <StepMark state="coming" />
            {words.notOpened}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What became of an idea, with the day it soaks until or the idea it is said together with. */
function standingOf({ verdict, until, into }: VerdictFact, textOf: (id: string) => string | undefined): string {
  if (verdict === 'soaking' && until !== undefined) return remediationsWords.soak.livesOn(soakDay(until));
  const other = verdict === 'merged' && into !== undefined ? textOf(into) : undefined;
  return other === undefined ? words.standing[verdict] : remediationsWords.merge.with(other);
}
