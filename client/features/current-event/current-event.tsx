/** One event, large: when, what happened, and the evidence for it. For all roles, in two sizes. */
import { type ReactNode, useId } from 'react';
import { eventWords } from 'shared/sentences/event.ts';
import type { TimelineEvent } from 'shared/retro/timeline.ts';
import { classes } from '../../ui/classes.ts';
import { Tag } from '../../ui/tag.tsx';
import css from './current-event.module.css';
import { Evidence } from './evidence.tsx';
import { whenOf } from './when.ts';

export interface CurrentEventProps {
  readonly event: TimelineEvent;
  /** IANA zone in which the retro shows its times. */
  readonly zone: string;
  /** `glance` is read from two metres while speaking, `page` from a chair. */
  readonly size: 'glance' | 'page';
  /** Where it stands; leave it out where something beside it says so. */
  readonly position?: { readonly at: number; readonly of: number } | undefined;
  readonly level?: 2 | 3 | undefined;
  /** At the end of the first line: minutes here. */
  readonly aside?: ReactNode;
  /** After the source links: "Two released accounts differ here". */
  readonly links?: ReactNode;
  /** Id of the section, for a skip link; its heading can take focus. */
  readonly id?: string | undefined;
}

/** More letters than this take more than four lines, and then the step shrinks. */
const fourLines = 170;

export function CurrentEvent(props: CurrentEventProps) {
  const { event, zone, size, position, level = 2, aside, links, id } = props;
  const headingId = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  const { time, facts } = whenOf(event, zone);
  const meta = [
    ...facts.slice(0, 1),
    ...(position ? [eventWords.position(position.at, position.of)] : []),
    eventWords.kinds[event.kind],
    ...facts.slice(1),
  ];
  return (
    <section
      id={id}
      tabIndex={id === undefined ? undefined : -1}
      aria-labelledby={headingId}
      className={classes(css['event'], css[size])}
    >
      <div className={css['first']}>
        <p className={css['time']}>{time}</p>
        <p className={css['meta']}>{meta.join(' · ')}</p>
        {aside && <div className={css['aside']}>{aside}</div>}
      </div>
      <Heading id={headingId} className={classes(css['sentence'], event.text.length > fourLines && css['long'])}>
        {event.text}
      </Heading>
      {event.tags.length > 0 && (
        <p className={css['tags']}>
          {event.tags.map((tag) => (
            <Tag key={tag}>{eventWords.tags[tag]}</Tag>
          ))}
        </p>
      )}
      <Evidence sources={event.sources} links={links} />
    </section>
  );
}
