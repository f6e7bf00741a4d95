/** The top bar of participants and observers: what this is, how much time is left, what is saved, who one is. */
import type { ReactNode } from 'react';
import User from 'lucide-react/icons/user';
import { clock } from 'shared/retro/agenda.ts';
import { phaseTime, standing } from 'shared/retro/phases.ts';
import { participantWords } from 'shared/sentences/participant.ts';
import { phaseNames } from 'shared/sentences/shell.ts';
import type { SavedState } from '../../sync/view.ts';
import { useNow, useOpenRetro, useRetro, useStage } from '../../sync/use-retro.tsx';
import { Button } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { keySheet } from '../../ui/commands.ts';
import { Icon } from '../../ui/icon.tsx';
import { SavedIndicator, type SavedState as Shown } from '../../ui/saved-indicator.tsx';
import { Separator, Stat, TopBar } from '../../ui/top-bar.tsx';
import css from './participant-bar.module.css';

const words = participantWords.bar;

const shown: Record<SavedState, Shown> = {
  saved: 'saved',
  saving: 'saving',
  'kept-on-device': 'device',
  'in-this-tab': 'tab',
  'read-only': 'read-only',
};

/** @param children what this device does just now, after the time */
export function ParticipantBar({ children }: { readonly children?: ReactNode }) {
  const { seat } = useOpenRetro();
  const title = useStage((stage) => stage.about.title);
  const saved = useRetro((view) => view.saved);
  return (
    <TopBar name={participantWords.product} title={title}>
      <Time />
      {children}
      <span className={classes(css['saved'], saved === 'saved' && css['quiet'])}>
        <Separator />
        <SavedIndicator state={shown[saved]} />
      </span>
      <span className={css['wide']}>
        <Separator />
        <Stat icon={<Icon of={User} name={words.you} />} className={css['you'] ?? ''}>
          {seat.role === 'observer' ? words.observer(seat.name) : seat.name}
        </Stat>
        <Button look="quiet" size="small" keys="?" onClick={keySheet.open}>
          {words.keys}
        </Button>
      </span>
    </TopBar>
  );
}

/** "Timeline · 34 min left". It turns with everybody’s, and is never announced. */
function Time() {
  const phases = useStage((stage) => stage.phases);
  const pauses = useStage((stage) => stage.pauses);
  const plan = useStage((stage) => stage.about.plan);
  const now = useNow(1000);
  const { phase, running } = standing(phases);
  if (phaseTime[phase] !== 'meeting') return <Stat>{phaseNames[phase]}</Stat>;
  if (!running) return <Stat>{words.stopped}</Stat>;
  const onBreak = pauses.some((pause) => pause.to === undefined);
  const time = onBreak ? words.break : words.left(clock(phases, pauses, plan, now).left);
  return (
    <Stat className="num">
      <span className={css['phase']}>{words.phase(phaseNames[phase])}</span>
      {time}
    </Stat>
  );
}
