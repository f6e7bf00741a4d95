/** Hearing somebody: their own account, a clock and ways in. No other account is in sight, and none is compared. */
import { accountWords } from 'shared/sentences/accounts.ts';
import { Link, useParams } from 'wouter';
import { useAccountDocument } from '../../sync/use-account.ts';
import { useNames } from '../../sync/use-names.ts';
import { useOpenRetro, useRetro, useStage } from '../../sync/use-retro.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { SkipLink } from '../../ui/skip-link.tsx';
import { HearingBar } from './hearing-bar.tsx';
import { HearingScreen } from './hearing-screen.tsx';
import css from './hearing-view.module.css';

const words = accountWords.hearing;

export default function HearingView() {
  const { whose = '' } = useParams();
  return <Hearing key={whose} owner={whose} />;
}

function Hearing({ owner }: { readonly owner: string }) {
  const { seat } = useOpenRetro();
  const title = useStage((stage) => stage.about.title);
  const person = useStage((stage) => stage.roster.find(({ id }) => id === owner));
  const account = useRetro((view) => view.tray?.accounts.get(owner));
  const known = useRetro((view) => view.tray !== undefined);
  const names = useNames();
  const mayRead = account?.readers.includes(seat.person) ?? false;
  const doc = useAccountDocument(owner, mayRead ? account?.life : undefined);
  const name = names.of(owner);
  if (doc && account?.life !== undefined && mayRead && person) {
    const here = { owner, life: account.life, doc };
    return <HearingScreen key={account.life} here={here} account={account} name={name} fullName={person.name} />;
  }
  const waiting = !known || (mayRead && person !== undefined);
  return (
    <div className={css['screen']}>
      <title>{words.pageTitle(name, title)}</title>
      <SkipLink href="#main">{words.skip}</SkipLink>
      <HearingBar name={person?.name} />
      <main id="main" className={css['only']}>
        {waiting ? (
          <Loading>{accountWords.loading}</Loading>
        ) : (
          <EmptyState
            title={account?.life === undefined ? words.none : words.notOpen}
            actions={
              <Link href={`/r/${seat.retro}/prepare#accounts`} asChild>
                <ButtonLink size="small">{words.back}</ButtonLink>
              </Link>
            }
          >
            {account?.life === undefined ? words.noneAbout(name) : words.notOpenAbout(name)}
          </EmptyState>
        )}
      </main>
    </div>
  );
}
