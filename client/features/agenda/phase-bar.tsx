/** The meeting from left to right: finished and coming phases compact, the current one open, and the minutes left. */
import type { ReactNode } from 'react';
import { agendaWords as words, type MeetingPhase } from 'shared/sentences/agenda.ts';
import { phases } from 'shared/retro/phases.ts';
import { CurrentPhase } from './current-phase.tsx';
import { MinutesLeft } from './minutes-left.tsx';
import { MoreMinutes, type MoreMinutesProps } from './more-minutes.tsx';
import css from './phase-bar.module.css';
import { PhaseCell } from './phase-cell.tsx';
import { useAgenda } from './use-agenda.ts';

export const meetingPhases: readonly MeetingPhase[] = ['opening', 'timeline', 'learnings', 'remediations', 'closing'];

export interface PhaseBarProps {
  /** The private parts of the screen are hidden: the forecast goes with them. */
  readonly hidden?: boolean | undefined;
  /** In place of what the current phase is for: the steps inside it. */
  readonly children?: ReactNode;
  /** Where the minutes may be changed. */
  readonly keys?: MoreMinutesProps['keys'] | undefined;
}

export function PhaseBar({ hidden = false, children, keys }: PhaseBarProps) {
  const agenda = useAgenda();
  const now = phases.indexOf(agenda.standing.phase);
  return (
    <section aria-label={words.region} className={css['bar']}>
      <ol className={css['phases']}>
        {meetingPhases.map((phase) =>
          phase === agenda.standing.phase ? (
            <CurrentPhase key={phase} phase={phase} agenda={agenda} hidden={hidden}>
              {children}
            </CurrentPhase>
          ) : (
            <PhaseCell
              key={phase}
              phase={phase}
              when={phases.indexOf(phase) < now ? 'done' : 'coming'}
              agenda={agenda}
            />
          ),
        )}
      </ol>
      <MinutesLeft agenda={agenda} />
      {keys && agenda.standing.running && !agenda.onBreak && <MoreMinutes agenda={agenda} keys={keys} />}
    </section>
  );
}
