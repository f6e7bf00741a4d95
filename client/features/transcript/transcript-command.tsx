import { lazy, Suspense, useState } from 'react';
import { mayReadTranscript } from 'shared/policy/talk-decisions.ts';
import { facilitatorWords } from 'shared/sentences/facilitator.ts';
import { refusals } from 'shared/sentences/refusals.ts';
import { transcriptWords as words } from 'shared/sentences/transcript.ts';
import { useFacts, useStage } from '../../sync/use-retro.tsx';
import { useCommands } from '../../ui/commands.ts';

const TranscriptDialog = lazy(() => import('./transcript-dialog.tsx'));

/** In the command list of whoever runs the meeting; it says why when it cannot be. */
export function TranscriptCommand() {
  const [asks, setAsks] = useState(false);
  const announced = useStage((stage) => stage.about.settings.transcript === true);
  const may = mayReadTranscript(useFacts(), announced);
  useCommands([
    {
      id: 'read-transcript',
      group: facilitatorWords.commands.group,
      title: words.command,
      unavailable: may.allowed ? undefined : refusals[may.reason],
      run: () => setAsks(true),
    },
  ]);
  return <Suspense>{asks && may.allowed && <TranscriptDialog onClose={() => setAsks(false)} />}</Suspense>;
}
