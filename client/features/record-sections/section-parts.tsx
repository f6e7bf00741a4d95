/** What a section holds, from top to bottom: live blocks, and texts people write. */
import { lazy, Suspense, useMemo } from 'react';
import type { LiveKind } from 'shared/retro/live-blocks.ts';
import { partsOf, type Outline, type Part, type Section } from 'shared/retro/record.ts';
import { blockWords } from 'shared/sentences/record-blocks.ts';
import { recordWords as words } from 'shared/sentences/record.ts';
import { useRecordSource } from '../../sync/use-record-source.tsx';
import { useDocument } from '../../sync/use-retro.tsx';
import { Loading } from '../../ui/loading.tsx';
import { LiveBlock } from './live-block.tsx';
import { TurnedText } from './turned-text.tsx';

const SectionEditor = lazy(() => import('./section-editor.tsx'));

export interface SectionPartsProps {
  readonly section: Section;
  readonly outline: Outline;
  /** The sections before and after it, where there are some. */
  readonly neighbours: readonly (Section | undefined)[];
}

export function SectionParts({ section, outline, neighbours }: SectionPartsProps) {
  const doc = useDocument('record');
  const source = useRecordSource();
  const parts = useMemo(() => partsOf(section.id, outline), [section.id, outline]);
  if (!doc) return null;
  const editor = (part: Part) => (
    <Suspense fallback={<Loading />}>
      <SectionEditor
        part={part.id}
        label={part.id === section.id ? words.textOf(section.title) : blockWords.textOf(section.title)}
        placeholder={words.write}
      />
    </Suspense>
  );
  return parts.map((part) => {
    if (isLive(part)) return <LiveBlock key={part.id} {...{ part, section, source, neighbours }} beside={parts} />;
    if (part.id === section.id) return <div key={part.id}>{editor(part)}</div>;
    return (
      <TurnedText key={part.id} part={part} section={section} beside={parts}>
        {editor(part)}
      </TurnedText>
    );
  });
}

function isLive(part: Part): part is Part & { readonly kind: LiveKind } {
  return part.kind !== 'text';
}
