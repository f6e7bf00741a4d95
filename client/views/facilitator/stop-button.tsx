/** "Stop here, go on another day": everything stays where it stands, and it is asked once what goes. */
import { useState } from 'react';
import { mayStop } from 'shared/policy/decisions.ts';
import { facilitatorWords } from 'shared/sentences/facilitator.ts';
import { refusals } from 'shared/sentences/refusals.ts';
import { useInTurn } from '../../features/walk/use-in-turn.ts';
import { useFacts } from '../../sync/use-retro.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { focusMain } from './use-phase-step.ts';

const words = facilitatorWords.stopped;

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
  const stop = async () => {
    const stopped = await inTurn([{ type: 'stop-sitting' }]);
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
    </Dialog>
  );
}
