/** What stands on the screen a while after the room does, fetched as one: nobody needs it to come in. */
import { OwnFigure } from '../../features/about-me/own-figure.tsx';
import { AccountLine } from '../../features/accounts/account-line.tsx';
import { VoiceSwitch } from '../../features/voice/voice-switch.tsx';

export { VoiceMark } from '../../features/voice/voice-mark.tsx';

/** Under "About me". */
export function MoreAboutMe() {
  return (
    <>
      <VoiceSwitch />
      <OwnFigure />
      <AccountLine brief />
    </>
  );
}
