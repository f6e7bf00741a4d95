/** What participants and observers read on their live screens. Names are short names unless said otherwise. */
import type { Verdict } from '../retro/ideas.ts';
import { counted, countWord, listed } from './names.ts';

const verdicts: Record<Verdict, string> = {
  kept: 'Kept',
  moot: 'Moot: the story made it unnecessary',
  merged: 'Said together with another',
  soaking: 'Soaking: a small group takes it on',
  action: 'An action item',
  none: 'Nothing decided about it',
};

/** "You, Ruth and Daniel" */
const youAnd = (leaders: readonly string[]) => (leaders.length === 0 ? 'Only you' : listed(['You', ...leaders], 'and'));
const leadersOr = (leaders: readonly string[]) => (leaders.length === 0 ? 'the facilitator' : listed(leaders, 'or'));

export const participantWords = {
  product: 'Second Story, all retrospectives',
  skip: 'Skip to what we look at',
  desk: 'Your own desk',
  acts: 'What you can do',

  bar: {
    left: (ms: number) => (ms >= 0 ? `${minutes(ms)} left` : `${minutes(-ms)} over`),
    phase: (name: string) => `${name} · `,
    stopped: 'Stopped for now',
    break: 'Short break',
    keys: 'Keys',
    you: 'You',
    observer: (name: string) => `${name}, observer`,
  },

  keys: {
    here: 'On this screen',
    hand: 'Raise or lower your hand',
    saw: 'Add what you saw',
    park: 'Park an idea',
    learned: 'I learned something',
    go: 'Go to where the meeting is',
    send: 'Send what you wrote',
  },

  follow: {
    where: 'Where you are',
    movedOn: 'The meeting moved on',
    following: (leader: string) => `Following ${leader}`,
    writing: (leader: string) => `Staying here while you write. ${leader} is here too`,
    go: (leader: string, time: string) => `Go to ${leader}, ${time}`,
    moved: (leader: string, time: string) => `${leader} moved to ${time}.`,
    stayed: 'You were writing, so you stay here.',
    goShort: 'Go',
    leader: 'the facilitator',
    joined: (time: string, events: number) => `Joined at ${time}. ${amount(events, 'event')} so far.`,
    readNotes: 'Read the notes so far',
    close: 'Close',
    story: 'The story so far',
    storyEmpty: 'Nothing has been discussed yet.',
    backTo: (time: string) => `Back to ${time}`,
    all: 'All events',
    allLabel: 'Events of the timeline',
    allSummary: (done: number, of: number) => `${done} of ${of} done`,
    hideAll: 'Hide the list',
    notBegun: 'The timeline begins.',
    notBegunMore: (leader: string) => `The first event appears here as soon as ${leader} opens it.`,
    empty: 'Nothing is on the timeline yet.',
  },

  here: {
    title: 'Who is here',
    count: (people: number) => `Here ${people}`,
    leading: 'leading',
    facilitator: 'facilitator',
    notes: 'notes',
    you: 'you',
    observers: (names: string) => `Observers: ${names}.`,
    people: (names: string) => `${names}.`,
    withRole: (name: string, roles: readonly string[]) => (roles.length === 0 ? name : `${name} (${roles.join(', ')})`),
  },

  hand: {
    raise: 'Raise my hand',
    isUp: (place: number) => `Hand is up, ${ordinal(place)}`,
    isDown: 'Your hand is down.',
  },

  learned: {
    button: 'I learned something',
    counted: 'Counted for the meeting, without a name.',
    undo: 'Undo',
    undone: 'Not counted.',
    notRunning: 'This counts while the meeting runs.',
    total: (times: number) => `${amount(times, 'time')} somebody here said: I learned something.`,
  },

  saw: {
    button: 'Add what you saw',
    title: 'Add what you saw',
    which: 'What is it?',
    differed: (time: string) => `How ${time} looked to me`,
    differedMore: 'Stands beside this event, as you write it.',
    ownTime: 'Something at another time',
    ownTimeMore: (leaders: readonly string[]) => `Waits until ${leadersOr(leaders)} adds it to the timeline.`,
    time: 'When',
    timeHint: (zone: string) => `in ${zone}; “about 23:30” is fine`,
    timeMissing: 'Write a time; about is fine.',
    text: 'What you saw',
    placeholder: 'From where I was, …',
    seen: 'Everyone, at once, under your name. You can take it back.',
    add: 'Add',
    cancel: 'Close',
    added: 'Added. You can take it back.',
    takeBack: 'Take it back',
    takeBackNamed: (text: string) => `Take it back: ${brief(text)}`,
    takenBack: 'Taken back.',
    proposed: 'What you added with a time of its own',
    waiting: (leaders: readonly string[]) => `waits for ${leadersOr(leaders)}`,
    onTimeline: 'on the timeline now',
    atTime: (time: string, state: string) => `${time} · ${state}`,
  },

  park: {
    title: 'Park an idea',
    short: 'Park an idea',
    placeholder: 'A fix, a check, something to try',
    seen: (leaders: readonly string[]) => `${youAnd(leaders)}, until the parked ideas are opened. Then everyone.`,
    withoutName: 'Without my name',
    cannotTell: 'The room cannot tell. Whoever runs the server could.',
    guessable: (people: number) => `${amount(people, 'participant')} here: a name can be guessed.`,
    attached: (time: string) => `at ${time}`,
    detach: 'untie',
    attach: (time: string) => `Tie it to ${time}`,
    send: 'Park it',
    parked: 'Parked. It is in your list.',
    mine: 'My parked ideas',
    none: 'Nothing parked yet.',
    withName: 'with my name',
    withoutMyName: 'without my name',
    fact: (parts: readonly string[]) => parts.join(' · '),
    edit: 'Edit',
    editNamed: (text: string) => `Edit the idea: ${brief(text)}`,
    withdraw: 'Withdraw',
    withdrawNamed: (text: string) => `Withdraw the idea: ${brief(text)}`,
    editing: 'Your idea',
    save: 'Save',
    cancel: 'Cancel',
    saved: 'Your idea is changed.',
    withdrawn: 'Withdrawn. Nobody sees it any more.',
    undo: 'Park it again',
    opened: 'open to everyone',
    verdicts,
    total: (ideas: number, open: boolean) =>
      open
        ? `${counted(ideas, 'parked idea')} in the room`
        : `${counted(ideas, 'parked idea')} in the room, closed for now`,
  },

  about: {
    title: 'About me',
    seen: (leaders: readonly string[]) => youAnd(leaders),
    dontCall: 'Please don’t call on me now',
    dontCount: 'Don’t count me',
    dontCountMore: 'Talk time so far is erased. Nobody is told why.',
    asking: 'How do you like to come in?',
    ask: 'Ask me',
    offer: 'I’d rather offer',
  },

  prepare: {
    title: 'The meeting has not begun.',
    sentence: (leader: string) => `It opens here by itself as soon as ${leader} begins. Leave this page open.`,
    whatTitle: 'What happens here',
    what: [
      'We go through what happened, event by event, as it looked at the time.',
      'You say what you saw, or write it down. Passing is fine.',
      'Ideas for fixes are parked and opened after the timeline.',
      'At the end we say what we understand now.',
    ],
    whatObserver: [
      'The room goes through what happened, event by event, as it looked at the time.',
      'You read along and listen: the timeline, its notes and what people add.',
      'Ideas for fixes are parked and opened after the timeline.',
    ],
  },

  opening: {
    title: 'Why we are here',
    seen: 'Everyone sees this text',
    said: 'said',
    late: 'The meeting has begun. This was said at the start.',
    goOn: 'On to the timeline',
  },

  pause: {
    title: 'Short break.',
    sentence:
      'Clocks and microphones are stopped, and nobody is marked as speaking. Your desk stays open, if you would like to write.',
    announced: 'Short break. Your desk stays open.',
  },

  stopped: {
    title: 'We stopped here.',
    sentence: (leader: string) =>
      `The meeting goes on another time, from where it stands. It opens here when ${leader} goes on.`,
  },

  learnings: {
    phase: 'Quiet writing, each for themselves',
    left: (ms: number) => `${minutes(ms)} for learnings`,
    question: 'What do you understand now that you did not before?',
    field: 'A learning',
    placeholder: 'We now understand that…',
    seen: (leaders: readonly string[]) =>
      `${youAnd(leaders)}, until all are shown together. Then everyone, with your name.`,
    seenOpen: 'Everyone, at once, with your name',
    add: 'Add',
    added: 'Added to your learnings.',
    mine: 'My learnings',
    editing: 'Your learning',
    edit: 'Edit',
    editNamed: (text: string) => `Edit the learning: ${brief(text)}`,
    remove: 'Take it back',
    removeNamed: (text: string) => `Take it back: ${brief(text)}`,
    save: 'Save',
    cancel: 'Cancel',
    saved: 'Your learning is changed.',
    removed: 'Taken back.',
    written: (learnings: number) => `${amount(learnings, 'learning is', 'learnings are')} written in the room.`,
    fine: 'Nothing comes to mind is fine. No owners, no tickets here; that is later, and optional.',
    observer: 'The room is writing quietly. What people understand now is shown here, all together.',
    together: 'What we understand now',
    togetherSeen: 'Everyone sees these',
    shownNow: 'All learnings are shown together now.',
    togetherNone: 'Nothing was written down.',
    addOne: 'Add another',
    withoutName: 'without a name',
    notes: 'Said about them',
  },

  ideas: {
    title: 'Parked ideas',
    oneByOne: 'one by one',
    question: 'Which of these still make sense, now that we know the story?',
    position: (position: number, of: number) => `Idea ${position} of ${of}`,
    parkedAt: (time: string) => `parked at ${time}`,
    withoutName: 'without a name',
    openSeen: 'Open to everyone',
    timelineSays: (time: string) => `What the timeline says at ${time}`,
    waiting: 'The ideas are opened here, one by one.',
    waitingMore: (leader: string) => `The first one appears as soon as ${leader} opens it.`,
    none: 'Nothing was parked. That is fine.',
    notOpened: 'Not opened yet',
    notDecided: 'Being talked about',
    openNow: 'open now',
    opened: 'opened',
    late: 'parked late',
    verdicts,
    said: 'Said about it',
    noNotes: 'Nothing noted about it yet.',
    notesSeen: 'Everyone sees these notes',
    actions: 'Action items',
    noActions: 'A good retrospective can end with none.',
    owner: (name: string) => name,
    due: (day: string) => `by ${day}`,
    fact: (parts: readonly string[]) => parts.join(' · '),
  },

  closing: {
    title: 'Thank you.',
    sentence: 'You told what you saw and knew, and listened to what others did. That is what we came for.',
    next: (leader: string) =>
      `${leader} writes the record next. You can read it here once it is open to everyone who took part.`,
  },

  record: {
    title: 'The meeting is over.',
    draft: 'The record is being written. It opens to everyone who took part once it is ready to be read.',
    draftObserver: 'The record is being written. Observers can read it once it is published.',
    review: 'The record is open to everyone who took part.',
    published: 'The record is published.',
    read: 'Read the record',
    write: 'Write on the record',
    desk: 'Your own desk stays open until the record is published.',
  },

  leave: {
    button: 'Leave',
  },
} as const;

/** "Nine events" */
function amount(number: number, one: string, many = `${one}s`): string {
  return `${countWord(number)} ${number === 1 ? one : many}`;
}

/** "1st", "2nd", "11th", "23rd" */
function ordinal(place: number): string {
  const tens = place % 100;
  const ending = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][place % 10] ?? 'th');
  return `${place}${ending}`;
}

/** The beginning of somebody's words, enough to tell them from the next row. */
function brief(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57).trimEnd()}…` : text;
}

/** Milliseconds as minutes; a begun minute counts. */
function minutes(ms: number): string {
  return `${Math.ceil(ms / 60_000)}\u00a0min`;
}
