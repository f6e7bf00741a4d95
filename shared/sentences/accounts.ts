/** Accounts: writing one, hearing one, who was reached, and where they differ. Words: ui.md §4 rows Account and Hearing, §11. */
import type { AccountFacts, Coverage } from '../retro/accounts.ts';
import type { ResponderKind } from '../retro/people.ts';
import { dayText, timeText } from '../retro/times.ts';
import { counted, listed } from './names.ts';

/** From first aware to stopped: saw, felt, did. None compares, none asks for reasons. */
export const accountPrompts = [
  { id: 'aware', ask: 'When did you first become aware of something? What were you doing just then?' },
  { id: 'saw', ask: 'What did you see, and what did you make of it?' },
  { id: 'felt', ask: 'How did it feel? What else was going on?' },
  { id: 'did', ask: 'What did you do next, and what did you expect?' },
  { id: 'stopped', ask: 'When did you stop working on it?' },
] as const;

const kinds: Record<ResponderKind, string> = {
  'incident-commander': 'Incident commander',
  investigator: 'Investigator',
  scribe: 'Scribe',
  support: 'Support',
  responder: 'Responder',
};

const short = (text: string, most = 60) => (text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text);

/** "2 Feb, 16:10" without the year: accounts are days old. */
function moment(at: number, zone: string): string {
  const iso = new Date(at).toISOString();
  return `${dayText(iso, zone).replace(/ \d{4}$/, '')}, ${timeText(iso, zone)}`;
}

/** "Ruth’s", "Tomas’" */
const whose = (name: string) => (name.endsWith('s') ? `${name}’` : `${name}’s`);

const youAnd = (names: readonly string[]) => (names.length === 0 ? 'you alone' : listed(['you', ...names], 'and'));

