/** Written text for readers: who said it, what kind of remark it is, and the words. */
import type { Prose } from 'shared/retro/prose.ts';
import { eventWords } from 'shared/sentences/event.ts';
import { LabelMark } from '../../ui/prose/label-mark.tsx';
import { ProseText, type Paragraph } from '../../ui/prose/prose-text.tsx';

export interface ProseBlocksProps {
  readonly prose: Prose;
  /** Short name of a person id. */
  readonly nameOf: (person: string) => string;
  /** Person id whose own lines carry a mark. */
  readonly own?: string | undefined;
  /** Level of the topmost heading inside the text. */
  readonly headingsFrom?: 3 | 4 | undefined;
}

export function ProseBlocks({ prose, nameOf, own, headingsFrom }: ProseBlocksProps) {
  return (
    <ProseText
      prose={prose}
      headingsFrom={headingsFrom}
      isMarked={({ speaker }) => own !== undefined && speaker === own}
      lead={(paragraph) => leadOf(paragraph, nameOf)}
    />
  );
}

/** What kind of remark it is, and who said it. */
function leadOf({ label, speaker }: Paragraph, nameOf: ProseBlocksProps['nameOf']) {
  return (
    <>
      {label && <LabelMark label={label}>{eventWords.labels[label]}</LabelMark>}
      {speaker && <b className="said-by">{nameOf(speaker)} </b>}
    </>
  );
}
