/**
 * Beside the later parts of the meeting: what cannot wait stands above what belongs to the part, the messages below it.
 * Whoever leads alone marks there who speaks.
 */
import type { ReactNode } from 'react';
import { floorWords } from 'shared/sentences/floor.ts';
import { HandQueue } from '../../features/floor/hand-queue.tsx';
import { SpeakerPad } from '../../features/floor/speaker-pad.tsx';
import { WhoSpeaks } from '../../features/floor/who-speaks.tsx';
import { DoorList } from '../../features/invite/door-list.tsx';
import { NudgeSlot } from '../../features/nudge/nudge-slot.tsx';
import { PrivateChannel } from '../../features/private-channel/private-channel.tsx';
import { useStage } from '../../sync/use-retro.tsx';
import { Veil } from '../../ui/veil.tsx';
import { PrivateQuestion } from './private-question.tsx';
import { hiddenWords, nudgeKeys, useAlone } from './room.tsx';
import css from './screens.module.css';
import { shortcuts } from './shortcuts.ts';
import type { PrivateParts } from './use-private-parts.ts';

export interface RoomBesideProps {
  readonly parts: PrivateParts;
  /** Digits mean something else on this screen: speakers take Alt and the digit. */
  readonly plainDigits?: boolean | undefined;
  readonly children: ReactNode;
}

export function RoomBeside({ parts, plainDigits = true, children }: RoomBesideProps) {
  const alone = useAlone();
  const talk = useStage((stage) => stage.about.settings.talk);
  const hands = useStage((stage) => stage.hands.length);
  return (
    <>
      <PrivateQuestion parts={parts} />
      {!parts.hidden && talk && <NudgeSlot keys={nudgeKeys} />}
      <DoorList />
      {hands > 0 && <HandQueue keys={shortcuts.call} />}
      {children}
      {(talk || !alone) && (
        <Veil on={parts.hidden} className={css['private']} label={hiddenBeside(talk, alone)}>
          <div className={css['privateParts']}>
            {alone && (
              <WhoSpeaks>
                <SpeakerPad level={3} titled={false} plainDigits={plainDigits} />
              </WhoSpeaks>
            )}
            <PrivateChannel keys={shortcuts.message} />
          </div>
        </Veil>
      )}
    </>
  );
}

const hiddenBeside = (talk: boolean, alone: boolean): string =>
  alone ? hiddenWords(talk, alone) : floorWords.channel.hidden;
