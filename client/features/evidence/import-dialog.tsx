/** Evidence on the left, what was read from it on the right, and one button. Default export: fetched when first opened. */
import { useMemo, useState } from 'react';
import { maxEvents } from 'shared/documents/board.ts';
import type { EvidenceQuestion } from 'shared/evidence/answer.ts';
import { isZone } from 'shared/retro/times.ts';
import { evidenceWords as words } from 'shared/sentences/evidence.ts';
import { importWords } from 'shared/sentences/import.ts';
import { takeInWords } from 'shared/sentences/take-in.ts';
import { useStore } from 'zustand';
import { useRetro, useStage } from '../../sync/use-retro.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { EvidenceAbout } from './evidence-about.tsx';
import css from './import-dialog.module.css';
import { clearDraft, type ImportDraft, useImportDraft, withLines } from './import-draft.ts';
import { ImportRows } from './import-rows.tsx';
import { useAnswer } from './use-answer.ts';
import { useImport } from './use-import.ts';
import { ZoneAndDate } from './zone-and-date.tsx';

export default function ImportDialog() {
  const store = useImportDraft();
  const draft = useStore(store);
  const about = useStage((stage) => stage.about);
  const events = useRetro((view) => view.events);
  const [asked, setAsked] = useState(false);
  const { text, name } = draft;
  const lines = useMemo(() => (text.trim() === '' ? undefined : [{ path: name ?? 'lines', text }]), [text, name]);
  const there = useMemo(
    () => events.flatMap(({ importedFrom }) => (importedFrom ? [importedFrom.key] : [])).toSorted(),
    [events],
  );
  const { answer, progress } = useAnswer(draft.files ?? lines, questionOf(draft, there));
  const { reading, imported, taken, already, add } = useImport(
    answer?.reading,
    draft.leftOut,
    draft.corrections,
    draft.keepLines ? answer?.lines : undefined,
    answer,
  );
  const missing = reading?.ok ? reading.missing : [];
  const close = () => store.setState({ open: false });
  const go = () => {
    setAsked(true);
    if (missing.length > 0 || progress !== undefined) return;
    const refusal = add();
    if (refusal !== undefined) return store.setState({ refusal });
    setAsked(false);
    clearDraft(store);
  };
  const refusals = {
    ...(asked && missing.includes('zone') ? { zone: words.zoneNeeded } : {}),
    ...(asked && missing.includes('date') ? { date: words.dateNeeded } : {}),
  };
  const shown = reading?.ok ? reading.drafts.length : 0;
  const tooMany = answer !== undefined && answer.chosen > maxEvents;
  return (
    <Dialog
      open={draft.open}
      onClose={close}
      title={titleOf(draft)}
      size="wide"
      footer={
        <>
          <Button look="primary" onClick={go}>
            {words.add(taken.length)}
          </Button>
          {(text !== '' || draft.files) && (
            <Button look="quiet" onClick={() => store.setState(withLines(''))}>
              {words.clear}
            </Button>
          )}
          <span className="small muted">{words.kept}</span>
        </>
      }
    >
      <div className={css['columns']}>
        <div className={css['read']}>
          {!draft.files && (
            <TextArea
              label={words.lines}
              placeholder={words.linesExample}
              note={words.linesNote}
              minRows={12}
              maxRows={22}
              spellCheck={false}
              takesFocus
              value={text}
              onChange={(next) => store.setState({ text: next, refusal: undefined })}
              onSend={go}
              className={css['lines']}
            />
          )}
          <EvidenceAbout
            answer={answer}
            asked={asked}
            zone={isZone(draft.zone.trim()) ? draft.zone.trim() : about.zone}
          />
          <p role="alert" className={css['refusal']}>
            {draft.refusal}
          </p>
        </div>
        {(reading ?? progress) !== undefined && (
          <div className={css['shown']}>
            <Progress
              share={progress}
              onStop={() => store.setState({ ...withLines(''), refusal: takeInWords.stopped })}
            />
            {reading && (
              <h3 className="lab" aria-live="polite">
                {reading.ok && answer ? importWords.chosen(taken.length, answer.total) : importWords.reading}
              </h3>
            )}
            {already > 0 && <p className="small second">{words.already(already)}</p>}
            {tooMany && <p className={css['refusal']}>{takeInWords.tooMany(answer.chosen, maxEvents)}</p>}
            {tooMany && <p className="small second">{takeInWords.capped(shown, answer.chosen)}</p>}
            {reading?.ok && shown > 0 && (
              <>
                {answer?.format === 'text' && (
                  <Checkbox
                    label={words.keepLines}
                    description={words.keepLinesAbout}
                    checked={draft.keepLines}
                    onChange={(keepLines) => store.setState({ keepLines })}
                  />
                )}
                {draft.files && <p className="small muted">{takeInWords.private}</p>}
                {needsZone(reading.missing, draft, answer?.format) && (
                  <ZoneAndDate
                    zone={draft.zone}
                    onZone={(next) => store.setState({ zone: next })}
                    date={draft.date}
                    onDate={(next) => store.setState({ date: next })}
                    missing={missing}
                    refusals={refusals}
                    retro={{ zone: about.zone, ...(about.date === undefined ? {} : { date: about.date }) }}
                  />
                )}
              </>
            )}
            {reading && <ImportRows reading={reading} imported={imported} />}
          </div>
        )}
      </div>
    </Dialog>
  );
}

function Progress({ share, onStop }: { readonly share: number | undefined; readonly onStop: () => void }) {
  // Short readings are over before anybody could read that they go on.
  if (share === undefined || share === 0) return null;
  return (
    <p className={css['progress']} role="status">
      <progress max={1} value={share} aria-label={takeInWords.reading} />
      <Button size="small" look="quiet" onClick={onStop}>
        {takeInWords.stop}
      </Button>
    </p>
  );
}

function questionOf(draft: ImportDraft, imported: readonly string[]): EvidenceQuestion {
  const { format, mapping, choice, date } = draft;
  const [zone, team, start] = [draft.zone.trim(), draft.team.trim(), draft.start.trim()];
  return {
    ...(format === undefined ? {} : { format }),
    options: {
      ...(isZone(zone) ? { zone } : {}),
      ...(date === '' ? {} : { date }),
      ...(team === '' ? {} : { team }),
      ...(start === '' ? {} : { start }),
      ...(mapping === undefined ? {} : { mapping }),
    },
    choice,
    imported,
    most: maxEvents,
  };
}

function titleOf({ name, files }: ImportDraft): string {
  if (files) return takeInWords.open(files.map((file) => file.path));
  return name === undefined ? words.title : words.opened(name);
}

/** Sources that count in UTC are asked for neither zone nor day. */
function needsZone(missing: readonly string[], draft: ImportDraft, format: EvidenceQuestion['format']): boolean {
  const asksNothing = format === 'slack' || format === 'pagerduty' || format === 'opsgenie' || format === 'github';
  return !asksNothing || missing.length > 0 || draft.zone !== '' || draft.date !== '';
}
