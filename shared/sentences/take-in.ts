/** Bringing files in: what they were recognised as, which columns are what, and what of it to take. */
import type { EvidenceFormat } from '../evidence/sniff.ts';
import type { ColumnTarget } from '../evidence/table/mapping.ts';
import type { EventKind } from '../retro/timeline.ts';
import { counted } from './names.ts';

const formats: Record<EvidenceFormat, string> = {
  text: 'Written lines',
  transcript: 'Transcript',
  slack: 'Slack export',
  pagerduty: 'PagerDuty',
  opsgenie: 'Opsgenie',
  alertmanager: 'Alertmanager',
  grafana: 'Grafana',
  statuspage: 'Statuspage',
  github: 'GitHub',
  json: 'JSON',
  jsonl: 'JSON Lines',
  table: 'Table',
  log: 'Log',
};

const targets: Record<ColumnTarget, string> = {
  time: 'Time',
  epoch: 'Second time',
  zone: 'Zone',
  text: 'What happened',
  excerpt: 'Excerpt',
  actor: 'Who',
  kind: 'Kind',
  link: 'Link',
  channel: 'Place',
};

const kinds: Record<EventKind, string> = {
  alert: 'Alerts',
  action: 'Actions',
  observation: 'Observations',
  message: 'Messages',
  hypothesis: 'Hypotheses',
  decision: 'Decisions',
  handoff: 'Handoffs',
  change: 'Changes',
  impact: 'Impact',
};

const many = new Intl.NumberFormat('en-GB');

export const takeInWords = {
  files: 'Files',
  open: (names: readonly string[]) =>
    names.length === 1 ? `Import ${names[0]}` : `Import ${counted(names.length, 'file')}`,
  tooLarge: 'These files are larger than 400 MB together. Choose the part that matters.',
  unreadable: 'This file could not be read. Choose it again.',
  private: 'Read in this browser. The files stay on this device, and only the events you take are added.',
  reading: 'Reading',
  stop: 'Stop reading',
  stopped: 'Reading was stopped. Nothing was added.',
  format: 'Read as',
  found: 'as recognised',
  formatName: (format: EvidenceFormat) => formats[format],
  recognised: (format: EvidenceFormat | undefined, channels: number, rows: number) =>
    [
      format === undefined ? 'Several formats' : formats[format],
      ...(channels > 1 ? [counted(channels, format === 'slack' ? 'channel' : 'place')] : []),
      `${many.format(rows)} ${format === 'slack' ? (rows === 1 ? 'message' : 'messages') : rows === 1 ? 'row' : 'rows'}`,
    ].join(', '),
  team: 'Slack workspace',
  teamNote: 'The first part of acme.slack.com. Links to messages need it.',
  start: 'Start of the recording',
  startNote: 'Its times count from here. Written like 2024-03-01 14:00, in the zone below.',
  startNeeded: 'Say when the recording began.',

  columns: 'Which column is what',
  columnsAbout: 'One column is renamed, several are joined in this order, and the words on the right fill empty cells.',
  sample: 'First rows',
  target: (target: ColumnTarget) => targets[target],
  from: (target: ColumnTarget, place: number) =>
    place === 0 ? `${targets[target]} from` : `${targets[target]}, and then`,
  noColumn: 'no column',
  otherwise: (target: ColumnTarget) => `${targets[target]} where it is empty`,
  otherwiseShort: 'where empty',
  guessed: 'As it was guessed',

  choose: 'Choose what to take',
  channels: 'Places',
  people: 'People',
  kinds: 'Kinds',
  kindName: (kind: EventKind) => kinds[kind],
  noChannel: 'without a place',
  noPerson: 'nobody named',
  option: (name: string, count: number) => `${name} (${many.format(count)})`,
  after: 'From',
  until: 'Until',
  inZone: (zone: string) => `in ${zone}`,
  words: 'With these words',
  fold: 'Fold repeated alerts',
  foldAbout: 'An alert that comes again within 30 minutes stands once. People joining and leaving are left out.',
  folded: (count: number) => `${counted(count, 'row')} folded.`,
  all: (what: string) => `All ${what.toLowerCase()}`,
  none: (what: string) => `No ${what.toLowerCase()}`,
  tooMany: (chosen: number, most: number) =>
    `${many.format(chosen)} events are more than a timeline holds (${many.format(most)}). Choose less: one place, or a shorter time.`,
  capped: (shown: number, chosen: number) => `The first ${many.format(shown)} of ${many.format(chosen)} are shown.`,
} as const;
