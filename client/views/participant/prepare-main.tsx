/** Before the meeting: it has not begun, who is here, what will happen here. */
import { beforeWords as words } from 'shared/sentences/before.ts';
import { participantWords } from 'shared/sentences/participant.ts';
import { Link } from 'wouter';
import { AccountLine } from '../../features/accounts/account-line.tsx';
import { useLeader } from '../../sync/use-names.ts';
import { useOpenRetro } from '../../sync/use-retro.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import css from './plain-screen.module.css';

export function PrepareMain() {
  const { seat } = useOpenRetro();
  const leader = useLeader() ?? participantWords.follow.leader;
  const what = seat.role === 'observer' ? words.whatObserver : words.what;
  return (
    <>
      <div className={css['opening']}>
        <h2 className={css['title']}>{words.title}</h2>
        <p className={css['sentence']}>{words.sentence(leader)}</p>
      </div>
      <section>
        <h3 className="lab">{words.whatTitle}</h3>
        <ol className={css['what']}>
          {what.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      </section>
      <div className={css['more']}>
        <section className={css['read']} aria-labelledby="before-read">
          <h3 id="before-read" className="lab">
            {words.readTitle}
          </h3>
          <p className="small second">{words.readAbout}</p>
          <Link href={`/r/${seat.retro}/before`} asChild>
            <ButtonLink size="small">{words.read}</ButtonLink>
          </Link>
        </section>
        <AccountLine />
      </div>
    </>
  );
}
