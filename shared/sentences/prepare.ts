/** Preparation: its frame, its overview and what each open step goes without. Words: ui.md §4 row Prepare, §11. */
import { stillToHear, type Involved, type Readiness, type ReadinessStep } from '../retro/readiness.ts';
import { dayText, timeText } from '../retro/times.ts';
import { counted, firstName, listed } from './names.ts';
import { eventTime } from './event.ts';

/** A line of the overview: what it is, and where it stands or what one goes without. */
export interface StepLine {
  readonly title: string;
  readonly about: string;
}

function span({ events }: Readiness, zone: string): string {
  const times = events.flatMap(({ at }) => (at === null ? [] : [at]));
  const [first, last] = [times[0], times.at(-1)];
  if (first === undefined || last === undefined) return counted(events.length, 'event');
  const from = `${timeText(first, zone)} on ${dayText(first, zone)}`;
  const to =
    dayText(first, zone) === dayText(last, zone)
      ? timeText(last, zone)
      : `${timeText(last, zone)} on ${dayText(last, zone)}`;
  return events.length === 1 ? `1 event, ${from}` : `${counted(events.length, 'event')} from ${from} to ${to}`;
}

function neutralTitle({ involved }: Readiness): string {
  if (involved.length === 0) return 'Whoever leads was not part of the incident';
  const named = involved.some(({ events }) => events.length > 0);
  return named ? 'A facilitator is named on the timeline' : 'Responders answer to a facilitator';
}

function neutral({ facilitators, involved }: Readiness, zone: string): string {
  if (involved.length === 0)
    return listed(
      facilitators.map(({ name }) => name),
      'and',
    );
  return involved.map((each) => involvedLine(each, zone)).join(' ');
}

/** Events named one by one up to here, then counted. */
const fewEvents = 3;

function involvedLine({ person, events, authority }: Involved, zone: string): string {
  const name = firstName(person.name);
  const where =
    events.length > fewEvents
      ? `at ${counted(events.length, 'event')}`
      : `at ${listed(
          events.map((event) => eventTime(event, zone)),
          'and',
        )}`;
  const facts = [
    ...(events.length > 0 ? [`${name} is named ${where}.`] : []),
    ...(authority ? [`Responders answer to ${name}.`] : []),
  ];
  return `${facts.join(' ')} People speak more freely before somebody who was not part of it; you can go on as it is.`;
}

const lines: { readonly [Step in ReadinessStep]: (ready: Readiness, zone: string) => StepLine } = {
  neutral: (ready, zone) => ({
    title: neutralTitle(ready),
    about: neutral(ready, zone),
  }),
  deputy: ({ deputies }) => ({
    title: deputies.length > 0 ? 'A deputy is here' : 'No deputy yet',
    about:
      deputies.length > 0
        ? `${listed(
            deputies.map(({ name }) => name),
            'and',
          )} ${deputies.length === 1 ? 'takes' : 'take'} notes and can take over`
        : 'Without one, you take the notes too. The meeting works with you alone.',
  }),
  timeline: (ready, zone) => ({
    title: 'Timeline drafted: what happened',
    about:
      ready.events.length > 0 ? span(ready, zone) : 'Without it, the room puts the events together in the meeting.',
  }),
  times: ({ events, withoutTime }) => ({
    title: withoutTime.length > 0 ? 'Some events need a time' : 'Every event has a time',
    about:
      withoutTime.length > 0
        ? `${counted(withoutTime.length, 'event')} of ${events.length}. Without a time they stand at the end.`
        : events.length > 0
          ? 'None stands at the end for want of one'
          : 'No events yet',
  }),
  sources: ({ events, withoutSource }) => ({
    title: 'Primary sources linked',
    about:
      events.length === 0
        ? 'No events yet'
        : withoutSource.length === 0
          ? `All ${counted(events.length, 'event')}`
          : `${events.length - withoutSource.length} of ${counted(events.length, 'event')}. Without a source, the room goes by memory there.`,
  }),
  accounts: ({ accounts }) => ({
    title: 'Accounts heard',
    about: accountsLine(accounts),
  }),
  questions: ({ questions }) => ({
    title: '5 to 10 opening questions',
    about: questionsLine(questions),
  }),
  named: ({ events, notInvited }) => ({
    title: notInvited.length > 0 ? 'Some who are named are not invited' : 'Everyone named is invited',
    about:
      notInvited.length > 0
        ? `Named on the timeline and not among the people here: ${listed(shortened(notInvited), 'and')}. Without them, how it looked to them stays open.`
        : events.length > 0
          ? 'Every name on the timeline is somebody who is invited'
          : 'Nobody is named yet',
  }),
  people: ({ participants, observers }) => ({
    title: 'People invited',
    about:
      participants.length + observers.length === 0
        ? 'Nobody by name yet. Without links, show the room code when you start.'
        : peopleLine(participants.length, observers.length),
  }),
  plan: ({ plan, done }) => ({
    title: done.has('plan') ? '60 to 90 minutes planned' : 'Another length than 60 to 90 minutes',
    about: `${plan.minutes} min, of which ${plan.timeline} for the timeline`,
  }),
};

/** "0 of 5. To hear: Priya, who led the response, Tomás and 3 more." */
function accountsLine(accounts: Readiness['accounts']): string {
  const all = accounts.responders.length;
  if (all === 0) return 'Nobody is noted as part of it yet: names on the timeline, or parts you note, say who to ask.';
  const open = stillToHear(accounts);
  if (open.length === 0)
    return accounts.given === all ? `All ${all}` : `${accounts.given} of ${all}; the others would rather not`;
  const names = shortened(
    open.map(({ person, kinds }) =>
      kinds.includes('incident-commander') ? `${firstName(person.name)} (incident commander)` : firstName(person.name),
    ),
  );
  return `${accounts.given} of ${all}. Still to hear: ${listed(names, 'and')}. Without them, their part is told from memory in the room.`;
}

