import { useEffect, useRef } from 'react';
import { withdraw } from 'shared/documents/desk.ts';
import type { DeskLearning } from 'shared/retro/ideas.ts';
import { learningsWords as words } from 'shared/sentences/learnings.ts';
import { useDocument } from '../../sync/use-retro.tsx';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/button.tsx';
import css from './my-learnings.module.css';

export interface MyLearningProps {
  readonly learning: DeskLearning;
  /** It was being edited a moment before. */
  readonly takesFocus: boolean;
  readonly onEdit: () => void;
}

/** One own learning, to change or take back. */
export function MyLearning({ learning, takesFocus, onEdit }: MyLearningProps) {
  const desk = useDocument('desk');
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (takesFocus) row.current?.querySelector('button')?.focus();
  }, [takesFocus]);
  const takeBack = () => {
    if (!desk) return;
    withdraw(desk, 'learnings', learning.id);
    announce(words.removed);
  };
  return (
    <li ref={row} className={css['learning']}>
      <p className={css['text']}>{learning.text}</p>
      <div className={css['acts']}>
        <Button size="small" look="quiet" aria-label={words.editNamed(learning.text)} onClick={onEdit}>
          {words.edit}
        </Button>
        <Button size="small" look="quiet" aria-label={words.removeNamed(learning.text)} onClick={takeBack}>
          {words.remove}
        </Button>
      </div>
    </li>
  );
}
