import type { Question } from 'shared/retro/ideas.ts';
import { questionWords } from 'shared/sentences/questions.ts';
import { facilitatorWords } from 'shared/sentences/facilitator.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { classes } from '../../ui/classes.ts';
import { Key } from '../../ui/key.tsx';
import type { Shortcut } from '../../ui/key-preferences.ts';
import css from './asked-questions.module.css';

export interface QuestionRowProps {
  readonly question: Question;
  readonly asked: boolean;
  /** Short names of those it is for; none when it is for the room. */
  readonly people: readonly string[];
  /** Set on the one to ask next, which is large. */
  readonly keys: Shortcut | undefined;
  readonly onAsked: (asked: boolean) => void;
}

export function QuestionRow({ question, asked, people, keys, onAsked }: QuestionRowProps) {
  return (
    <li className={css['row']}>
      <Checkbox
        className={classes(css['box'], Boolean(keys) && css['lead'])}
        checked={asked}
        onChange={onAsked}
        aria-label={facilitatorWords.questions.asked(question.text)}
        label={
          <>
            <span className={classes(css['words'], asked && css['asked'])}>{question.text}</span>
            {people.length > 0 && <span className={css['for']}>{questionWords.forPeople(people)}</span>}
          </>
        }
      />
      {keys && <Key keys={keys} />}
    </li>
  );
}
