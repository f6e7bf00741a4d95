/** The rows of one's own ideas; one at a time may be changed. */
import { useState } from 'react';
import type { DeskIdea } from 'shared/retro/ideas.ts';
import { EditIdea } from './edit-idea.tsx';
import { MyIdea } from './my-idea.tsx';
import css from './my-ideas.module.css';

export function IdeaRows({ ideas }: { readonly ideas: readonly DeskIdea[] }) {
  const [editing, setEditing] = useState<string>();
  const [edited, setEdited] = useState<string>();
  const done = (id: string) => {
    setEdited(id);
    setEditing(undefined);
  };
  return (
    <ul className={css['ideas']}>
      {ideas.map((idea) =>
        idea.id === editing ? (
          <EditIdea key={idea.id} idea={idea} onDone={() => done(idea.id)} />
        ) : (
          <MyIdea key={idea.id} idea={idea} takesFocus={idea.id === edited} onEdit={() => setEditing(idea.id)} />
        ),
      )}
    </ul>
  );
}
