/** One event large, between the rail and the room. Narrow screens get its parts one after another, or by tabs. */
import { useState, type ReactNode } from 'react';
import { facilitatorWords } from 'shared/sentences/facilitator.ts';
import { PauseButton } from '../../features/break/pause-button.tsx';
import { GateState } from '../../features/gate/gate-state.tsx';
import { DoorList } from '../../features/invite/door-list.tsx';
import { IdeaCount } from '../../features/parking-lot/idea-count.tsx';
import { QuickCapture } from '../../features/notes/quick-capture.tsx';
import { NudgeSlot } from '../../features/nudge/nudge-slot.tsx';
import { FollowButton } from '../../features/thread/follow-button.tsx';
import { TimelineRail } from '../../features/walk/timeline-rail.tsx';
import type { Steps } from '../../features/walk/use-steps.ts';
import type { WalkHere } from '../../features/walk/use-walk.ts';
import { WalkSteps } from '../../features/walk/walk-steps.tsx';
import { useStage } from '../../sync/use-retro.tsx';
import { Button } from '../../ui/button.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { shortcuts as captureKeys } from '../deputy/shortcuts.ts';
import { EventNow, EventNotesNow } from './event-now.tsx';
import { type FootProps, Frame } from './frame.tsx';
import { OnlyEventScreen } from './only-event.tsx';
import { PrivateQuestion } from './private-question.tsx';
import { nudgeKeys, Room, useAlone } from './room.tsx';
import css from './screens.module.css';
import { shortcuts } from './shortcuts.ts';
import { StripRail } from './strip-rail.tsx';
import { ToLearnings } from './to-learnings.tsx';
import { useOnlyEvent } from './use-only-event.ts';
import type { PrivateParts } from './use-private-parts.ts';
import { useWidth } from './use-width.ts';

const words = facilitatorWords.notes;
const onlyWords = facilitatorWords.only;

export interface WalkScreenProps {
  readonly here: WalkHere;
  readonly steps: Steps;
  readonly parts: PrivateParts;
  readonly onMissing: () => void;
}

export function WalkScreen({ here, steps, parts, onMissing }: WalkScreenProps) {
  const width = useWidth();
  const alone = useAlone();
  const talk = useStage((stage) => stage.about.settings.talk);
  const only = useOnlyEvent(here.current !== undefined);
  const open = (event: string) => void steps.open(event, 'button');
  const strip = width === 'wide' ? null : <StripRail here={here} steps={steps} />;
  const foot: FootProps = {
    steps: <WalkSteps {...{ here, steps, onMissing }} keys={shortcuts} />,
    more: (
      <>
        <FollowButton keys={shortcuts.follow} current={here.current} />
        <PauseButton keys={shortcuts.pause} />
        <ToLearnings onMissing={onMissing} />
        {here.current && (
          <Button look="quiet" keys={shortcuts.only} pressed={only.on} onClick={only.toggle}>
            {onlyWords.show}
          </Button>
        )}
      </>
    ),
    told: (
      <>
        <IdeaCount />
        <GateState />
      </>
    ),
  };
  if (only.on) return <OnlyEventScreen here={here} {...foot} />;
  if (width === 'column') {
    return (
      <Frame {...foot}>
        <PrivateQuestion parts={parts} />
        {!parts.hidden && talk && <NudgeSlot keys={nudgeKeys} />}
        <DoorList />
        <Parts here={here} parts={parts} strip={strip} open={open} />
      </Frame>
    );
  }
  return (
    <Frame
      {...foot}
      rail={width === 'wide' && <TimelineRail here={here} steps={steps} />}
      room={<Room parts={parts} />}
    >
      {strip}
      <EventNow here={here} hidden={parts.hidden} onOpen={open} />
      <EventNotesNow here={here} />
      {alone && <Capture here={here} />}
    </Frame>
  );
}

/** 04e: nobody else takes notes, so one line at a time is caught here. */
function Capture({ here }: { readonly here: WalkHere }) {
  return (
    <div className={css['capture']}>
      <QuickCapture keys={captureKeys} current={here.current} />
    </div>
  );
}

type PartName = 'event' | 'room' | 'notes';

interface PartsProps {
  readonly here: WalkHere;
  readonly parts: PrivateParts;
  readonly strip: ReactNode;
  readonly open: (event: string) => void;
}

function Parts({ here, parts, strip, open }: PartsProps) {
  const [part, setPart] = useState<PartName>('event');
  const event = (
    <div className={css['panel']}>
      {strip}
      <EventNow here={here} hidden={parts.hidden} onOpen={open} />
    </div>
  );
  const alone = useAlone();
  const hands = useStage((stage) => stage.hands.length);
  const notes = (
    <div className={css['panel']}>
      <EventNotesNow here={here} level={2} />
      {alone && <Capture here={here} />}
    </div>
  );
  const room = (
    <div className={css['panel']}>
      <Room parts={parts} inside />
    </div>
  );
  return (
    <Tabs
      label={words.tabs}
      value={part}
      onChange={setPart}
      tabs={[
        { id: 'event', label: words.eventTab, panel: event },
        { id: 'room', label: words.roomTab, ...(hands > 0 ? { count: hands } : {}), panel: room },
        { id: 'notes', label: words.tab, panel: notes },
      ]}
    />
  );
}
