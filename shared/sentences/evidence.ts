/** Bringing written lines into a timeline that is there already. What was read is worded in import.ts. */
import { counted } from './names.ts';

export const evidenceWords = {
  title: 'Import',
  drop: 'Drop files or a folder, or paste text',
  dropAbout:
    'A Slack export as it is, PagerDuty, Opsgenie, Alertmanager, Grafana, Statuspage, GitHub, tables, logs, transcripts, notes.',
  choose: 'Choose a file',
  chooseFolder: 'Choose a folder',
  paste: 'Paste',
  opened: (name: string) => `Import ${name}`,
  go: 'Import lines',

  lines: 'Lines to read',
  linesExample: '21:00 writes lock up on primary\n22:03 priya: ack',
  linesNote: 'Read in this browser. Nothing is added until you choose.',

  zoneRetro: (zone: string) => `Use ${zone}, the zone of this retro`,
  dayRetro: (day: string) => `Use ${day}, its first day`,
  zoneNeeded: 'Say in which zone these times are.',
  dateNeeded: 'Say on which day this began.',

  keepLines: 'Keep each line as the source of its event',
  keepLinesAbout: 'Right for chat and log lines. Leave it out for a list that was written afterwards.',

  all: 'Take all',
  none: 'Take none',
  already: (count: number) =>
    count === 1
      ? 'One of them is on the timeline already and is left out.'
      : `${count} of them are on the timeline already and are left out.`,
  change: 'Change',
  changeNamed: (text: string) => `Change time and zone of “${text.length > 60 ? `${text.slice(0, 59)}…` : text}”`,
  row: {
    label: 'Change this row',
    time: 'Time',
    day: 'Day',
    zone: 'Zone',
    timeUnread: 'Write it like 23:26.',
    one: 'Change this row',
    below: 'This and all below',
    belowAbout: 'Moves the rows below by as much, and reads them in this zone',
    back: 'As it was read',
    changed: 'changed by you',
    close: 'Close',
  },

  add: (count: number) => (count === 0 ? 'Add events' : `Add ${counted(count, 'event')}`),
  kept: 'Links and original text are kept',
  nothing: 'Choose at least one row.',
  added: (count: number, already: number) =>
    `${counted(count, 'event')} ${count === 1 ? 'was' : 'were'} added.${already > 0 ? ` ${already} ${already === 1 ? 'was' : 'were'} there already.` : ''}`,
  takeBack: 'Take back',
  takenBack: (count: number) => `${counted(count, 'event')} taken back.`,
  clear: 'Clear the lines',
} as const;
