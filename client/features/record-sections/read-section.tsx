/** A section for whoever reads: its texts and what its live blocks say now, one after the other. */
import { useMemo } from 'react';
import { resolved } from 'shared/retro/live-blocks.ts';
import { isEmpty } from 'shared/retro/prose.ts';
import { partsOf, type Outline, type Part } from 'shared/retro/record.ts';
import type { RecordSource } from 'shared/retro/record-source.ts';
import { useProse } from '../../sync/use-prose.ts';
import { useRecordSource } from '../../sync/use-record-source.tsx';
import { ProseText } from '../../ui/prose/prose-text.tsx';
import css from './read-section.module.css';

export interface ReadSectionProps {
  readonly section: string;
  readonly outline: Outline;
}

export function ReadSection({ section, outline }: ReadSectionProps) {
  const source = useRecordSource();
  const parts = useMemo(() => partsOf(section, outline), [section, outline]);
  return parts.map((part) => <ReadPart key={part.id} part={part} source={source} />);
}

function ReadPart({ part, source }: { readonly part: Part; readonly source: RecordSource }) {
  const text = useProse('record', `section:${part.id}`);
  const { kind, choice } = part;
  const prose = useMemo(() => (kind === 'text' ? text : resolved(kind, source, choice)), [kind, choice, text, source]);
  if (isEmpty(prose)) return null;
  // A section's title is of level 2, what stands in it begins with level 3.
  return (
    <div className={kind === 'perceptions' ? css['perceptions'] : undefined}>
      <ProseText prose={prose} headingsFrom={2} className={css['prose']} />
    </div>
  );
}
