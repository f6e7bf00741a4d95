/** One section of the record: its title, its words, and what may be done with it. */
import Ellipsis from 'lucide-react/icons/ellipsis';
import Plus from 'lucide-react/icons/plus';
import { useState, type ReactNode } from 'react';
import { addBlock, removeSection, writeSection } from 'shared/documents/record.ts';
import { liveKinds, type LiveKind } from 'shared/retro/live-blocks.ts';
import type { Outline, Section } from 'shared/retro/record.ts';
import { blockWords } from 'shared/sentences/record-blocks.ts';
import { recordWords as words } from 'shared/sentences/record.ts';
import { newId } from '../../api/ids.ts';
import { useDocument, useOpenRetro } from '../../sync/use-retro.tsx';
import { announce } from '../../ui/announcer.ts';
import { classes } from '../../ui/classes.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { MenuButton } from '../../ui/menu.tsx';
import { showToast } from '../../ui/toasts.ts';
import { SectionParts } from './section-parts.tsx';
import { useHasWords } from './use-section-words.ts';
import css from './section-block.module.css';

export interface SectionBlockProps {
  readonly section: Section;
  readonly before: Section | undefined;
  readonly after: Section | undefined;
  readonly outline: Outline;
  readonly mayWrite: boolean;
  /** The words without an editor, for readers. */
  readonly read: ReactNode;
  /** What readers can say about it. */
  readonly below?: ReactNode;
}

export function SectionBlock({ section, before, after, outline, mayWrite, read, below }: SectionBlockProps) {
  const doc = useDocument('record');
  // What has no words is left out on paper, as it is in every export.
  const written = useHasWords(section.id);
  const place = classes(css['section'], !written && css['empty']);
  const { seat } = useOpenRetro();
  const [naming, setNaming] = useState(false);
  const anchor = `section-${section.id}`;
  if (!mayWrite || !doc) {
    return (
      <section className={place} aria-labelledby={anchor}>
        <h2 id={anchor} className={css['title']}>
          {section.title}
        </h2>
        {read}
        {below}
      </section>
    );
  }
  const swap = (other: Section | undefined) => {
    if (!other) return;
    // Equal orders (two people moved at once) are parted as well.
    const order = other.order === section.order ? section.order + (other === before ? -1 : 1) : other.order;
    writeSection(doc, section.id, { order });
    if (other.order !== section.order) writeSection(doc, other.id, { order: section.order });
    announce(other === before ? words.movedUp(section.title) : words.movedDown(section.title));
  };
  const add = (kind: LiveKind) => {
    addBlock(doc, newId(), section.id, kind);
    announce(blockWords.added(kind, section.title));
  };
  // Facts about the meeting itself are the facilitator's to add.
  const kinds = liveKinds.filter((kind) => kind !== 'meeting' || seat.role === 'facilitator');
  const remove = () => {
    removeSection(doc, section.id);
    const restore = () => writeSection(doc, section.id, { title: section.title, order: section.order });
    showToast({ text: words.removed(section.title), actions: [{ label: words.undo, run: restore }], lasts: 15_000 });
  };
  return (
    <section className={place} aria-labelledby={anchor}>
      <div className={css['head']}>
        {naming ? (
          <Rename section={section} done={() => setNaming(false)} />
        ) : (
          <h2 id={anchor} className={css['title']}>
            {section.title}
          </h2>
        )}
        <MenuButton
          label={blockWords.addTo(section.title)}
          iconOnly
          icon={<Icon of={Plus} />}
          look="quiet"
          size="small"
          placement="bottom end"
          items={kinds.map((kind) => ({ id: kind, label: blockWords.kinds[kind].name, run: () => add(kind) }))}
        />
        <MenuButton
          label={words.more(section.title)}
          iconOnly
          icon={<Icon of={Ellipsis} />}
          look="quiet"
          size="small"
          placement="bottom end"
          items={[
            { id: 'rename', label: words.rename, run: () => setNaming(true) },
            ...(before ? [{ id: 'up', label: words.up, run: () => swap(before) }] : []),
            ...(after ? [{ id: 'down', label: words.down, run: () => swap(after) }] : []),
            { id: 'remove', label: words.remove, run: remove },
          ]}
        />
      </div>
      {section.hint !== undefined && <p className={css['hint']}>{section.hint}</p>}
      <SectionParts section={section} outline={outline} neighbours={[before, after]} />
    </section>
  );
}

function Rename({ section, done }: { readonly section: Section; readonly done: () => void }) {
  const doc = useDocument('record');
  const [title, setTitle] = useState(section.title);
  const save = () => {
    if (doc && title.trim() !== '') writeSection(doc, section.id, { title: title.trim() });
    done();
  };
  return (
    <form
      className={css['rename']}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Field
        label={words.titleOf(section.title)}
        hideLabel
        value={title}
        onChange={setTitle}
        maxLength={200}
        takesFocus
        onKeyDown={(event) => event.key === 'Escape' && done()}
      />
      <Button type="submit">{words.done}</Button>
    </form>
  );
}
