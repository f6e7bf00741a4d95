/** "Stop here, go on another day": everything stays where it stands, and it is asked once what goes. */
import { useState } from 'react';
import { mayStop } from 'shared/policy/decisions.ts';
import { sittingMinutes } from 'shared/retro/next-sitting.ts';
import { facilitatorWords } from 'shared/sentences/facilitator.ts';
import { nextSittingWords } from 'shared/sentences/next-sitting.ts';
import { refusals } from 'shared/sentences/refusals.ts';
import { momentTyped, proposedMoment } from '../../features/next-sitting/moment.ts';
import { useInTurn } from '../../features/walk/use-in-turn.ts';
import { serverNow } from '../../sync/clock.ts';
import { useAct } from '../../sync/use-act.ts';
import { useFacts, useStage } from '../../sync/use-retro.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import css from './screens.module.css';
import { focusMain } from './use-phase-step.ts';

const words = facilitatorWords.stopped;
const nextWords = nextSittingWords.stop;

export function StopButton() {
  const facts = useFacts();
  const [asks, setAsks] = useState(false);
  const may = mayStop(facts);
  return (
    <>
      <Button
        unavailable={may.allowed ? undefined : refusals[may.reason]}
        aria-haspopup="dialog"
        onClick={() => setAsks(true)}
      >
        {words.stop}
      </Button>
      <StopDialog open={asks} onClose={() => setAsks(false)} />
    </>
  );
}

export function StopDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const inTurn = useInTurn();
  const act = useAct();
  const phases = useStage((stage) => stage.phases);
  const plan = useStage((stage) => stage.about.plan);
  const [moment, setMoment] = useState(() => proposedMoment(serverNow(), phases));
  const stop = async () => {
    const stopped = await inTurn([{ type: 'stop-sitting' }]);
    const at = momentTyped(moment, serverNow());
    const minutes = Math.min(plan.minutes, sittingMinutes);
    if (stopped && at !== undefined) await act({ type: 'plan-sitting', at, minutes });
    onClose();
    if (stopped) focusMain();
  };
  const footer = (
    <>
      <Button look="primary" onClick={onClose}>
        {words.stay}
      </Button>
      <Button onClick={() => void stop()}>{words.go}</Button>
    </>
  );
  return (
    <Dialog open={open} onClose={onClose} title={words.question} alert footer={footer}>
      <p className="second">{words.questionMore}</p>
      <div className={css['moment']}>
        <Field
          type="date"
          label={nextWords.day}
          note={nextWords.dayMore}
          value={moment.date}
          onChange={(date) => setMoment({ ...moment, date })}
        />
        <Field
          type="time"
          label={nextSittingWords.dialog.time}
          value={moment.time}
          onChange={(time) => setMoment({ ...moment, time })}
        />
      </div>
    </Dialog>
  );
}
