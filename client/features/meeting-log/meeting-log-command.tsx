import { lazy, Suspense, useState } from 'react';
import { logWords as words } from 'shared/sentences/meeting-log.ts';
import { useCommands } from '../../ui/commands.ts';

const MeetingLogDialog = lazy(() => import('./meeting-log.tsx'));

/** Puts the log into the command list of whoever runs the meeting. */
export function MeetingLogCommand() {
  const [log, setLog] = useState<'never' | 'open' | 'closed'>('never');
  useCommands([{ id: 'meeting-log', group: words.group, title: words.title, run: () => setLog('open') }]);
  if (log === 'never') return null;
  return (
    <Suspense>
      <MeetingLogDialog open={log === 'open'} onClose={() => setLog('closed')} />
    </Suspense>
  );
}
