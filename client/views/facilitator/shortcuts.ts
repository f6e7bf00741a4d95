/** The keys of whoever leads (ui.md §9): printed on their controls, listed on the key sheet, and changeable there. */
import { deputyWords } from 'shared/sentences/deputy.ts';
import { facilitatorWords } from 'shared/sentences/facilitator.ts';
import { choicesSet } from '../../features/decide-ideas/choices-set.ts';
import { padSets } from '../../features/floor/pad-keys.ts';
import type { KeyGroup } from '../../ui/key-sheet.tsx';
import type { Shortcut } from '../../ui/key-preferences.ts';
import { padRows, shortcuts as captureKeys } from '../deputy/shortcuts.ts';

const words = facilitatorWords.keys;

export const shortcuts = {
  discussed: { id: 'discussed', keys: 'J' },
  back: { id: 'back', keys: 'K' },
  skip: { id: 'skip', keys: 'S' },
  follow: { id: 'follow', keys: 'T' },
  pause: { id: 'pause', keys: 'P' },
  more: { id: 'more-minutes', keys: 'Plus' },
  less: { id: 'less-minutes', keys: 'Minus' },
  nextPhase: { id: 'next-phase', keys: 'Shift+J' },
  asked: { id: 'asked', keys: 'Q' },
  call: { id: 'call', keys: 'H' },
  shares: { id: 'shares', keys: 'D' },
  nudgeAsked: { id: 'nudge-asked', keys: 'A' },
  nudgeLater: { id: 'nudge-later', keys: 'L' },
  nudgeFine: { id: 'nudge-fine', keys: 'W' },
  hide: { id: 'hide', keys: '.' },
  show: { id: 'show', keys: 'Shift+.' },
  only: { id: 'only-event', keys: 'Z' },
  message: { id: 'message', keys: 'M' },
  invite: { id: 'invite', keys: 'I' },
} as const satisfies Record<string, Shortcut>;

const captureRows: KeyGroup['rows'] = (['event', 'quote', 'surprise', 'differs', 'shaped', 'idea'] as const).map(
  (kind) => ({
    title: deputyWords.keys[kind],
    keys: captureKeys[kind],
  }),
);

/** @param alone without a deputy: who speaks is marked here too */
export function keyGroup(alone: boolean): KeyGroup {
  const rows: KeyGroup['rows'] = [
    { title: words.discussed, keys: shortcuts.discussed },
    { title: words.back, keys: shortcuts.back },
    { title: words.skip, keys: shortcuts.skip },
    { title: words.follow, keys: shortcuts.follow },
    { title: words.pause, keys: shortcuts.pause },
    { title: words.more, keys: shortcuts.more },
    { title: words.less, keys: shortcuts.less },
    { title: words.nextPhase, keys: shortcuts.nextPhase },
    { title: words.asked, keys: shortcuts.asked },
    { title: words.call, keys: shortcuts.call },
    { title: words.nudge.asked, keys: shortcuts.nudgeAsked },
    { title: words.nudge.later, keys: shortcuts.nudgeLater },
    { title: words.nudge.fine, keys: shortcuts.nudgeFine },
    { title: words.shares, keys: shortcuts.shares },
    { title: words.hide, keys: shortcuts.hide },
    { title: words.show, keys: shortcuts.show },
    { title: words.only, keys: shortcuts.only },
    { title: words.message, keys: shortcuts.message },
    { title: words.invite, keys: shortcuts.invite },
    { title: words.choices, keys: '1 – 6', of: choicesSet },
    ...(alone
      ? [
          { title: words.speakers, keys: '1 – 9 Shift+1 – 9 F 0 Backspace', of: padSets.speakers },
          { title: deputyWords.keys.writing, keys: 'Alt+1 – 9', of: padSets.writing },
          ...captureRows,
        ]
      : []),
    ...padRows,
  ];
  return { title: words.title, rows };
}
