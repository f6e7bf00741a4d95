/** What participants and observers read on their live screens from the first moment. Names are short names unless said otherwise. */
import { amount, counted, timeLeft, youAnd } from './names.ts';

export const participantWords = {
  product: 'Second Story, all retrospectives',
  skip: 'Skip to what we look at',
  desk: 'Your own desk',
  acts: 'What you can do',

  bar: {
    left: timeLeft,
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

  leave: {
    button: 'Leave',
  },
} as const;

/** "1st", "2nd", "11th", "23rd" */
function ordinal(place: number): string {
  const tens = place % 100;
  const ending = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][place % 10] ?? 'th');
  return `${place}${ending}`;
}
