import { prepareWords } from 'shared/sentences/prepare.ts';
import { BetweenSittings } from '../../features/between-sittings/between-sittings.tsx';
import { useBetween } from '../../features/between-sittings/use-between.ts';
import { PlanSitting } from '../../features/next-sitting/plan-sitting.tsx';
import { PeopleList } from '../../features/readiness/people-list.tsx';
import { ReadinessList } from '../../features/readiness/readiness-list.tsx';
import css from './prepare.module.css';
import { useOthers } from './use-others.ts';

const words = prepareWords.seen;

interface OverviewProps {
  readonly onInvite: () => void;
}

export function OverviewPart({ onInvite }: OverviewProps) {
  const between = useBetween();
  return (
    <>
      {between && (
        <BetweenSittings between={between}>
          <PlanSitting />
        </BetweenSittings>
      )}
      <ReadinessList onInvite={onInvite} />
    </>
  );
}

export function OverviewAside({ onInvite }: OverviewProps) {
  const others = useOthers();
  return (
    <>
      <PeopleList onInvite={onInvite} />
      <section aria-labelledby="seen-title" className={css['block']}>
        <h3 id="seen-title" className={css['asideTitle']}>
          {words.title}
        </h3>
        <p className="small second">{words.everyone}</p>
        <p className="small second">{words.private(others)}</p>
      </section>
    </>
  );
}
