/** Whose account there is: that it exists and who reads it. Offering and asking are made once; nothing reminds. */
import { useMemo } from 'react';
import { whoLeads } from 'shared/retro/names.ts';
import { accountWords } from 'shared/sentences/accounts.ts';
import { useNames } from '../../sync/use-names.ts';
import { useOpenRetro, useStage } from '../../sync/use-retro.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PrivateMark } from '../../ui/private-mark.tsx';
import css from './coverage.module.css';
import { CoverageRow } from './coverage-row.tsx';
import { useCoverage } from './use-coverage.ts';

const words = accountWords.coverage;

export function CoverageList() {
  const { responders, others, given } = useCoverage();
  const seers = useOthers();
  return (
    <>
      <div className={css['head']}>
        <h2 className={css['title']}>{words.title}</h2>
        <p className="second">{words.count(given, responders.length)}</p>
      </div>
      <div>
        <p className="second">{words.about}</p>
        <PrivateMark seen="few">{words.seen(seers)}</PrivateMark>
      </div>
      {responders.length === 0 ? (
        <EmptyState title={words.empty}>{words.emptyAbout}</EmptyState>
      ) : (
        <ul className={css['list']} aria-label={words.list}>
          {responders.map((row) => (
            <CoverageRow key={row.person.id} row={row} />
          ))}
        </ul>
      )}
      <p className="small second">{words.invitation}</p>
      {others.length > 0 && (
        <section aria-labelledby="accounts-others">
          <h3 id="accounts-others" className="lab">
            {words.others}
          </h3>
          <p className="small second">{words.othersAbout}</p>
          <ul className={css['list']}>
            {others.map((row) => (
              <CoverageRow key={row.person.id} row={row} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** Short names of the other facilitators and deputies. */
export function useOthers(): readonly string[] {
  const { seat } = useOpenRetro();
  const roster = useStage((stage) => stage.roster);
  const names = useNames();
  return useMemo(
    () =>
      whoLeads(roster)
        .filter(({ id }) => id !== seat.person)
        .map(({ id }) => names.of(id)),
    [roster, seat.person, names],
  );
}
