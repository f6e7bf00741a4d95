/** How long a retro is kept, and how somebody, or all of it, is forgotten. */
import { counted, listed } from './names.ts';

export const keepWords = {
  title: 'Keep and forget',
  keep: 'Keep it',
  forGood: 'For good',
  months: (months: number) =>
    months % 12 === 0
      ? `${counted(months / 12, 'year')} after publication`
      : `${counted(months, 'month')} after publication`,
  goes: (day: string) => `It goes on ${day}, with everything in it, the archive too.`,
  notYet: 'Its time begins when the record is published.',

  forget: 'Forget somebody',
  forgetMe: 'Erase my traces',
  forgetTitle: 'Erase somebody’s traces?',
  forgetMeTitle: 'Erase your traces here?',
  who: 'Whose',
  choose: 'Choose a person',
  whoNote: 'Somebody asked you to. Whoever leads hands the lead over first.',
  goesAway: (name: string) =>
    `The desk and the account of ${name} go, with views and released passages. In the timeline, the notes, the record, what was published and the archive a role stands where the name stood.`,
  goesAwayMine:
    'Your desk and your account go, with your views and released passages. In the timeline, the notes, the record, what was published and the archive a role stands where your name stood.',
  stays: 'What was said in the room stays under the role. There is no way back, and no coming in again.',
  forgetGo: 'Erase these traces',
  forgotten: 'Those traces are gone.',
  forgottenMine: 'Your traces are gone.',
  leading: 'You lead this retrospective: hand the lead over first, or delete all of it.',

  delete: 'Delete this retrospective',
  deleteTitle: 'Delete all of it?',
  deleteSay:
    'Timeline, notes, desks, accounts, images, the record, all its revisions and what the archive holds of it go at once, for everyone. There is no way back.',
  typeTitle: 'Its title, to be sure',
  titleNote: (title: string) => `Type “${title}”.`,
  notTheTitle: 'This is not its title.',
  deleteGo: 'Delete it',
  deleted: 'It is deleted.',
  backups: (files: readonly string[]) => `These backups still hold it: ${listed(files, 'and')}. Delete those too.`,
  cancel: 'Keep it',
  notNow: 'Not now',
  failed: 'The server did not answer. Nothing was changed; try again.',
} as const;
