/** Where lines come in: dropped anywhere on the page, pasted, or chosen. What they are read as shows before anything is kept. */
import { useEffect, useRef, useState } from 'react';
import { evidenceWords as words } from 'shared/sentences/evidence.ts';
import { Button } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import css from './import-box.module.css';
import { useImportDraft, withFiles, withLines } from './import-draft.ts';
import { takeFiles } from './take-file.ts';

export function ImportBox() {
  const draft = useImportDraft();
  const chooser = useRef<HTMLInputElement>(null);
  const take = async (files: readonly File[]) => {
    if (files.length === 0) return;
    const taken = await takeFiles(files);
    if (taken.kind === 'lines') draft.setState({ ...withLines(taken.text, taken.name), open: true });
    else if (taken.kind === 'files') draft.setState({ ...withFiles(taken.files), open: true });
    else draft.setState({ open: true, refusal: taken.refusal });
  };
  const over = useDropped((files) => void take(files));
  usePasted((text) => draft.setState({ ...withLines(text), open: true }));
  return (
    <section aria-labelledby="import-title">
      <h3 id="import-title" className={css['title']}>
        {words.title}
      </h3>
      <div className={classes(css['drop'], over && css['over'])}>
        <p className={css['strong']}>{words.drop}</p>
        <p className="small muted">{words.dropAbout}</p>
        <div className={css['acts']}>
          <Button size="small" onClick={() => chooser.current?.click()}>
            {words.choose}
          </Button>
          <ImportButton />
        </div>
      </div>
      <input
        ref={chooser}
        type="file"
        multiple
        accept=".txt,.md,.markdown,.log,.csv,.tsv,.json,.jsonl,.ndjson,.vtt,.srt,.zip,text/*"
        hidden
        aria-label={words.choose}
        onChange={(event) => {
          void take([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </section>
  );
}

export function ImportButton({ label = words.paste }: { readonly label?: string }) {
  const draft = useImportDraft();
  return (
    <Button
      size="small"
      keys={label === words.paste ? 'Mod+V' : undefined}
      onClick={() => draft.setState({ open: true })}
    >
      {label}
    </Button>
  );
}

/** A file dropped beside the box would otherwise replace the page. */
function useDropped(onFiles: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false);
  const live = useRef(onFiles);
  useEffect(() => {
    live.current = onFiles;
  });
  useEffect(() => {
    const holdsFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const drag = (event: DragEvent) => {
      if (!holdsFile(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const drop = (event: DragEvent) => {
      if (!holdsFile(event)) return;
      event.preventDefault();
      setOver(false);
      live.current([...(event.dataTransfer?.files ?? [])]);
    };
    addEventListener('dragover', drag);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', drag);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, []);
  return over;
}

/** Pasting where no field has the focus brings the lines in. */
function usePasted(onText: (text: string) => void): void {
  const live = useRef(onText);
  useEffect(() => {
    live.current = onText;
  });
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const inField =
        event.target instanceof Element && event.target.closest('input, textarea, [contenteditable], [role=dialog]');
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (inField || text.trim() === '') return;
      event.preventDefault();
      live.current(text);
    };
    addEventListener('paste', paste);
    return () => removeEventListener('paste', paste);
  }, []);
}
