/** One's own parked ideas, read from the desk: there at once, also offline. */
import { useState } from 'react';
import type { DeskIdea } from 'shared/retro/ideas.ts';
import { participantWords } from 'shared/sentences/participant.ts';
import { useRetro } from '../../sync/use-retro.tsx';
import { QuietLine } from '../../ui/quiet-line.tsx';
import { EditIdea } from './edit-idea.tsx';
import { MyIdea } from './my-idea.tsx';
import css from './my-ideas.module.css';

const words = participantWords.park;
const noIdeas: readonly DeskIdea[] = [];

export function MyIdeas({ level = 2 }: { readonly level?: 2 | 3 }) {
  const all = useRetro((view) => view.desk?.ideas ?? noIdeas);
  const [editing, setEditing] = useState<string>();
  const [edited, setEdited] = useState<string>();
  const done = (id: string) => {
    setEdited(id);
    setEditing(undefined);
  };
  const ideas = all.filter((idea) => !idea.withdrawn);
  const Heading = `h${level}` as const;
  return (
    <section>
      <Heading className="lab">
        {words.mine} {ideas.length > 0 && <span className="muted num">{ideas.length}</span>}
      </Heading>
      {ideas.length === 0 ? (
        <div className={css['none']}>
          <QuietLine>{words.none}</QuietLine>
        </div>
      ) : (
        <ul className={css['ideas']}>
          {ideas.map((idea) =>
            idea.id === editing ? (
              <EditIdea key={idea.id} idea={idea} onDone={() => done(idea.id)} />
            ) : (
              <MyIdea key={idea.id} idea={idea} takesFocus={idea.id === edited} onEdit={() => setEditing(idea.id)} />
            ),
          )}
        </ul>
      )}
    </section>
  );
}
