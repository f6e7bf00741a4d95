import { useState } from 'react';
import type { Question } from 'shared/retro/ideas.ts';
import { eventTime } from 'shared/sentences/event.ts';
import { questionWords as words } from 'shared/sentences/questions.ts';
import { useRetro } from '../../sync/use-retro.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Field } from '../../ui/field.tsx';
import { PopoverButton } from '../../ui/popover-button.tsx';
import { ForWhom } from './for-whom.tsx';
import css from './questions.module.css';
import { ThreadLink } from './thread-link.tsx';
import { useQuestionActs } from './use-question-acts.ts';

/** Events drawn at once; the rest are found by typing. */
const most = 60;

export interface EventLinksProps {
  readonly question: Question;
  readonly number: number;
  readonly zone: string;
}

/** The events a question comes up at: several may be chosen. */
export function EventLinks({ question, number, zone }: EventLinksProps) {
  const events = useRetro((view) => view.events);
  const linked = events.filter((event) => question.eventIds.includes(event.id));
  return (
    <div className={css['links']}>
      <PopoverButton
        of={words.ofQuestion(number)}
        label={words.eventsFor(number)}
        content={() => <EventChoice question={question} zone={zone} />}
      >
        {linked.length === 0 ? words.noEvents : words.events}
      </PopoverButton>
      {linked.map((event) => (
        <a key={event.id} href={`#event-${event.id}`} className={css['link']} title={event.text}>
          <span className="num">{eventTime(event, zone)}</span>
        </a>
      ))}
      <ThreadLink question={question} number={number} />
      <ForWhom question={question} number={number} />
      {question.divergence !== undefined && (
        <a href="#accounts" className={css['link']}>
          {words.differs}
        </a>
      )}
    </div>
  );
}

function EventChoice({ question, zone }: Omit<EventLinksProps, 'number'>) {
  const events = useRetro((view) => view.events);
  const acts = useQuestionActs();
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLowerCase();
  const found = events.filter(
    (event) => wanted === '' || `${eventTime(event, zone)} ${event.text}`.toLowerCase().includes(wanted),
  );
  const choose = (id: string, on: boolean) => {
    const there = question.eventIds.filter((each) => each !== id);
    acts.change(question.id, { eventIds: on ? [...there, id] : there });
  };
  if (events.length === 0) return <p className={css['choice']}>{words.eventsNone}</p>;
  return (
    <div className={css['choice']}>
      {events.length > 8 && (
        <Field
          label={words.findEvent}
          hideLabel
          placeholder={words.findEvent}
          size="small"
          value={search}
          onChange={setSearch}
        />
      )}
      <ul className={css['choices']}>
        {found.slice(0, most).map((event) => (
          <li key={event.id}>
            <Checkbox
              label={
                <>
                  <span className="num">{eventTime(event, zone)}</span> {event.text}
                </>
              }
              checked={question.eventIds.includes(event.id)}
              onChange={(on) => choose(event.id, on)}
            />
          </li>
        ))}
      </ul>
      {found.length > most && <p className="small muted">{words.moreEvents(found.length - most)}</p>}
    </div>
  );
}
