import { lazy, Suspense, useState } from 'react';
import { leadsTheRoom } from 'shared/retro/people.ts';
import { keepChoices, keptUntil } from 'shared/retro/keeping.ts';
import { keepWords as words } from 'shared/sentences/keeping.ts';
import { useAct } from '../../sync/use-act.ts';
import { useOpenRetro, useStage } from '../../sync/use-retro.tsx';
import { Button } from '../../ui/button.tsx';
import { dayText, viewersZone } from '../../ui/clock.ts';
import { Select } from '../../ui/select.tsx';
import css from './keep.module.css';

const ForgetDialog = lazy(() => import('./forget-dialog.tsx'));
const DeleteDialog = lazy(() => import('./delete-dialog.tsx'));

export interface KeepCardProps {
  readonly heading?: 'h2' | 'h3';
  /** How titles look where it stands. */
  readonly titleClass?: string | undefined;
}

/** How long it is kept, for whoever leads the room; and the way out of it, for everybody. */
export function KeepCard({ heading: Heading = 'h2', titleClass = 'lab' }: KeepCardProps) {
  const { seat } = useOpenRetro();
  const leading = useStage((stage) => stage.about.leading);
  const [asking, setAsking] = useState<'forget' | 'delete'>();
  const runs = leadsTheRoom(seat.role);
  const close = () => setAsking(undefined);
  return (
    <section aria-labelledby="keep-title" className={css['card']}>
      <Heading id="keep-title" className={titleClass}>
        {words.title}
      </Heading>
      {runs && <HowLong />}
      <div className={css['acts']}>
        <Button size="small" look="quiet" onClick={() => setAsking('forget')}>
          {runs ? words.forget : words.forgetMe}
        </Button>
        {seat.person === leading && (
          <Button size="small" look="quiet" onClick={() => setAsking('delete')}>
            {words.delete}
          </Button>
        )}
      </div>
      <Suspense fallback={null}>
        {asking === 'forget' && <ForgetDialog onClose={close} />}
        {asking === 'delete' && <DeleteDialog onClose={close} />}
      </Suspense>
    </section>
  );
}

function HowLong() {
  const months = useStage((stage) => stage.about.keepMonths);
  const published = useStage((stage) => stage.phases.findLast((fact) => fact.phase === 'published')?.at);
  const act = useAct();
  const choices =
    months === undefined || keepChoices.some((each) => each === months) ? keepChoices : [...keepChoices, months];
  return (
    <>
      <Select
        label={words.keep}
        options={[
          { value: '', label: words.forGood },
          ...choices.map((each) => ({ value: String(each), label: words.months(each) })),
        ]}
        value={months === undefined ? '' : String(months)}
        onChange={(next) => void act({ type: 'set-keep', months: next === '' ? null : Number(next) })}
      />
      {months !== undefined && (
        <p className="small second">
          {published === undefined
            ? words.notYet
            : words.goes(dayText(keptUntil(published, months), viewersZone(), { weekday: false, year: true }))}
        </p>
      )}
    </>
  );
}
