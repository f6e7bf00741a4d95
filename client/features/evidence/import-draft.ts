/** Lines on their way into a timeline: kept for this tab until they are added or cleared. */
import type { Correction } from 'shared/evidence/correct.ts';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { useOpenRetro } from '../../sync/use-retro.tsx';

export interface ImportDraft {
  readonly open: boolean;
  /** The file's name, when it came from one. */
  readonly name: string | undefined;
  readonly text: string;
  readonly zone: string;
  readonly date: string;
  /** Rows by their name (import-preview.tsx). */
  readonly leftOut: ReadonlySet<string>;
  readonly corrections: ReadonlyMap<string, Correction>;
  /** Each event keeps its lines as its source. */
  readonly keepLines: boolean;
  readonly refusal: string | undefined;
}

const nothing: ImportDraft = {
  open: false,
  name: undefined,
  text: '',
  zone: '',
  date: '',
  leftOut: new Set(),
  corrections: new Map(),
  keepLines: true,
  refusal: undefined,
};

const drafts = new Map<string, StoreApi<ImportDraft>>();

export function useImportDraft(): StoreApi<ImportDraft> {
  const { retro } = useOpenRetro().seat;
  const known = drafts.get(retro);
  if (known) return known;
  const made = createStore<ImportDraft>(() => nothing);
  drafts.set(retro, made);
  return made;
}

export function useImported<T>(select: (draft: ImportDraft) => T): T {
  return useStore(useImportDraft(), select);
}

/** New lines: what was chosen and corrected on others does not count for them. */
export function withLines(text: string, name?: string): Partial<ImportDraft> {
  return { text, name, leftOut: nothing.leftOut, corrections: nothing.corrections, refusal: undefined };
}

export function clearDraft(draft: StoreApi<ImportDraft>): void {
  draft.setState({ ...nothing });
}
