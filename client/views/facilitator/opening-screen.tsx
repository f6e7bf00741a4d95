/** The opening: read aloud, tick what was said; beside it who is here and who waits at the door. */
import UserPlus from 'lucide-react/icons/user-plus';
import { facilitatorWords } from 'shared/sentences/facilitator.ts';
import { GateState } from '../../features/gate/gate-state.tsx';
import { HandQueue } from '../../features/floor/hand-queue.tsx';
import { DoorList } from '../../features/invite/door-list.tsx';
import { ForYou } from '../../features/opening/for-you.tsx';
import { HereList, useHereCount } from '../../features/opening/here-list.tsx';
import { OpeningChecklist } from '../../features/opening/opening-checklist.tsx';
import { PrivateChannel } from '../../features/private-channel/private-channel.tsx';
import { useStage } from '../../sync/use-retro.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Veil } from '../../ui/veil.tsx';
import { Frame } from './frame.tsx';
import { PhaseButton } from './phase-button.tsx';
import { PrivateQuestion } from './private-question.tsx';
import css from './screens.module.css';
import { shortcuts } from './shortcuts.ts';
import { StopButton } from './stop-button.tsx';
import type { PrivateParts } from './use-private-parts.ts';

const words = facilitatorWords;

export interface OpeningScreenProps {
  readonly parts: PrivateParts;
  readonly onInvite: () => void;
}

export function OpeningScreen({ parts, onInvite }: OpeningScreenProps) {
  const hands = useStage((stage) => stage.hands.length);
  const room = (
    <>
      <PrivateQuestion parts={parts} />
      <section aria-label={words.here.title}>
        <div className={css['between']}>
          <h2 className="lab">
            {words.here.title} <HereCount />
          </h2>
          <Button size="small" icon={<Icon of={UserPlus} />} onClick={onInvite}>
            {words.bar.invite}
          </Button>
        </div>
        <HereList />
      </section>
      {hands > 0 && <HandQueue keys={shortcuts.call} />}
      <section>
        <Veil on={parts.hidden} label={words.opening.forYouHidden}>
          <div className={css['panel']}>
            <ForYou />
            <PrivateChannel keys={shortcuts.message} />
          </div>
        </Veil>
      </section>
      <DoorList />
    </>
  );
  const begin = (
    <PhaseButton to="timeline" look="primary" keys={shortcuts.nextPhase}>
      {words.opening.begin}
    </PhaseButton>
  );
  return (
    <Frame room={room} steps={begin} more={<StopButton />} told={<GateState />}>
      <OpeningChecklist />
    </Frame>
  );
}

function HereCount() {
  return <span className="muted num">{useHereCount()}</span>;
}
