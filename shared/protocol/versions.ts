/** GET /api/retros/<retro>/versions and …/versions/<n>: how the record stood before it was changed. */
import type { RecordContent, Version } from '../retro/record-version.ts';
import type { Answer } from './api.ts';

export interface VersionLine extends Version {
  readonly words: number;
  /** Titles of sections that changed since the version before. */
  readonly changed: readonly string[];
}

export type VersionsAnswer = Answer<{ readonly versions: readonly VersionLine[] }>;
export type VersionAnswer = Answer<{ readonly version: Version; readonly content: RecordContent }>;
