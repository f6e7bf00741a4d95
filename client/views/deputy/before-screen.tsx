/** Before the meeting: it has not begun, who is at the door, who is here. */
import { deputyWords } from 'shared/sentences/deputy.ts';
import { Link } from 'wouter';
import { DoorList } from '../../features/invite/door-list.tsx';
import { WhoIsHere } from '../../features/who-is-here/who-is-here.tsx';
import { useLeader } from '../../sync/use-names.ts';
import { useOpenRetro } from '../../sync/use-retro.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import css from './plain-screen.module.css';

const words = deputyWords.prepare;

export function BeforeScreen() {
  const { seat } = useOpenRetro();
  const leader = useLeader() ?? words.leader;
  return (
    <main id="main" tabIndex={-1} className={css['page']}>
      <div className={css['column']}>
        <h2 className={css['title']}>{words.title}</h2>
        <p className={css['sentence']}>{words.sentence(leader)}</p>
        <p>
          <Link href={`/r/${seat.retro}/prepare`} asChild>
            <ButtonLink look="primary" size="large">
              {words.go}
            </ButtonLink>
          </Link>
        </p>
        <DoorList />
        <WhoIsHere />
      </div>
    </main>
  );
}
