/** The record for other places: Markdown, copied or saved as a file. Roles unless names are switched on. */
import Download from 'lucide-react/icons/download';
import { useState } from 'react';
import { recordWords as words } from 'shared/sentences/record.ts';
import { refusals } from 'shared/sentences/refusals.ts';
import { exportMarkdown } from '../../api/retros.ts';
import { useOpenRetro, useStage } from '../../sync/use-retro.tsx';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Switch } from '../../ui/switch.tsx';
import { showToast } from '../../ui/toasts.ts';
import css from './export-menu.module.css';

export function ExportMenu() {
  const { seat } = useOpenRetro();
  const title = useStage((stage) => stage.about.title);
  const [names, setNames] = useState(false);
  const fetchIt = async (): Promise<string | undefined> => {
    const answer = await exportMarkdown(seat.retro, names);
    if (answer.ok) return answer.markdown;
    showToast({ text: refusals[answer.reason], tone: 'refused' });
    return undefined;
  };
  const download = async () => {
    const markdown = await fetchIt();
    if (markdown !== undefined) save(markdown, `${fileName(title)}.md`);
  };
  return (
    <section className={css['export']} aria-labelledby="export-title">
      <h2 id="export-title" className="lab">
        {words.export}
      </h2>
      <div className={css['row']}>
        <CopyButton text={fetchIt} label={words.copy} keys="Mod+Shift+C" />
        <Button icon={<Icon of={Download} />} onClick={() => void download()}>
          {words.download}
        </Button>
      </div>
      <Switch
        label={words.names}
        description={names ? words.namesOn : words.namesOff}
        checked={names}
        onChange={setNames}
      />
      <p className="muted small">{words.never}</p>
    </section>
  );
}

function fileName(title: string): string {
  return (
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60) || 'record'
  );
}

function save(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/markdown' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
