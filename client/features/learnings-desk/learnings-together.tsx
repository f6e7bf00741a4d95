/** All learnings, shown together: what we understand now. */
import type { ReactNode } from 'react';
import { learningsWords as words } from 'shared/sentences/learnings.ts';
import { useNames } from '../../sync/use-names.ts';
import { useStage } from '../../sync/use-retro.tsx';
import { PrivateMark } from '../../ui/private-mark.tsx';
import { QuietLine } from '../../ui/quiet-line.tsx';
import css from './learnings-together.module.css';

export function LearningsTogether({ children }: { readonly children?: ReactNode }) {
  const names = useNames();
  const learnings = useStage((stage) => stage.learnings);
  return (
    <section className={css['together']}>
      <div className={css['head']}>
        <h2 className={css['title']}>{words.together}</h2>
        <PrivateMark seen="everyone">{words.togetherSeen}</PrivateMark>
      </div>
      {learnings.length === 0 ? (
        <QuietLine>{words.togetherNone}</QuietLine>
      ) : (
        <ul className={css['learnings']}>
          {learnings.map(({ id, text, author }) => (
            <li key={id} className={css['learning']}>
              <p className={css['text']}>{text}</p>
              <p className={css['author']}>{author === undefined ? words.withoutName : names.of(author)}</p>
            </li>
          ))}
        </ul>
      )}
      {children}
    </section>
  );
}
