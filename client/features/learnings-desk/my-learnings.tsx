/** One's own learnings, read from the desk. */
import { useState } from 'react';
import type { DeskLearning } from 'shared/retro/ideas.ts';
import { learningsWords } from 'shared/sentences/learnings.ts';
import { useRetro } from '../../sync/use-retro.tsx';
import { EditLearning } from './edit-learning.tsx';
import { MyLearning } from './my-learning.tsx';
import css from './my-learnings.module.css';

const none: readonly DeskLearning[] = [];

export function MyLearnings() {
  const all = useRetro((view) => view.desk?.learnings ?? none);
  const [editing, setEditing] = useState<string>();
  const [edited, setEdited] = useState<string>();
  const own = all.filter((learning) => !learning.withdrawn);
  if (own.length === 0) return null;
  const done = (id: string) => {
    setEdited(id);
    setEditing(undefined);
  };
  return (
    <ul aria-label={learningsWords.mine} className={css['mine']}>
      {own.map((learning) =>
        learning.id === editing ? (
          <EditLearning key={learning.id} learning={learning} onDone={() => done(learning.id)} />
        ) : (
          <MyLearning
            key={learning.id}
            learning={learning}
            takesFocus={learning.id === edited}
            onEdit={() => setEditing(learning.id)}
          />
        ),
      )}
    </ul>
  );
}
