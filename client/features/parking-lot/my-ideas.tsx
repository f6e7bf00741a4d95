/** One's own parked ideas, read from the desk: there at once, also offline. */
import type { DeskIdea } from 'shared/retro/ideas.ts';
import { participantWords } from 'shared/sentences/participant.ts';
import { useRetro } from '../../sync/use-retro.tsx';
import { useLater } from '../../ui/later.ts';
import { QuietLine } from '../../ui/quiet-line.tsx';
import css from './my-ideas.module.css';

const words = participantWords.park;
const noIdeas: readonly DeskIdea[] = [];

/** Whoever has parked nothing yet waits for none of it. */
const loadRows = () => import('./idea-rows.tsx');

export function MyIdeas({ level = 2 }: { readonly level?: 2 | 3 }) {
  const all = useRetro((view) => view.desk?.ideas ?? noIdeas);
  const ideas = all.filter((idea) => !idea.withdrawn);
  const rows = useLater(loadRows, ideas.length > 0);
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
        rows && <rows.IdeaRows ideas={ideas} />
      )}
    </section>
  );
}
