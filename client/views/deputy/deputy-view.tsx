/**
 * The live screen of whoever takes the notes. One frame through all parts of the meeting: the notes stay where they
 * are when the meeting steps on, so that nobody who is typing is moved.
 */
import UserPlus from 'lucide-react/icons/user-plus';
import { lazy, Suspense, useState } from 'react';
import { phaseTime, standing } from 'shared/retro/phases.ts';
import { deputyWords } from 'shared/sentences/deputy.ts';
import { useLeadTold } from '../../features/leading/use-lead-told.ts';
import { MeetingLogCommand } from '../../features/meeting-log/meeting-log-command.tsx';
import { Sounds } from '../../features/sounds/sounds.tsx';
import { TranscriptCommand } from '../../features/transcript/transcript-command.tsx';
import { useStage } from '../../sync/use-retro.tsx';
import { useCommands, useKeyGroups } from '../../ui/commands.ts';
import { Icon } from '../../ui/icon.tsx';
import { useKeys } from '../../ui/keys.ts';
import { SkipLink } from '../../ui/skip-link.tsx';
import { Tag } from '../../ui/tag.tsx';
import { FacilitatorBar } from '../facilitator/facilitator-bar.tsx';
import { useRunningCommands } from '../facilitator/running-commands.tsx';
import { usePrivateParts } from '../facilitator/use-private-parts.ts';
import { AfterScreen } from './after-screen.tsx';
import { BeforeScreen } from './before-screen.tsx';
import css from './deputy-view.module.css';
import { MeetingScreen } from './meeting-screen.tsx';
import { keyGroup, shortcuts } from './shortcuts.ts';
import { useTold } from './use-told.ts';

const InviteDialog = lazy(() => import('../../features/invite/invite-dialog.tsx'));

export default function DeputyView() {
  const phase = useStage((stage) => standing(stage.phases).phase);
  const parts = usePrivateParts('shown');
  const [inviting, setInviting] = useState<'never' | 'open' | 'closed'>('never');
  useKeyGroups([keyGroup]);
  useKeys([
    { ...shortcuts.hide, run: () => !parts.hidden && parts.hide() },
    { ...shortcuts.show, run: () => parts.hidden && parts.show() },
  ]);
  useCommands([
    {
      id: 'invite',
      group: deputyWords.commands.group,
      title: deputyWords.commands.invite,
      icon: <Icon of={UserPlus} />,
      run: () => setInviting('open'),
    },
  ]);
  const time = phaseTime[phase];
  return (
    <div className={css['screen']}>
      <SkipLink href="#main">{deputyWords.skip}</SkipLink>
      <Told />
      <FacilitatorBar
        parts={parts}
        beside={
          <span className={css['tag']}>
            <Tag>{deputyWords.tag}</Tag>
          </span>
        }
      />
      {time === 'before' && <BeforeScreen />}
      {time === 'meeting' && <MeetingScreen phase={phase} parts={parts} />}
      {time === 'after' && <AfterScreen published={phase === 'published'} />}
      <MeetingLogCommand />
      <TranscriptCommand />
      <Sounds group={deputyWords.commands.group} hidden={parts.hidden} />
      {inviting !== 'never' && (
        <Suspense>
          <InviteDialog open={inviting === 'open'} onClose={() => setInviting('closed')} />
        </Suspense>
      )}
    </div>
  );
}

/** By itself: what it listens to changes with every letter that is saved, and must not draw the screen anew. */
function Told() {
  useTold();
  useLeadTold();
  useRunningCommands();
  return null;
}
