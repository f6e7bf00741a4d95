/** The same in one line of 44 px, for whoever takes the notes. */
import type { ReactNode } from 'react';
import { agendaWords as words } from 'shared/sentences/agenda.ts';
import { phaseNames } from 'shared/sentences/shell.ts';
import { Amount } from './current-phase.tsx';
import { MinutesLeft } from './minutes-left.tsx';
import css from './pace-strip.module.css';
import { PaceWords } from './pace-words.tsx';
import { meetingPhases } from './phase-bar.tsx';
import { TimelineMeter } from './timeline-meter.tsx';
import { useAgenda } from './use-agenda.ts';

export interface PaceStripProps {
  readonly hidden?: boolean | undefined;
  /** Before the minutes left: parked ideas, the gate. */
  readonly children?: ReactNode;
}

export function PaceStrip({ hidden = false, children }: PaceStripProps) {
  const agenda = useAgenda();
  const phase = meetingPhases.find((each) => each === agenda.standing.phase);
  return (
    <section aria-label={words.region} className={css['strip']}>
      <p className={css['phase']}>
        <b>{phaseNames[agenda.standing.phase]}</b> {phase && <Amount phase={phase} agenda={agenda} />}
      </p>
      {phase === 'timeline' && (
        <>
          <TimelineMeter agenda={agenda} forecast={!hidden} className={css['meter']} />
          {!hidden && <PaceWords agenda={agenda} short />}
        </>
      )}
      <div className={css['end']}>
        {children}
        <MinutesLeft agenda={agenda} line />
      </div>
    </section>
  );
}
