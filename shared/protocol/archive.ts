/** The archive over HTTP: what is asked, and what comes back. People are called by their role in all of it. */
import * as v from 'valibot';
import {
  passageKinds,
  type ArchiveCard,
  type ArchivePage,
  type ArchiveQuery,
  type FollowUp,
  type Labels,
  type Similar,
} from '../retro/archived.ts';
import type { FrozenRecord } from '../retro/frozen.ts';
import type { Answer } from './api.ts';

const short = v.pipe(v.string(), v.trim(), v.maxLength(200));
const day = v.pipe(v.string(), v.isoDate());
const page = v.optional(v.pipe(v.string(), v.regex(/^\d{1,4}$/), v.transform(Number)), '0');

/** GET /api/archive?q=&from=&to=&system=&tag=&kind=&page= */
export const archiveQuery = v.object({
  q: v.optional(short),
  from: v.optional(day),
  to: v.optional(day),
  system: v.optional(short),
  tag: v.optional(short),
  kind: v.optional(v.picklist(passageKinds)),
  page,
});

/** GET /api/archive/follow-ups?system=&page= */
export const followUpsQuery = v.object({ system: v.optional(short), page });

/** What is asked, without what was left empty; undefined when it cannot be read. */
export function readArchiveQuery(given: Readonly<Record<string, string>>): ArchiveQuery | undefined {
  const read = v.safeParse(archiveQuery, filled(given));
  return read.success ? (filled(read.output) as unknown as ArchiveQuery) : undefined;
}

export function readFollowUpsQuery(
  given: Readonly<Record<string, string>>,
): { readonly system?: string; readonly page: number } | undefined {
  const read = v.safeParse(followUpsQuery, filled(given));
  return read.success ? (filled(read.output) as unknown as { page: number }) : undefined;
}

function filled(given: object): object {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== ''));
}

export type ArchiveAnswer = Answer<ArchivePage>;

/** GET /api/archive/labels: what the archive can be narrowed by. */
export type LabelsAnswer = Answer<{ readonly labels: Labels }>;

/** An action item, and whether this browser may say that it is done. */
export interface FollowUpRow extends FollowUp {
  readonly mayMark: boolean;
}
export type FollowUpsAnswer = Answer<{ readonly total: number; readonly followUps: readonly FollowUpRow[] }>;

/** GET /api/archive/:retro?revision= */
export type ArchivedAnswer = Answer<{
  readonly card: ArchiveCard;
  /** Number of the revision that is answered, and when it was published. */
  readonly n: number;
  readonly at: number;
  readonly record: FrozenRecord;
  /** All of them, oldest first. */
  readonly revisions: readonly { readonly n: number; readonly at: number }[];
  readonly similar: readonly Similar[];
  readonly followUps: readonly FollowUpRow[];
  /** This browser has joined that retro. */
  readonly joined: boolean;
}>;
