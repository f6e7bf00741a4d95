/** The next sitting: when the meeting goes on, or a small group meets. Names are short names. */
import { amount, counted, listed } from './names.ts';

export const nextSittingWords = {
  title: 'The next sitting',
  goesOn: (when: string) => `We go on ${when}.`,
  groupMeets: (when: string) => `A small group looks again at what soaks: ${when}.`,
  goesOnMore: 'It opens here, from where it stands.',
  facts: (minutes: number, people: readonly string[]) =>
    people.length === 0 ? `${minutes} minutes, everyone.` : `${minutes} minutes. ${listed(people, 'and')}.`,
  none: 'No day is set yet.',
  set: 'Set a day',
  change: 'Change the day',
  forget: 'Take the day out',
  forgotten: 'No day is set any more.',
  isSet: (when: string) => `The next sitting is set: ${when}.`,
  calendar: 'Calendar file',
  file: 'next-sitting.ics',
  calendarTitle: (title: string) => `Retrospective, next sitting: ${title}`,
  calendarGroup: (title: string) => `Small group on parked ideas: ${title}`,
  calendarAbout: 'We go on from where we stopped. Open your own link to come in.',
  calendarGroupAbout: 'We look again at the ideas that soak. Open your own link to come in.',

  dialog: {
    title: 'The next sitting',
    about: 'Everyone in the retro sees it. Nothing is sent; take the calendar file along.',
    day: 'Day',
    time: 'Time',
    minutes: 'Minutes',
    who: 'Who meets',
    everyone: 'Everyone',
    everyoneMore: 'The meeting goes on.',
    group: 'A small group',
    groupMore: 'Only about parked ideas.',
    people: 'Who is in the group',
    needsDay: 'Choose a day and a time that are still to come.',
    needsPeople: 'Choose at least one person.',
    save: 'Set it',
    cancel: 'Cancel',
  },

  stop: {
    day: 'We go on',
    dayMore: 'Two working days on, at the same hour, unless you say otherwise. Leave the day empty to set it later.',
  },

  between: {
    done: (done: number, of: number, next: string) =>
      done === of
        ? `${counted(of, 'event')} done.`
        : `${done} of ${counted(of, 'event')} done${next === '' ? '.' : `; it goes on at ${next}.`}`,
    prepare: 'To preparation',
  },

  soak: {
    title: 'What soaks',
    ideas: (ideas: number) =>
      `${amount(ideas, 'idea')} ${ideas === 1 ? 'soaks' : 'soak'}. A small group looks again, in a sitting of its own.`,
    begin: 'Begin the small group’s sitting',
    plan: 'Set a day for the small group',
  },
} as const;
