/** The record's sections, written or empty, and the way to each. */
import Plus from 'lucide-react/icons/plus';
import LayoutTemplate from 'lucide-react/icons/layout-template';
import { lazy, Suspense, useState } from 'react';
import { writeSection } from 'shared/documents/record.ts';
import type { Section } from 'shared/retro/record.ts';
import { templateWords } from 'shared/sentences/record-templates.ts';
import { recordWords as words } from 'shared/sentences/record.ts';
import { newId } from '../../api/ids.ts';
import { useDocument } from '../../sync/use-retro.tsx';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { StepMark } from '../../ui/step-mark.tsx';
import css from './section-nav.module.css';
import { useHasWords } from './use-section-words.ts';

const TemplateDialog = lazy(() => import('./template-dialog.tsx'));

export interface SectionNavProps {
  readonly sections: readonly Section[];
  readonly mayWrite: boolean;
  readonly current: string | undefined;
}

export function SectionNav({ sections, mayWrite, current }: SectionNavProps) {
  return (
    <nav className={css['nav']} aria-label={words.sections}>
      <ul className={css['list']}>
        {sections.map((section) => (
          <Row key={section.id} section={section} current={section.id === current} />
        ))}
      </ul>
      {mayWrite && <AddSection sections={sections} />}
    </nav>
  );
}

function Row({ section, current }: { readonly section: Section; readonly current: boolean }) {
  const written = useHasWords(section.id);
  return (
    <li>
      <a className={css['row']} href={`#section-${section.id}`} aria-current={current ? 'true' : undefined}>
        <StepMark state={written ? 'done' : 'coming'} name={written ? words.written : words.empty} />
        {section.title}
      </a>
    </li>
  );
}

function AddSection({ sections }: { readonly sections: readonly Section[] }) {
  const doc = useDocument('record');
  const [choosing, setChoosing] = useState(false);
  const add = () => {
    if (!doc) return;
    const id = newId();
    writeSection(doc, id, { title: words.newSection, order: (sections.at(-1)?.order ?? 0) + 1 });
    location.hash = `section-${id}`;
    announce(words.added);
  };
  return (
    <>
      <Button look="quiet" size="small" icon={<Icon of={Plus} />} onClick={add} className={css['add']}>
        {words.addSection}
      </Button>
      <Button
        look="quiet"
        size="small"
        icon={<Icon of={LayoutTemplate} />}
        aria-haspopup="dialog"
        onClick={() => setChoosing(true)}
        className={css['template']}
      >
        {templateWords.open}
      </Button>
      {choosing && (
        <Suspense fallback={null}>
          <TemplateDialog onClose={() => setChoosing(false)} />
        </Suspense>
      )}
      <p className={css['guide']}>{words.guide}</p>
      <p className={css['guide']}>{words.guideLive}</p>
    </>
  );
}
