import type { EventDraft, Reading } from 'shared/evidence/draft.ts';
import type { EvidenceOptions } from 'shared/evidence/options.ts';
import { type EvidenceInput, readEvidence } from 'shared/evidence/read.ts';

type Ok = Reading & { readonly ok: true };

/** Evidence as its text, or as a value that stands for its JSON. */
export type Evidence = string | object;

const input = (evidence: Evidence, more: Partial<EvidenceInput>): EvidenceInput => ({
  name: 'evidence',
  text: typeof evidence === 'string' ? evidence : JSON.stringify(evidence),
  ...more,
});

export function read(evidence: Evidence, options: EvidenceOptions = {}, more: Partial<EvidenceInput> = {}): Ok {
  const reading = readEvidence(input(evidence, more), options);
  if (!reading.ok) throw new Error(`refused: ${reading.reason} ${reading.detail}`);
  return reading;
}

export function drafts(evidence: Evidence, options: EvidenceOptions = {}): readonly EventDraft[] {
  return read(evidence, options).drafts;
}

/** Rows as "instant text", "-" where there is no instant. */
export function rows(evidence: Evidence, options: EvidenceOptions = {}): string[] {
  return drafts(evidence, options).map(rowOf);
}

export function rowOf(draft: EventDraft): string {
  return `${draft.at ?? '-'} ${draft.text}`;
}

/** The one draft that is expected. */
export function only(evidence: Evidence, options: EvidenceOptions = {}): EventDraft {
  const [draft, ...others] = drafts(evidence, options);
  if (draft === undefined || others.length > 0)
    throw new Error(`${others.length + (draft === undefined ? 0 : 1)} drafts`);
  return draft;
}

export function refusal(evidence: Evidence, options: EvidenceOptions = {}, more: Partial<EvidenceInput> = {}) {
  const reading = readEvidence(input(evidence, more), options);
  if (reading.ok) throw new Error(`read ${reading.drafts.length} drafts`);
  return reading;
}

/** What was taken for granted about one thing. */
export function note(reading: Ok, about: Ok['assumptions'][number]['about']) {
  return reading.assumptions.find((assumption) => assumption.about === about);
}
