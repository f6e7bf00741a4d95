/**
 * For whoever runs the meeting: lets this device notice when they speak. They stand apart in every reading. Nothing
 * while it listens: the top bar says so, and stops it.
 */
import Mic from 'lucide-react/icons/mic';
import { lazy, Suspense, useState } from 'react';
import { standing } from 'shared/retro/phases.ts';
import { voiceWords as words } from 'shared/sentences/voice.ts';
import { useStore } from 'zustand';
import { useRetro, useStage } from '../../sync/use-retro.tsx';
import { Button } from '../../ui/button.tsx';
import { useCommands } from '../../ui/commands.ts';
import { Icon } from '../../ui/icon.tsx';
import { here } from './here.ts';
import { whyNoVoice } from './why-no-voice.ts';

const VoiceDialog = lazy(async () => ({ default: (await import('./voice-dialog.tsx')).VoiceDialog }));

export function VoiceButton({ group }: { readonly group: string }) {
  const listening = useStore(here, (state) => state.listening);
  const talk = useStage((stage) => stage.about.settings.talk);
  const running = useStage((stage) => standing(stage.phases).running);
  const notCounted = useRetro((view) => view.desk?.aboutMe.dontCount === true);
  const [asking, setAsking] = useState(false);
  const why = whyNoVoice(running, notCounted);
  const toggle = async () => {
    if (!listening) setAsking(true);
    else (await import('./listen.ts')).stopListening();
  };
  useCommands(
    talk
      ? [
          {
            id: 'voice',
            group,
            title: listening ? words.stopName : words.entry,
            detail: words.entryMore,
            unavailable: why,
            run: () => void toggle(),
          },
        ]
      : [],
  );
  if (!talk || !running) return null;
  return (
    <>
      {!listening && (
        <div>
          <Button
            size="small"
            look="quiet"
            icon={<Icon of={Mic} />}
            unavailable={why}
            aria-haspopup="dialog"
            onClick={() => setAsking(true)}
          >
            {words.entry}
          </Button>
        </div>
      )}
      <Suspense>{asking && <VoiceDialog onClose={() => setAsking(false)} />}</Suspense>
    </>
  );
}
