import { useState } from 'react';
import { quickStartWords as words } from 'shared/sentences/home.ts';
import { takeInWords } from 'shared/sentences/take-in.ts';
import { useStore } from 'zustand';
import { ChooseFiles } from '../../features/evidence/choose-files.tsx';
import type { Chosen } from '../../features/evidence/dropped-files.ts';
import { takeFiles } from '../../features/evidence/take-file.ts';
import { useDropped } from '../../features/evidence/use-dropped.ts';
import { startDraft } from '../../features/start/start-draft.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import css from './quick-start.module.css';
import { clearStartFiles, startFiles } from './start-files.ts';

/** Paste, drop or choose: lines stay as they are in their field, all else is named, and is read in this browser. */
export function PastedLines({ onSend }: { readonly onSend: () => void }) {
  const text = useStore(startDraft, (draft) => draft.text);
  const files = useStore(startFiles, (chosen) => chosen.files);
  const [refusal, setRefusal] = useState<string>();
  const type = (next: string) => {
    setRefusal(undefined);
    startDraft.setState({ text: next });
  };
  const take = async (chosen: readonly Chosen[] | Promise<readonly Chosen[]>) => {
    const taken = await takeFiles(chosen);
    if (taken.kind === 'refused') return setRefusal(taken.refusal);
    clearStartFiles();
    startDraft.setState({ leftOut: [] });
    if (taken.kind === 'lines') return type(taken.text);
    if (taken.files.length === 0) return undefined;
    setRefusal(undefined);
    startFiles.setState({ files: taken.files });
    return undefined;
  };
  useDropped((chosen) => void take(chosen));
  return (
    <div className={css['lines']}>
      {files ? (
        <div className={css['files']}>
          <p className="lab">{words.timeline}</p>
          <p className={css['strong']}>{words.filesChosen(files.map(({ path }) => path))}</p>
          <p className="small muted">{takeInWords.private}</p>
          <Button size="small" onClick={clearStartFiles}>
            {words.filesAway}
          </Button>
        </div>
      ) : (
        <TextArea
          label={words.timeline}
          hint={words.timelineHint}
          placeholder={words.timelineExample}
          note={words.timelineNote}
          refusal={refusal}
          minRows={11}
          maxRows={22}
          spellCheck={false}
          value={text}
          onChange={type}
          onSend={onSend}
          className={css['mono']}
        />
      )}
      {files && (
        <p role="alert" className={css['refusal']}>
          {refusal}
        </p>
      )}
      <div className={css['choose']}>
        <ChooseFiles look="quiet" onChosen={(chosen) => void take(chosen)} />
      </div>
    </div>
  );
}
