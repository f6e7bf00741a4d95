/** How an event looked to different people: side by side, word for word, never merged. */
import { useMemo } from 'react';
import { withdraw } from 'shared/documents/desk.ts';
import type { DeskView } from 'shared/retro/ideas.ts';
import { viewsAt, type ShownView } from 'shared/retro/views.ts';
import { eventWords } from 'shared/sentences/event.ts';
import { sawWords as words } from 'shared/sentences/saw.ts';
import { useNames } from '../../sync/use-names.ts';
import { useDocument, useOpenRetro, useRetro, useStage } from '../../sync/use-retro.tsx';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/button.tsx';
import { PrivateMark } from '../../ui/private-mark.tsx';
import css from './released-views.module.css';

const noViews: readonly DeskView[] = [];

export function ReleasedViews({ event, level = 3 }: { readonly event: string; readonly level?: 2 | 3 }) {
  const { seat } = useOpenRetro();
  const shown = useStage((stage) => stage.views);
  const released = useStage((stage) => stage.released);
  const own = useRetro((view) => view.desk?.views ?? noViews);
  const views = useMemo(
    () => viewsAt(event, [...shown, ...released], own, seat.person),
    [event, shown, released, own, seat.person],
  );
  const Heading = `h${level}` as const;
  if (views.length === 0) return null;
  return (
    <section>
      <div className={css['head']}>
        <Heading className="lab">{eventWords.differed}</Heading>
        <PrivateMark seen="everyone">{eventWords.differedSeen}</PrivateMark>
      </div>
      <ul className={css['views']}>
        {views.map((view) => (
          <OneView key={view.id} view={view} />
        ))}
      </ul>
    </section>
  );
}

function OneView({ view }: { readonly view: ShownView }) {
  const names = useNames();
  const desk = useDocument('desk');
  const takeBack = () => {
    if (!desk || view.deskId === undefined) return;
    withdraw(desk, 'views', view.deskId);
    announce(words.takenBack);
  };
  return (
    <li className={css['view']}>
      <p className={css['author']}>{names.of(view.author)}</p>
      <blockquote className={css['text']}>{view.text}</blockquote>
      {view.deskId !== undefined && desk && (
        <Button
          look="quiet"
          size="small"
          className={css['back']}
          aria-label={words.takeBackNamed(view.text)}
          onClick={takeBack}
        >
          {words.takeBack}
        </Button>
      )}
    </li>
  );
}
