/** The frame around a retro, as everybody has it on screen. Words: ui.md §8, §11. */
import type { Phase } from '../retro/phases.ts';
import type { Role } from '../retro/people.ts';
import { changesWords } from './names.ts';

export const roleNames: Record<Role, string> = {
  facilitator: 'Facilitator',
  deputy: 'Deputy',
  participant: 'Participant',
  observer: 'Observer',
};

export const phaseNames: Record<Phase, string> = {
  prepare: 'Preparation',
  opening: 'Opening',
  timeline: 'Timeline',
  learnings: 'Learnings',
  remediations: 'Remediations',
  closing: 'Closing',
  record: 'Record',
  published: 'Published record',
};

export const shellWords = {
  product: 'Second Story',
  home: 'All retrospectives',
  loading: 'Loading',
  entered: 'You are in.',
  unreachable: 'The server does not answer. Trying again every few seconds.',

  connection: {
    offline: 'Offline.',
    keepWriting:
      'Keep writing: your desk, account, notes and record are kept on this device and join when the connection is back.',
    privateNotes: 'Private notes live in this tab only. Leave it open.',
    reconnecting: 'Reconnecting.',
    inStep: (time: string) => `In step until ${time}.`,
    waiting: (count: number) => `${changesWords(count)} ${count === 1 ? 'is' : 'are'} waiting.`,
    again: 'Try now',
    back: (count: number) =>
      count === 0 ? 'Back in step.' : `Back in step. ${changesWords(count)} ${count === 1 ? 'was' : 'were'} added.`,
  },

  turn: {
    begun: 'The meeting has begun.',
    record: 'The meeting is closed. The record is open.',
    go: 'Go there',
  },
} as const;