export const accountWords = {
  pageTitle: (retro: string) => `Your account: ${retro}`,
  skip: 'To your account',
  aside: 'Who reads this, and what becomes of it',
  observer: 'Observers give no account. Whoever invited you can let you in as a participant.',

  title: 'How it looked to you',
  about:
    'From when you first became aware until you stopped working on it: what you saw, felt and did. Half an hour is plenty, and it need not be in order.',
  selectHint: 'Select words to release them to everyone. You need not release any.',
  readBy: (readers: readonly string[]) => `Read by ${youAnd(readers)} until you release it, passage by passage`,

  begin: {
    offer: (by: string) => `${by} would like to hear how it looked to you.`,
    what: 'An account is yours: what you saw, felt and did at the time, in your own words. Nobody is compared, and nobody is judged by it.',
    points: [
      'You write it, or you tell it in half an hour and it is taken down in your words.',
      'It is read by those you choose below, and by nobody else. You can change that at any time.',
      'Passage by passage, you may release words to everyone. Nothing else leaves this page.',
      'You can download it, take it back or delete it. What is not released is deleted when the record is published.',
    ],
    readersTitle: 'Who may read it',
    readersAbout:
      'These are the facilitators and deputies here now. Somebody who comes later reads it only after you agree.',
    noReaders: 'Nobody here yet could read it. You can write, and let somebody read later.',
    consent: (readers: readonly string[]) =>
      readers.length === 0
        ? 'Nobody but you reads what you write, until you release a passage or let somebody read.'
        : `By beginning you agree that ${listed(readers, 'and')} ${readers.length === 1 ? 'reads' : 'read'} what you write.`,
    howTitle: 'How would you like to give it?',
    write: 'Write it',
    writeAbout: 'Now or later, in as many sittings as you like',
    talk: 'Tell it, 30 min',
    talkAbout: 'Somebody listens and takes it down in your words',
    not: 'I’d rather not',
    notAbout: 'Nobody is told a reason, and nobody asks again',
    declined: 'You would rather not give one, and nobody asks again. If you change your mind, begin here.',
  },

  readers: {
    title: 'Who reads this page',
    you: 'You',
    write: 'write',
    leads: 'leads',
    facilitator: 'facilitator',
    deputy: 'deputy',
    stop: 'Stop',
    stopNamed: (name: string) => `Stop: ${name} does not read it any more`,
    stopped: (name: string) => `${name} cannot read it any more.`,
    asks: (name: string, role: string) => `${name} (${role}) cannot read this page and asks to. May they?`,
    may: (name: string) => `${name} may read it`,
    no: 'No',
    noNamed: (name: string) => `No, ${name} may not`,
    said: (name: string) => `${name} may read it now.`,
    refused: (name: string) => `${name} does not read it. Nobody asks again.`,
    addTitle: 'Let somebody else read it',
    add: (name: string) => `Let ${name} read it`,
  },

  others: {
    title: 'Nobody else’s account is shown to you',
    about: 'So that yours stays yours. Where two released passages differ, both stand side by side, word for word.',
  },

  passage: {
    ownTitle: 'Something else',
    add: 'Add a passage',
    release: 'Release selected words',
    isOff: 'Off the record',
    offAbout: (readers: readonly string[]) =>
      `Stays with ${youAnd(readers)}. It cannot be released and is in no download.`,
    offHearing: 'It cannot be released and is in no download.',
    off: 'Off the record',
    on: 'Back on the record',
    takeOut: 'Take it out for good',
    remove: 'Remove this passage',
    takenOut: 'Words were taken out here at their author’s wish. Nothing of them is kept, in the logs neither.',
    isOffSaid: 'Off the record now.',
    isOnSaid: 'On the record again.',
    takenOutSaid: 'Taken out. Nothing of it is kept.',
    tooLong: 'That is too much to paste at once. Paste it in parts.',
  },

  release: {
    group: 'Release these words',
    event: 'At which moment?',
    choose: 'Choose an event',
    noEvents: 'The timeline is empty so far. Words are released at an event.',
    go: 'Release this passage',
    not: 'Not now',
    about: (time: string | undefined) =>
      `Then everyone reads these words, under your name, on the timeline${time === undefined ? '' : ` at ${time}`}. Nothing else of this page is shown, and you can take them back.`,
    eventMissing: 'Choose the event they belong to.',
    done: 'Released. You can take it back.',
    list: 'Released from this passage',
    at: (event: string, at: number, zone: string) => `Released under your name at ${event}, ${moment(at, zone)}`,
    takeBack: 'Take it back',
    takeBackNamed: (text: string) => `Take it back: ${short(text)}`,
    takenBack: 'Taken back.',
    eventGone: 'an event that was removed',
  },

  after: {
    title: 'Afterwards',
    about:
      'What you have not released is deleted when the record is published, from the logs too. What you download stays with you.',
    download: 'Download mine',
    fileName: 'my-account.md',
    heading: (title: string) => `How it looked to me: ${title}`,
    lead: (name: string) => `${name}, in my own words.`,
    done: 'That is it for now',
    doneAbout: (readers: readonly string[]) =>
      readers.length === 0
        ? 'It counts as given. You can go on writing.'
        : `${listed(readers, 'and')} ${readers.length === 1 ? 'sees' : 'see'} that it is given. You can go on writing.`,
    isDone: 'Given. You can go on writing.',
    undone: 'Not yet, after all',
    not: 'I’d rather not give one',
    remove: 'Delete it',
    hints: 'No wording hints here. These are your words.',
  },

  removal: {
    title: 'Delete your account?',
    declineTitle: 'Rather not give an account?',
    about:
      'Your words go, from the logs too, and so do the passages you released. Nobody reads it any more. It does not come back.',
    declineAbout:
      'Facilitators and deputies see that you would rather not. No reason is asked, and nobody offers again.',
    download: 'Download it first',
    go: 'Delete it',
    declineGo: 'I’d rather not',
    keep: 'Keep it',
    gone: 'Deleted. Nothing of it is kept.',
    declined: 'Nobody asks again.',
  },

  loading: 'Your account is coming.',
  published: 'The record is published, and accounts that were not released are deleted.',

  bar: {
    product: 'Second Story, all retrospectives',
    you: 'You',
    back: { prepare: 'Preparation', live: 'The meeting', record: 'The record' },
  },

  hearing: {
    pageTitle: (name: string, retro: string) => `Hearing ${name}: ${retro}`,
    name: (name: string) => `Hearing ${name}`,
    skip: 'To their words',
    notOpen: 'This account is not open to you.',
    notOpenAbout: (name: string) => `${name} decides who reads it. You can ask once, on the list of accounts.`,
    none: 'There is no account here.',
    noneAbout: (name: string) => `${name} begins it, and says who reads it.`,
    back: 'To the accounts',
    time: 'Time',
    of: (minutes: number) => `of ${minutes} min`,
    bar: (spent: number, of: number) => `${spent} of ${of} minutes`,
    start: 'Begin',
    goOn: 'Go on',
    pause: 'Pause',
    more: '5 more',
    left: (minutes: number) => `${counted(minutes, 'minute')} left.`,
    over: 'The half hour is over. Finish when it suits you both.',
    words: (name: string) => `In ${whose(name)} words`,
    seen: (name: string, others: readonly string[]) =>
      `${listed([name, 'you', ...others], 'and')}, until ${name} releases a passage`,
    here: (name: string) => `${name} is here too and can write`,
    quote: 'Word for word',
    off: 'Off the record',
    offLabel: 'Off the record: words to be kept apart',
    ask: 'Ask, then wait',
    advice: (name: string) => [
      `Let it be told. Most of the talking is ${whose(name)}.`,
      'No other account is shown here, and none is compared.',
      'Only what it looked like then. What follows from it is for the meeting.',
    ],
    before: 'Before you finish',
    checks: (name: string) => [
      `Read back to ${name}`,
      `${name} may change every word, now or later`,
      `${name} knows who reads it`,
    ],
    finish: 'Finish',
    finishMore: 'and read it back',
    readBack: 'Read it back',
    readBackAbout: (name: string) => `Aloud, word for word. ${name} changes what is not right.`,
    nothing: 'Nothing is written yet.',
    toWriting: 'Back to writing',
    end: 'It is told',
    ended: (name: string) => `${whose(name)} account is given.`,
    keys: 'Hearing',
    aside: 'Ways in',
  },

  coverage: {
    title: 'Accounts',
    about: 'From first becoming aware to stopping work, 30 minutes each. Let them tell it.',
    seen: (others: readonly string[]) =>
      `That there is one: ${youAnd(others)}. Its words: its author and whom they let read.`,
    count: (given: number, all: number) => (all === 0 ? '' : `${given} of ${all} given`),
    nOf: (given: number, all: number) => (all === 0 ? '–' : `${given} of ${all}`),
    list: 'Accounts, incident commander first',
    others: 'Everybody else',
    othersAbout: 'Not named on the timeline, and without a part here.',
    empty: 'Nobody is named on the timeline yet.',
    emptyAbout: 'Invite the people who were part of it, or give somebody a part below.',
    kinds,
    noPart: 'No part noted',
    partOf: (name: string, part: string) => `${name}: ${part}. Change the part`,
    span: (from: string, to: string) => (from === to ? from : `${from} – ${to}`),
    offer: 'Offer',
    offerNamed: (name: string) => `Offer ${name} to give an account`,
    offered: (name: string) => `${name} sees the offer once they look. Nothing reminds them.`,
    hear: 'Hear',
    hearNamed: (name: string) => `Hear ${name}`,
    ask: 'Ask to read it',
    askNamed: (name: string) => `Ask to read it: ${name}`,
    asked: 'You asked to read it',
    askedSaid: (name: string) => `${name} is asked, once.`,
    own: 'Yours',
    ownGo: 'Write yours',
    state: ({ account, released }: Coverage, readers: readonly string[], zone: string) =>
      stateLine(account, released, readers, zone),
    invitation:
      'The offer says what an account is, that they choose who reads it, and that no is a fine answer. It is made once.',
  },

  differ: {
    title: 'Where accounts differ',
    closed:
      'Closed for now, so that one account does not colour how you hear the next. Opens when you are done hearing.',
    done: 'Hearing is done',
    doneAt: (at: number, zone: string) => `Hearing was marked done, ${moment(at, zone)}.`,
    again: 'Not done after all',
    about: 'Only what its authors released, side by side and word for word. Nothing is merged.',
    none: 'Nowhere have two people released a passage at the same event.',
    at: (time: string, text: string) => `${time} ${text}`,
    pair: (a: string, b: string) => `${a} and ${b}`,
    mark: 'Mark that these differ',
    markNamed: (a: string, b: string) => `Mark that these differ: ${a} and ${b}`,
    marked: 'These differ: something to ask about',
    unmark: 'They don’t, after all',
    unmarkNamed: (a: string, b: string) => `They don’t, after all: ${a} and ${b}`,
    markedSaid: 'Marked. It can become a question.',
    unmarkedSaid: 'No longer marked.',
    question: 'Make it a question',
    questionText: (time: string, names: readonly string[]) =>
      `${listed(names, 'and')}, what was each of you seeing at ${time}?`,
    isQuestion: 'It is among your questions',
    questionSaid: 'Added to your questions.',
    seen: (others: readonly string[]) => `What is marked: ${youAnd(others)}. The passages: everyone.`,
  },
} as const;

export interface StateLine {
  readonly seen: 'few' | 'everyone' | 'nobody';
  readonly state: string;
  readonly detail: string;
}

/** @param readers how its readers are called from where one stands: "you", "Ruth" */
function stateLine(
  account: AccountFacts | undefined,
  released: number,
  readers: readonly string[],
  zone: string,
): StateLine {
  if (!account) return { seen: 'nobody', state: 'Not offered yet', detail: '' };
  const day = dayText(new Date(account.at).toISOString(), zone).replace(/ \d{4}$/, '');
  const heard = account.minutes === undefined ? day : `${day}, ${account.minutes} min`;
  switch (account.state) {
    case 'offered':
      return { seen: 'nobody', state: 'Offered', detail: day };
    case 'declined':
      return { seen: 'nobody', state: 'Would rather not', detail: '' };
    case 'begun':
    case 'given': {
      const among =
        readers.length === 0 ? 'With the author alone' : `With ${listed([...readers, 'the author'], 'and')}`;
      const state = released > 0 ? 'Passages released' : among;
      const begun = account.talk ? 'would like to tell it, 30 min' : 'being written';
      return { seen: released > 0 ? 'everyone' : 'few', state, detail: account.state === 'given' ? heard : begun };
    }
  }
}
