import type { Reading } from 'shared/evidence/draft.ts';
import { quickStartWords } from 'shared/sentences/home.ts';
import { importWords } from 'shared/sentences/import.ts';
import { useStore } from 'zustand';
import { ImportPreview, takenDrafts } from '../../features/evidence/import-preview.tsx';
import { ZoneAndDate } from '../../features/evidence/zone-and-date.tsx';
import { startDraft } from '../../features/start/start-draft.ts';
import type { Missing } from './made.ts';
import css from './quick-start.module.css';

const words = quickStartWords.preview;

export interface PreviewProps {
  readonly reading: Reading | undefined;
  readonly missing: Missing;
}

/** What was read from the pasted lines, before anything is kept. */
export function Preview({ reading, missing: { zone, date } }: PreviewProps) {
  const draft = useStore(startDraft);
  if (!reading) {
    return (
      <section className={css['column']} aria-labelledby="read">
        <h2 id="read" className="lab">
          {words.none}
        </h2>
        <p className="small muted">{words.noneAbout}</p>
      </section>
    );
  }
  const leftOut = new Set(draft.leftOut);
  const all = reading.ok ? reading.drafts.length : 0;
  const taken = takenDrafts(reading, leftOut).length;
  const leaveOut = (row: string, out: boolean) => {
    const others = draft.leftOut.filter((each) => each !== row);
    startDraft.setState({ leftOut: out ? [...others, row] : others });
  };
  return (
    <section className={css['column']} aria-labelledby="read">
      <h2 id="read" className="lab" aria-live="polite">
        {taken === all ? importWords.read(all) : importWords.chosen(taken, all)}
      </h2>
      {all > 0 && (
        <ZoneAndDate
          zone={draft.zone}
          onZone={(next) => startDraft.setState({ zone: next })}
          date={draft.date}
          onDate={(next) => startDraft.setState({ date: next })}
          missing={reading.ok ? reading.missing : []}
          refusals={{ ...(zone ? { zone } : {}), ...(date ? { date } : {}) }}
        />
      )}
      <ImportPreview reading={reading} leftOut={leftOut} onLeaveOut={leaveOut} />
      {all > 0 && <p className="small muted">{words.words}</p>}
    </section>
  );
}
