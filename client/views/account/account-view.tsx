/** One's own account, on a page of its own. Nobody else's is ever shown here. */
import { standing } from 'shared/retro/phases.ts';
import { accountWords as words } from 'shared/sentences/accounts.ts';
import { BeginAccount } from '../../features/accounts/begin-account.tsx';
import { useOpenRetro, useStage } from '../../sync/use-retro.tsx';
import { attentive, useOwnAccount } from '../../sync/use-own-account.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { SkipLink } from '../../ui/skip-link.tsx';
import { AccountBar } from './account-bar.tsx';
import css from './account-view.module.css';
import { WritingAccount } from './writing-account.tsx';

export default function AccountView() {
  const title = useStage((stage) => stage.about.title);
  return (
    <div className={css['screen']}>
      <title>{words.pageTitle(title)}</title>
      <SkipLink href="#main">{words.skip}</SkipLink>
      <AccountBar />
      <Body />
    </div>
  );
}

function Body() {
  const { seat } = useOpenRetro();
  const phase = useStage((stage) => standing(stage.phases).phase);
  const { account, refresh } = useOwnAccount(attentive);
  if (seat.role === 'observer') return <Only title={words.observer} />;
  if (phase === 'published') return <Only title={words.published} />;
  if (account === undefined) {
    return (
      <main id="main" className={css['only']}>
        <Loading>{words.loading}</Loading>
      </main>
    );
  }
  if (account.state === 'begun' || account.state === 'given') {
    return <WritingAccount account={account} onChanged={refresh} />;
  }
  return (
    <div className={css['alone']}>
      <main id="main" tabIndex={-1} className={css['main']}>
        <div className={css['column']}>
          <BeginAccount account={account} onChanged={refresh} />
        </div>
      </main>
    </div>
  );
}

function Only({ title }: { readonly title: string }) {
  return (
    <main id="main" className={css['only']}>
      <EmptyState title={title} />
    </main>
  );
}
