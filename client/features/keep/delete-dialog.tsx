import { type FormEvent, useState } from 'react';
import { keepWords as words } from 'shared/sentences/keeping.ts';
import { useLocation } from 'wouter';
import { forgetSeat } from '../../api/seat.ts';
import { useAct } from '../../sync/use-act.ts';
import { useOpenRetro, useStage } from '../../sync/use-retro.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { showToast } from '../../ui/toasts.ts';
import css from './keep.module.css';

/** ms for which the names of backups stay in sight. */
const readable = 60_000;

export default function DeleteDialog({ onClose }: { readonly onClose: () => void }) {
  const retro = useOpenRetro();
  const title = useStage((stage) => stage.about.title);
  const act = useAct();
  const [typed, setTyped] = useState('');
  const [refusal, setRefusal] = useState<string>();
  const [, go] = useLocation();
  const send = async (submit: FormEvent) => {
    submit.preventDefault();
    if (typed.trim() !== title) return setRefusal(words.notTheTitle);
    const answer = await act({ type: 'delete-retro', title });
    if (!answer.ok) return;
    const backups = answer.backups ?? [];
    showToast({
      text: words.deleted,
      ...(backups.length === 0 ? {} : { detail: words.backups(backups), lasts: readable }),
    });
    await retro.clear();
    forgetSeat(retro.seat.retro);
    go('/');
  };
  return (
    <Dialog open onClose={onClose} title={words.deleteTitle} size="small" alert>
      <form className={css['ask']} onSubmit={(submit) => void send(submit)} noValidate>
        <p>{words.deleteSay}</p>
        <Field
          label={words.typeTitle}
          note={words.titleNote(title)}
          value={typed}
          maxLength={200}
          takesFocus
          refusal={refusal}
          onChange={(next) => {
            setTyped(next);
            setRefusal(undefined);
          }}
        />
        <p className={css['acts']}>
          <Button type="submit">{words.deleteGo}</Button>
          <Button look="primary" onClick={onClose}>
            {words.cancel}
          </Button>
        </p>
      </form>
    </Dialog>
  );
}
