import Search from 'lucide-react/icons/search';
import { useEffect, useRef, useState } from 'react';
import { passageKinds, type Labels, type PassageKind } from 'shared/retro/archived.ts';
import { archiveWords as words } from 'shared/sentences/archive.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useKeys } from '../../ui/keys.ts';
import { Select } from '../../ui/select.tsx';
import css from './archive-search.module.css';
import type { AskedQuestion } from './use-question.ts';

/** ms after the last letter before it is asked. */
const pause = 180;
const searchKey = '/';

/** The words that are looked for, and what the archive is narrowed by. */
export function ArchiveSearch({ question, change, labels }: AskedQuestion & { readonly labels: Labels | undefined }) {
  const holder = useRef<HTMLDivElement>(null);
  useKeys([{ keys: searchKey, run: () => holder.current?.querySelector('input')?.focus() }]);
  const byLabel = (all: readonly { label: string; records: number }[] | undefined, any: string) => [
    { value: '', label: any },
    ...(all ?? []).map(({ label, records }) => ({ value: label, label, description: words.records(records) })),
  ];
  const isNarrowed = [question.q, question.system, question.tag, question.year, question.kind].some(
    (each) => each !== '',
  );
  const searches = question.show !== 'follow-ups';
  return (
    <search className={css['search']} aria-label={words.narrow}>
      {searches && (
        <div ref={holder} className={css['field']}>
          <WordsField typed={question.q} onAsk={(q) => change({ q })} />
        </div>
      )}
      <Select
        label={words.system}
        hideLabel
        options={byLabel(labels?.systems, words.anySystem)}
        value={question.system}
        onChange={(system) => change({ system })}
      />
      {searches && (
        <>
          {(labels?.tags.length ?? 0) > 0 && (
            <Select
              label={words.tag}
              hideLabel
              options={byLabel(labels?.tags, words.anyTag)}
              value={question.tag}
              onChange={(tag) => change({ tag })}
            />
          )}
          <Select
            label={words.year}
            hideLabel
            options={[
              { value: '', label: words.anyYear },
              ...(labels?.years ?? []).map((year) => ({ value: year, label: year })),
            ]}
            value={question.year}
            onChange={(year) => change({ year })}
          />
          {question.show === 'records' && (
            <Select<PassageKind | ''>
              label={words.where}
              hideLabel
              options={[
                { value: '', label: words.anywhere },
                ...passageKinds.map((kind) => ({ value: kind, label: words.kinds[kind] })),
              ]}
              value={question.kind}
              onChange={(kind) => change({ kind })}
            />
          )}
        </>
      )}
      {isNarrowed && (
        <Button look="quiet" onClick={() => change({ q: '', system: '', tag: '', year: '', kind: '' })}>
          {words.clear}
        </Button>
      )}
    </search>
  );
}

/** Asks a moment after the last letter, and at once on Enter. */
function WordsField({ typed, onAsk }: { readonly typed: string; readonly onAsk: (q: string) => void }) {
  // A draft counts until the address is another one: it has caught up, or was changed by the browser's own buttons.
  const [draft, setDraft] = useState<{ readonly of: string; readonly text: string }>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const ask = (text: string) => {
    clearTimeout(timer.current);
    if (text.trim() !== typed) onAsk(text.trim());
  };
  const isCurrent = draft?.of === typed || draft?.text.trim() === typed;
  const shown = draft && isCurrent ? draft.text : typed;
  return (
    <Field
      label={words.search}
      hideLabel
      type="search"
      placeholder={words.searchExample}
      icon={<Icon of={Search} />}
      value={shown}
      maxLength={200}
      onChange={(text) => {
        setDraft({ of: typed, text });
        clearTimeout(timer.current);
        timer.current = setTimeout(() => ask(text), pause);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') ask(event.currentTarget.value);
      }}
    />
  );
}
