/** The way to one's own account, and the offer where one was made. It waits where it is and says nothing twice. */
import { standing } from 'shared/retro/phases.ts';
import { accountLineWords as words } from 'shared/sentences/account-line.ts';
import { Link } from 'wouter';
import { useNames } from '../../sync/use-names.ts';
import { useOwnAccount } from '../../sync/use-own-account.ts';
import { useOpenRetro, useStage } from '../../sync/use-retro.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import css from './account-line.module.css';

export interface AccountLineProps {
  /** One link, without what an account is. */
  readonly brief?: boolean | undefined;
}

export function AccountLine({ brief = false }: AccountLineProps) {
  const { seat } = useOpenRetro();
  const { account } = useOwnAccount();
  const phase = useStage((stage) => standing(stage.phases).phase);
  const names = useNames();
  // Before the meeting it stands in the middle of the page already.
  if (brief && phase === 'prepare') return null;
  if (seat.role === 'observer' || account === undefined) return null;
  const offered = account.state === 'offered';
  const begun = account.state === 'begun' || account.state === 'given';
  const by = offered && account.offeredBy !== undefined ? names.of(account.offeredBy) : undefined;
  const label = begun ? words.goOn : offered ? words.open : words.go;
  return (
    <section className={classes(css['line'], offered && !brief && css['offered'])} aria-label={words.name}>
      {!brief && <p className={css['title']}>{offered ? words.offered(by) : words.title}</p>}
      {!brief && <p className="small second">{offered ? words.offeredAbout : words.own}</p>}
      <Link href={`/r/${seat.retro}/account`} asChild>
        <ButtonLink size="small" look={brief ? 'quiet' : 'default'}>
          {label}
        </ButtonLink>
      </Link>
    </section>
  );
}
