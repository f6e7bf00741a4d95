/** Where lines come in: dropped anywhere on the page, pasted, or chosen. What they are read as shows before anything is kept. */
import { useEffect, useRef } from 'react';
import { evidenceWords as words } from 'shared/sentences/evidence.ts';
import { Button } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { ChooseFiles } from './choose-files.tsx';
import type { Chosen } from './dropped-files.ts';
import css from './import-box.module.css';
import { useImportDraft, withFiles, withLines } from './import-draft.ts';
import { takeFiles } from './take-file.ts';
import { useDropped } from './use-dropped.ts';

export function ImportBox() {
  const draft = useImportDraft();
  const take = async (chosen: readonly Chosen[] | Promise<readonly Chosen[]>) => {
    const taken = await takeFiles(chosen);
    if (taken.kind === 'files' && taken.files.length === 0) return;
    if (taken.kind === 'lines') draft.setState({ ...withLines(taken.text, taken.name), open: true });
    else if (taken.kind === 'files') draft.setState({ ...withFiles(taken.files), open: true });
    else draft.setState({ open: true, refusal: taken.refusal });
  };
  const over = useDropped((chosen) => void take(chosen));
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
          <ChooseFiles onChosen={(chosen) => void take(chosen)} />
          <ImportButton />
        </div>
      </div>
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
