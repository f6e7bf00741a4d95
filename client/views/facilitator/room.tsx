/** The room, top to bottom: the question about this screen, the door, hands, who speaks, and the private channel. */
import { facilitatorWords } from 'shared/sentences/facilitator.ts';
import { floorWords } from 'shared/sentences/floor.ts';
import { HandQueue } from '../../features/floor/hand-queue.tsx';
import { PadTools } from '../../features/floor/pad-tools.tsx';
import { SpeakerPad } from '../../features/floor/speaker-pad.tsx';
import { WhoSpeaks } from '../../features/floor/who-speaks.tsx';
import { GuestList } from '../../features/guests/guest-list.tsx';
import { DoorList } from '../../features/invite/door-list.tsx';
import { NudgeSlot } from '../../features/nudge/nudge-slot.tsx';
import { PrivateChannel } from '../../features/private-channel/private-channel.tsx';
import { NotHeard } from '../../features/shares/not-heard.tsx';
import { VoiceButton } from '../../features/voice/voice-button.tsx';
import { useOpenRetro, useStage } from '../../sync/use-retro.tsx';
import { Veil } from '../../ui/veil.tsx';
import { PrivateQuestion } from './private-question.tsx';
import css from './screens.module.css';
import { shortcuts } from './shortcuts.ts';
import type { PrivateParts } from './use-private-parts.ts';

export const nudgeKeys = { asked: shortcuts.nudgeAsked, later: shortcuts.nudgeLater, fine: shortcuts.nudgeFine };

export interface RoomProps {
  readonly parts: PrivateParts;
  /** Inside a tab: the question, the nudge and the door stand above the tabs. */
  readonly inside?: boolean | undefined;
}

export function Room({ parts, inside = false }: RoomProps) {
  const alone = useAlone();
  const talk = useStage((stage) => stage.about.settings.talk);
  const nothing = alone && !talk;
  return (
    <>
      {!inside && <PrivateQuestion parts={parts} />}
      {!inside && !parts.hidden && talk && (
        <div className={css['nudgePlace']}>
          <NudgeSlot keys={nudgeKeys} />
        </div>
      )}
      {!inside && <DoorList />}
      <HandQueue keys={shortcuts.call} />
      {!nothing && (
        <Veil on={parts.hidden} className={css['private']} label={hiddenWords(talk, alone)}>
          <div className={css['privateParts']}>
            <WhoSpeaks>{alone ? <SpeakerPad level={3} titled={false} /> : <PadTools />}</WhoSpeaks>
            {!parts.hidden && <NotHeard keys={shortcuts.shares} />}
            <PrivateChannel keys={shortcuts.message} />
          </div>
        </Veil>
      )}
      {alone && <GuestList />}
      <VoiceButton group={facilitatorWords.commands.group} />
    </>
  );
}

export function hiddenWords(talk: boolean, alone: boolean): string {
  if (!talk) return floorWords.channel.hidden;
  return alone ? floorWords.speaks.hidden : floorWords.speaks.hiddenBoth;
}

/** Nobody else takes the notes: whoever leads marks who speaks. */
export function useAlone(): boolean {
  const { seat } = useOpenRetro();
  return useStage((stage) => !stage.roster.some(({ id, role }) => role === 'deputy' && id !== seat.person));
}
