/** The door, the way out, and words that were handed back: what most people never see. Words: ui.md §8. */
import { changesWords, firstNames } from './names.ts';

export const returnedWords = {
  region: 'Your words that could not be added',
  title: 'This could not be added. Here are your words.',
  parked: 'Action items are shut. Nothing is lost: these words are in your parked ideas.',
  copy: 'Copy the words',
  done: 'OK, I have them',
  seen: 'Only you see this. It stays until you close it.',
} as const;

export const chooserWords = {
  title: 'Who are you here?',
  about: 'Several people have joined this retro from this browser. This tab becomes the one you choose.',
} as const;

export const doorWords = {
  title: (hosts: readonly string[]) =>
    hosts.length === 0 ? 'The facilitator or the deputy lets you in.' : `${firstNames(hosts, 'or')} lets you in.`,
  about: (name: string) =>
    `They see your name, ${name}. It takes one tap; in a busy moment it may take a little longer.`,
  nothing: 'Nothing of the meeting is on your device yet.',
  rename: 'Change my name',
  leave: 'Leave',
} as const;

export const goneWords = {
  removed: 'Your place here has ended.',
  removedAbout: 'The link was taken back, or your name was removed. Ask the facilitator if you think it should not be.',
  deleted: 'This retrospective was deleted.',
  deletedAbout: 'Nothing of it is kept on this device. The facilitator can tell you more.',
  oldClient: 'Second Story was updated.',
  oldClientAbout: 'Reload this page to go on. What you wrote is kept.',
  unknown: 'There is no retrospective at this address.',
  unknownAbout: 'Open the link you were sent again, or ask whoever sent it.',
  notLetIn: 'You were not let in.',
  notSignedIn: 'This browser has not joined yet.',
  notSignedInAbout: 'Open the link you were sent. Without one, ask the facilitator for it.',
  published: 'The record is published.',
  reload: 'Reload',
  again: 'Join again',
  home: 'What this browser has joined',
} as const;

export const leaveWords = {
  command: 'Leave and clear this device',
  commandAbout: 'Signs this browser out of this retro and removes what it keeps',
  title: 'Leave and clear this device?',
  about: (name: string) =>
    `This browser forgets that you are ${name} here, and removes its copies of the timeline, your desk and the record. What was saved stays with the meeting.`,
  unsaved: (count: number) =>
    `${changesWords(count)} ${count === 1 ? 'is' : 'are'} not saved yet and would be lost. Wait for the connection to keep them.`,
  back: 'To come back, open your personal link again. Without one, ask the facilitator.',
  confirm: 'Leave and clear',
  stay: 'Stay',
  unreachable: 'The server could not be reached, so this browser is still signed in. Nothing was removed.',
} as const;
