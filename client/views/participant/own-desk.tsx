/** One's own desk beside the meeting: parking ideas, what was parked, and what one says about oneself. */
import type { TimelineEvent } from 'shared/retro/timeline.ts';
import { AboutMe } from '../../features/about-me/about-me.tsx';
import { IdeaCount } from '../../features/parking-lot/idea-count.tsx';
import { IdeaForm } from '../../features/parking-lot/idea-form.tsx';
import { MyIdeas } from '../../features/parking-lot/my-ideas.tsx';
import { useOpenRetro, useRetro } from '../../sync/use-retro.tsx';
import { useLater } from '../../ui/later.ts';
import { loadBeside } from './later-parts.tsx';
import css from './own-desk.module.css';
import { shortcuts } from './shortcuts.ts';

export interface OwnDeskProps {
  readonly shown?: TimelineEvent | undefined;
  readonly onSent?: (() => void) | undefined;
}

export function OwnDesk({ shown, onSent }: OwnDeskProps) {
  const { seat } = useOpenRetro();
  // The way to one's account and the switch of the microphone are nothing that hurries: they come once the page has.
  const beside = useLater(loadBeside, false);
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
          {beside && <beside.MoreAboutMe />}
        </div>
      )}
    </>
  );
}
