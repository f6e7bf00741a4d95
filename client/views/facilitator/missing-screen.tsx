/** "Is anything missing?": the room is asked, what came up goes to the timeline, and then the timeline is done. */
import ArrowLeft from 'lucide-react/icons/arrow-left';
import { facilitatorWords } from 'shared/sentences/facilitator.ts';
import { PauseButton } from '../../features/break/pause-button.tsx';
import { GateState } from '../../features/gate/gate-state.tsx';
import { BeforeGoingOn } from '../../features/walk/before-going-on.tsx';
import { MissingPanel } from '../../features/walk/missing-panel.tsx';
import { TimelineRail } from '../../features/walk/timeline-rail.tsx';
import type { Steps } from '../../features/walk/use-steps.ts';
import { useTimelineDone } from '../../features/walk/use-timeline-done.ts';
import type { WalkHere } from '../../features/walk/use-walk.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useKeys } from '../../ui/keys.ts';
import { Frame } from './frame.tsx';
import { RoomBeside } from './room-beside.tsx';
import { shortcuts } from './shortcuts.ts';
import { StopButton } from './stop-button.tsx';
import { focusMain } from './use-phase-step.ts';
import type { PrivateParts } from './use-private-parts.ts';
import { useWidth } from './use-width.ts';

const words = facilitatorWords.missing;

export interface MissingScreenProps {
  readonly here: WalkHere;
  readonly steps: Steps;
  readonly parts: PrivateParts;
  readonly onBack: () => void;
}

export function MissingScreen({ here, steps, parts, onBack }: MissingScreenProps) {
  const width = useWidth();
  const { unavailable, go } = useTimelineDone();
  const done = async () => {
    if (await go()) focusMain();
  };
  const open = async (event: string) => {
    if (await steps.open(event, 'button')) onBack();
  };
  useKeys([
    { ...shortcuts.back, run: onBack },
    { ...shortcuts.nextPhase, run: () => (unavailable ? announce(unavailable) : void done()) },
  ]);
  const back = (
    <Button look="quiet" icon={<Icon of={ArrowLeft} />} keys={shortcuts.back} onClick={onBack}>
      {words.backTo}
    </Button>
  );
  const next = (
    <Button look="primary" keys={shortcuts.nextPhase} unavailable={unavailable} onClick={() => void done()}>
      {words.done}
    </Button>
  );
  const room = (
    <RoomBeside parts={parts}>
      <BeforeGoingOn here={here} hidden={parts.hidden} onOpen={(event) => void open(event)} />
    </RoomBeside>
  );
  return (
    <Frame
      rail={width === 'wide' && <TimelineRail here={here} steps={steps} resting onOpened={onBack} />}
      room={room}
      back={back}
      steps={next}
      more={<StopButton />}
      told={
        <>
          <PauseButton keys={shortcuts.pause} />
          <GateState />
        </>
      }
    >
      <MissingPanel here={here} onOpen={(event) => void open(event)} />
    </Frame>
  );
}
