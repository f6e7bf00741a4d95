/** Lines on the left, what was read from them on the right, and one button. Default export: fetched when first opened. */
import { useState } from 'react';
import { evidenceWords as words } from 'shared/sentences/evidence.ts';
import { importWords } from 'shared/sentences/import.ts';
import { isZone } from 'shared/retro/times.ts';
import { useStore } from 'zustand';
import { useStage } from '../../sync/use-retro.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import css from './import-dialog.module.css';
import { clearDraft, useImportDraft, withLines } from './import-draft.ts';
import { ImportRows } from './import-rows.tsx';
import { useImport } from './use-import.ts';
import { useTextReading } from './use-text-reading.ts';
import { ZoneAndDate } from './zone-and-date.tsx';

export default function ImportDialog() {
  const store = useImportDraft();
  const draft = useStore(store);
  const about = useStage((stage) => stage.about);
  const [asked, setAsked] = useState(false);
  const zone = draft.zone.trim();
  const read = useTextReading(draft.text, {
    ...(isZone(zone) ? { zone } : {}),
    ...(draft.date === '' ? {} : { date: draft.date }),
  });
  const { reading, imported, taken, already, add } = useImport(
    read,
    draft.leftOut,
    draft.corrections,
    draft.keepLines ? draft.text : undefined,
  );
  const missing = reading?.ok ? reading.missing : [];
  const close = () => store.setState({ open: false });
  const go = () => {
    setAsked(true);
    if (missing.length > 0) return;
    const refusal = add();
    if (refusal !== undefined) return store.setState({ refusal });
    setAsked(false);
    clearDraft(store);
  };
  const refusals = {
    ...(asked && missing.includes('zone') ? { zone: words.zoneNeeded } : {}),
    ...(asked && missing.includes('date') ? { date: words.dateNeeded } : {}),
  };
  return (
    <Dialog
      open={draft.open}
      onClose={close}
      title={draft.name === undefined ? words.title : words.opened(draft.name)}
      size="wide"
      footer={
        <>
          <Button look="primary" onClick={go}>
            {words.add(taken.length)}
          </Button>
          {draft.text !== '' && (
            <Button look="quiet" onClick={() => store.setState(withLines(''))}>
              {words.clear}
            </Button>
          )}
          <span className="small muted">{words.kept}</span>
        </>
      }
    >
      <div className={css['columns']}>
        <TextArea
          label={words.lines}
          placeholder={words.linesExample}
          note={words.linesNote}
          refusal={draft.refusal}
          minRows={12}
          maxRows={22}
          spellCheck={false}
          takesFocus
          value={draft.text}
          onChange={(text) => store.setState({ text, refusal: undefined })}
          onSend={go}
          className={css['lines']}
        />
        {reading && (
          <div className={css['read']}>
            <h3 className="lab" aria-live="polite">
              {reading.ok ? importWords.chosen(taken.length, reading.drafts.length) : importWords.reading}
            </h3>
            {already > 0 && <p className="small second">{words.already(already)}</p>}
            {reading.ok && reading.drafts.length > 0 && (
              <>
                <Checkbox
                  label={words.keepLines}
                  description={words.keepLinesAbout}
                  checked={draft.keepLines}
                  onChange={(keepLines) => store.setState({ keepLines })}
                />
                <ZoneAndDate
                  zone={draft.zone}
                  onZone={(next) => store.setState({ zone: next })}
                  date={draft.date}
                  onDate={(next) => store.setState({ date: next })}
                  missing={missing}
                  refusals={refusals}
                  retro={{ zone: about.zone, ...(about.date === undefined ? {} : { date: about.date }) }}
                />
              </>
            )}
            <ImportRows reading={reading} imported={imported} />
          </div>
        )}
      </div>
    </Dialog>
  );
}
