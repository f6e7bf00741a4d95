import type { Question } from 'shared/retro/ideas.ts';
import { questionWords as words } from 'shared/sentences/questions.ts';
import { useNames } from '../../sync/use-names.ts';
import { useStage } from '../../sync/use-retro.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { PopoverButton } from '../../ui/popover-button.tsx';
import css from './questions.module.css';
import { useQuestionActs } from './use-question-acts.ts';

export interface ForWhomProps {
  readonly question: Question;
  readonly number: number;
}

/** Whom a question is for: several people may be chosen, or the whole room. */
export function ForWhom({ question, number }: ForWhomProps) {
  const roster = useStage((stage) => stage.roster);
  const names = useNames();
  const acts = useQuestionActs();
  const chosen = question.for.filter((id) => roster.some((person) => person.id === id));
  const choose = (id: string, on: boolean) => {
    const others = question.for.filter((each) => each !== id);
    acts.change(question.id, { for: on ? [...others, id] : others });
  };
  return (
    <PopoverButton
      of={words.ofQuestion(number)}
      label={words.forWhom(number)}
      content={() => (
        <div className={css['choice']}>
          <p className="small second">{words.forAbout}</p>
          <ul className={css['choices']}>
            {roster.map((person) => (
              <li key={person.id}>
                <Checkbox
                  label={person.name}
                  checked={question.for.includes(person.id)}
                  onChange={(on) => choose(person.id, on)}
                />
              </li>
            ))}
          </ul>
        </div>
      )}
    >
      {chosen.length === 0 ? words.forRoom : words.forPeople(chosen.map(names.of))}
    </PopoverButton>
  );
}
