/** Evidence on its way into a timeline: kept for this tab until it is added or cleared. */
import type { Choice } from 'shared/evidence/choose.ts';
import type { Correction } from 'shared/evidence/correct.ts';
import type { EvidenceFile } from 'shared/evidence/files.ts';
import type { EvidenceFormat } from 'shared/evidence/sniff.ts';
import type { Mapping } from 'shared/evidence/table/mapping.ts';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { useOpenRetro } from '../../sync/use-retro.tsx';

export interface ImportDraft {
  readonly open: boolean;
  /** The file's name, when it came from one. */
  readonly name: string | undefined;
  readonly text: string;
  /** Instead of the text, what is not for reading line by line: an archive, several files, a long one. */
  readonly files: readonly EvidenceFile[] | undefined;
  /** Chosen by the person; undefined takes what was recognised. */
  readonly format: EvidenceFormat | undefined;
  readonly zone: string;
  readonly date: string;
  readonly team: string;
  readonly start: string;
  /** Which column of a table is what; undefined takes the guess. */
  readonly mapping: Mapping | undefined;
  readonly choice: Choice;
  /** Rows by their name (import-preview.tsx). */
  readonly leftOut: ReadonlySet<string>;
  readonly corrections: ReadonlyMap<string, Correction>;
  /** Each event keeps its lines as its source. */
  readonly keepLines: boolean;
  readonly refusal: string | undefined;
}

const ofEvidence = {
  name: undefined,
  text: '',
  files: undefined,
  format: undefined,
  mapping: undefined,
  choice: { noise: 'keep' },
  leftOut: new Set<string>(),
  corrections: new Map<string, Correction>(),
  refusal: undefined,
} as const;

const nothing: ImportDraft = { ...ofEvidence, open: false, zone: '', date: '', team: '', start: '', keepLines: true };

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
  return { ...ofEvidence, text, name };
}

/** A chat's repeated alerts are folded from the start; it says so, and they can be unfolded. */
export function withFiles(files: readonly EvidenceFile[]): Partial<ImportDraft> {
  return { ...ofEvidence, files, choice: { noise: 'fold' } };
}

export function clearDraft(draft: StoreApi<ImportDraft>): void {
  draft.setState({ ...nothing });
}
