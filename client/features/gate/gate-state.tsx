/** The gate in plain words; for whoever may, the way to open it early or to shut it again. */
import Lock from 'lucide-react/icons/lock';
import LockOpen from 'lucide-react/icons/lock-open';
import { useState } from 'react';
import { mayOpenGate, mayShutGate } from 'shared/policy/decisions.ts';
import { agendaWords } from 'shared/sentences/agenda.ts';
import { useFacts } from '../../sync/use-retro.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Stat } from '../../ui/top-bar.tsx';
import { OpenEarly, ShutAgain } from './gate-questions.tsx';
import css from './gate.module.css';
import { useGate } from './use-gate.ts';

const words = agendaWords.gate;

export interface GateStateProps {
  /** In three words, for a narrow line. */
  readonly short?: boolean | undefined;
  /** Words only, for those who cannot move it. */
  readonly plain?: boolean | undefined;
}

export function GateState({ short = false, plain = false }: GateStateProps) {
  const { gate, sentence } = useGate();
  const facts = useFacts();
  // Which question is open stays what it was when asked, also while its answer is on the way.
  const [asks, setAsks] = useState<'open' | 'shut'>();
  const close = () => setAsks(undefined);
  const icon = <Icon of={gate.open ? LockOpen : Lock} />;
  const told = short && !gate.open ? words.held : sentence;
  const may = gate.open ? mayShutGate(facts) : mayOpenGate(facts, true);
  // Outside the phases it belongs to, and for whoever does not lead, it is a sentence and nothing to press.
  if (plain || (!may.allowed && asks === undefined)) return <Stat icon={icon}>{told}</Stat>;
  return (
    <>
      <Button
        look="quiet"
        size="small"
        className={css['state']}
        icon={icon}
        aria-haspopup="dialog"
        onClick={() => setAsks(gate.open ? 'shut' : 'open')}
      >
        {told}
      </Button>
      <OpenEarly open={asks === 'open'} onClose={close} />
      <ShutAgain open={asks === 'shut'} onClose={close} />
    </>
  );
}
