/** The phase the meeting is in: its minutes, and for the timeline the two-thirds meter. */
import type { ReactNode } from 'react';
import { agendaWords as words, type MeetingPhase } from 'shared/sentences/agenda.ts';
import { phaseNames } from 'shared/sentences/shell.ts';
import { PaceWords } from './pace-words.tsx';
import css from './phase-bar.module.css';
import { TimelineMeter } from './timeline-meter.tsx';
import { wholeMinutes, type Agenda } from './use-agenda.ts';

export interface CurrentPhaseProps {
  readonly phase: MeetingPhase;
  readonly agenda: Agenda;
  readonly hidden: boolean;
  /** In place of what the phase is for: the steps inside it. */
  readonly children?: ReactNode;
}

export function CurrentPhase({ phase, agenda, hidden, children }: CurrentPhaseProps) {
  return (
    <li className={css['now']} aria-current="step">
      <div className={css['head']}>
        <p className={css['title']}>
          <span className={css['big']}>{phaseNames[phase]}</span> <Amount phase={phase} agenda={agenda} />
        </p>
        {phase === 'timeline' && !hidden && <PaceWords agenda={agenda} />}
      </div>
      {phase === 'timeline' ? (
        <TimelineMeter agenda={agenda} forecast={!hidden} labelled className={css['meter']} />
      ) : (
        children || <p className={css['purpose']}>{words.purposes[phase]}</p>
      )}
    </li>
  );
}

export function Amount({ phase, agenda }: { readonly phase: MeetingPhase; readonly agenda: Agenda }) {
  const { clock, plan, window } = agenda;
  const { spent } = clock;
  const [ms, of] = amounts();
  return (
    <span className={css['spent']}>
      {phase === 'remediations' && <>{words.optional}, </>}
      <b>{wholeMinutes(ms)}</b>
      {of}
    </span>
  );

  function amounts(): readonly [spent: number, of: string] {
    switch (phase) {
      case 'opening':
        return [spent.opening, words.of.other(plan.opening)];
      case 'timeline':
        return [spent.timeline, words.of.timeline(window.from)];
      case 'learnings':
        return [spent.learnings, words.of.other(plan.learnings)];
      case 'remediations':
      case 'closing':
        return [spent.remediations + spent.closing, words.of.both(plan.rest)];
      default:
        return phase satisfies never;
    }
  }
}
