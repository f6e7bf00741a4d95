/** What the command list offers to everybody who runs the meeting: the break, minutes, and who leads. */
import { standing } from 'shared/retro/phases.ts';
import { breakWords, minutesWords } from 'shared/sentences/leading.ts';
import { facilitatorWords } from 'shared/sentences/facilitator.ts';
import { useBreak } from '../../features/break/use-break.ts';
import { useLeadChoices } from '../../features/leading/leads-menu.tsx';
import { useAct } from '../../sync/use-act.ts';
import { useStage } from '../../sync/use-retro.tsx';
import { useCommands } from '../../ui/commands.ts';
import { usePrompts } from './use-prompts.ts';

const { group } = facilitatorWords.commands;

export function useRunningCommands(): void {
  usePrompts();
  const running = useStage((stage) => standing(stage.phases).running);
  const pause = useBreak();
  const lead = useLeadChoices();
  const act = useAct();
  const onBreak = pause.back !== undefined;
  useCommands([
    ...(running
      ? [
          {
            id: 'break',
            group,
            title: onBreak ? breakWords.goOn : breakWords.pauseCommand,
            run: () => void (onBreak ? pause.end() : pause.begin()),
          },
          {
            id: 'more',
            group,
            title: minutesWords.more,
            run: () => void (onBreak ? pause.move(5) : act({ type: 'extend', minutes: 5 })),
          },
          {
            id: 'less',
            group,
            title: minutesWords.less,
            run: () => void (onBreak ? pause.move(-5) : act({ type: 'extend', minutes: -5 })),
          },
        ]
      : []),
    ...lead.map(({ id, label, description, run }) => ({ id, group, title: label, detail: description, run })),
  ]);
}
