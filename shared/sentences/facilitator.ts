/** What whoever leads the meeting reads: bar, walk, questions, opening, learnings. Names are short names. */
import { counted, listed } from './names.ts';
import { onlyYouAnd } from './floor.ts';

const theOthers = (others: readonly string[]) =>
  others.length === 0 ? '' : ` and ${listed(others, 'and')}’s messages`;

export const facilitatorWords = {
  product: 'Second Story, all retrospectives',
  skip: 'Skip to what the room looks at',
  room: 'The room',
  moreSteps: 'More steps',
  fewerSteps: 'Fewer steps',
  acts: 'Steps of the meeting',

  bar: {
    here: (people: number) => `${people} here`,
    hereNamed: (people: number) => `Who is here, ${people}`,
    leading: (name: string) => `Leading: ${name}`,
    leadingYou: 'You lead',
    deputy: (names: readonly string[]) => `${names.length > 1 ? 'Deputies' : 'Deputy'}: ${listed(names, 'and')}`,
    alone: 'No deputy',
    invite: 'Invite',
    hide: 'Hide private',
    hidden: 'Private parts hidden',
    hiddenAsk: 'Private parts hidden. Ask whether to show them',
    commands: 'Commands',
    keys: 'Keys',
    notSaved: { device: 'Not saved yet. Kept on this device.', tab: 'Not saved yet. In this tab only.' },
  },

  keys: {
    title: 'Leading the meeting',
    discussed: 'Discussed and next; next idea; show all together',
    back: 'Back one event',
    skip: 'Skip this event',
    follow: 'Follow this, over several events',
    pause: 'Short break; go on',
    more: 'Five minutes more',
    less: 'Five minutes less',
    nextPhase: 'Next part of the meeting',
    asked: 'Question asked',
    call: 'Call on the next hand',
    nudge: { asked: 'Suggestion: asked', later: 'Suggestion: later', fine: 'Suggestion: fine as it is' },
    shares: 'Show or hide shares',
    hide: 'Hide the private parts',
    show: 'Show the private parts',
    only: 'Only the event, large',
    message: 'Message those who lead with you',
    invite: 'Invite',
    speakers: 'Who is speaking',
    choices: 'Keep, action item, none',
  },

  commands: {
    group: 'Meeting',
    goTo: (phase: string) => `Go to: ${phase}`,
    stop: 'Stop here, go on another day',
    resume: 'Go on with the meeting',
    missing: 'Ask whether anything is missing',
  },

  privacy: {
    title: 'Can anybody else see this screen?',
    about: (others: readonly string[]) =>
      `Your questions, who speaks${theOthers(others)} stay hidden until you say. A page cannot tell that it is being shared.`,
    show: 'Not shared, show them',
    keep: 'Shared, keep them hidden',
    isHidden: 'The private parts are hidden.',
    isShown: 'The private parts are shown.',
  },

  only: {
    show: 'Only the event',
    isOn: 'Only the event is shown.',
    isOff: 'Everything is shown again.',
  },

  leads: {
    moved: (name: string, time: string) => `${name} moved to ${time}.`,
  },

  here: {
    title: 'Here',
    count: (here: number, of: number, observers: number) =>
      `${here} of ${of}${observers > 0 ? `, ${counted(observers, 'observer')}` : ''}`,
    roles: { facilitator: 'facilitator', deputy: 'deputy', participant: '', observer: 'observer' },
    leading: 'leads',
    you: 'you',
    onTheWay: 'on the way',
    isHere: 'here',
    seen: 'Everyone sees who is here',
    nobody: 'Nobody else has joined yet.',
  },

  prepare: {
    title: 'The meeting has not begun.',
    events: (events: number) =>
      events === 0 ? 'Nothing is on the timeline yet.' : `${counted(events, 'event')} on the timeline.`,
    plan: (minutes: number) => `${minutes} minutes are planned.`,
    free: 'Beginning is always possible; what is missing can be added on the way.',
    begin: 'Begin the meeting',
    toPreparation: 'To preparation',
  },

  opening: {
    read: 'Read aloud, in your own words. Tick what you have said.',
    seen: 'Everyone sees this text',
    said: (words: string) => `Said: ${words}`,
    notice: 'The last paragraph is built from what is on.',
    begin: 'Begin the timeline',
    forYou: 'For you',
    forYouHidden: 'What people said about themselves is hidden',
    only: onlyYouAnd,
    offer: 'Rather offer',
    dontCall: 'Not called on now',
    notCounted: 'Not counted',
    screen: 'This screen',
    screenShown: 'you said: not shared',
    nobodySaid: 'Nobody said anything about themselves.',
  },

  walk: {
    rail: 'Incident timeline',
    title: 'Timeline',
    done: (done: number, of: number) => `${done} of ${of} done`,
    allDone: (discussed: number, skipped: number) =>
      skipped === 0 ? `${discussed} discussed` : `${discussed} discussed, ${skipped} skipped`,
    all: 'All events',
    hideAll: 'Hide the list',
    back: 'Back',
    backNamed: 'Back one event',
    first: 'This is the first event.',
    discussed: 'Discussed, next event',
    discussedLast: 'Discussed',
    next: (time: string) => `On to ${time}`,
    openFirst: 'Open the first event',
    missing: 'Is anything missing?',
    skip: 'Skip…',
    skipTitle: (time: string) => `Skip ${time}`,
    noReason: 'No reason kept',
    reasons: ['Told at another event', 'Not for this room', 'Another day'],
    otherReason: 'Another reason',
    skipWith: 'Skip',
    skipNothing: 'No event is open.',
    here: (minutes: number) => (minutes < 1 ? 'just opened' : `${minutes}\u00a0min here`),
    empty: 'Nothing is on the timeline yet.',
    emptyMore: 'Events are added in preparation, also while the meeting runs.',
    prepare: 'To preparation',
    notOpened: 'The timeline begins.',
    notOpenedMore: 'Open the first event, or any other from the list.',
    moved: (time: string) => `Now at ${time}.`,
  },

  questions: {
    title: 'Your questions',
    hidden: 'Your questions are hidden',
    seen: (others: readonly string[]) =>
      others.length === 0 ? 'Only you see these' : `${onlyYouAnd(others)} see these`,
    asked: (question: string) => `Asked: ${question}`,
    none: 'No question was prepared for this event.',
    allAsked: 'All questions for this event are asked.',
    isAsked: 'Marked as asked.',
  },

  notes: {
    writing: (names: readonly string[]) =>
      names.length === 0 ? 'Notes' : `${listed(names, 'and')} ${names.length === 1 ? 'takes' : 'take'} notes`,
    tab: 'Notes',
    eventTab: 'Event',
    roomTab: 'Room',
    tabs: 'Parts of this screen',
  },

  missing: {
    region: 'Questions to the room',
    ask: 'Ask the room, and wait. Both, before the timeline is done.',
    questions: ['Is anything missing?', 'Did anything happen differently from what we told?'],
    askedNamed: (question: string) => `Asked the room: ${question}`,
    cameUp: 'Came up',
    cameUpSeen: 'Everyone sees the timeline',
    nothing: 'Nothing came up yet.',
    from: (name: string) => `${name}, from their desk`,
    add: 'Add to the timeline',
    addNamed: (text: string) => `Add to the timeline: ${text}`,
    added: 'on the timeline now',
    open: 'Open it now',
    openNamed: (text: string) => `Open it now: ${text}`,
    time: 'Time',
    what: 'What happened',
    addOwn: 'Add',
    addedTold: 'Added to the timeline.',
    told: 'Added in the meeting',
    zone: (zone: string) => `Times in ${zone}`,
    before: 'Before you go on',
    skipped: (time: string, reason: string | undefined) =>
      reason === undefined ? `${time} was skipped, no reason kept.` : `${time} was skipped: ${reason}.`,
    openAgain: 'Open it',
    openEvents: (events: number) => `${counted(events, 'event')} ${events === 1 ? 'is' : 'are'} still open.`,
    views: (count: number, time: string) =>
      `${count === 2 ? 'Two' : count} views of ${time} stand side by side. ${count === 2 ? 'Both' : 'All'} stay.`,
    notAsked: (question: string) => `A prepared question was not asked: “${question}”`,
    notAskedMore: (more: number) => `${counted(more, 'more question')} not asked.`,
    nothingBefore: 'Nothing else is waiting.',
    hidden: 'Questions that were not asked are hidden',
    backTo: 'Back to the events',
    done: 'Timeline done, on to learnings',
    tickBoth: 'Ask the room both questions first, then tick them.',
    toLearnings: 'On to learnings',
  },

  learnings: {
    quiet: 'Quiet, each on their own desk. Say nothing; the room is writing.',
    question: 'What do you understand now that you did not before?',
    written: (count: number) => (count === 1 ? 'learning written so far' : 'learnings written so far'),
    seen: (others: readonly string[]) =>
      `You${others.length === 0 ? '' : ` and ${listed(others, 'and')}`} could read them. They are shown together.`,
    notShown: 'Not shown: who writes, who does not.',
    steps: 'Steps of this part',
    write: 'Write quietly',
    together: 'Show all together',
    show: 'Show all together',
    back: 'Back to the timeline',
    backKeeps: 'Going back keeps everything',
    toIdeas: 'Open the parked ideas',
    toClosing: 'On to closing',
    parked: (ideas: number) => `${counted(ideas, 'parked idea')} ${ideas === 1 ? 'stays' : 'stay'} closed here`,
    shown: 'All learnings are shown.',
  },

  stopped: {
    title: 'We stopped here.',
    about: 'The meeting goes on another time, from where it stands. Messages and marks of who spoke are deleted.',
    resume: 'Go on',
    stop: 'Stop here, go on another day',
    question: 'Stop here, go on another day?',
    questionMore:
      'Everything stays where it is. Messages and marks of who spoke are deleted, and hands come down. Everyone sees that you stopped.',
    go: 'Stop here',
    stay: 'Stay',
  },

  record: {
    title: 'The meeting is closed.',
    about: 'The record is filled from what was told. It can be written on from here.',
    go: 'Go to the record',
  },
} as const;
