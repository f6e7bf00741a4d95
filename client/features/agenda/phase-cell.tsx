/** A finished or coming phase: mark, name, minutes. */
import { agendaWords as words, type MeetingPhase } from 'shared/sentences/agenda.ts';
import { phaseNames } from 'shared/sentences/shell.ts';
import { percentText } from '../../ui/percent.ts';
import { StepMark, type StepState } from '../../ui/step-mark.tsx';
import css from './phase-bar.module.css';
import { wholeMinutes, type Agenda } from './use-agenda.ts';

export interface PhaseCellProps {
  readonly phase: MeetingPhase;
  readonly when: 'done' | 'coming';
  readonly agenda: Agenda;
}

export function PhaseCell({ phase, when, agenda }: PhaseCellProps) {
  const { state, amount } = when === 'done' ? past(phase, agenda) : coming(phase, agenda);
  return (
    <li className={css['cell']}>
      <span className={css['name']}>
        <StepMark state={state} />
        {phaseNames[phase]}
      </span>
      <span className={css['amount']}>{amount}</span>
    </li>
  );
}

interface Told {
  readonly state: StepState;
  readonly amount: string;
}

function past(phase: MeetingPhase, { clock, share }: Agenda): Told {
  const spent = clock.spent[phase];
  // Remediations are optional: a meeting that went by them has left them out.
  if (spent === 0) return { state: 'skipped', amount: words.leftOut };
  const minutes = wholeMinutes(spent);
  return {
    state: 'done',
    amount: phase === 'timeline' ? words.share(minutes, percentText(share)) : words.done(minutes),
  };
}

function coming(phase: MeetingPhase, { clock, plan, window, gateOpen }: Agenda): Told {
  const minutes = wholeMinutes(clock.spent[phase]);
  if (minutes > 0) return { state: 'coming', amount: words.soFar(minutes) };
  switch (phase) {
    case 'opening':
      return { state: 'coming', amount: words.about(plan.opening) };
    case 'timeline':
      return { state: 'coming', amount: words.atLeast(window.from, plan.minutes) };
    case 'learnings':
      return { state: 'coming', amount: words.about(plan.learnings) };
    case 'remediations':
      return gateOpen
        ? { state: 'coming', amount: words.openOptional }
        : { state: 'locked', amount: words.afterTimeline };
    case 'closing':
      return { state: 'coming', amount: words.forBoth(plan.rest) };
    default:
      return phase satisfies never;
  }
}
