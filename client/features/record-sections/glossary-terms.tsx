/** The abbreviations of the record, each with a field for what it stands for. */
import { explain, maxMeaning } from 'shared/documents/record.ts';
import { acronymsIn } from 'shared/retro/acronyms.ts';
import { blockWords as words } from 'shared/sentences/record-blocks.ts';
import { useMemo, useState } from 'react';
import { useDocument, useRetro } from '../../sync/use-retro.tsx';
import { useRecordSource } from '../../sync/use-record-source.tsx';
import { useWholeRecord } from '../../sync/use-whole-record.ts';
import { Field } from '../../ui/field.tsx';
import css from './glossary-terms.module.css';

export default function GlossaryTerms() {
  const doc = useDocument('record');
  const terms = useRetro((view) => view.record?.terms) ?? [];
  const sections = useWholeRecord(useRecordSource());
  const found = useMemo(() => acronymsIn(sections.flatMap(({ prose }) => prose)), [sections]);
  const meanings = new Map(terms.map(({ term, meaning }) => [term, meaning]));
  const all = [...new Set([...found, ...meanings.keys()])].toSorted();
  return (
    <div className={css['terms']} role="group" aria-label={words.terms}>
      <p className="small muted">{all.length === 0 ? words.noTerms : words.termsSay}</p>
      {all.map((term) => (
        <Meaning
          key={term}
          term={term}
          stored={meanings.get(term) ?? ''}
          save={(text) => doc && explain(doc, term, text)}
        />
      ))}
    </div>
  );
}

interface MeaningProps {
  readonly term: string;
  readonly stored: string;
  readonly save: (text: string) => void;
}

/** Typed here until the field is left: a word half written is nothing to read for others. */
function Meaning({ term, stored, save }: MeaningProps) {
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const done = () => {
    if (typed !== undefined && typed !== stored) save(typed.trim());
    setTyped(undefined);
  };
  return (
    <div className={css['row']}>
      <b aria-hidden="true">{term}</b>
      <Field
        label={words.meaning(term)}
        hideLabel
        size="small"
        maxLength={maxMeaning}
        value={typed ?? stored}
        onChange={setTyped}
        onBlur={done}
        onKeyDown={(event) => event.key === 'Enter' && done()}
      />
    </div>
  );
}
