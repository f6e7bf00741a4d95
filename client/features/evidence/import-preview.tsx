import { type ReactNode, useState } from 'react';
import type { Assumption, EventDraft, Reading } from 'shared/evidence/draft.ts';
import { dayText } from 'shared/retro/times.ts';
import { importWords as words } from 'shared/sentences/import.ts';
import { Button } from '../../ui/button.tsx';
import { DraftRow } from './draft-row.tsx';
import css from './import-preview.module.css';

export interface ImportPreviewProps {
  readonly reading: Reading;
  /** Rows that are left out, by {@link rowName}. */
  readonly leftOut: ReadonlySet<string>;
  readonly onLeaveOut: (row: string, out: boolean) => void;
  /** Keys that are on the timeline already: shown, and taken no second time. */
  readonly imported?: ReadonlySet<string> | undefined;
  /** Rows that were corrected, by {@link rowName}. */
  readonly changed?: { has: (row: string) => boolean } | undefined;
  /** Offers to correct a row. */
  readonly onChange?: ((draft: EventDraft) => void) | undefined;
  /** The row that is being corrected, by {@link rowName}, and its form. */
  readonly open?: { readonly row: string; readonly form: ReactNode } | undefined;
}

/** Rows drawn at first, and added by each press: a day of chat has thousands. */
const portion = 200;

const noKeys: ReadonlySet<string> = new Set();

/** Names a row for as long as its words stay: unlike the draft's key, also while zone and day are still being asked. */
export const rowName = ({ originalTime, text }: EventDraft): string => `${originalTime} ${text}`;

/** The drafts that would be kept: read, not left out, not there yet. */
export function takenDrafts(
  reading: Reading,
  leftOut: ReadonlySet<string>,
  imported: ReadonlySet<string> = noKeys,
): EventDraft[] {
  return reading.ok ? reading.drafts.filter((draft) => !leftOut.has(rowName(draft)) && !imported.has(draft.key)) : [];
}

/** What was read from evidence, row by row, with every doubt in words. Nothing is kept before its person says so. */
export function ImportPreview(props: ImportPreviewProps) {
  const { reading, leftOut, onLeaveOut, imported = noKeys, changed, onChange, open } = props;
  const [shown, setShown] = useState(portion);
  if (!reading.ok) return <p className="second">{words.refused(reading.reason)}</p>;
  const { drafts, assumptions, missing } = reading;
  if (drafts.length === 0) return <p className="second">{words.nothing}</p>;
  const told = assumptions.filter((each) => !isAnswer(each));
  const timeless = drafts.filter((draft) => draft.at === null && draft.flags.includes('needs-time')).length;
  return (
    <>
      <ol className={css['rows']} aria-label={words.list}>
        {drafts.slice(0, shown).map((draft, index) => (
          <DraftRow
            key={`${draft.line} ${rowName(draft)}`}
            draft={draft}
            day={newDay(draft, drafts[index - 1])}
            taken={!leftOut.has(rowName(draft))}
            already={imported.has(draft.key)}
            asked={missing}
            onTake={(take) => onLeaveOut(rowName(draft), !take)}
            changed={changed?.has(rowName(draft))}
            onChange={onChange && (() => onChange(draft))}
            form={open?.row === rowName(draft) && open.form}
          />
        ))}
      </ol>
      {drafts.length > shown && (
        <Button size="small" className={css['more']} onClick={() => setShown(shown + portion)}>
          {words.more(drafts.length - shown)}
        </Button>
      )}
      {timeless > 0 && <p className={css['note']}>{words.timeless(timeless)}</p>}
      {told.length > 0 && (
        <section aria-label={words.assumedTitle} className={css['note']}>
          <ul>
            {told.map((assumption) => (
              <li key={JSON.stringify(assumption)}>{words.assumed(assumption)}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** What a person just answered needs no telling. */
function isAnswer(assumption: Assumption): boolean {
  return (assumption.about === 'zone' || assumption.about === 'date') && assumption.from === 'asked';
}

/** The day, where it is another one than the row before has. */
function newDay(draft: EventDraft, before: EventDraft | undefined): string | undefined {
  if (draft.at === null) return undefined;
  const day = dayText(draft.at, draft.zone);
  return before?.at && dayText(before.at, before.zone) === day ? undefined : day;
}
