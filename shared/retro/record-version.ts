/** Versions: the record as it stood before it was changed, kept so that nothing that was written is lost. */
import { plainText, type Prose } from './prose.ts';

/** The record's maps and texts as they are; a text under the id of its part. */
export interface RecordContent {
  readonly sections: Readonly<Record<string, unknown>>;
  readonly parts: Readonly<Record<string, unknown>>;
  readonly terms: Readonly<Record<string, unknown>>;
  readonly texts: Readonly<Record<string, Prose>>;
}

/** Why a version was kept: before somebody went on writing, or at a step of the record. */
export const versionCauses = ['writing', 'review', 'published', 'restore'] as const;
export type VersionCause = (typeof versionCauses)[number];

export interface Version {
  /** Counts from 1. */
  readonly n: number;
  /** Server's clock, ms since the epoch: until then the record stood like this. */
  readonly at: number;
  /** Person ids of those who wrote since the version before. */
  readonly by: readonly string[];
  readonly cause: VersionCause;
}

/** At most one version in so many ms while somebody writes. */
export const versionEvery = 5 * 60_000;
/** The oldest go. */
export const versionsAtMost = 200;

/** Ids of sections that are not the same in both, gone and new ones too. */
export function changedSections(before: RecordContent, after: RecordContent): string[] {
  const all = new Set([...Object.keys(before.sections), ...Object.keys(after.sections)]);
  return [...all].filter((section) => told(before, section) !== told(after, section));
}

function told(content: RecordContent, section: string): string {
  const parts = partIds(content, section);
  return JSON.stringify([
    content.sections[section],
    parts.map((part) => content.parts[part]),
    [section, ...parts].map((part) => content.texts[part] ?? []),
  ]);
}

export function partIds({ parts }: RecordContent, section: string): string[] {
  return Object.keys(parts)
    .filter((part) => (parts[part] as { section?: unknown } | undefined)?.section === section)
    .toSorted();
}

export function titleIn(content: RecordContent, section: string): string | undefined {
  const title = (content.sections[section] as { title?: unknown } | undefined)?.title;
  return typeof title === 'string' ? title : undefined;
}

/** Words of a version, live blocks apart. */
export function wordsIn({ texts }: RecordContent): number {
  return Object.values(texts).reduce((sum, prose) => sum + (plainText(prose).match(/\S+/g)?.length ?? 0), 0);
}
