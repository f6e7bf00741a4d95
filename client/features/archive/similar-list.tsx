import type { Similar } from 'shared/retro/archived.ts';
import { archiveWords } from 'shared/sentences/archive.ts';
import { Link } from 'wouter';
import css from './archived-aside.module.css';

const words = archiveWords.one;

/** Other records that are like this one, each with what it is that both share. */
export function SimilarList({ similar }: { readonly similar: readonly Similar[] }) {
  if (similar.length === 0) return <p className="small muted">{words.noSimilar}</p>;
  return (
    <ul className={css['similar']}>
      {similar.map(({ retro, title, sharedSystems, sharedWords }) => (
        <li key={retro}>
          <Link href={`/r/${retro}/archive`}>{title}</Link>
          <p className="small muted">
            {[
              ...(sharedSystems.length === 0 ? [] : [words.sharedSystems(sharedSystems)]),
              ...(sharedWords.length === 0 ? [] : [words.sharedWords(sharedWords.slice(0, 4))]),
            ].join('. ')}
          </p>
        </li>
      ))}
    </ul>
  );
}
