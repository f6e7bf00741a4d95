/** The meeting log in sentences. Names are short names. */
import type { LogEntry } from '../retro/meeting-log.ts';
import { counted } from './names.ts';
import { phaseNames } from './shell.ts';

export const logWords = {
  group: 'Meeting',
  title: 'Meeting log',
  about: 'What happened to the meeting itself. Who spoke, and for how long, is not in it.',
  empty: 'Nothing has happened yet.',
  someThread: 'a thread that was taken away',
} as const;

export interface LogNames {
  readonly person: (id: string) => string;
  readonly thread: (id: string) => string | undefined;
}

export function logSentence(entry: LogEntry, { person, thread }: LogNames): string {
  switch (entry.what) {
    case 'phase':
      return `${phaseNames[entry.phase]}, by ${person(entry.by)}.`;
    case 'stopped':
      return `${person(entry.by)} stopped for the day.`;
    case 'resumed':
      return `${person(entry.by)} went on: sitting ${entry.sitting}.`;
    case 'asked':
      return `${person(entry.by)} asked the room what is missing.`;
    case 'gate-opened':
      return `The timeline was done; ${person(entry.by)} opened action items.`;
    case 'gate-opened-early':
      return `${person(entry.by)} opened action items early, after ${counted(entry.minutes, 'minute')} of timeline with ${counted(entry.openEvents, 'event')} open.`;
    case 'gate-shut':
      return `${person(entry.by)} shut action items again.`;
    case 'break':
      if (entry.minutes === undefined) return 'A break, still on.';
      return entry.minutes < 1 ? 'A break of under a minute.' : `A break of ${counted(entry.minutes, 'minute')}.`;
    case 'handed':
      return `${person(entry.from)} handed the lead to ${person(entry.to)}.`;
    case 'taken':
      return `${person(entry.to)} took over the lead from ${person(entry.from)}.`;
    case 'followed':
      return `${person(entry.by)} followed “${thread(entry.thread) ?? logWords.someThread}”.`;
    case 'went-back':
      return `${person(entry.by)} went back to the timeline.`;
    default:
      return entry satisfies never;
  }
}
