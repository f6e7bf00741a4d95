/** Another template for the record: one of ours, or a team's own as Markdown. */
import { applyTemplate, templateOf } from 'shared/documents/record-template.ts';
import { readTemplate, templateToMarkdown } from 'shared/retro/template-markdown.ts';
import { retrospective, templates, type Template } from 'shared/retro/record-templates.ts';
import { templateWords as words } from 'shared/sentences/record-templates.ts';
import { useState } from 'react';
import { newId } from '../../api/ids.ts';
import { useDocument, useStage } from '../../sync/use-retro.tsx';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { RadioCards } from '../../ui/radio-cards.tsx';
import { showToast } from '../../ui/toasts.ts';
import { OwnTemplateBox } from './own-template-box.tsx';
import { keepTemplate } from './own-templates.ts';
import css from './template-dialog.module.css';

export default function TemplateDialog({ onClose }: { readonly onClose: () => void }) {
  const doc = useDocument('record');
  const title = useStage((stage) => stage.about.title);
  const [chosen, setChosen] = useState<string>(retrospective.id);
  const [markdown, setMarkdown] = useState('');
  const [keeps, setKeeps] = useState(true);
  const [asked, setAsked] = useState(false);
  const own = chosen === 'own';
  const read = readTemplate(markdown, 'own', words.unnamed, '');
  const built = templates.find(({ id }) => id === chosen);
  const template: Template | undefined = own ? (read.ok ? read.template : undefined) : built;
  const errors = own && (asked || markdown.trim() !== '') && !read.ok ? read.errors : [];
  const use = () => {
    setAsked(true);
    if (!doc || !template) return;
    if (own && keeps) keepTemplate({ name: template.name, markdown });
    const back = applyTemplate(doc, template, newId);
    showToast({ text: words.used(template.name), actions: [{ label: words.undo, run: back }], lasts: 30_000 });
    onClose();
  };
  const footer = (
    <>
      <Button look="primary" onClick={use}>
        {words.use}
      </Button>
      <Button onClick={onClose}>{words.cancel}</Button>
      <CopyButton
        look="quiet"
        label={words.current}
        text={() => (doc ? templateToMarkdown(templateOf(doc, title)) : undefined)}
      />
    </>
  );
  return (
    <Dialog open onClose={onClose} title={words.title} size="large" footer={footer}>
      <p className="second">{words.says}</p>
      <RadioCards
        legend={words.legend}
        hideLegend
        className={css['cards']}
        value={chosen}
        onChange={setChosen}
        options={[
          ...templates.map(({ id, name, about }) => ({ value: id, label: name, description: about })),
          { value: 'own', label: words.own, description: words.ownSays },
        ]}
      />
      {own && <OwnTemplateBox {...{ markdown, setMarkdown, keeps, setKeeps, errors }} />}
      {template && (
        <p className="small muted" role="status">
          {words.sections(template.sections.map((section) => section.title))}
        </p>
      )}
    </Dialog>
  );
}
