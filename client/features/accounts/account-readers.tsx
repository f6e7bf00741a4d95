/** Who reads one's account: by name, each to be ended, and whoever asks, once. */
import User from 'lucide-react/icons/user';
import type { AccountFacts } from 'shared/retro/accounts.ts';
import { whoLeads } from 'shared/retro/names.ts';
import type { RosterEntry } from 'shared/retro/people.ts';
import { accountWords } from 'shared/sentences/accounts.ts';
import { useAct } from '../../sync/use-act.ts';
import { useNames } from '../../sync/use-names.ts';
import { useOpenRetro, useStage } from '../../sync/use-retro.tsx';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import css from './account-aside.module.css';

const words = accountWords.readers;

export interface AccountReadersProps {
  readonly account: AccountFacts;
  readonly onChanged: () => Promise<void>;
}

export function AccountReaders({ account, onChanged }: AccountReadersProps) {
  const { seat } = useOpenRetro();
  const roster = useStage((stage) => stage.roster);
  const leading = useStage((stage) => stage.about.leading);
  const names = useNames();
  const act = useAct();
  const here = (ids: readonly string[]) => roster.filter(({ id }) => ids.includes(id));
  const readers = here(account.readers);
  const others = whoLeads(roster).filter(
    ({ id }) => id !== seat.person && !account.readers.includes(id) && !account.asking.includes(id),
  );
  const part = ({ id, role }: RosterEntry) =>
    id === leading ? words.leads : role === 'deputy' ? words.deputy : words.facilitator;
  const set = async (reader: string, may: boolean, said: string) => {
    const answer = await act({ type: may ? 'grant-account' : 'ungrant-account', reader });
    if (!answer.ok) return;
    announce(said);
    await onChanged();
  };
  return (
    <section aria-labelledby="account-readers">
      <h3 id="account-readers" className={css['title']}>
        {words.title}
      </h3>
      <ul className={css['readers']}>
        <li>
          <Icon of={User} />
          <span>{words.you}</span>
          <span className="small muted">{words.write}</span>
        </li>
        {readers.map((person) => (
          <li key={person.id}>
            <Icon of={User} />
            <span>
              {person.name} <span className="small muted">{part(person)}</span>
            </span>
            <Button
              size="small"
              look="quiet"
              aria-label={words.stopNamed(names.of(person.id))}
              onClick={() => void set(person.id, false, words.stopped(names.of(person.id)))}
            >
              {words.stop}
            </Button>
          </li>
        ))}
      </ul>
      {here(account.asking).map((person) => (
        <div key={person.id} className={css['asking']}>
          <p className="small">{words.asks(person.name, part(person))}</p>
          <div className={css['row']}>
            <Button size="small" onClick={() => void set(person.id, true, words.said(names.of(person.id)))}>
              {words.may(names.of(person.id))}
            </Button>
            <Button
              size="small"
              aria-label={words.noNamed(names.of(person.id))}
              onClick={() => void set(person.id, false, words.refused(names.of(person.id)))}
            >
              {words.no}
            </Button>
          </div>
        </div>
      ))}
      {others.length > 0 && (
        <div className={css['row']} role="group" aria-label={words.addTitle}>
          {others.map((person) => (
            <Button
              key={person.id}
              size="small"
              look="quiet"
              onClick={() => void set(person.id, true, words.said(names.of(person.id)))}
            >
              {words.add(names.of(person.id))}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}
