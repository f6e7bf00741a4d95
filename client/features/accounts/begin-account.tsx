/** Before an account there is a choice, and one consent that names its readers. No is as easy as yes. */
import { useMemo, useState } from 'react';
import type { OwnAccount } from 'shared/retro/accounts.ts';
import { whoLeads } from 'shared/retro/names.ts';
import { roleNames } from 'shared/sentences/shell.ts';
import { accountWords } from 'shared/sentences/accounts.ts';
import { useAct } from '../../sync/use-act.ts';
import { useNames } from '../../sync/use-names.ts';
import { useOpenRetro, useStage } from '../../sync/use-retro.tsx';
import { announce } from '../../ui/announcer.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { EqualChoices } from '../../ui/equal-choices.tsx';
import { PrivateMark } from '../../ui/private-mark.tsx';
import css from './begin-account.module.css';
import title from './own-account.module.css';

const words = accountWords.begin;

export interface BeginAccountProps {
  readonly account: OwnAccount;
  readonly onChanged: () => Promise<void>;
}

type Choice = 'write' | 'talk' | 'not';

export function BeginAccount({ account, onChanged }: BeginAccountProps) {
  const { seat } = useOpenRetro();
  const roster = useStage((stage) => stage.roster);
  const names = useNames();
  const act = useAct();
  const leaders = useMemo(() => whoLeads(roster).filter(({ id }) => id !== seat.person), [roster, seat.person]);
  // Who was here when the page came is offered; whoever arrives while it is read is offered unticked.
  const [agreed, setAgreed] = useState<ReadonlySet<string>>(() => new Set(leaders.map(({ id }) => id)));
  const [busy, setBusy] = useState(false);
  const readers = leaders.filter(({ id }) => agreed.has(id)).map(({ id }) => id);
  const choose = async (choice: Choice) => {
    if (busy) return;
    setBusy(true);
    const answer = await act(
      choice === 'not' ? { type: 'decline-account' } : { type: 'begin-account', readers, talk: choice === 'talk' },
    );
    setBusy(false);
    if (answer.ok && choice === 'not') announce(accountWords.removal.declined);
    if (answer.ok) await onChanged();
  };
  const tick = (id: string, on: boolean) => {
    const next = new Set(agreed);
    if (on) next.add(id);
    else next.delete(id);
    setAgreed(next);
  };
  const by = account.state === 'offered' ? account.offeredBy : undefined;
  return (
    <>
      <h2 className={title['title']}>{accountWords.title}</h2>
      {account.state === 'declined' && <p className={css['declined']}>{words.declined}</p>}
      <p className={title['about']}>
        {by !== undefined && `${words.offer(names.of(by))} `}
        {words.what}
      </p>
      <ul className={css['points']}>
        {words.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <fieldset className={css['readers']}>
        <legend className="lab">{words.readersTitle}</legend>
        {leaders.length === 0 && <p className="second">{words.noReaders}</p>}
        {leaders.map(({ id, name, role }) => (
          <Checkbox
            key={id}
            label={`${name}, ${roleNames[role].toLowerCase()}`}
            checked={agreed.has(id)}
            onChange={(on) => tick(id, on)}
          />
        ))}
        {leaders.length > 0 && <p className="small second">{words.readersAbout}</p>}
      </fieldset>
      <PrivateMark seen="few">{words.consent(readers.map((id) => names.of(id)))}</PrivateMark>
      <EqualChoices<Choice>
        className={css['choices']}
        legend={words.howTitle}
        value={null}
        onChange={(choice) => void choose(choice)}
        choices={[
          { value: 'write', label: words.write, description: words.writeAbout },
          { value: 'talk', label: words.talk, description: words.talkAbout },
          ...(account.state === 'declined'
            ? []
            : [{ value: 'not' as const, label: words.not, description: words.notAbout }]),
        ]}
      />
    </>
  );
}
