import CalendarPlus from 'lucide-react/icons/calendar-plus';
import { useState } from 'react';
import { calendarFile } from 'shared/retro/calendar.ts';
import { instantOf } from 'shared/retro/typed-time.ts';
import { planWords } from 'shared/sentences/plan.ts';
import { preRead } from 'shared/sentences/pre-read.ts';
import { Link } from 'wouter';
import { serverNow } from '../../sync/clock.ts';
import { useOpenRetro, useRetro, useStage } from '../../sync/use-retro.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Field } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Select } from '../../ui/select.tsx';
import css from './plan.module.css';

const words = planWords.calendar;

/** A hearing takes half an hour (practice §1 row 2). */
const hearingMinutes = 30;

/** The meeting, or a hearing with one person, as a file for any calendar. Nothing is sent to anybody. */
export function CalendarCard() {
  const { seat } = useOpenRetro();
  const about = useStage((stage) => stage.about);
  const roster = useStage((stage) => stage.roster);
  const [what, setWhat] = useState('meeting');
  const [date, setDate] = useState('');
  const [time, setTime] = useState('');
  const [refusal, setRefusal] = useState<string>();
  const people = roster.filter((person) => person.id !== seat.person && !person.guest && person.role !== 'observer');
  const save = () => {
    const at = date === '' || time === '' ? null : instantOf(time, about.zone, date);
    if (at === null) return setRefusal(words.missing);
    const person = people.find(({ id }) => id === what);
    const text = calendarFile({
      uid: `${person ? `hearing-${person.id}` : 'meeting'}-${seat.retro}@second-story`,
      at,
      minutes: person ? hearingMinutes : about.plan.minutes,
      title: person ? words.hearingTitle(about.title) : words.meetingTitle(about.title),
      about: person ? words.hearingAbout : words.meetingAbout(about.plan),
      url: `${location.origin}/r/${seat.retro}`,
      made: new Date(serverNow()).toISOString(),
    });
    const address = URL.createObjectURL(new Blob([text], { type: 'text/calendar' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = person ? words.hearingFile : words.meetingFile;
    link.click();
    URL.revokeObjectURL(address);
  };
  const clear = (set: (text: string) => void) => (text: string) => {
    set(text);
    setRefusal(undefined);
  };
  return (
    <section aria-labelledby="plan-calendar" className={css['block']}>
      <h3 id="plan-calendar" className={css['asideTitle']}>
        {words.title}
      </h3>
      <p className="small second">{words.about(about.zone)}</p>
      {people.length > 0 && (
        <Select
          label={words.what}
          size="small"
          value={what}
          options={[
            { value: 'meeting', label: words.meeting(about.plan.minutes) },
            ...people.map(({ id, name }) => ({ value: id, label: words.hearing(name, hearingMinutes) })),
          ]}
          onChange={setWhat}
        />
      )}
      <div className={css['moment']}>
        <Field label={words.date} type="date" size="small" value={date} onChange={clear(setDate)} refusal={refusal} />
        <Field label={words.time} type="time" size="small" value={time} onChange={clear(setTime)} />
      </div>
      <div className={css['acts']}>
        <Button size="small" icon={<Icon of={CalendarPlus} />} onClick={save}>
          {words.go}
        </Button>
      </div>
    </section>
  );
}

/** What people read the day before, to be sent the way the team sends things. */
export function PreReadCard() {
  const { seat } = useOpenRetro();
  const about = useStage((stage) => stage.about);
  const roster = useStage((stage) => stage.roster);
  const events = useRetro((view) => view.events);
  const text = () =>
    preRead({
      title: about.title,
      zone: about.zone,
      plan: about.plan,
      roster,
      events,
      talk: about.settings.talk,
    });
  return (
    <section aria-labelledby="plan-pre-read" className={css['block']}>
      <h3 id="plan-pre-read" className={css['asideTitle']}>
        {planWords.preRead.title}
      </h3>
      <p className="small second">{planWords.preRead.about}</p>
      <div className={css['acts']}>
        <Link href={`/r/${seat.retro}/before`} asChild>
          <ButtonLink size="small">{planWords.preRead.open}</ButtonLink>
        </Link>
        <CopyButton size="small" text={text} label={planWords.preRead.copy} />
      </div>
    </section>
  );
}
