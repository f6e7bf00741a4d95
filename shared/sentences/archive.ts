/** The archive: searching published records, and reading one. */
import type { PassageKind } from '../retro/archived.ts';
import { counted } from './names.ts';

const kinds: Record<PassageKind, string> = {
  event: 'Timeline',
  note: 'Notes',
  view: 'How it looked',
  shaped: 'What shaped it',
  learning: 'Learnings',
  record: 'Record',
  action: 'Action items',
};

/** Whole days between two moments, in words a person uses. */
function age(ms: number): string {
  const days = Math.floor(ms / 86_400_000);
  if (days < 1) return 'today';
  if (days < 14) return counted(days, 'day');
  if (days < 60) return counted(Math.floor(days / 7), 'week');
  if (days < 730) return counted(Math.floor(days / 30.44), 'month');
  return counted(Math.floor(days / 365.25), 'year');
}

export const archiveWords = {
  product: 'Second Story',
  title: 'Archive',
  pageTitle: 'Archive · Second Story',
  skip: 'To the records',
  commandsKey: 'Commands',
  about: 'Published records of all retrospectives here. People are called by their role.',
  feed: 'Feed of published records',
  search: 'Search the archive',
  searchExample: 'Search events, learnings, what shaped it',
  narrow: 'Narrow the archive',
  system: 'System',
  anySystem: 'Any system',
  tag: 'Tag',
  anyTag: 'Any tag',
  year: 'Year',
  anyYear: 'Any year',
  where: 'Where',
  anywhere: 'Anywhere in it',
  kinds,
  clear: 'Clear',
  shows: 'What of the archive',
  show: {
    records: 'Records',
    shaped: 'What shaped it',
    learning: 'Learnings',
    'follow-ups': 'Open follow-ups',
  },
  columns: { incident: 'Incident', met: 'Met', came: 'What came of it', shaped: 'What shaped it', systems: 'Systems' },
  came: (learnings: number, actions: number) =>
    `${learnings === 0 ? 'no learnings' : counted(learnings, 'learning')}, ${actions === 0 ? 'no action items' : counted(actions, 'action item')}`,
  at: (time: string) => `at ${time}`,
  inSection: (title: string) => `in “${title}”`,
  more: (count: number) => `${counted(count, 'more passage')} in this record`,
  found: (total: number) => (total === 0 ? 'Nothing was found.' : `${counted(total, 'record')} found.`),
  records: (total: number) => counted(total, 'record'),
  page: (page: number, pages: number) => `Page ${page} of ${pages}`,
  pages: 'Pages',
  earlier: 'Previous page',
  later: 'Next page',
  nothing: {
    none: 'Nothing is published yet.',
    noneSay: 'A record comes here when it is published. Everybody who reads the archive can learn from it then.',
    found: 'Nothing was found.',
    foundSay:
      'Every word must be in the record; the beginning of a word is enough. Words in “quotes” stand side by side.',
    shaped: 'No circumstances were noted yet.',
    shapedSay: 'Mark a note as “What shaped it”, or write that section of a record.',
    learning: 'No learnings were published yet.',
    learningSay: 'What people wrote in the learnings phase comes here with the record.',
    followUps: 'No action item is open.',
    followUpsSay: 'Action items of published records stand here until they are done.',
  },
  closed: 'The archive is not open to this browser.',
  closedSay: 'It is read by people who have joined a retrospective here. Open the link you were sent first.',
  home: 'All retrospectives',
  unreachable: 'The server does not answer, so the archive cannot be shown now.',
  again: 'Try again',
  followUp: {
    from: (title: string) => `From: ${title}`,
    age: (ms: number) => `open for ${age(ms)}`.replace('open for today', 'since today'),
    due: (day: string) => `planned for ${day}`,
    done: 'Done',
    doneOf: (text: string) => `Done: ${text}`,
    doneAt: (day: string) => `done ${day}`,
    told: 'Marked as done.',
    undone: 'Open again.',
    refused: 'This could not be saved. Nothing was changed; try again.',
  },
  atHome: {
    title: 'Archive',
    all: 'All of it',
    search: 'Search',
  },
  one: {
    skip: 'To the record',
    bar: 'Archive',
    tag: (n: number) => (n === 1 ? 'Published record' : `Published record, revision ${n}`),
    times: (zone: string) => `Times in ${zone}`,
    incident: (day: string) => `Incident on ${day}`,
    met: (day: string) => `Retrospective on ${day}`,
    published: (day: string) => `Published on ${day}`,
    keptAt: 'Also kept at',
    contents: 'Sections',
    timeline: 'The timeline, with its notes',
    timelineSay: 'As it stood when this was published.',
    noTime: 'No time',
    sources: 'Sources',
    views: 'Looked different to others',
    actions: 'Action items',
    similar: 'Similar incidents',
    noSimilar: 'No other record shares its systems or its words.',
    sharedSystems: (systems: readonly string[]) =>
      `Same ${systems.length === 1 ? 'system' : 'systems'}: ${systems.join(', ')}`,
    sharedWords: (words: readonly string[]) => `Both speak of ${words.join(', ')}`,
    systems: 'Systems',
    tags: 'Tags',
    revisions: 'Revisions',
    revision: (n: number, day: string) => `Revision ${n}, ${day}`,
    newest: 'This is an older revision.',
    toNewest: 'Read the newest',
    save: 'Save as',
    forms: {
      html: 'Page in one file',
      markdown: 'Markdown',
      json: 'JSON, the whole record',
      wiki: 'Wiki markup',
      events: 'CSV of events',
      actions: 'CSV of action items',
    },
    roles: 'People are called by their role, here and in every file.',
    room: 'Open the room',
    gone: 'There is no published record at this address.',
    goneSay: 'It may have been deleted, or it was never published.',
    toArchive: 'To the archive',
  },
} as const;

/** Systems and tags, set while it is prepared or written. */
export const labelWords = {
  title: 'Found by',
  about: 'So that others find this record later, and see what is like it.',
  systems: 'Systems',
  systemsExample: 'checkout, cache',
  tags: 'Tags',
  tagsExample: 'latency, on-call',
  note: 'Separated by commas. Never people.',
} as const;
