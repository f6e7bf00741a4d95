/** Opening early, and shutting again: asked once, with the facts; what keeps the meeting as it is comes first. */
import { useState } from 'react';
import { agendaWords } from 'shared/sentences/agenda.ts';
import { useAct } from '../../sync/use-act.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useGate, useGateTitle } from './use-gate.ts';

const words = agendaWords.gate;

interface QuestionProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

export function OpenEarly({ open, onClose }: QuestionProps) {
  const { done } = useGate();
  const titleNow = useGateTitle();
  const title = useFixed(open, titleNow);
  const act = useAct();
  const go = async () => {
    const answer = await act({ type: done.done ? 'timeline-done' : 'open-gate-early' });
    if (answer.ok) announce(words.opened);
    onClose();
  };
  const footer = (
    <>
      <Button look="primary" onClick={onClose}>
        {done.done ? words.keepShut : words.keep}
      </Button>
      <Button onClick={() => void go()}>{words.openNow}</Button>
    </>
  );
  return (
    <Dialog open={open} onClose={onClose} title={title} alert footer={footer}>
      <p className="second">{done.done ? words.readyMore : `${words.logged} ${words.loggedMore}`}</p>
    </Dialog>
  );
}

export function ShutAgain({ open, onClose }: QuestionProps) {
  const act = useAct();
  const go = async () => {
    const answer = await act({ type: 'shut-gate' });
    if (answer.ok) announce(words.isShut);
    onClose();
  };
  const footer = (
    <>
      <Button look="primary" onClick={onClose}>
        {words.leaveOpen}
      </Button>
      <Button onClick={() => void go()}>{words.shut}</Button>
    </>
  );
  return (
    <Dialog open={open} onClose={onClose} title={words.shutTitle} alert footer={footer}>
      <p className="second">{words.shutMore}</p>
    </Dialog>
  );
}

/** What a question says stands still while it is read: taken when it opens. */
function useFixed(open: boolean, take: () => string): string {
  const [taken, setTaken] = useState({ open, text: '' });
  if (taken.open !== open) setTaken({ open, text: open ? take() : taken.text });
  return taken.text;
}
