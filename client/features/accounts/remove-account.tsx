/** Asks once before an account goes: what goes with it, and that a copy can be had first. */
import { useState } from 'react';
import { accountWords } from 'shared/sentences/accounts.ts';
import { useAct } from '../../sync/use-act.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import css from './account-aside.module.css';

const words = accountWords.removal;

export interface RemoveAccountProps {
  readonly how: 'delete' | 'decline';
  readonly onDownload: () => void;
  readonly onClose: () => void;
  readonly onRemoved: () => Promise<void>;
}

export function RemoveAccount({ how, onDownload, onClose, onRemoved }: RemoveAccountProps) {
  const act = useAct();
  const [busy, setBusy] = useState(false);
  const declines = how === 'decline';
  const remove = async () => {
    if (busy) return;
    setBusy(true);
    const answer = await act({ type: declines ? 'decline-account' : 'delete-account' });
    setBusy(false);
    if (!answer.ok) return;
    announce(declines ? words.declined : words.gone);
    onClose();
    await onRemoved();
  };
  const footer = (
    <>
      <Button look="primary" onClick={() => void remove()}>
        {declines ? words.declineGo : words.go}
      </Button>
      <Button onClick={onClose}>{words.keep}</Button>
    </>
  );
  return (
    <Dialog
      open
      onClose={onClose}
      title={declines ? words.declineTitle : words.title}
      alert
      size="small"
      footer={footer}
    >
      <div className={css['dialog']}>
        <p>{words.about}</p>
        {declines && <p>{words.declineAbout}</p>}
        <p>
          <Button size="small" onClick={onDownload}>
            {words.download}
          </Button>
        </p>
      </div>
    </Dialog>
  );
}
