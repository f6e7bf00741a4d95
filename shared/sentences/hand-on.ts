/** Texts that go on to other tools: what stands in them, and what the buttons beside them say. */
import type { Piece, Place } from '../record-exports/pieces.ts';
import { dayText } from '../retro/times.ts';

export const handOnTexts = {
  titles: {
    actions: (title: string) => `Action items: ${title}`,
    learnings: (title: string) => `Learnings: ${title}`,
  } satisfies Record<Piece, (title: string) => string>,
  takeHome: (team: string, title: string) => `For ${team}: ${title}`,
  from: (title: string) => `From the retrospective “${title}”.`,
  whole: 'The whole record',
  day: (day: string) => dayText(`${day}T12:00:00Z`, 'UTC'),
  by: (day: string) => `by ${dayText(`${day}T12:00:00Z`, 'UTC')}`,
  who: (name: string) => `who: ${name}`,
  columns: ['Action item', 'Who', 'By'],
  sections: { events: 'What concerned us', learnings: 'What the room learned', actions: 'What we said we would do' },
  saw: (who: string, words: string) => `${who}: “${words}”`,
} as const;

const places: Record<Place, string> = {
  github: 'GitHub',
  jira: 'Jira',
  confluence: 'Confluence',
  document: 'a document editor',
};

export const handOnWords = {
  title: 'Hand on',
  names: 'Names in these texts',
  namesOff: 'People are called by their role',
  namesOn: 'Names as they stand here',
  pieces: { actions: 'Action items for', learnings: 'Learnings for' } satisfies Record<Piece, string>,
  places: {
    github: 'GitHub, as a task list',
    jira: 'Jira',
    confluence: 'Confluence',
    document: 'A document editor',
  } satisfies Record<Place, string>,
  learningsGithub: 'GitHub, as a list',
  one: 'Copy one by one, as a',
  issue: { github: 'GitHub issue', jira: 'Jira issue' },
  issueNamed: (place: 'github' | 'jira', text: string) =>
    `${place === 'github' ? 'GitHub issue' : 'Jira issue'}: ${text}`,
  team: 'Take-home for',
  noTeams: 'Teams are noted with people, in the preparation.',
  copiedPiece: (piece: Piece, place: Place) =>
    `${piece === 'actions' ? 'Action items' : 'Learnings'} copied for ${places[place]}.`,
  copiedIssue: (place: 'github' | 'jira', text: string) => `Copied as a ${places[place]} issue: ${text}`,
  copiedTeam: (team: string) => `The take-home for ${team} was copied.`,
  notCopied: 'The browser did not allow copying.',
} as const;
