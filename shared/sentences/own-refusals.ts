/** What the buttons of everyone's own desk may answer: the part of refusals.ts that comes with the first load. */

export const ownRefusals = {
  published: 'The record is published; this part is closed.',
  'observers-do-not-park': 'In this meeting observers do not park ideas. Tell the facilitator about yours.',
  'observers-have-no-hand': 'Observers listen in this meeting. Ask the facilitator to let you in as a participant.',
  'not-running': 'The meeting is not running. Start or resume it first.',
  'text-empty': 'Write something first.',
  'text-too-long': 'This is longer than fits here. Shorten it; nothing was lost.',
  'too-many': 'There are too many of these already.',
  'try-again': 'This could not be saved. Nothing was changed; try again.',
} as const;

export type OwnRefusal = keyof typeof ownRefusals;
