/** What the command list offers to whoever leads: the parts of the meeting, the screen's privacy, inviting. */
import { mayResume, mayStep, mayStop } from 'shared/policy/decisions.ts';
import { phaseSteps, type Phase } from 'shared/retro/phases.ts';
import { facilitatorWords } from 'shared/sentences/facilitator.ts';
import { refusals } from 'shared/sentences/refusals.ts';
import { phaseNames } from 'shared/sentences/shell.ts';
import { useInTurn } from '../../features/walk/use-in-turn.ts';
import { useFacts } from '../../sync/use-retro.tsx';
import { useCommands } from '../../ui/commands.ts';
import { shortcuts } from './shortcuts.ts';
import { focusMain } from './use-phase-step.ts';
import type { PrivateParts } from './use-private-parts.ts';

const words = facilitatorWords;

export interface MeetingCommandsProps {
  readonly parts: PrivateParts;
  readonly onInvite: () => void;
  readonly onStop: () => void;
}

export function useMeetingCommands({ parts, onInvite, onStop }: MeetingCommandsProps): void {
  const facts = useFacts();
  const inTurn = useInTurn();
  const { phase } = facts.standing;
  const go = async (to: Phase) => {
    if (await inTurn([{ type: 'go-to-phase', phase: to }])) focusMain();
  };
  const steps = (Object.keys(phaseSteps) as Phase[]).filter((to) => phaseSteps[phase][to] !== 'never');
  const [stop, resume] = [mayStop(facts), mayResume(facts)];
  useCommands([
    ...steps.map((to) => {
      const may = mayStep(facts, to);
      return {
        id: `phase-${to}`,
        group: words.commands.group,
        title: words.commands.goTo(phaseNames[to]),
        unavailable: may.allowed ? undefined : refusals[may.reason],
        run: () => void go(to),
      };
    }),
    ...(stop.allowed ? [{ id: 'stop', group: words.commands.group, title: words.commands.stop, run: onStop }] : []),
    ...(resume.allowed
      ? [
          {
            id: 'resume',
            group: words.commands.group,
            title: words.commands.resume,
            run: () => void inTurn([{ type: 'resume-sitting' }]),
          },
        ]
      : []),
    {
      id: 'invite',
      group: words.commands.group,
      title: words.bar.invite,
      keys: shortcuts.invite,
      run: onInvite,
    },
    parts.hidden
      ? { id: 'show', group: words.commands.group, title: words.keys.show, keys: shortcuts.show, run: parts.ask }
      : { id: 'hide', group: words.commands.group, title: words.keys.hide, keys: shortcuts.hide, run: parts.hide },
  ]);
}

export function useMissingCommand(ask: () => void): void {
  useCommands([{ id: 'missing', group: words.commands.group, title: words.commands.missing, run: ask }]);
}
