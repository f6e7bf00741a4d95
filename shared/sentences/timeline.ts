/** The timeline editor. Words: ui.md §4 row Prepare, §6 Wording hints, §11. */
import { dayText } from '../retro/times.ts';
import { counted, listed } from './names.ts';

const dayOf = (isoDate: string) => dayText(`${isoDate}T12:00:00Z`, 'UTC');

export const timelineWords = {
  title: 'What happened',
  about: 'Only what happened. How it came about is for the meeting.',
  seen: 'Everyone in the room sees it',
  grid: (count: number) => `Timeline, ${counted(count, 'event')}`,
  columns: {
    select: 'Select',
    star: 'Star',
    time: 'Time',
    kind: 'Kind',
    event: 'Event',
    who: 'Who',
    source: 'Primary source',
  },
  noTimeDay: 'Without a time',

  /** Between two events, where nothing is known for long. */
  gap: (ms: number) => {
    const minutes = Math.round(ms / 60_000);
    const hours = Math.floor(minutes / 60);
    if (hours >= 48) return `${Math.floor(hours / 24)} days without an event`;
    if (hours === 0) return `${minutes} min without an event`;
    return minutes % 60 === 0 ? `${hours} h without an event` : `${hours} h ${minutes % 60} min without an event`;
  },
  check: {
    title: 'Times worth a look',
    faults: {
      'ends-before-it-begins': 'ends before it begins',
      'still-to-come': 'is still to come',
      'far-from-the-others': 'is more than a month from the others',
    },
    more: (count: number) => `and ${count} more`,
  },

  zone: {
    label: 'Times shown in',
    retro: (zone: string) => zone,
    utc: 'UTC',
    local: (zone: string) => zone,
    retroAbout: 'the zone of this retro',
    localAbout: 'the zone of this browser',
    shown: (zone: string) => `Times are shown in ${zone}.`,
  },

  /** The timeline as one list, or as lanes beside each other. */
  lanes: {
    label: 'Layout',
    layouts: { list: 'One list', who: 'Lanes by person', system: 'Lanes by system' },
    shown: {
      list: 'The timeline is one list.',
      who: 'The timeline stands in lanes, one for each person.',
      system: 'The timeline stands in lanes, one for each system.',
    },
    choose: 'Which lanes',
    chooseAbout: (most: number) => `Up to ${most} beside each other. Alt and the arrow keys move an event to another.`,
    none: {
      who: 'No event names anybody yet.',
      system: 'No event names a system yet. Open an event and write which service or host it belongs to.',
    },
    others: 'Others',
    unnamed: { who: 'Nobody named', system: 'No system named' },
    also: 'also here',
    moved: (lane: string) => `Now in the lane of ${lane}.`,
    notMoved: 'There is no lane on that side to move it to.',
  },

  undo: 'Take back your last change',
  redo: 'Put it back',
  nothingToUndo: 'There is no change of yours to take back.',
  nothingToRedo: 'Nothing was taken back.',
  undone: 'Taken back.',
  redone: 'Put back.',

  add: 'Add event',
  addField: 'Add an event: time and what happened',
  addBetween: (after: string, before: string) => `Add between ${after} and ${before}`,
  addAfter: (after: string) => `Add after ${after}`,
  addExample: '23:26 what happened',
  addGo: 'Add',
  addClose: 'Leave it',
  addDay: 'Day of this event',
  /** What would be added, before it is. */
  reading: (time: string, isoDate: string, zone: string) => `${time} on ${dayOf(isoDate)}, ${zone}`,
  readingWritten: (time: string, zone: string) => `${time}, ${zone}`,
  readingNoDay: 'Say on which day: choose it beside the line.',
  readingNoTime: 'No time yet: it goes to the end until it has one.',
  readingEmpty: 'One line: the time, then what happened. Enter adds it.',
  addEmpty: 'Write what happened first.',
  added: (time: string) => `Added at ${time}.`,
  addedLast: 'Added at the end. It needs a time.',
  tooMany: (most: number) => `The timeline holds ${most.toLocaleString('en-GB')} events. Remove some, or take fewer.`,

  empty: {
    title: 'Nothing is on the timeline yet.',
    sentence: 'Type the first event above, or import what was written while it happened.',
    go: 'Import lines',
  },

  row: {
    select: (time: string, text: string) => `Select ${time}, ${text.length > 60 ? `${text.slice(0, 59)}…` : text}`,
    needsTime: 'needs a time',
    star: (time: string) => `Worth time in the meeting: ${time}`,
    noSource: 'Link a source',
    noSourceFor: (time: string) => `Link a source for ${time}`,
    moreSources: (count: number) => `and ${count} more`,
    excerpt: 'Excerpt',
    image: 'Image',
    noWords: 'No words yet',
    up: 'Move up',
    down: 'Move down',
    /** Arrow keys, spoken once on entering. */
    help: 'Arrow keys move between events, Enter changes one, S stars it, Delete removes it.',
  },

  edit: {
    label: (time: string) => `Change the event at ${time}`,
    labelNoTime: 'Change the event without a time',
    time: 'Time',
    timeUnread: 'Write it like 23:26, about 23:26, or 2017-02-01 00:05.',
    day: 'Day',
    until: 'Until',
    untilBefore: 'This is before it begins.',
    asWritten: (original: string, zone: string) => `Written as “${original}” (${zone})`,
    kind: 'Kind',
    text: 'What happened',
    textLong: 'This is longer than fits here. Put the rest into an excerpt.',
    who: 'Who',
    whoNote: 'Names with commas between them',
    whoSuggested: 'Names to add',
    whoAdd: (name: string) => `Add ${name}`,
    system: 'System',
    systemNote: 'Service, host or channel',
    systemSuggested: 'Systems to add',
    systemAdd: (name: string) => `Add ${name}`,
    star: 'Worth time in the meeting',
    tags: 'Marks',
    done: 'Done',
    remove: 'Remove',
    link: 'Copy its address',
  },

  tags: {
    'dead-end': 'Dead end',
    spurious: 'Spurious: unrelated, as it turned out',
    surprise: 'Surprise',
  },

  sources: {
    title: 'Primary sources',
    about: 'A chat line, a log line or an alert is enough. Links are never opened by the server.',
    add: 'Paste a link, or the line itself',
    go: 'Add',
    link: 'Link',
    excerpt: 'Excerpt',
    label: 'What it is called',
    labelExample: '#production, 23:27',
    remove: 'Remove this source',
    image: 'Add an image',
    imageAbout: 'Or paste or drop one. It is drawn anew: place and device are not in it.',
    imageAdded: 'The image is a source of this event now.',
    imageBusy: 'The image is on its way.',
    notAnImage: 'This image cannot be read or stays larger than 2 MB. A PNG, JPEG or WebP works.',
    openLink: 'opens in a new tab',
    unsafe: 'Only links that begin with http:// or https:// are kept. Paste the line itself instead.',
    long: 'This is longer than fits here. Take the lines that matter.',
    many: 'An event holds 50 sources. Remove one first.',
  },

  hints: {
    leave: 'Leave it',
    move: 'Move the reason to a question',
    use: (text: string) => `Use “${text}”`,
    moved: 'The reason stands among the questions now.',
    movedSeen: 'Facilitators and deputies see it there',
    /** The question a reason becomes: it adds no fact, and the words stay whose they are. */
    question: (time: string | undefined, reason: string) =>
      `How did this come about${time === undefined ? '' : ` at ${time}`}? So far we wrote: “${reason}”.`,
    onlyYou: 'Only you see this',
  },

  selected: (count: number) => `${counted(count, 'event')} selected`,
  starSelected: 'Worth time',
  starred: (count: number) => (count === 1 ? 'Starred: worth time.' : `${count} events are starred.`),
  unstarred: (count: number) => (count === 1 ? 'The star is gone.' : `The stars of ${count} events are gone.`),
  removeSelected: 'Remove them',
  removeOne: 'Remove it',
  clearSelection: 'Select none',
  removed: (count: number) => (count === 1 ? 'One event was removed.' : `${count} events were removed.`),
  putBack: 'Put back',
  takenAway: 'Somebody else removed this event while you were changing it. Here are its words.',
  kindSet: (kind: string) => `Now: ${kind}.`,
  notThere: 'This event is not on the timeline any more.',

  coverage: {
    title: 'Sources',
    count: (withSource: number, all: number) => `${withSource} of ${all}`,
    sentence: (withSource: number, all: number) => `${withSource} of ${counted(all, 'event')} have a primary source`,
    missing: (times: readonly string[], more: number) => {
      const named = more > 0 ? [...times, `${more} more`] : times;
      return `${listed(named, 'and')} ${times.length + more === 1 ? 'has' : 'have'} none yet. A chat line, a log line or an alert is enough.`;
    },
    all: 'Every event has one.',
    none: 'Sources show here once there are events.',
    next: 'Go to the next one without',
  },
} as const;
