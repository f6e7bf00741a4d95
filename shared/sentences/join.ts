/** Joining by a link. Privacy lines say who, until when, and what is not done (ui.md §11). */
import { leadsTheRoom, type Role } from '../retro/people.ts';
import { firstName, firstNames, listed } from './names.ts';

export interface Hosts {
  readonly facilitators: readonly string[];
  readonly deputies: readonly string[];
}

const everyHost = ({ facilitators, deputies }: Hosts) => [...facilitators, ...deputies];
const hostsOr = (hosts: Hosts, fallback: string, joined: 'and' | 'or') => {
  const names = everyHost(hosts);
  return names.length === 0 ? fallback : firstNames(names, joined);
};

/**
 * The talk-time notice, built from the means that are on: taps by whoever takes notes or leads, and the own device of
 * whoever lets it. The caller leaves it out where talk time is off.
 * @param transcript one may be read for who spoke when
 */
export function talkNotice(hosts: Hosts, transcript?: boolean): string {
  const tapping = hosts.deputies.length > 0 ? hosts.deputies : hosts.facilitators;
  const taps =
    tapping.length === 0 ? 'The deputy marks' : `${firstNames(tapping)} ${tapping.length === 1 ? 'marks' : 'mark'}`;
  const seers = hostsOr(hosts, 'the facilitator and the deputy', 'and');
  const see = everyHost(hosts).length === 1 ? 'sees' : 'see';
  const read = transcript ? ' A transcript may be read.' : '';
  return `${taps} who speaks, so that everyone gets a turn; your device helps only if you let it, never with sound.${read} Only ${seers} ${see} it; it is deleted when we close. It serves this meeting only and judges nobody, and you may ask not to be counted.`;
}

const canDo: Record<Role, string> = {
  facilitator: 'Prepare, lead the meeting, open and close its parts, let people in, and write the record.',
  deputy: 'Take the notes, mark who speaks, keep the hands in order, let people in, and take over when it is needed.',
  participant:
    'Follow the timeline, raise a hand, add what you saw, and park ideas for fixes. Those open once the timeline is done.',
  observer:
    'Follow the timeline and the notes. Observers listen; whether they may park ideas is for the facilitator to say.',
};

export const joinWords = {
  product: 'Second Story',
  skip: 'To the form',
  invited: 'You are invited to a retrospective',
  leads: (hosts: Hosts) => {
    const parts = [
      ...(hosts.facilitators.length > 0
        ? [`${listed(hosts.facilitators, 'and')} ${hosts.facilitators.length === 1 ? 'leads' : 'lead'}`]
        : []),
      ...(hosts.deputies.length > 0
        ? [`${listed(hosts.deputies, 'and')} ${hosts.deputies.length === 1 ? 'takes' : 'take'} notes`]
        : []),
    ];
    return parts.join(', ');
  },

  hello: (name: string) => `Hello, ${firstName(name)}.`,
  yours: 'This link is yours. It opens your own desk again on any device.',
  notMe: (name: string) => `Not ${firstName(name)}?`,
  notMeAbout: (hosts: Hosts) =>
    `Then please do not join with it: whoever joins here is that person. Ask ${hostsOr(hosts, 'whoever sent it', 'or')} for a link of your own.`,

  name: 'Your name',
  nameNote: 'Everyone in the room sees it, observers too.',
  nameMissing: 'Write the name people know you by.',

  call: {
    legend: (hosts: Hosts) =>
      `When ${hosts.facilitators.length === 0 ? 'the facilitator' : firstNames(hosts.facilitators.slice(0, 1))} looks for another view`,
    ask: 'Ask me directly',
    askAbout: 'I’m glad to be called on',
    offer: 'I’d rather offer',
    offerAbout: 'I raise my hand',
  },
  dontCount: 'Don’t count me in talk time',
  dontCountAbout: 'Change it whenever you like. Nobody is told why.',
  answersSeen: (hosts: Hosts) =>
    `What you answer here: you, ${hostsOr(hosts, 'the facilitator and the deputy', 'and')}. Deleted when we close.`,

  joinAs: (name: string) => `Join as ${firstName(name)}`,
  askIn: 'Ask to be let in',
  joining: 'Joining',

  before: 'Before you join',
  whatYouCan: 'What you can do',
  canDo: (role: Role) => canDo[role],
  whatOthersSee: 'What others see',
  othersSee: (role: Role, hosts: Hosts) => {
    const named = 'Everyone here is named, observers too.';
    if (role === 'observer') return `Your name. ${named}`;
    if (leadsTheRoom(role))
      return `Your name, that you are one of those who run the meeting, and what you write in timeline and notes. ${named}`;
    return `Your name, your hand, and what you add. ${named} A parked idea: you, ${hostsOr(hosts, 'the facilitator and the deputy', 'and')}, until the parked ideas are opened.`;
  },
  talk: 'Talk time',
  talkOff: 'Talk time is switched off in this meeting.',
  noRecording: 'No recording',
  noRecordingAbout: 'No sound and no picture leaves your device.',
  linkEndsOwn: 'This link works until the record is published. Keep it to yourself: whoever holds it is you here.',
  linkEndsRole: 'A new name opens an empty desk. This link works until the record is published.',

  looking: 'Reading your link',
} as const;
