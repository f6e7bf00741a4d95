/** In "About me": lets this device notice when one speaks. The dialog comes when it is asked for. */
import { lazy, Suspense, useState } from 'react';
import { voiceWords as words } from 'shared/sentences/voice.ts';
import { standing } from 'shared/retro/phases.ts';
import { useStore } from 'zustand';
import { useRetro, useStage } from '../../sync/use-retro.tsx';
import { Switch } from '../../ui/switch.tsx';
import { here } from './here.ts';
import css from './voice.module.css';
import { whyNoVoice } from './why-no-voice.ts';

const VoiceDialog = lazy(async () => ({ default: (await import('./voice-dialog.tsx')).VoiceDialog }));

export function VoiceSwitch() {
  const listening = useStore(here, (state) => state.listening);
  const talk = useStage((stage) => stage.about.settings.talk);
  const [asking, setAsking] = useState(false);
  const running = useStage((stage) => standing(stage.phases).running);
  const notCounted = useRetro((view) => view.desk?.aboutMe.dontCount === true);
  const change = async (on: boolean) => {
    if (on) setAsking(true);
    else (await import('./listen.ts')).stopListening();
  };
  if (!talk) return null;
  return (
    <>
      <Switch
        className={css['entry']}
        label={words.entry}
        description={words.entryMore}
        checked={listening}
        unavailable={whyNoVoice(running, notCounted)}
        onChange={(on) => void change(on)}
      />
      <Suspense>{asking && <VoiceDialog onClose={() => setAsking(false)} />}</Suspense>
    </>
  );
}
