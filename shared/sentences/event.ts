/** What every view says about a timeline event and its notes. */
import type { NoteLabel } from '../retro/prose.ts';
import type { EventKind, EventTag, Precision, ZoneOrigin } from '../retro/timeline.ts';
import { noTime } from './event-time.ts';
import type { EventStanding } from '../retro/walk.ts';

const kinds: Record<EventKind, string> = {
  alert: 'Alert',
  action: 'Action',
  observation: 'Observation',
  message: 'Message',
  hypothesis: 'Hypothesis',
  decision: 'Decision',
  handoff: 'Handoff',
  change: 'Change',
  impact: 'Impact',
};

const tags: Record<EventTag, string> = {
  'dead-end': 'dead end',
  spurious: 'unrelated, as it turned out',
  surprise: 'surprise',
  'common-knowledge': 'common knowledge',
};

/** How exactly the time is known, where the time alone does not say it. */
const precision: Record<Precision, string> = {
  second: 'to the second',
  minute: 'to the minute',
  hour: 'to the hour',
  day: 'the day is known, the time is not',
  approximate: 'about this time',
  none: 'needs a time',
};

/** How the zone of a written time was found. */
const zoneFrom: Record<ZoneOrigin, string> = {
  offset: 'zone from the offset on the row',
  word: 'zone as written',
  statement: 'zone stated for the whole text',
  permalink: 'zone proven by a link',
  epoch: 'zone from the clock of the machine',
  asked: 'zone as answered',
  assumed: 'zone assumed',
};

const standings: Record<EventStanding, string> = {
  'to-come': 'to come',
  current: 'now',
  discussed: 'discussed',
  skipped: 'skipped',
};

const labels: Record<NoteLabel, string> = {
  quote: 'Quote',
  surprise: 'Surprise',
  differs: 'Differs',
  shaped: 'What shaped it',
  missed: 'Missed event',
};

export const eventWords = {
  kinds,
  tags,
  precision,
  zoneFrom,
  standings,
  labels,
  /** A mark for whoever leads: this one is worth time. */
  starred: 'worth time',
  position: (position: number, of: number) => `Event ${position} of ${of}`,
  positionUnknown: (of: number) => (of === 1 ? '1 event' : `${of} events`),
  zoneAndDay: (zone: string, day: string) => `${zone}, ${day}`,
  until: (time: string) => `to ${time}`,
  yourTime: (time: string) => `${time} your time`,
  noTime,
  evidence: 'Evidence',
  sources: 'Sources',
  source: 'Source',
  imageAlt: (label: string) => (label === '' ? 'Image kept as evidence' : `Image: ${label}`),
  newTab: 'opens in a new tab',
  showAll: 'Show all of it',
  showLess: 'Show less of it',
  notes: 'Notes',
  notesBy: (name: string) => `${name} takes them`,
  notesSeen: 'Everyone sees these notes',
  noNotes: 'No notes here yet.',
  someone: 'Somebody',
  differed: 'Looked different',
  differedSeen: 'Everyone sees these, word for word',
} as const;

export { eventTime } from './event-time.ts';
