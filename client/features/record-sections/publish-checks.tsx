/** What is still open before publishing. Advice; it never blocks. */
import { useMemo } from 'react';
import type { Section } from 'shared/retro/record.ts';
import { withoutSource } from 'shared/retro/timeline.ts';
import { recordWords as words } from 'shared/sentences/record.ts';
import { useRetro } from '../../sync/use-retro.tsx';
import { useHasOwnWords } from './use-section-words.ts';

export function PublishChecks({ sections }: { readonly sections: readonly Section[] }) {
  const events = useRetro((view) => view.events);
  const noSource = useMemo(() => withoutSource(events).length, [events]);
  // The two that people who were not there read first.
  const first = sections.filter((section) => section.id === 'summary' || section.id === 'description');
  return (
    <section aria-labelledby="checks-title">
      <h2 id="checks-title" className="lab">
        {words.before}
      </h2>
      {first.map((section) => (
        <EmptyLine key={section.id} section={section} />
      ))}
      {noSource > 0 && <p className="small second">{words.checks.noSource(noSource)}</p>}
      <p className="muted small">{words.advice}</p>
    </section>
  );
}

function EmptyLine({ section }: { readonly section: Section }) {
  const written = useHasOwnWords(section.id);
  return written ? null : <p className="small second">{words.checks.empty([section.title])}</p>;
}
