import type { Reading } from 'shared/evidence/draft.ts';
import { daysBetween, type Correction } from 'shared/evidence/correct.ts';
import { evidenceWords as words } from 'shared/sentences/evidence.ts';
import { useState } from 'react';
import { useStore } from 'zustand';
import { Button } from '../../ui/button.tsx';
import { CorrectRow } from './correct-row.tsx';
import { useImportDraft } from './import-draft.ts';
import css from './import-dialog.module.css';
import { ImportPreview, rowName } from './import-preview.tsx';

export interface ImportRowsProps {
  /** As read and corrected. */
  readonly reading: Reading;
  readonly imported: ReadonlySet<string>;
}

/** The rows of an import: taken or left out, and corrected one by one or from one downwards. */
export function ImportRows({ reading, imported }: ImportRowsProps) {
  const store = useImportDraft();
  const { leftOut, corrections } = useStore(store);
  const [changing, setChanging] = useState<string>();
  const drafts = reading.ok ? reading.drafts : [];
  const leaveOut = (row: string, out: boolean) => {
    const next = new Set(leftOut);
    if (out) next.add(row);
    else next.delete(row);
    store.setState({ leftOut: next });
  };
  const correct = (row: string, correction: Correction, below: boolean) => {
    const from = drafts.findIndex((each) => rowName(each) === row);
    const here = drafts[from];
    if (!here) return;
    const next = new Map(corrections);
    next.set(row, { ...next.get(row), ...correction });
    const days = daysBetween(here, correction.day);
    for (const each of below ? drafts.slice(from + 1) : []) {
      const name = rowName(each);
      const before = next.get(name) ?? {};
      next.set(name, {
        ...before,
        ...(correction.zone === undefined ? {} : { zone: correction.zone }),
        ...(before.day === undefined && days !== 0 ? { days: (before.days ?? 0) + days } : {}),
      });
    }
    store.setState({ corrections: next });
    setChanging(undefined);
  };
  const back = (row: string) => {
    const next = new Map(corrections);
    next.delete(row);
    store.setState({ corrections: next });
    setChanging(undefined);
  };
  const draft = drafts.find((each) => rowName(each) === changing);
  const open = changing !== undefined &&
    draft && {
      row: changing,
      form: (
        <CorrectRow
          key={changing}
          draft={draft}
          changed={corrections.has(changing)}
          onCorrect={(correction, below) => correct(changing, correction, below)}
          onBack={() => back(changing)}
          onClose={() => setChanging(undefined)}
        />
      ),
    };
  return (
    <>
      {drafts.length > 1 && (
        <div className={css['all']}>
          <Button size="small" look="quiet" onClick={() => store.setState({ leftOut: new Set() })}>
            {words.all}
          </Button>
          <Button
            size="small"
            look="quiet"
            onClick={() => store.setState({ leftOut: new Set(drafts.map((each) => rowName(each))) })}
          >
            {words.none}
          </Button>
        </div>
      )}
      <ImportPreview
        reading={reading}
        leftOut={leftOut}
        onLeaveOut={leaveOut}
        imported={imported}
        changed={corrections}
        onChange={(each) => setChanging(rowName(each) === changing ? undefined : rowName(each))}
        open={open || undefined}
      />
    </>
  );
}
