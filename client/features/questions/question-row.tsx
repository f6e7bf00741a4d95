import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import X from 'lucide-react/icons/x';
import { memo, useRef } from 'react';
import type { Question } from 'shared/retro/ideas.ts';
import { questionWords as words } from 'shared/sentences/questions.ts';
import { useTyped } from '../../sync/use-typed.ts';
import { announce } from '../../ui/announcer.ts';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { EventLinks } from './event-links.tsx';
import { QuestionHints } from './question-hints.tsx';
import css from './questions.module.css';
import { Theirs } from './theirs.tsx';
import { useQuestionActs } from './use-question-acts.ts';

/** The limit of `backstage` for a question, in characters. */
const longest = 2000;

export interface QuestionRowProps {
  readonly question: Question;
  readonly number: number;
  readonly of: number;
  readonly zone: string;
}

export const QuestionRow = memo(function QuestionRow({ question, number, of, zone }: QuestionRowProps) {
  const acts = useQuestionActs();
  const row = useRef<HTMLLIElement>(null);
  const { id } = question;
  const typed = useTyped(question.text, (text) => acts.change(id, { text: text.slice(0, longest) }));
  const move = (step: -1 | 1) => {
    acts.move(id, step);
    announce(words.moved(number + step));
    // A row that moves in the page loses the focus; at an end only the other way is left.
    const atEnd = number + step === 1 || number + step === of;
    const way = (step === -1) === atEnd ? 'down' : 'up';
    requestAnimationFrame(() => row.current?.querySelector<HTMLElement>(`[data-way=${way}]`)?.focus());
  };
  return (
    <li ref={row} className={css['row']} data-question={id}>
      <span className={css['number']} aria-hidden="true">
        {number}
      </span>
      <div className={css['words']}>
        <TextArea
          label={words.number(number)}
          hideLabel
          serif
          minRows={1}
          maxLength={longest}
          className={css['text']}
          value={typed.text}
          onChange={typed.type}
          onBlur={typed.settle}
        />
        <Theirs typed={typed} />
        <QuestionHints id={id} text={typed.text} onUse={typed.type} />
        <EventLinks question={question} number={number} zone={zone} />
      </div>
      <div className={css['acts']}>
        <IconButton
          size="small"
          className={number === 1 ? css['nowhere'] : undefined}
          data-way="up"
          label={words.up(number)}
          icon={<Icon of={ArrowUp} />}
          onClick={() => move(-1)}
        />
        <IconButton
          size="small"
          className={number === of ? css['nowhere'] : undefined}
          data-way="down"
          label={words.down(number)}
          icon={<Icon of={ArrowDown} />}
          onClick={() => move(1)}
        />
        <IconButton
          size="small"
          label={words.remove(number)}
          icon={<Icon of={X} />}
          onClick={() => acts.remove(question)}
        />
      </div>
    </li>
  );
});
