/** What was written down at one event (or idea, or the learnings), as everyone sees it. */
import type { ReactNode } from 'react';
import { eventWords } from 'shared/sentences/event.ts';
import type { NotePlace } from 'shared/documents/board.ts';
import { isEmpty } from 'shared/retro/prose.ts';
import { useNames } from '../../sync/use-names.ts';
import { useNote } from '../../sync/use-prose.ts';
import { useOpenRetro, useStage } from '../../sync/use-retro.tsx';
import { PrivateMark } from '../../ui/private-mark.tsx';
import { QuietLine } from '../../ui/quiet-line.tsx';
import css from './event-notes.module.css';
import { ProseBlocks } from './prose-blocks.tsx';

export interface EventNotesProps {
  readonly place: NotePlace;
  readonly title?: string | undefined;
  readonly empty?: string | undefined;
  readonly level?: 2 | 3 | 4 | undefined;
  readonly children?: ReactNode;
}

export function EventNotes(props: EventNotesProps) {
  const { place, title = eventWords.notes, empty = eventWords.noNotes, level = 3, children } = props;
  const names = useNames();
  const { seat } = useOpenRetro();
  const deputy = useStage((stage) => stage.roster.find((person) => person.role === 'deputy')?.id);
  const prose = useNote(place);
  const Heading = `h${level}` as const;
  return (
    <section>
      <div className={css['head']}>
        <Heading className="lab">
          {title}
          {deputy !== undefined && <span className="muted">{eventWords.notesBy(names.of(deputy))}</span>}
        </Heading>
        <PrivateMark seen="everyone">{eventWords.notesSeen}</PrivateMark>
      </div>
      {isEmpty(prose) ? (
        <QuietLine>{empty}</QuietLine>
      ) : (
        <ProseBlocks prose={prose} nameOf={names.of} own={seat.person} place={place} />
      )}
      {children}
    </section>
  );
}
