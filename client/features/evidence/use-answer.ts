/** Evidence read in a worker while its answers and choices change. Nothing leaves the device before it is kept. */
import { useEffect, useRef, useState } from 'react';
import type { EvidenceAnswer, EvidenceQuestion } from 'shared/evidence/answer.ts';
import type { EvidenceFile } from 'shared/evidence/files.ts';
import { openReader, type Reader } from './reader.ts';

/** ms the typing rests before it is read. */
const rest = 200;

export interface Answered {
  /** The last one; undefined while there is nothing, or not yet anything, to show. */
  readonly answer: EvidenceAnswer | undefined;
  /** 0 to 1, while it reads. */
  readonly progress: number | undefined;
}

/** @param files the same list for as long as they are the same evidence; undefined for none */
export function useAnswer(files: readonly EvidenceFile[] | undefined, question: EvidenceQuestion): Answered {
  const [answer, setAnswer] = useState<{ readonly of: readonly EvidenceFile[]; readonly is: EvidenceAnswer }>();
  const [progress, setProgress] = useState<number>();
  const reader = useRef<{ readonly files: readonly EvidenceFile[]; readonly is: Reader }>(undefined);
  const asked = JSON.stringify(question);
  useEffect(() => {
    if (!files) return undefined;
    let gone = false;
    const ask = async () => {
      try {
        if (reader.current?.files !== files) {
          reader.current?.is.close();
          reader.current = { files, is: openReader(files) };
        }
        setProgress(0);
        const next = await reader.current.is.ask(
          JSON.parse(asked) as EvidenceQuestion,
          (share) => !gone && setProgress(share),
        );
        if (gone) return;
        setAnswer({ of: files, is: next });
        setProgress(undefined);
      } catch {
        // Closed, or it could not be fetched: the next change tries again with a new one.
        if (reader.current?.files === files) reader.current = undefined;
        if (!gone) setProgress(undefined);
      }
    };
    const timer = setTimeout(() => void ask(), rest);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [files, asked]);
  useEffect(() => {
    if (files) return undefined;
    reader.current?.is.close();
    reader.current = undefined;
    return undefined;
  }, [files]);
  useEffect(
    () => () => {
      reader.current?.is.close();
      reader.current = undefined;
    },
    [],
  );
  return { answer: files ? answer?.is : undefined, progress: files ? progress : undefined };
}
