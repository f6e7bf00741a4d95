import { useState } from 'react';
import { isZone } from 'shared/retro/times.ts';
import { planWords as words } from 'shared/sentences/plan.ts';
import { ZoneAndDate } from '../../features/evidence/zone-and-date.tsx';
import { CalendarCard, PreReadCard } from '../../features/plan/calendar-card.tsx';
import { FoundBy } from '../../features/labels/found-by.tsx';
import { KeepCard } from '../../features/keep/keep-card.tsx';
import { LengthChoice } from '../../features/plan/length-choice.tsx';
import { OpeningText } from '../../features/plan/opening-text.tsx';
import { PlannedRoles, RoomSettings, TalkSettings } from '../../features/plan/room-settings.tsx';
import { useAct } from '../../sync/use-act.ts';
import { useStage } from '../../sync/use-retro.tsx';
import { PrivateMark } from '../../ui/private-mark.tsx';
import css from './prepare.module.css';

export function PlanPart() {
  return (
    <>
      <div>
        <h2 className={css['title']}>{words.title}</h2>
        <p className="second">{words.about}</p>
        <PrivateMark seen="everyone">{words.seen}</PrivateMark>
      </div>
      <LengthChoice />
      <p className="small second">{words.sittings}</p>
      <OpeningText />
    </>
  );
}

export function PlanAside() {
  return (
    <>
      <PlannedRoles />
      <When />
      <FoundBy titleClass={css['asideTitle']} />
      <CalendarCard />
      <PreReadCard />
      <TalkSettings />
      <RoomSettings />
      <KeepCard heading="h3" titleClass={css['asideTitle']} />
    </>
  );
}

/** Zone and first day. Sent when a field is left, so that half a zone is never one. */
function When() {
  const about = useStage((stage) => stage.about);
  const act = useAct();
  const [zone, setZone] = useState<string>();
  const [date, setDate] = useState<string>();
  const send = () => {
    const nextZone = zone?.trim() ?? about.zone;
    const nextDate = date === undefined || date === '' ? about.date : date;
    if (!isZone(nextZone)) return;
    setZone(undefined);
    setDate(undefined);
    if (nextZone === about.zone && nextDate === about.date) return;
    void act({ type: 'set-zone', zone: nextZone, ...(nextDate === undefined ? {} : { date: nextDate }) });
  };
  return (
    <section aria-labelledby="plan-when" className={css['block']}>
      <h3 id="plan-when" className={css['asideTitle']}>
        {words.when}
      </h3>
      <p className="small second">{words.whenAbout}</p>
      <div onBlur={send}>
        <ZoneAndDate
          zone={zone ?? about.zone}
          onZone={setZone}
          date={date ?? about.date ?? ''}
          onDate={setDate}
          missing={[]}
        />
      </div>
    </section>
  );
}
