/** Files chosen for a retro that does not exist yet, and what of them to take: in memory only, they may be large. */
import { useMemo } from 'react';
import type { EvidenceAnswer, EvidenceQuestion } from 'shared/evidence/answer.ts';
import type { Choice } from 'shared/evidence/choose.ts';
import type { EvidenceFile } from 'shared/evidence/files.ts';
import { maxEvents } from 'shared/documents/board.ts';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { openReader } from '../../features/evidence/reader.ts';
import { useAnswer } from '../../features/evidence/use-answer.ts';
import { startDraft, type StartDraft } from '../../features/start/start-draft.ts';
import { answersIn } from './made.ts';

export interface StartFiles {
  /** Undefined while the lines in the field are what is read. */
  readonly files: readonly EvidenceFile[] | undefined;
  readonly choice: Choice;
}

const none: StartFiles = { files: undefined, choice: { noise: 'fold' } };

export const startFiles = createStore<StartFiles>(() => none);

export function clearStartFiles(): void {
  startFiles.setState(none, true);
}

function question(draft: StartDraft, { files, choice }: StartFiles): EvidenceQuestion {
  return {
    options: answersIn(draft),
    choice: files === undefined ? { noise: 'keep' } : choice,
    imported: [],
    most: maxEvents,
  };
}

function evidenceIn(text: string, files: readonly EvidenceFile[] | undefined): readonly EvidenceFile[] | undefined {
  return files ?? (text.trim() === '' ? undefined : [{ path: 'lines', text }]);
}

export interface StartReading {
  readonly answer: EvidenceAnswer | undefined;
  /** 0 to 1, while it reads. */
  readonly progress: number | undefined;
}

export function useStartReading(): StartReading {
  const draft = useStore(startDraft);
  const chosen = useStore(startFiles);
  const { text } = draft;
  const { files } = chosen;
  const evidence = useMemo(() => evidenceIn(text, files), [text, files]);
  return useAnswer(evidence, question(draft, chosen));
}

/** Reads at once, as the answers are now. */
export async function readStart(): Promise<EvidenceAnswer | undefined> {
  const [draft, chosen] = [startDraft.getState(), startFiles.getState()];
  const files = evidenceIn(draft.text, chosen.files);
  if (files === undefined) return undefined;
  const reader = openReader(files);
  try {
    return await reader.ask(question(draft, chosen));
  } finally {
    reader.close();
  }
}
