import { useState } from 'react';
import { leadsTheRoom } from 'shared/retro/people.ts';
import { keepWords as words } from 'shared/sentences/keeping.ts';
import { refusals } from 'shared/sentences/refusals.ts';
import { useLocation } from 'wouter';
import { forgetPerson } from '../../api/keeping.ts';
import { forgetSeat } from '../../api/seat.ts';
import { useOpenRetro, useStage } from '../../sync/use-retro.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select } from '../../ui/select.tsx';
import { showToast } from '../../ui/toasts.ts';
import css from './keep.module.css';

/** Everybody for themselves; facilitators and deputies for whoever asked them. */
export default function ForgetDialog({ onClose }: { readonly onClose: () => void }) {
  const retro = useOpenRetro();
  const { seat } = retro;
  const leading = useStage((stage) => stage.about.leading);
  const roster = useStage((stage) => stage.roster);
  const runs = leadsTheRoom(seat.role);
  const others = roster.filter(({ id }) => id !== leading);
  const [whose, setWhose] = useState(runs ? null : seat.person);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const [, go] = useLocation();
  const name = roster.find(({ id }) => id === whose)?.name;
  const mine = whose === seat.person;
  const erase = async () => {
    if (whose === null) return;
    setBusy(true);
    const answer = await forgetPerson(seat.retro, whose);
    setBusy(false);
    if (!answer.ok) return setRefusal(answer.reason === 'try-again' ? words.failed : refusals[answer.reason]);
    showToast({ text: mine ? words.forgottenMine : words.forgotten });
    if (!mine) return onClose();
    await retro.clear();
    forgetSeat(seat.retro);
    go('/');
  };
  const footer = (
    <>
      {whose !== null && (
        <Button look="primary" aria-disabled={busy || undefined} onClick={() => void erase()}>
          {words.forgetGo}
        </Button>
      )}
      <Button onClick={onClose}>{words.notNow}</Button>
    </>
  );
  return (
    <Dialog
      open
      onClose={onClose}
      title={mine ? words.forgetMeTitle : words.forgetTitle}
      size="small"
      alert
      footer={footer}
    >
      <div className={css['ask']}>
        {runs && (
          <>
            <Select
              label={words.who}
              options={others.map((person) => ({ value: person.id, label: person.name }))}
              value={whose}
              placeholder={words.choose}
              onChange={setWhose}
            />
            <p className="small muted">{words.whoNote}</p>
          </>
        )}
        {mine ? <p>{words.goesAwayMine}</p> : name !== undefined && <p>{words.goesAway(name)}</p>}
        {whose !== null && <p className="second">{words.stays}</p>}
        <p role="status" className={css['refusal']}>
          {refusal}
        </p>
      </div>
    </Dialog>
  );
}
