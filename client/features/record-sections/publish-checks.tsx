/** What is still open before publishing. Advice; it never blocks, and counts nobody's words but the record's. */
import { useMemo } from 'react';
import { acronymsIn } from 'shared/retro/acronyms.ts';
import { plainText } from 'shared/retro/prose.ts';
import type { Section } from 'shared/retro/record.ts';
import { withoutSource } from 'shared/retro/timeline.ts';
import { recordWords as words } from 'shared/sentences/record.ts';
import { useRecordSource } from '../../sync/use-record-source.tsx';
import { useRetro, useStage } from '../../sync/use-retro.tsx';
import { useWholeRecord } from '../../sync/use-whole-record.ts';
import css from './publish-checks.module.css';
import { useHasOwnWords } from './use-section-words.ts';

/** practice §4: a summary is read when it is short. */
const summaryWords = 200;
/** Named one by one up to here. */
const namedTerms = 6;

export function PublishChecks({ sections }: { readonly sections: readonly Section[] }) {
  const events = useRetro((view) => view.events);
  const terms = useRetro((view) => view.record?.terms);
  const comments = useStage((stage) => stage.comments);
  const answers = useStage((stage) => stage.answers);
  const lifted = useStage((stage) => stage.about.recordLiftedAt !== undefined);
  const whole = useWholeRecord(useRecordSource());
  const noSource = useMemo(() => withoutSource(events).length, [events]);
  const summary = whole.find(({ id }) => id === 'summary');
  const length = summary ? (plainText(summary.prose).match(/\S+/g)?.length ?? 0) : 0;
  const open = comments.filter(({ id }) => answers.get(id)?.done !== true).length;
  const unknown = useMemo(() => {
    const known = new Set((terms ?? []).map(({ term }) => term));
    return acronymsIn(whole.flatMap(({ prose }) => prose)).filter((term) => !known.has(term));
  }, [whole, terms]);
  const lines = [
    ...(summary && length > summaryWords ? [words.checks.long(summary.title, length)] : []),
    ...(noSource > 0 ? [words.checks.noSource(noSource)] : []),
    ...(open > 0 ? [words.checks.comments(open)] : []),
    ...(unknown.length > 0 ? [words.checks.terms(unknown.slice(0, namedTerms))] : []),
  ];
  const first = sections.find(({ id }) => id === 'summary');
  const description = sections.find(({ id }) => id === 'description');
  return (
    <section aria-labelledby="checks-title">
      <h2 id="checks-title" className="lab">
        {words.before}
      </h2>
      <ul className={css['checks']}>
        {first && <WhenEmpty section={first} text={words.checks.empty([first.title])} />}
        {description && (
          <WhenEmpty
            section={description}
            text={words.checks.descriptionEmpty(description.title)}
            otherwise={lifted ? words.checks.descriptionEarly(description.title) : undefined}
          />
        )}
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="muted small">{words.advice}</p>
    </section>
  );
}

interface WhenEmptyProps {
  readonly section: Section;
  readonly text: string;
  readonly otherwise?: string | undefined;
}

function WhenEmpty({ section, text, otherwise }: WhenEmptyProps) {
  const written = useHasOwnWords(section.id);
  const line = written ? otherwise : text;
  return line === undefined ? null : <li>{line}</li>;
}
