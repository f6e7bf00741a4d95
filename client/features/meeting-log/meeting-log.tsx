/** The meeting log, opened from the command list: when the meeting stepped on, and by whom. */
import { useMemo } from 'react';
import { meetingLog } from 'shared/retro/meeting-log.ts';
import { logSentence, logWords as words } from 'shared/sentences/meeting-log.ts';
import { useNames } from '../../sync/use-names.ts';
import { useStage } from '../../sync/use-retro.tsx';
import { useThreads } from '../../sync/use-threads.ts';
import { clockText, dayText, viewersZone } from '../../ui/clock.ts';
import { Dialog } from '../../ui/dialog.tsx';
import css from './meeting-log.module.css';

export default function MeetingLogDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  return (
    <Dialog open={open} onClose={onClose} title={words.title} size="medium" dismissable>
      <Entries />
    </Dialog>
  );
}

function Entries() {
  const phases = useStage((stage) => stage.phases);
  const gate = useStage((stage) => stage.gate);
  const pauses = useStage((stage) => stage.pauses);
  const leads = useStage((stage) => stage.leads);
  const follows = useStage((stage) => stage.follows);
  const names = useNames();
  const threads = useThreads();
  const log = useMemo(
    () => meetingLog({ phases, gate, pauses, leads, follows }),
    [phases, gate, pauses, leads, follows],
  );
  // Times of the meeting are those of whoever reads, as on the clock beside them.
  const zone = viewersZone();
  const named = { person: names.of, thread: (id: string) => threads.get(id)?.name };
  if (log.length === 0) return <p className="second">{words.empty}</p>;
  return (
    <>
      <p className="second">{words.about}</p>
      <ol className={css['entries']}>
        {log.map((entry, index) => {
          const day = dayText(entry.at, zone);
          const before = log[index - 1];
          return (
            <li key={`${entry.at} ${entry.what} ${index}`}>
              {(before === undefined || dayText(before.at, zone) !== day) && <p className={css['day']}>{day}</p>}
              <p className={css['entry']}>
                <time className={css['time']} dateTime={new Date(entry.at).toISOString()}>
                  {clockText(entry.at, zone)}
                </time>
                <span>{logSentence(entry, named)}</span>
              </p>
            </li>
          );
        })}
      </ol>
    </>
  );
}
