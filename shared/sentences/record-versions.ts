/** The history of the record: how it stood, who wrote, and the way back. */
import type { VersionCause } from '../retro/record-version.ts';

const causes: Record<VersionCause, string> = {
  writing: 'Before more was written',
  review: 'When its review changed',
  published: 'As it was published',
  restore: 'Before an older version came back',
};

export const versionWords = {
  history: 'History',
  historySays: 'How the record stood before it was changed, for those who write it.',
  open: 'Show history',
  title: 'History of the record',
  list: 'Versions',
  loading: 'Loading the versions',
  none: 'Nothing was changed yet.',
  causes,
  words: (n: number) => (n === 1 ? '1 word' : `${n} words`),
  by: (names: readonly string[]) => (names.length === 0 ? 'Nobody wrote in between' : `Written by ${names.join(', ')}`),
  changed: (titles: readonly string[]) => `Changed: ${titles.join(', ')}`,
  choose: 'Choose a version to read it.',
  same: 'as it is now',
  differs: 'differs from now',
  gone: 'taken out since',
  live: (name: string) => `${name}, live: it follows the meeting, so it has no older version.`,
  empty: 'No words.',
  restoreAll: 'Bring this version back',
  restoreOne: 'Bring back',
  restoreOneOf: (section: string) => `Bring back ${section}`,
  restored: 'The version is back. What stood before is kept in the history.',
  restoredOne: (section: string) => `“${section}” is back as it was. What stood before is kept in the history.`,
} as const;
