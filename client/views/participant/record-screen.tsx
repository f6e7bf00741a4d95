/** After the meeting: where the record is, as soon as one may read it. */
import { rightFacts } from 'shared/documents/standing.ts';
import { right } from 'shared/policy/access.ts';
import { recordScreenWords as words } from 'shared/sentences/participant-after.ts';
import { Link } from 'wouter';
import { NextSittingLine } from '../../features/next-sitting/next-sitting-line.tsx';
import { MyIdeas } from '../../features/parking-lot/my-ideas.tsx';
import { useOpenRetro, useRetro, useStage } from '../../sync/use-retro.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import css from './plain-screen.module.css';

export function RecordScreen({ published }: { readonly published: boolean }) {
  const { seat } = useOpenRetro();
  const parks = useRetro((view) => (view.desk?.ideas ?? []).some((idea) => !idea.withdrawn));
  const mine = useStage((stage) => {
    const facts = rightFacts(stage, seat.person, { retro: seat.retro, kind: 'record' }, false);
    return right(seat.role, 'record', facts);
  });
  const draft = seat.role === 'observer' ? words.draftObserver : words.draft;
  const sentence = published ? words.published : mine === 'none' ? draft : words.review;
  return (
    <main id="main" tabIndex={-1} className={css['page']}>
      <div className={css['column']}>
        <h2 className={css['title']}>{words.title}</h2>
        <p className={css['sentence']}>{sentence}</p>
        {mine !== 'none' && (
          <p className={css['act']}>
            <Link href={`/r/${seat.retro}/record`} asChild>
              <ButtonLink look="primary" size="large">
                {mine === 'write' ? words.write : words.read}
              </ButtonLink>
            </Link>
          </p>
        )}
        {!published && (
          <div className={css['act']}>
            <NextSittingLine />
          </div>
        )}
        {!published && parks && (
          <div className={css['more']}>
            <p className="small second">{words.desk}</p>
            <MyIdeas level={3} />
          </div>
        )}
      </div>
    </main>
  );
}
