/** Written text for readers: who said it, what kind of remark it is, and the words. */
import { lazy, Suspense } from 'react';
import type { NotePlace } from 'shared/documents/board.ts';
import { plainText, type Prose } from 'shared/retro/prose.ts';
import { eventWords } from 'shared/sentences/event.ts';
import { LabelMark } from '../../ui/prose/label-mark.tsx';
import { ProseText, type Paragraph } from '../../ui/prose/prose-text.tsx';

const WordsOut = lazy(() => import('./words-out.tsx'));

export interface ProseBlocksProps {
  readonly prose: Prose;
  /** Short name of a person id. */
  readonly nameOf: (person: string) => string;
  /** Person id whose own lines carry a mark. */
  readonly own?: string | undefined;
  /** The note this is: whoever said a line of it may take it out. */
  readonly place?: NotePlace | undefined;
  /** Level of the topmost heading inside the text. */
  readonly headingsFrom?: 2 | 3 | 4 | undefined;
}

export function ProseBlocks({ prose, nameOf, own, place, headingsFrom }: ProseBlocksProps) {
  const isOwn = ({ speaker }: Paragraph) => own !== undefined && speaker === own;
  // A line inside a list or a quotation stands in somebody else's block: the server takes out whole blocks only.
  const mayTakeOut = (paragraph: Paragraph) => isOwn(paragraph) && prose.includes(paragraph);
  return (
    <ProseText
      prose={prose}
      headingsFrom={headingsFrom}
      isMarked={isOwn}
      lead={(paragraph) => leadOf(paragraph, nameOf)}
      tail={
        place &&
        ((paragraph) =>
          mayTakeOut(paragraph) && (
            <Suspense fallback={null}>
              <WordsOut place={place} text={plainText([paragraph])} />
            </Suspense>
          ))
      }
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
