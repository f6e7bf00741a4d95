/** One place of the notes: a heading that cannot be typed over, and the words, to read or to write. */
import type { Editor } from '@tiptap/core';
import CircleDot from 'lucide-react/icons/circle-dot';
import { lazy, memo, Suspense, useMemo } from 'react';
import { isEmpty } from 'shared/retro/prose.ts';
import { eventWords } from 'shared/sentences/event.ts';
import { notesWords } from 'shared/sentences/notes.ts';
import { useNames } from '../../sync/use-names.ts';
import { useNote } from '../../sync/use-prose.ts';
import { Button } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/icon.tsx';
import { LabelMark } from '../../ui/prose/label-mark.tsx';
import { type Paragraph, ProseText } from '../../ui/prose/prose-text.tsx';
import { Tag } from '../../ui/tag.tsx';
import css from './note-section.module.css';
import { sectionId, type NotesSection } from './sections.ts';
import type { WordingCardProps } from './wording-card.tsx';

const NoteEditor = lazy(() => import('./note-editor.tsx'));

const words = notesWords.sections;

export interface NoteSectionProps {
  readonly section: NotesSection;
  readonly active: boolean;
  /** Its editor takes the focus when it comes. */
  readonly takesFocus: boolean;
  /** Who looks at it, if whoever leads does. */
  readonly leader: string | undefined;
  readonly keys: WordingCardProps['keys'];
  readonly onEdit: (key: string) => void;
  readonly onEditor: (editor: Editor | undefined) => void;
}

export const NoteSection = memo(function NoteSection(props: NoteSectionProps) {
  const { section, active, takesFocus, leader, keys, onEdit, onEditor } = props;
  const { key, place, time, title, day, name } = section;
  return (
    <>
      {day !== undefined && <p className={css['day']}>{day}</p>}
      <div
        role="group"
        id={sectionId(key)}
        aria-label={active ? words.active(name) : words.named(name)}
        className={classes(css['section'], active && css['active'])}
      >
        <div className={css['head']}>
          <h3 className={css['heading']}>
            {time !== '' && <span className={css['time']}>{time}</span>}
            <span className={css['title']}>{title}</span>
          </h3>
          {leader !== undefined && (
            <Tag look="accent" icon={<Icon of={CircleDot} />}>
              {notesWords.leads.here(leader)}
            </Tag>
          )}
          {!active && (
            <Button size="small" look="quiet" aria-label={words.editNamed(name)} onClick={() => onEdit(key)}>
              {words.edit}
            </Button>
          )}
        </div>
        {active ? (
          <Suspense fallback={<Words section={section} />}>
            <NoteEditor place={place} name={name} takesFocus={takesFocus} keys={keys} onEditor={onEditor} />
          </Suspense>
        ) : (
          <Words section={section} />
        )}
      </div>
    </>
  );
});

function Words({ section }: { readonly section: NotesSection }) {
  const names = useNames();
  const prose = useNote(section.place);
  const lead = useMemo(() => leadWith(names.of), [names]);
  return isEmpty(prose) ? null : <ProseText prose={prose} lead={lead} />;
}

function leadWith(nameOf: (person: string) => string) {
  return ({ label, speaker }: Paragraph) => (
    <>
      {label && <LabelMark label={label}>{eventWords.labels[label]}</LabelMark>}
      {speaker && <b className="said-by">{nameOf(speaker)} </b>}
    </>
  );
}
