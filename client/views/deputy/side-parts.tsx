/** Beside the notes: who waits at the door, what this part of the meeting needs, and the messages. */
import { standing, type Phase } from 'shared/retro/phases.ts';
import { deputyWords } from 'shared/sentences/deputy.ts';
import { ActionList } from '../../features/decide-ideas/action-list.tsx';
import { LearningFor } from '../../features/guests/learning-for.tsx';
import { LeadGoRound } from '../../features/go-round/lead-go-round.tsx';
import { HandOn } from '../../features/hand-on/hand-on.tsx';
import { DoorList } from '../../features/invite/door-list.tsx';
import { NudgeSlot } from '../../features/nudge/nudge-slot.tsx';
import { Suggest } from '../../features/nudge/suggest.tsx';
import { OpenedList } from '../../features/opened-ideas/opened-list.tsx';
import { PrivateChannel } from '../../features/private-channel/private-channel.tsx';
import { WhoIsHere } from '../../features/who-is-here/who-is-here.tsx';
import { useRetro, useStage } from '../../sync/use-retro.tsx';
import { Veil } from '../../ui/veil.tsx';
import type { PrivateParts } from '../facilitator/use-private-parts.ts';
import css from './meeting-screen.module.css';
import { suggestKeys } from './shortcuts.ts';

export function SideParts({ phase, parts }: { readonly phase: Phase; readonly parts: PrivateParts }) {
  const actionsExist = useRetro((view) => view.actions !== undefined);
  const talk = useStage((stage) => stage.about.settings.talk);
  const running = useStage((stage) => standing(stage.phases).running);
  const shown = useStage((stage) => stage.about.learningsShownAt !== undefined);
  return (
    <>
      <DoorList />
      {phase === 'opening' && <WhoIsHere />}
      {phase === 'learnings' && shown && <LeadGoRound />}
      {phase === 'learnings' && <LearningFor />}
      {phase === 'remediations' && (
        <>
          <OpenedList />
          <ActionList />
        </>
      )}
      {phase === 'closing' && actionsExist && <ActionList />}
      {phase === 'closing' && <HandOn />}
      {!parts.hidden && talk && <NudgeSlot />}
      {!parts.hidden && talk && running && <Suggest keys={suggestKeys} />}
      <Veil on={parts.hidden} label={deputyWords.hidden.messages} className={css['channel']}>
        <PrivateChannel whole />
      </Veil>
    </>
  );
}