/** Names listed one by one up to here. */
const fewNames = 6;

function shortened(names: readonly string[]): readonly string[] {
  return names.length <= fewNames ? names : [...names.slice(0, fewNames - 1), `${names.length - fewNames + 1} more`];
}

function questionsLine(count: number): string {
  if (count === 0) return 'None yet. Without them, you ask what comes to mind.';
  if (count < 5) return `${count} so far. A few more make a start easier.`;
  if (count > 10) return `${count}. Ten are plenty: the rest of the meeting’s questions come from the room.`;
  return `${count} questions`;
}

function peopleLine(participants: number, observers: number): string {
  const people = counted(participants, 'person', 'people');
  return observers === 0 ? people : `${people} and ${counted(observers, 'observer')}`;
}

const partNames = {
  overview: 'Overview',
  timeline: 'Timeline',
  accounts: 'Accounts',
  questions: 'Questions',
  plan: 'Plan',
} as const;

/** Beyond this many hours it is told in days, and beyond a month not at all. */
const hoursInWords = 100;

export const prepareWords = {
  product: 'Second Story',
  nav: 'Preparation',
  parts: partNames,
  nOf: (done: number, all: number) => `${done} of ${all}`,
  minutes: (minutes: number) => `${minutes} min`,
  beside: (part: string) => `Beside ${part.toLowerCase()}`,
  skip: (part: string) => `To ${part.toLowerCase()}`,
  titlePart: (part: string, retro: string) => `${part}: ${retro}, preparation`,

  rename: {
    open: 'Change the title',
    title: 'Title',
    field: 'What is it about?',
    note: 'Everyone in the room sees it.',
    missing: 'Say in a few words what it is about.',
    go: 'Change it',
  },

  ended: ({ hours, left }: { readonly hours: number; readonly left: number }) => {
    if (left > 0) return `${hours} h since it ended, ${left} h left of 72 h`;
    if (hours > hoursInWords) return `${Math.floor(hours / 24)} days since it ended: late`;
    return `${hours} h since it ended: late`;
  },
  invite: 'Invite',
  start: 'Start the meeting',
  running: 'Go to the meeting',
  record: 'Go to the record',
  published: 'The record is published, and the timeline with it. Nothing is prepared here any more.',

  overview: {
    title: (done: number, all: number) =>
      done === all ? 'Ready' : done >= all - 3 ? 'Nearly ready' : done >= 3 ? 'On the way' : 'Just begun',
    about: (done: number, all: number) =>
      done === all
        ? 'All steps done. You can start at any time.'
        : `${done} of ${all} steps done. You can start at any time; the open steps say what you go without.`,
    titleBegun: 'What was prepared',
    begun: (done: number, all: number) =>
      done === all
        ? 'All steps done.'
        : `${done} of ${all} steps done. The meeting goes on without the others; they say what you go without.`,
    list: 'Steps',
    done: 'done',
    open: 'open',
    step: (step: ReadinessStep, ready: Readiness, zone: string) => lines[step](ready, zone),
    go: {
      neutral: 'Show it',
      deputy: 'Invite one',
      timeline: 'Go to the timeline',
      times: (count: number) => (count === 1 ? 'Show it' : `Show the ${count}`),
      sources: (count: number) => (count === 1 ? 'Show it' : `Show the ${count}`),
      accounts: 'Go to the accounts',
      questions: 'Go to the questions',
      named: 'Invite them',
      people: 'Invite',
      plan: 'Go to the plan',
    },
  },

  people: {
    title: 'Who takes part',
    seen: 'Everyone in the room sees this list',
    leading: 'leads',
    facilitator: 'facilitator',
    deputy: 'deputy',
    participant: 'takes part',
    observer: 'observes',
    you: 'you',
    noDevice: 'without a device',
    note: (name: string) => `What you note about ${name}`,
    guest: 'Somebody without a device',
    guestAbout: 'They can be given the floor, and you write for them.',
    guestGo: 'Add them',
    guestAdded: (name: string) => `${name} takes part without a device.`,
  },
  person: {
    kinds: 'Part in the response',
    team: 'Team',
    teamHint: 'one from each team helps',
    authority: 'Has authority over responders',
    authorityAbout: 'A lead, manager or director. Speaking last helps the others speak freely.',
  },
  seen: {
    title: 'Who sees what',
    everyone: 'Title, timeline, sources and plan: everyone who joins.',
    /** @param others short names of the other facilitators and deputies */
    private: (others: readonly string[]) =>
      others.length === 0
        ? 'Questions: you alone, until you ask them.'
        : `Questions: you and ${listed(others, 'and')}, until you ask them.`,
  },
  private: (others: readonly string[]) => (others.length === 0 ? 'You alone' : `You and ${listed(others, 'and')}`),

  keys: {
    group: 'Preparing',
    invite: 'Invite',
    add: 'Add an event',
    undo: 'Take back your last change',
    redo: 'Put it back',
    row: 'In a row of the timeline',
    edit: 'Change it',
    leave: 'Leave the row',
    insert: 'Add one after it',
    select: 'Select it',
    remove: 'Remove it',
    kinds: 'Its kind',
    star: 'Worth time in the meeting, or not',
    aside: 'To the lane beside its own',
  },
  commands: { group: 'Preparation' },
} as const;
