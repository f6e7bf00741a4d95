/** The overview of a meeting that was stopped and goes on another day. */
import type { ReactNode } from 'react';
import type { Between } from 'shared/retro/between-sittings.ts';
import type { TimelineEvent } from 'shared/retro/timeline.ts';
import { betweenWords as words } from 'shared/sentences/between-sittings.ts';
import { eventTime } from 'shared/sentences/event.ts';
import { brief } from 'shared/sentences/names.ts';
import { prepareWords } from 'shared/sentences/prepare.ts';
import { useRetro, useStage } from '../../sync/use-retro.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { clockHere, dayText, viewersZone } from '../../ui/clock.ts';
import css from './between-sittings.module.css';

/** Events still to come that are named one by one. */
const most = 5;

export interface BetweenSittingsProps {
  readonly between: Between;
  /** When it goes on, and how that is changed. */
  readonly children: ReactNode;
}

export function BetweenSittings({ between, children }: BetweenSittingsProps) {
  const { sitting, phase, ended } = between;
  const when = `${dayText(ended, viewersZone())}, ${clockHere(ended)}`;
  return (
    <section aria-labelledby="between-title" className={css['between']}>
      <div>
        <h2 id="between-title" className={css['title']}>
          {words.title}
        </h2>
        <p className="second">{words.ended(sitting, when, phase)}</p>
      </div>
      {children}
      <div className={css['columns']}>
        <Told between={between} />
        <Open between={between} />
      </div>
      <Changes between={between} />
    </section>
  );
}

function Told({ between }: { readonly between: Between }) {
  const { discussed, skipped, open, timeline, minutes, gate } = between;
  const { ideas, learnings } = useStage((stage) => stage.counts);
  return (
    <section aria-labelledby="between-told">
      <h3 id="between-told" className="lab">
        {words.told}
      </h3>
      <ul className={css['facts']}>
        <li>{words.events(discussed, skipped, discussed + skipped + open.length)}</li>
        <li>{words.minutes(timeline, minutes)}</li>
        {ideas > 0 && <li>{words.ideas(ideas, gate.everOpened)}</li>}
        {learnings > 0 && <li>{words.learnings(learnings)}</li>}
        {gate.open ? <li>{words.gateOpen}</li> : gate.asked && <li>{words.asked}</li>}
      </ul>
    </section>
  );
}

function Open({ between: { open, waiting } }: { readonly between: Between }) {
  const questions = useRetro((view) =>
    (view.backstage?.questions ?? []).reduce((left, { id }) => left + (view.tray?.asked.has(id) ? 0 : 1), 0),
  );
  return (
    <section aria-labelledby="between-open">
      <h3 id="between-open" className="lab">
        {words.open}
      </h3>
      {open.length + waiting + questions === 0 ? (
        <p className="second">{words.nothing}</p>
      ) : (
        <ul className={css['facts']}>
          {open.length > 0 && (
            <li>
              {words.toCome(open.length)}
              <ToCome events={open} />
            </li>
          )}
          {questions > 0 && (
            <li>
              <a href="#questions">{words.questions(questions)}</a>
            </li>
          )}
          {waiting > 0 && (
            <li>
              <a href="#timeline">{words.waiting(waiting)}</a>
            </li>
          )}
        </ul>
      )}
    </section>
  );
}

function ToCome({ events }: { readonly events: readonly TimelineEvent[] }) {
  const zone = useStage((stage) => stage.about.zone);
  return (
    <ul className={css['toCome']}>
      {events.slice(0, most).map((event) => (
        <li key={event.id}>
          <a href={`#event-${event.id}`} className="num">
            {eventTime(event, zone)}
          </a>{' '}
          <span className="second">{brief(event.text)}</span>
        </li>
      ))}
      {events.length > most && <li className="second">{words.more(events.length - most)}</li>}
    </ul>
  );
}

function Changes({ between: { minutes } }: { readonly between: Between }) {
  const { plan, next } = useStage((stage) => stage.about);
  const { changes } = words;
  const rows = [
    ['timeline', changes.timeline],
    ['questions', changes.questions],
    ['accounts', changes.accounts],
    ['plan', changes.plan(minutes, plan.minutes, next?.minutes)],
  ] as const;
  return (
    <section aria-labelledby="between-change">
      <h3 id="between-change" className="lab">
        {words.change}
      </h3>
      <ul className={css['changes']}>
        {rows.map(([part, sentence]) => (
          <li key={part}>
            <p>{sentence}</p>
            <ButtonLink size="small" href={`#${part}`}>
              {prepareWords.parts[part]}
            </ButtonLink>
          </li>
        ))}
        <li>
          <p>{changes.people}</p>
        </li>
      </ul>
      <p className="small second">{words.stays}</p>
    </section>
  );
}
