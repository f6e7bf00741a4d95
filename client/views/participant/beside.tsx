/** What stands on the screen a while after the room does, fetched as one: nobody needs it to come in. */
import { commandWords } from 'shared/sentences/shell-commands.ts';
import { OwnFigure } from '../../features/about-me/own-figure.tsx';
import { AccountLine } from '../../features/accounts/account-line.tsx';
import { useCalled } from '../../features/hand/use-called.ts';
import { Sounds, SoundsLine } from '../../features/sounds/sounds.tsx';
import { VoiceSwitch } from '../../features/voice/voice-switch.tsx';
import type { ScreenKind } from './screen-kind.ts';
import { useToldParts } from './use-told-parts.ts';

export { VoiceMark } from '../../features/voice/voice-mark.tsx';

/** Under "About me". */
export function MoreAboutMe() {
  return (
    <>
      <VoiceSwitch />
      <SoundsLine />
      <OwnFigure />
      <AccountLine brief />
    </>
  );
}

/** What is told to whoever does not see the room move. */
export function Told({ shown }: { readonly shown: ScreenKind }) {
  useToldParts(shown);
  return <Sounds group={commandWords.screen} called={useCalled()} />;
}
