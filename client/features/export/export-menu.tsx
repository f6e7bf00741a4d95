/** The record for other places, as it stands or as it was published. Roles unless names are switched on. */
import Download from 'lucide-react/icons/download';
import { useState } from 'react';
import type { ExportFormat } from 'shared/record-exports/format-names.ts';
import { dayText } from 'shared/retro/times.ts';
import { exportChoiceWords as choices } from 'shared/sentences/export-choices.ts';
import { recordWords as words } from 'shared/sentences/record.ts';
import { refusals } from 'shared/sentences/refusals.ts';
import { exportAs } from '../../api/record.ts';
import { useOpenRetro, useStage } from '../../sync/use-retro.tsx';
import { Button } from '../../ui/button.tsx';
import { copyText } from '../../ui/clipboard.ts';
import { viewersZone } from '../../ui/clock.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { MenuButton } from '../../ui/menu.tsx';
import { copyRich } from '../../ui/rich-clipboard.ts';
import { Select } from '../../ui/select.tsx';
import { Switch } from '../../ui/switch.tsx';
import { showToast } from '../../ui/toasts.ts';
import css from './export-menu.module.css';
import { useRevisions } from './use-revisions.ts';

/** @param live whether the reader may read the record as it stands, and not only what was published */
export function ExportMenu({ live }: { readonly live: boolean }) {
  const { seat } = useOpenRetro();
  const about = useStage((stage) => stage.about);
  const revisions = useRevisions();
  const [names, setNames] = useState(false);
  const [links, setLinks] = useState(true);
  const [both, setBoth] = useState(true);
  const other = otherZone(about.zone, viewersZone());
  const [chosen, setChosen] = useState('');
  const newest = String(revisions.at(-1)?.n ?? '');
  const which = chosen === '' && !live ? newest : chosen;
  if (!live && revisions.length === 0) return null;

  const fetchAs = async (format: ExportFormat) => {
    const revision = which === '' ? undefined : Number(which);
    const answer = await exportAs(seat.retro, format, { names, links, zone: both ? other : undefined, revision });
    if (answer.ok) return answer;
    showToast({ text: refusals[answer.reason], tone: 'refused' });
    return undefined;
  };
  const download = async (format: ExportFormat) => {
    const answer = await fetchAs(format);
    const number = which === '' ? '' : `-${which}`;
    if (answer) save(answer.text, answer.type, `${fileName(about.title)}${number}${answer.extension}`);
  };
  const copy = async (format: 'rich' | 'wiki') => {
    const [answer, plain] = await Promise.all([fetchAs(format), fetchAs('markdown')]);
    if (!answer || !plain) return;
    const done = await (format === 'rich' ? copyRich(answer.text, plain.text) : copyText(answer.text));
    showToast(done ? { text: words.copiedFor(words.copyForms[format]) } : { text: words.notCopied, tone: 'refused' });
  };
  const stands = live ? [{ value: '', label: words.asItStands }] : [];
  const published = revisions.map(({ n, at }) => ({
    value: String(n),
    label: words.revision(n, dayText(new Date(at).toISOString(), about.zone)),
  }));
  return (
    <section className={css['export']} aria-labelledby="export-title">
      <h2 id="export-title" className="lab">
        {words.export}
      </h2>
      {revisions.length > 0 && (
        <Select label={words.which} options={[...stands, ...published]} value={which} onChange={setChosen} />
      )}
      <div className={css['row']}>
        <CopyButton text={async () => (await fetchAs('markdown'))?.text} label={words.copy} keys="Mod+Shift+C" />
        <Button icon={<Icon of={Download} />} onClick={() => void download('markdown')}>
          {words.download}
        </Button>
        <MenuButton
          label={words.copyFor}
          items={(['rich', 'wiki'] as const).map((format) => ({
            id: format,
            label: words.copyForms[format],
            run: () => void copy(format),
          }))}
        />
        <MenuButton
          label={words.saveAs}
          items={[
            {
              id: 'html',
              label: words.saveForms.html,
              description: words.saveSays.html,
              run: () => void download('html'),
            },
            ...(['json', 'events', 'actions'] as const).map((format) => ({
              id: format,
              label: words.saveForms[format],
              run: () => void download(format),
            })),
            ...(live
              ? ([
                  'separator',
                  { id: 'print', label: words.print, description: choices.printSays, run: () => window.print() },
                ] as const)
              : []),
          ]}
        />
      </div>
      <Switch
        label={words.names}
        description={names ? words.namesOn : words.namesOff}
        checked={names}
        onChange={setNames}
      />
      {other !== undefined && (
        <Switch label={choices.zones(zoneName(about.zone), zoneName(other))} checked={both} onChange={setBoth} />
      )}
      <Switch label={choices.links} description={choices.linksSay} checked={links} onChange={setLinks} />
      <p className="muted small">{words.never}</p>
    </section>
  );
}

/** Beside the record's own clock: the one everybody shares, or the reader's where that is the record's. */
function otherZone(own: string, viewers: string): string | undefined {
  const isShared = (zone: string) => /^(?:Etc\/)?(?:UTC|GMT)$/.test(zone);
  if (!isShared(own)) return 'UTC';
  return isShared(viewers) ? undefined : viewers;
}

/** "Europe/Amsterdam" → "Amsterdam" */
const zoneName = (zone: string): string => zone.replace(/^.*\//, '').replaceAll('_', ' ');

function fileName(title: string): string {
  return (
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60) || 'record'
  );
}

function save(text: string, type: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
