import type { AccountFacts } from 'shared/retro/accounts.ts';
import { accountWords as words } from 'shared/sentences/accounts.ts';
import { AccountAfterwards } from '../../features/accounts/account-afterwards.tsx';
import { AccountReaders } from '../../features/accounts/account-readers.tsx';
import { OwnAccount } from '../../features/accounts/own-account.tsx';
import { useAccountDocument } from '../../sync/use-account.ts';
import { useNames } from '../../sync/use-names.ts';
import { useOpenRetro, useStage } from '../../sync/use-retro.tsx';
import { Loading } from '../../ui/loading.tsx';
import css from './account-view.module.css';

export interface WritingAccountProps {
  readonly account: AccountFacts;
  readonly onChanged: () => Promise<void>;
}

export function WritingAccount({ account, onChanged }: WritingAccountProps) {
  const { seat } = useOpenRetro();
  const roster = useStage((stage) => stage.roster);
  const names = useNames();
  const doc = useAccountDocument(seat.person, account.life);
  const readers = roster.filter(({ id }) => account.readers.includes(id)).map(({ id }) => names.of(id));
  const here = doc && account.life !== undefined ? { owner: seat.person, life: account.life, doc } : undefined;
  return (
    <div className={css['work']}>
      <main id="main" tabIndex={-1} className={css['main']}>
        <div className={css['column']}>
          {here ? <OwnAccount key={here.life} here={here} readers={readers} /> : <Loading>{words.loading}</Loading>}
        </div>
      </main>
      <aside className={css['aside']} aria-label={words.aside}>
        <AccountReaders account={account} onChanged={onChanged} />
        <section>
          <h3 className={css['asideTitle']}>{words.others.title}</h3>
          <p className="small second">{words.others.about}</p>
        </section>
        {here && <AccountAfterwards here={here} account={account} readers={readers} onChanged={onChanged} />}
        <p className={css['hints']}>{words.after.hints}</p>
      </aside>
    </div>
  );
}
