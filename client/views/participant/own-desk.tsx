/** One's own desk beside the meeting: parking ideas, what was parked, and what one says about oneself. */
import type { TimelineEvent } from 'shared/retro/timeline.ts';
import { AboutMe } from '../../features/about-me/about-me.tsx';
import { IdeaCount } from '../../features/parking-lot/idea-count.tsx';
import { IdeaForm } from '../../features/parking-lot/idea-form.tsx';
import { MyIdeas } from '../../features/parking-lot/my-ideas.tsx';
import { useOpenRetro, useRetro } from '../../sync/use-retro.tsx';
import { useLater } from '../../ui/later.ts';
import css from './own-desk.module.css';
import { shortcuts } from './shortcuts.ts';

const loadAccountLine = () => import('../../features/accounts/account-line.tsx');

export interface OwnDeskProps {
  readonly shown?: TimelineEvent | undefined;
  readonly onSent?: (() => void) | undefined;
}

export function OwnDesk({ shown, onSent }: OwnDeskProps) {
  const { seat } = useOpenRetro();
  // The way to one's account is nothing that hurries: it comes once the page has.
  const account = useLater(loadAccountLine, false);
  const parks = useRetro((view) => view.desk !== undefined);
  return (
    <>
      <IdeaForm keys={shortcuts.park} shown={shown} onSent={onSent} />
      <div className={css['ideas']}>
        {parks && <MyIdeas />}
        <IdeaCount />
      </div>
      {seat.role !== 'observer' && (
        <div className={css['me']}>
          <AboutMe />
          {account && <account.AccountLine brief />}
        </div>
      )}
    </>
  );
}
