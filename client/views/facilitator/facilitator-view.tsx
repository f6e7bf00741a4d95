/** The live screen of whoever leads, and of facilitators beside them: one screen a phase, one bar above all. */
import { lazy, Suspense, useState } from 'react';
import { openPause } from 'shared/retro/agenda.ts';
import { phaseTime, standing } from 'shared/retro/phases.ts';
import { facilitatorWords } from 'shared/sentences/facilitator.ts';
import { PhaseBar } from '../../features/agenda/phase-bar.tsx';
import { AwayBanner } from '../../features/leading/away-banner.tsx';
import { useLeadTold } from '../../features/leading/use-lead-told.ts';
import { LearningsProgress } from '../../features/show-learnings/learnings-progress.tsx';
import { MeetingLogCommand } from '../../features/meeting-log/meeting-log-command.tsx';
import { Sounds } from '../../features/sounds/sounds.tsx';
import { TranscriptCommand } from '../../features/transcript/transcript-command.tsx';
import { useStage } from '../../sync/use-retro.tsx';
import { useKeyGroups } from '../../ui/commands.ts';
import { useKeys } from '../../ui/keys.ts';
import { SkipLink } from '../../ui/skip-link.tsx';
import { BreakScreen } from './break-screen.tsx';
import { ClosingScreen } from './closing-screen.tsx';
import { FacilitatorBar } from './facilitator-bar.tsx';
import css from './facilitator-view.module.css';
import { IdeasScreen } from './ideas-screen.tsx';
import { LearningsScreen } from './learnings-screen.tsx';
import { useMeetingCommands } from './meeting-commands.tsx';
import { OpeningScreen } from './opening-screen.tsx';
import { useAlone } from './room.tsx';
import { useRunningCommands } from './running-commands.tsx';
import { keyGroup, shortcuts } from './shortcuts.ts';
import { PrepareScreen, RecordScreen, StoppedScreen } from './still-screens.tsx';
import { StopDialog } from './stop-button.tsx';
import { TimelineScreen } from './timeline-screen.tsx';
import { type PrivateParts, usePrivateParts } from './use-private-parts.ts';
import { useTold } from './use-told.ts';

const InviteDialog = lazy(() => import('../../features/invite/invite-dialog.tsx'));

export default function FacilitatorView() {
  const parts = usePrivateParts();
  const [inviting, setInviting] = useState<'never' | 'open' | 'closed'>('never');
  const [stopping, setStopping] = useState(false);
  const phases = useStage((stage) => stage.phases);
  const { phase } = standing(phases);
  const invite = () => setInviting('open');
  useKeyGroups([keyGroup(useAlone())]);
  useMeetingCommands({ parts, onInvite: invite, onStop: () => setStopping(true) });
  useKeys([
    { ...shortcuts.hide, run: () => !parts.hidden && parts.hide() },
    { ...shortcuts.show, run: () => parts.hidden && parts.show() },
    { ...shortcuts.invite, run: invite },
  ]);
  return (
    <div className={css['screen']}>
      <SkipLink href="#main">{facilitatorWords.skip}</SkipLink>
      <Told />
      <FacilitatorBar parts={parts} onInvite={invite} />
      <AwayBanner />
      {phaseTime[phase] === 'meeting' && (
        <PhaseBar hidden={parts.hidden} keys={shortcuts}>
          {phase === 'learnings' && <LearningsProgress />}
        </PhaseBar>
      )}
      <Screen parts={parts} onInvite={invite} />
      {inviting !== 'never' && (
        <Suspense>
          <InviteDialog open={inviting === 'open'} onClose={() => setInviting('closed')} />
        </Suspense>
      )}
      <MeetingLogCommand />
      <TranscriptCommand />
      <Sounds group={facilitatorWords.commands.group} hidden={parts.hidden} />
      <StopDialog open={stopping} onClose={() => setStopping(false)} />
    </div>
  );
}

/** By itself: what it listens to changes every few seconds, and must not draw the screen anew. */
function Told() {
  useTold();
  useLeadTold();
  useRunningCommands();
  return null;
}

function Screen({ parts, onInvite }: { readonly parts: PrivateParts; readonly onInvite: () => void }) {
  const phases = useStage((stage) => stage.phases);
  const { phase, running } = standing(phases);
  const onBreak = useStage((stage) => openPause(stage.pauses) !== undefined);
  if (phaseTime[phase] === 'meeting' && !running) return <StoppedScreen parts={parts} />;
  if (phaseTime[phase] === 'meeting' && onBreak) return <BreakScreen />;
  switch (phase) {
    case 'prepare':
      return <PrepareScreen />;
    case 'opening':
      return <OpeningScreen parts={parts} onInvite={onInvite} />;
    case 'timeline':
      return <TimelineScreen parts={parts} />;
    case 'learnings':
      return <LearningsScreen parts={parts} />;
    case 'remediations':
      return <IdeasScreen parts={parts} />;
    case 'closing':
      return <ClosingScreen parts={parts} />;
    case 'record':
    case 'published':
      return <RecordScreen parts={parts} />;
    default:
      return phase satisfies never;
  }
}
