/** What was read from pasted or imported evidence, before anything is kept. */
import type { Assumption, DateOrigin, DraftFlag, EvidenceReason } from '../evidence/draft.ts';
import type { ZoneOrigin } from '../retro/timeline.ts';
import { dayText } from '../retro/times.ts';
import { counted, listed } from './names.ts';

const flags: Record<DraftFlag, string> = {
  'needs-time': 'needs a time',
  'needs-date': 'needs a day',
  'needs-zone': 'needs a zone',
  'day-assumed': 'day taken from the row above',
  'half-assumed': 'morning or afternoon taken from the row above',
  'out-of-order': 'earlier than the row above',
  'zone-ambiguous': 'zone has several meanings',
  'date-ambiguous': 'day and month can be swapped',
  'dst-gap': 'this time did not exist: clocks went forward',
  'dst-fold': 'this time came twice: the first is taken',
  'year-off': 'another year than the rows around it',
  'permalink-disagrees': 'its chat link says another time',
  relative: 'counted from a start',
  'columns-disagree': 'another column says another time',
};

const zoneOrigins: Record<ZoneOrigin, string> = {
  offset: 'written beside the time',
  word: 'written beside the time',
  statement: 'stated',
  permalink: 'proven by a chat link',
  epoch: 'the source counts seconds in UTC',
  asked: 'as you said',
  assumed: 'taken for now',
};

const dateOrigins: Record<DateOrigin, string> = {
  heading: 'from a heading',
  row: 'from a row',
  statement: 'stated',
  asked: 'as you said',
  title: 'from the title',
  metadata: 'from the details at the top',
  prose: 'from a sentence',
  'front-matter': 'from the details at the top',
};

const reasons: Record<EvidenceReason, string> = {
  empty: 'There is nothing to read yet.',
  binary: 'This is not text. Paste the lines themselves, or choose a text file.',
  'too-large': 'This is more than can be read at once. Take the part that matters.',
  'unknown-zone': 'This zone is not known. Write it like Europe/Berlin, or choose one.',
  'bad-date': 'This is not a day. Choose one from the calendar.',
  'bad-start': 'This is not a moment. Write it like 2024-03-01 14:00.',
  'bad-json': 'This is not whole JSON. Copy or save it again, to its last bracket.',
  'too-deep': 'This JSON is nested too deeply to be evidence. Take the part that holds the list.',
  'open-quote': 'A quotation mark opens in this table and never closes. Close it, or save the table again.',
  slackdump:
    'This is slackdump’s own format, not an export. Run “slackdump convert -f export” on it, and choose the files of that.',
  packed: 'This is still packed. Unpack it and choose its files; only a .zip is opened here.',
  'bad-zip': 'This zip is damaged or cut off. Download or copy it again.',
  locked: 'This zip has a password. Unpack it yourself, and choose its files.',
  'no-times': 'Nothing here has both a time and words. Add them as a table with two columns: time, what.',
  'no-columns': 'No column holds times. Say which one does.',
  'no-words': 'This file says who spoke when, but not what. Use it for talk time, and a transcript for events.',
  'wrong-format': 'This cannot be read in that format. Choose another one, or paste the lines themselves.',
};

function assumed(assumption: Assumption): string {
  const where = assumption.line > 0 ? `, line ${assumption.line}` : '';
  switch (assumption.about) {
    case 'zone':
      return `Times read in ${assumption.zone}: ${zoneOrigins[assumption.from]}${where}.`;
    case 'date':
      return `Begins on ${dayText(`${assumption.date}T12:00:00Z`, 'UTC')}: ${dateOrigins[assumption.from]}${where}.`;
    case 'label-contradiction':
      return `“${assumption.label}” does not fit the season; the clock of ${assumption.zone} was taken${where}.`;
    case 'zone-ambiguous':
      return `“${assumption.label}” may mean ${listed(assumption.candidates, 'or')}${where}. Say which.`;
    case 'permalink-disagrees':
      return `Chat links speak for ${assumption.proven}, you said ${assumption.asked}${where}.`;
    case 'columns':
      return `Time from ${columns(assumption.time)}, text from ${columns(assumption.text)}.`;
    case 'columns-disagree':
      return `${counted(assumption.count, 'row')} with another time in “${assumption.other}” than in “${assumption.kept}”, which counts${where}.`;
    case 'paged':
      return 'The source has further pages that are not in this file.';
    case 'left-out':
      return `${counted(assumption.count, 'row')} left out that ${assumption.count === 1 ? 'says' : 'say'} nothing about what happened: people joining, reactions, topics.`;
    case 'unread':
      return `${counted(assumption.count, 'part')} could not be read${assumption.name === '' ? '' : ` in ${assumption.name}`}${where}.`;
    case 'team':
      return assumption.team === null
        ? 'Messages have no links yet: name the Slack workspace once, like “acme” of acme.slack.com.'
        : `Links lead to ${assumption.team}.slack.com.`;
  }
}

function columns(names: readonly string[]): string {
  return listed(
    names.map((name) => `“${name}”`),
    'and',
  );
}

export const importWords = {
  read: (count: number) => `${counted(count, 'event')} read`,
  chosen: (chosen: number, all: number) => `${chosen} of ${all} events taken`,
  reading: 'Reading',
  list: 'Events read',
  take: (text: string) => `Take “${text.length > 60 ? `${text.slice(0, 59)}…` : text}”`,
  noTime: 'no time',
  links: (count: number) => counted(count, 'link'),
  excerpt: 'with an excerpt',
  already: 'already on the timeline',
  more: (count: number) => `Show ${counted(count, 'more event')}`,
  nothing: 'No times were found in these lines. Each event begins with a time: 21:00, 2017-01-31 21:00 or Jan 31 9 pm.',
  timeless: (count: number) =>
    count === 1
      ? 'One row has no time yet and goes to the end until it has.'
      : `${count} rows have no time yet and go to the end until they have.`,
  flag: (flag: DraftFlag) => flags[flag],
  refused: (reason: EvidenceReason) => reasons[reason],
  assumed,
  assumedTitle: 'Taken for granted',

  /** Beside a field that may stay empty: the lines answer it. */
  asWritten: 'as the lines say',
  zone: 'Zone',
  zoneExample: 'Europe/Berlin',
  zoneAsked: 'In which zone are these times? The lines do not say.',
  zoneUnknown: 'This zone is not known. Write it like Europe/Berlin.',
  zoneUse: (zone: string) => `Use ${zone}`,
  date: 'First day',
  dateAsked: 'On which day did it begin? The lines do not say.',
  start: 'Start of the recording',
  startAsked: 'When did the recording begin? Its times count from there.',
  team: 'Slack workspace',
} as const;
