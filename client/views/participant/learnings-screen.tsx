/** Learnings: quiet writing on one's own desk, then all of them together. No parked ideas, no owners, no tickets. */
import { lazy, Suspense } from 'react';
import { learningsWords as words } from 'shared/sentences/learnings.ts';
import { AboutMe } from '../../features/about-me/about-me.tsx';
import { LearningForm } from '../../features/learnings-desk/learning-form.tsx';
import { LearningsTogether } from '../../features/learnings-desk/learnings-together.tsx';
import { QuietWriting } from '../../features/learnings-desk/quiet-writing.tsx';
import { EventNotes } from '../../features/notes-reader/event-notes.tsx';
import { WhoIsHere } from '../../features/who-is-here/who-is-here.tsx';
import { useOpenRetro } from '../../sync/use-retro.tsx';
import { PrivateMark } from '../../ui/private-mark.tsx';
import { Dock } from './dock.tsx';
import { useNarrow } from './narrow.ts';
import css from './plain-screen.module.css';

const WhoseTurn = lazy(() => import('../../features/go-round/whose-turn.tsx'));

export function LearningsScreen({ together }: { readonly together: boolean }) {
  const { seat } = useOpenRetro();
  const narrow = useNarrow();
  const writes = seat.role !== 'observer';
  const aboutMe = writes && (
    <div className={css['aboutMe']}>
      <AboutMe />
    </div>
  );
  if (!together) {
    return (
      <main id="main" tabIndex={-1} className={css['page']}>
        <QuietWriting writes={writes}>{aboutMe}</QuietWriting>
      </main>
    );
  }
  return (
    <>
      <main id="main" tabIndex={-1} className={css['page']}>
        <div className={css['list']}>
          <Suspense fallback={null}>
            <WhoseTurn />
          </Suspense>
          <LearningsTogether>
            <div className={css['more']}>
              {writes && <LearningForm seen={<PrivateMark seen="everyone">{words.seenOpen}</PrivateMark>} />}
              <EventNotes place="learnings" title={words.notes} />
              <WhoIsHere level={3} />
            </div>
          </LearningsTogether>
        </div>
      </main>
      <Dock narrow={narrow} parks={false} />
    </>
  );
}
