/** A transcript: chosen, its names led to people, what it would change, and only then noted. */
import { useRef, useState } from 'react';
import { transcriptWords as words, type TranscriptRefusal } from 'shared/sentences/transcript.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { readFile, type FileRead } from './read-file.ts';
import { ReadSoFar } from './read-so-far.tsx';
import css from './transcript.module.css';
import { TranscriptPreview } from './transcript-preview.tsx';

export default function TranscriptDialog({ onClose }: { readonly onClose: () => void }) {
  const [read, setRead] = useState<FileRead>();
  const [refusal, setRefusal] = useState<TranscriptRefusal>();
  const chooser = useRef<HTMLInputElement>(null);
  const take = async (file: File | undefined) => {
    if (!file) return;
    const found = await readFile(file);
    setRefusal('refusal' in found ? found.refusal : undefined);
    setRead('refusal' in found ? undefined : found);
  };
  return (
    <Dialog open onClose={onClose} title={words.title} size="large">
      <div className={css['body']}>
        <p className="second">{words.about}</p>
        <div>
          <Button onClick={() => chooser.current?.click()}>{read ? words.another : words.choose}</Button>
        </div>
        <input
          ref={chooser}
          type="file"
          accept=".vtt,.srt,.rttm,.txt,text/vtt"
          hidden
          aria-label={words.choose}
          onChange={(event) => {
            void take(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
        <p role="alert" className="second">
          {refusal && words.refused[refusal]}
        </p>
        {read && <TranscriptPreview key={read.name} read={read} onNoted={() => setRead(undefined)} />}
        <ReadSoFar />
      </div>
    </Dialog>
  );
}
