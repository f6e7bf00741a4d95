/** Where this screen is, the way back to whoever leads, and the way to other events. */
import ArrowRight from 'lucide-react/icons/arrow-right';
import Check from 'lucide-react/icons/check';
import List from 'lucide-react/icons/list';
import { useState } from 'react';
import { eventTime, eventWords } from 'shared/sentences/event.ts';
import { participantWords } from 'shared/sentences/participant.ts';
import { WalkStrip } from '../../features/segment/walk-strip.tsx';
import { Button } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/icon.tsx';
import { useLater } from '../../ui/later.ts';
import css from './follow-line.module.css';
import { shortcuts } from './shortcuts.ts';
import type { Timeline } from './use-timeline.ts';

const loadList = () => import('../../features/segment/event-list.tsx');

const words = participantWords.follow;

export function FollowLine({ timeline }: { readonly timeline: Timeline }) {
  const { following, leader, zone, story, go } = timeline;
  const { place, shown, leaders, order, walk, events } = following;
  const [open, setOpen] = useState(false);
  const list = useLater(loadList, open);
  const away = place.at === 'away' || story;
  const at = shown ? order.indexOf(shown.id) + 1 : 0;
  const choose = (event: string) => {
    setOpen(false);
    timeline.choose(event);
  };
  return (
    <section aria-label={words.where} className={classes(css['where'], away && css['away'])}>
      <div className={css['line']}>
        {away && leaders ? (
          <Button size="small" icon={<Icon of={ArrowRight} />} keys={shortcuts.go} onClick={go}>
            {words.go(leader, eventTime(leaders, zone))}
          </Button>
        ) : (
          <p className={css['state']}>
            <Icon of={Check} />
            {place.at === 'writing' ? words.writing(leader) : words.following(leader)}
          </p>
        )}
        <div className={css['end']}>
          {at > 0 && <span className="num">{eventWords.position(at, order.length)}</span>}
          {order.length > 0 && (
            <Button
              look="quiet"
              size="small"
              icon={<Icon of={List} />}
              aria-expanded={open}
              className={css['all']}
              onClick={() => setOpen(!open)}
            >
              {open ? words.hideAll : words.all}
            </Button>
          )}
        </div>
      </div>
      {order.length > 0 && <WalkStrip walk={walk} order={order} />}
      {open && list && <list.EventList {...{ events, zone, walk }} onChoose={choose} />}
    </section>
  );
}
