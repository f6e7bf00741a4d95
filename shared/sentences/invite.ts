/** Inviting people and letting them in. Words: ui.md §4 row Invite, §6 At the door, §11. */
import type { Role } from '../retro/people.ts';
import { firstName, firstNames } from './names.ts';

const roleWords: Record<Role, string> = {
  facilitator: 'facilitator',
  deputy: 'deputy',
  participant: 'participant',
  observer: 'observer',
};

export const inviteWords = {
  title: 'Invite',
  live: 'The live link',
  liveAbout: 'For everyone who takes part: they type their name, and you let them in with one tap.',
  liveOpen: 'For everyone who takes part: they type their name and are in.',
  liveCopy: 'Copy the live link',
  personal: 'Personal links',
  personalAbout: 'Each opens that person’s own desk and account. Send it to them only.',
  copyAll: 'Copy all, by name',
  copyAllDone: 'Copied. Each line is one person’s own link: split it up before you send it.',
  copy: 'Copy',
  copyNamed: (name: string) => `Copy the link of ${name}`,
  role: (role: Role) => roleWords[role],
  you: 'you',
  used: 'has joined',
  notYet: 'not yet used',
  takenBack: 'taken back',
  invitation: 'Copy an invitation',
  invitationAbout: 'A few lines with the link, and what there is to read before',
  invitationText: (facts: {
    readonly name: string;
    readonly title: string;
    readonly minutes: number;
    readonly address: string;
  }) =>
    [
      `Hello ${firstName(facts.name)},`,
      `we meet for ${facts.minutes} minutes to retell what happened: ${facts.title}. How it looked to you at the time is part of the story.`,
      `This is your own link, for you only: ${facts.address}`,
      'There is nothing to prepare. Behind the link you can read beforehand what will happen and what is known so far.',
    ].join('\n\n'),
  invitationCopied: (name: string) => `The invitation for ${firstName(name)} is copied. It holds their own link.`,
  copyRefused: 'This browser does not let it be copied.',
  toRead: 'To read before the meeting',
  toReadAbout: 'Everyone invited finds it behind their link: what will happen, who comes, what is known so far.',
  toReadGo: 'Open the page',
  newTab: ', opens in a new tab',
  more: (name: string) => `More for ${name}`,
  takeBack: 'Take the link back',
  takeBackPerson: (name: string) => `${firstName(name)} is signed out and the link stops working`,
  takeBackRole: 'Nobody new comes in by it; whoever is in stays',
  tookBack: (what: string) => `The link for ${what} was taken back.`,
  nobody: 'Nobody is invited by name yet.',

  add: 'Invite somebody',
  addName: 'Name',
  addNameMissing: 'Write a name first.',
  addRole: 'Role',
  addGo: 'Make a link',
  addNote: 'Facilitators and deputies see the private side of the meeting.',
  added: (name: string) => `The link for ${name} is ready. Copy it.`,

  roleLinks: 'Role links',
  roleLinksAbout: (hosts: readonly string[]) =>
    hosts.length > 0
      ? `Whoever holds one types a name and gets an empty desk. Everyone waits for one tap of ${firstNames(hosts, 'or')}.`
      : 'Whoever holds one types a name and gets an empty desk. Everyone waits for one tap.',
  roleLinksOpen: 'Whoever holds one types a name, gets an empty desk and comes straight in.',
  participants: 'Participants',
  participantsCan: 'Hand, what they saw, parked ideas',
  observers: 'Observers',
  observersCan: 'Read along, named like everyone',
  make: 'Make a link',
  makeNamed: (who: string) => `Make a link for ${who.toLowerCase()}`,
  copyRole: (who: string) => `Copy the link for ${who.toLowerCase()}`,

  everyoneIn: 'Let everyone in',
  everyoneInAbout: 'Nobody waits at the door while this is on',
  observersPark: 'Observers may park ideas',
  linksEnd: 'Links end with publication.',

  door: {
    title: 'At the door',
    seen: (hosts: readonly string[]) =>
      hosts.length > 0 ? `Seen by ${firstNames(hosts)}` : 'Seen by whoever leads the room',
    wants: {
      participant: 'wants to take part',
      observer: 'wants to read along',
    },
    invitedName: (name: string) => `${name} also has a personal link. Let them in only if you know it is them.`,
    letIn: 'Let in',
    letInNamed: (name: string) => `Let in ${name}`,
    asObserver: 'As observer',
    asObserverNamed: (name: string) => `As observer: ${name}`,
    notNow: 'Not now',
    notNowNamed: (name: string) => `Not now for ${name}`,
    arrived: (name: string) => `${name} is at the door.`,
    nobody: 'Nobody at the door',
  },

  unreachable: 'The links cannot be read now. Trying again every few seconds.',
} as const;
