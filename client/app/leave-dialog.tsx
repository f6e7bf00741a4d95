import { useState } from 'react';
import { leaveWords as words } from 'shared/sentences/leaving.ts';
import { leaveRetro } from '../api/retros.ts';
import { forgetSeat } from '../api/seat.ts';
import { useOpenRetro, useRetro } from '../sync/use-retro.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import css from './shell.module.css';

/** Says what goes, what stays and how to come back; then this browser holds nothing of the retro any more. */
export function LeaveDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const retro = useOpenRetro();
  const { waiting } = useRetro((view) => view.connection);
  const [unreachable, setUnreachable] = useState(false);
  const { seat } = retro;
  const leave = async () => {
    const answer = await leaveRetro(seat.person);
    // Signed out already is as good; out of reach is not: the cookie would still open the desk.
    if (!answer.ok && answer.reason !== 'not-signed-in') return setUnreachable(true);
    await retro.clear();
    forgetSeat(seat.retro);
    forgetDrafts(seat.retro);
    // A fresh page: nothing of the meeting stays in this tab's memory either.
    location.replace('/');
  };
  const footer = (
    <>
      <Button look="primary" onClick={() => void leave()}>
        {words.confirm}
      </Button>
      <Button onClick={onClose}>{words.stay}</Button>
    </>
  );
  return (
    <Dialog open={open} onClose={onClose} title={words.title} alert footer={footer}>
      <div className={css['leave']}>
        <p>{words.about(seat.name)}</p>
        {waiting > 0 && <p className={css['unsaved']}>{words.unsaved(waiting)}</p>}
        {unreachable && (
          <p role="alert" className={css['unsaved']}>
            {words.unreachable}
          </p>
        )}
        <p className="second">{words.back}</p>
      </div>
    </Dialog>
  );
}

/** Drafts carry the retro's id in their key. */
function forgetDrafts(retro: string): void {
  for (const storage of [sessionStorage, localStorage]) {
    for (const key of Object.keys(storage)) if (key.includes(retro)) storage.removeItem(key);
  }
}
