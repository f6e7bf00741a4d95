import { maxEvents } from 'shared/documents/board.ts';
import type { EvidenceAnswer } from 'shared/evidence/answer.ts';
import { isZone } from 'shared/retro/times.ts';
import { quickStartWords } from 'shared/sentences/home.ts';
import { importWords } from 'shared/sentences/import.ts';
import { takeInWords } from 'shared/sentences/take-in.ts';
import { useStore } from 'zustand';
import { ChooseRows } from '../../features/evidence/choose-rows.tsx';
import { ImportPreview, takenDrafts } from '../../features/evidence/import-preview.tsx';
import { ZoneAndDate } from '../../features/evidence/zone-and-date.tsx';
import { startDraft } from '../../features/start/start-draft.ts';
import { viewersZone } from '../../ui/clock.ts';
import { Meter } from '../../ui/meter.tsx';
import type { Missing } from './made.ts';
import css from './quick-start.module.css';
import { startFiles } from './start-files.ts';

const words = quickStartWords.preview;

export interface PreviewProps {
  readonly answer: EvidenceAnswer | undefined;
  readonly progress: number | undefined;
  readonly missing: Missing;
}

/** What was read from the pasted lines, before anything is kept. */
export function Preview({ answer, progress, missing: { zone, date } }: PreviewProps) {
  const draft = useStore(startDraft);
  const files = useStore(startFiles, (chosen) => chosen.files);
  const reading = answer?.reading;
  if (!reading) {
    return (
      <section className={css['column']} aria-labelledby="read">
        <h2 id="read" className="lab" aria-live="polite">
          {progress === undefined ? words.none : importWords.reading}
        </h2>
        {progress !== undefined && files && <Meter fill={progress} sentence={takeInWords.reading} />}
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
        {taken === answer.total ? importWords.read(all) : importWords.chosen(taken, answer.total)}
      </h2>
      {files && <FilesRead answer={answer} />}
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

/** What the files were recognised as, and what of them to take. */
function FilesRead({ answer }: { readonly answer: EvidenceAnswer }) {
  const draft = useStore(startDraft);
  const choice = useStore(startFiles, (chosen) => chosen.choice);
  const { reading, format, choices, total, chosen, folded } = answer;
  if (!reading.ok) return null;
  const zone = draft.zone.trim();
  return (
    <>
      <p className={css['strong']}>
        {takeInWords.recognised(format, choices.channels.filter(({ value }) => value !== '').length, total)}
      </p>
      {chosen > maxEvents && <p className={css['refusal']}>{takeInWords.tooMany(chosen, maxEvents)}</p>}
      <details open={chosen > maxEvents || undefined}>
        <summary>{takeInWords.choose}</summary>
        <ChooseRows
          choices={choices}
          choice={choice}
          folded={folded}
          zone={isZone(zone) ? zone : viewersZone()}
          onChange={(next) => startFiles.setState({ choice: next })}
        />
      </details>
    </>
  );
}
