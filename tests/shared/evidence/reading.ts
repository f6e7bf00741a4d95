import type { EventDraft, ReadOptions, Reading } from 'shared/evidence/draft.ts';
import { readTextTimeline } from 'shared/evidence/text.ts';

/** The answers most tests give. */
export const utc: ReadOptions = { zone: 'UTC', date: '2024-03-01' };

export function reading(text: string, options: ReadOptions = utc): Reading & { ok: true } {
  const read = readTextTimeline(text, options);
  if (!read.ok) throw new Error(`refused: ${read.reason}`);
  return read;
}

export function drafts(text: string, options: ReadOptions = utc): readonly EventDraft[] {
  return reading(text, options).drafts;
}

/** Rows as "instant text", the instant without seconds where they are zero; "-" for rows without one. */
export function rows(text: string, options: ReadOptions = utc): string[] {
  return drafts(text, options).map((draft) => `${draft.at?.replace(/:00Z$/, 'Z') ?? '-'} ${draft.text}`);
}

/** Lines of a template literal, without its first and last line break. */
export function lines(...text: string[]): string {
  return text.join('\n');
}
