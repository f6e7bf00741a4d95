import { useRef, useState, type DragEvent } from 'react';
import { quickStartWords as words } from 'shared/sentences/home.ts';
import { useStore } from 'zustand';
import { startDraft } from '../../features/start/start-draft.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import css from './quick-start.module.css';

/** Bytes. Larger exports have their own importers. */
const largest = 8_000_000;

/** Paste, drop or choose a file: the text stays as it is, and is read in this browser. */
export function PastedLines({ onSend }: { readonly onSend: () => void }) {
  const text = useStore(startDraft, (draft) => draft.text);
  const chooser = useRef<HTMLInputElement>(null);
  const [refusal, setRefusal] = useState<string>();
  const type = (next: string) => {
    setRefusal(undefined);
    startDraft.setState({ text: next });
  };
  const take = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > largest) return setRefusal(words.fileTooLarge);
    const read = await file.text();
    if (read.includes('\u0000')) return setRefusal(words.fileUnreadable);
    type(read);
  };
  const drop = (event: DragEvent) => {
    const file = event.dataTransfer.files[0];
    if (!file) return;
    event.preventDefault();
    void take(file);
  };
  return (
    <div className={css['lines']}>
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
        onDrop={drop}
        className={css['mono']}
      />
      <Button look="quiet" size="small" className={css['choose']} onClick={() => chooser.current?.click()}>
        {words.chooseFile}
      </Button>
      <input
        ref={chooser}
        type="file"
        accept=".txt,.md,.log,.markdown,.csv,.tsv,.json,.jsonl,.vtt,.srt,text/*"
        hidden
        onChange={(event) => {
          void take(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
    </div>
  );
}
