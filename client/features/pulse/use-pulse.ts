/** One's own part in the three questions: whether they are still to be asked, answering, and leaving it. */
import { useEffect, useState } from 'react';
import type { PulseSheet } from 'shared/retro/pulse.ts';
import { pulseWords } from 'shared/sentences/pulse.ts';
import { pulseAnswered } from '../../api/pulse.ts';
import { useAct } from '../../sync/use-act.ts';
import { useDraft } from '../../sync/use-draft.ts';
import { useOpenRetro } from '../../sync/use-retro.tsx';
import { showToast } from '../../ui/toasts.ts';

export interface Pulse {
  /** `unknown` until the server says whether this person has answered. */
  readonly state: 'unknown' | 'asked' | 'done';
  readonly send: (sheet: PulseSheet) => void;
  readonly decline: () => void;
}

export function usePulse(open: boolean): Pulse {
  const { seat } = useOpenRetro();
  const act = useAct();
  // "No thanks" stays with this tab: nobody else learns of it.
  const [declined, setDeclined] = useDraft('pulse.declined');
  const [answered, setAnswered] = useState<boolean | undefined>(undefined);
  useEffect(() => {
    if (!open) return undefined;
    let gone = false;
    void pulseAnswered(seat.retro).then((answer) => {
      if (!gone) setAnswered((before) => before ?? (answer.ok && answer.answered));
    });
    return () => {
      gone = true;
    };
  }, [seat.retro, open]);
  const send = async (sheet: PulseSheet) => {
    const answer = await act({ type: 'answer-pulse', answers: sheet });
    if (answer.ok) showToast({ text: pulseWords.sent });
    if (answer.ok || answer.reason === 'answered-already') setAnswered(true);
  };
  return {
    state: !open || declined !== '' || answered === true ? 'done' : answered === undefined ? 'unknown' : 'asked',
    send: (sheet) => void send(sheet),
    decline: () => setDeclined('1'),
  };
}
