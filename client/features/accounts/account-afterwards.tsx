/** What becomes of one's account, and what its owner may do with it: keep a copy, call it given, talk instead, end it. */
import Check from 'lucide-react/icons/check';
import Download from 'lucide-react/icons/download';
import { useState } from 'react';
import type { AccountFacts } from 'shared/retro/accounts.ts';
import { accountWords } from 'shared/sentences/accounts.ts';
import type { AccountHere } from '../../sync/use-account.ts';
import { useAct } from '../../sync/use-act.ts';
import { useOpenRetro } from '../../sync/use-retro.tsx';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { QuietLine } from '../../ui/quiet-line.tsx';
import css from './account-aside.module.css';
import { RemoveAccount } from './remove-account.tsx';
import { useDownload } from './use-download.ts';

const words = accountWords.after;

export interface AccountAfterwardsProps {
  readonly here: AccountHere;
  readonly account: AccountFacts;
  readonly readers: readonly string[];
  readonly onChanged: () => Promise<void>;
}

export function AccountAfterwards({ here, account, readers, onChanged }: AccountAfterwardsProps) {
  const { seat } = useOpenRetro();
  const act = useAct();
  const download = useDownload(here);
  const [ending, setEnding] = useState<'delete' | 'decline'>();
  const given = account.state === 'given';
  const give = async (isGiven: boolean) => {
    const answer = await act({ type: 'give-account', owner: seat.person, given: isGiven });
    if (!answer.ok) return;
    if (isGiven) announce(words.isDone);
    await onChanged();
  };
  return (
    <section aria-labelledby="account-after">
      <h3 id="account-after" className={css['title']}>
        {words.title}
      </h3>
      <p className="small second">{words.about}</p>
      {given ? (
        <QuietLine
          icon={<Icon of={Check} />}
          action={
            <Button size="small" look="quiet" onClick={() => void give(false)}>
              {words.undone}
            </Button>
          }
        >
          {words.isDone}
        </QuietLine>
      ) : (
        <div className={css['given']}>
          <Button look="primary" onClick={() => void give(true)}>
            {words.done}
          </Button>
          <p className="small second">{words.doneAbout(readers)}</p>
        </div>
      )}
      <div className={css['row']}>
        <Button size="small" icon={<Icon of={Download} />} onClick={download}>
          {words.download}
        </Button>
        <Button size="small" onClick={() => setEnding('delete')}>
          {words.remove}
        </Button>
        <Button size="small" look="quiet" onClick={() => setEnding('decline')}>
          {words.not}
        </Button>
      </div>
      {ending && (
        <RemoveAccount how={ending} onDownload={download} onClose={() => setEnding(undefined)} onRemoved={onChanged} />
      )}
    </section>
  );
}
