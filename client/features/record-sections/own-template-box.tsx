/** A team's own template: pasted, from a file, or one this browser kept; faults are told by line. */
import FileText from 'lucide-react/icons/file-text';
import { useRef, useState, type ChangeEvent } from 'react';
import type { TemplateError } from 'shared/retro/template-markdown.ts';
import { templateWords as words } from 'shared/sentences/record-templates.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Icon } from '../../ui/icon.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { showToast } from '../../ui/toasts.ts';
import { forgetTemplate, ownTemplates } from './own-templates.ts';
import css from './template-dialog.module.css';

export interface OwnTemplateBoxProps {
  readonly markdown: string;
  readonly setMarkdown: (text: string) => void;
  readonly keeps: boolean;
  readonly setKeeps: (keeps: boolean) => void;
  readonly errors: readonly TemplateError[];
}

export function OwnTemplateBox({ markdown, setMarkdown, keeps, setKeeps, errors }: OwnTemplateBoxProps) {
  const [kept, setKept] = useState(ownTemplates);
  const file = useRef<HTMLInputElement>(null);
  const open = async (event: ChangeEvent<HTMLInputElement>) => {
    const [chosen] = event.target.files ?? [];
    event.target.value = '';
    if (!chosen) return;
    try {
      setMarkdown(await chosen.text());
    } catch {
      showToast({ text: words.fileRefused, tone: 'refused' });
    }
  };
  const forget = (name: string) => {
    forgetTemplate(name);
    setKept(ownTemplates());
  };
  return (
    <div className={css['own']}>
      {kept.length > 0 && (
        <ul className={css['kept']} aria-label={words.kept}>
          {kept.map(({ name, markdown: text }) => (
            <li key={name} className={css['row']}>
              <Button size="small" onClick={() => setMarkdown(text)}>
                {name}
              </Button>
              <Button size="small" look="quiet" aria-label={words.forgetOf(name)} onClick={() => forget(name)}>
                {words.forget}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <TextArea
        label={words.paste}
        hint={words.pasteHint}
        value={markdown}
        onChange={setMarkdown}
        minRows={6}
        maxRows={12}
        spellCheck={false}
      />
      <div className={css['row']}>
        <Button size="small" icon={<Icon of={FileText} />} onClick={() => file.current?.click()}>
          {words.file}
        </Button>
        <input
          ref={file}
          type="file"
          accept=".md,.markdown,.txt,text/markdown,text/plain"
          hidden
          aria-label={words.file}
          onChange={(event) => void open(event)}
        />
        <Checkbox label={words.keep} checked={keeps} onChange={setKeeps} />
      </div>
      <div role="status">
        {errors.length > 0 && (
          <>
            <p className={css['faults']}>{words.errors(errors.length)}</p>
            <ul className={css['lines']}>
              {errors.slice(0, 20).map((error) => (
                <li key={`${error.line} ${error.fault}`}>{words.line(error)}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </div>
  );
}
