import type { EvidenceAnswer } from 'shared/evidence/answer.ts';
import { evidenceFormats, type EvidenceFormat } from 'shared/evidence/sniff.ts';
import { takeInWords as words } from 'shared/sentences/take-in.ts';
import { useStore } from 'zustand';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { ChooseRows } from './choose-rows.tsx';
import { ColumnMapping } from './column-mapping.tsx';
import css from './evidence-about.module.css';
import { useImportDraft } from './import-draft.ts';

export interface EvidenceAboutProps {
  readonly answer: EvidenceAnswer | undefined;
  /** Adding was tried: what is missing is said. */
  readonly asked: boolean;
  /** IANA zone for typed bounds. */
  readonly zone: string;
}

const formatOptions: readonly { readonly value: EvidenceFormat | 'found'; readonly label: string }[] = [
  { value: 'found', label: words.found },
  ...evidenceFormats.map((value) => ({ value, label: words.formatName(value) })),
];

/** What the evidence was recognised as, the few questions only a person can answer, and what to take of it. */
export function EvidenceAbout({ answer, asked, zone }: EvidenceAboutProps) {
  const store = useImportDraft();
  const draft = useStore(store);
  if (!answer) return null;
  const { reading, format, table, choices, total } = answer;
  const asksStart =
    draft.start !== '' || (reading.ok ? reading.missing.includes('start') : reading.reason === 'bad-start');
  const unmapped = !reading.ok && reading.reason === 'no-columns';
  return (
    <div className={css['about']}>
      {reading.ok && (
        <p className={css['recognised']} aria-live="polite">
          {words.recognised(format, choices.channels.filter(({ value }) => value !== '').length, total)}
        </p>
      )}
      <div className={css['asks']}>
        <Select
          label={words.format}
          size="small"
          options={formatOptions}
          value={draft.format ?? 'found'}
          onChange={(next) => store.setState({ format: next === 'found' ? undefined : next, mapping: undefined })}
        />
        {format === 'slack' && (
          <Field
            label={words.team}
            note={words.teamNote}
            size="small"
            autoComplete="off"
            spellCheck={false}
            value={draft.team}
            onChange={(team) => store.setState({ team })}
          />
        )}
        {asksStart && (
          <Field
            label={words.start}
            note={words.startNote}
            size="small"
            autoComplete="off"
            value={draft.start}
            refusal={asked && reading.ok && reading.missing.includes('start') ? words.startNeeded : undefined}
            onChange={(start) => store.setState({ start })}
          />
        )}
      </div>
      {table && (
        <details open={unmapped || undefined}>
          <summary>{words.columns}</summary>
          <ColumnMapping
            table={table}
            changed={draft.mapping !== undefined}
            onChange={(mapping) => store.setState({ mapping })}
          />
        </details>
      )}
      {reading.ok && total > 1 && (
        <details open={draft.files !== undefined || undefined}>
          <summary>{words.choose}</summary>
          <ChooseRows
            choices={choices}
            choice={draft.choice}
            folded={answer.folded}
            zone={zone}
            onChange={(choice) => store.setState({ choice, refusal: undefined })}
          />
        </details>
      )}
    </div>
  );
}
