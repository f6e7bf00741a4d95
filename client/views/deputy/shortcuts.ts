/** The keys of this screen (ui.md §9); printed on their controls, listed on the key sheet, and changeable there. */
import { noteWordingWords } from 'shared/sentences/note-wording.ts';
import { nudgeWords } from 'shared/sentences/nudges.ts';
import { deputyWords } from 'shared/sentences/deputy.ts';
import { turnWords } from 'shared/sentences/turns.ts';
import { padKeys, padSets } from '../../features/floor/pad-keys.ts';
import type { Shortcut } from '../../ui/key-preferences.ts';
import type { KeyGroup } from '../../ui/key-sheet.tsx';

const words = deputyWords.keys;

export const shortcuts = {
  notes: { id: 'notes', keys: 'N' },
  go: { id: 'go', keys: 'G' },
  person: { id: 'add-person', keys: 'Plus' },
  event: { id: 'capture-event', keys: 'E' },
  quote: { id: 'capture-quote', keys: 'U' },
  surprise: { id: 'capture-surprise', keys: 'X' },
  differs: { id: 'capture-differs', keys: 'V' },
  shaped: { id: 'capture-shaped', keys: 'B' },
  idea: { id: 'capture-idea', keys: 'O' },
  lineQuote: { id: 'line-quote', keys: 'Alt+U' },
  lineKnown: { id: 'line-known', keys: 'Alt+Enter' },
  hide: { id: 'hide', keys: '.' },
  show: { id: 'show', keys: 'Shift+.' },
} as const satisfies Record<string, Shortcut>;

export const padRows: KeyGroup['rows'] = [
  { title: turnWords.findMore, keys: padKeys.find },
  { title: turnWords.lastMore, keys: padKeys.turns },
  { title: words.cutOff, keys: padKeys.cutOff },
  { title: words.still, keys: padKeys.still },
];

/** While writing as well: with Alt they are no letters (ui.md §9). */
export const suggestKeys = {
  'was-known': { id: 'suggest-known', keys: 'Alt+C' },
  'one-story': { id: 'suggest-story', keys: 'Alt+B' },
  'park-fix': { id: 'suggest-fixes', keys: 'Alt+P' },
  'check-clock': { id: 'suggest-clock', keys: 'Alt+T' },
} as const satisfies Record<string, Shortcut>;

export const keyGroup: KeyGroup = {
  title: words.title,
  rows: [
    { title: words.speakers, keys: '1 – 9 Shift+1 – 9', of: padSets.speakers },
    { title: words.leader, keys: 'F' },
    { title: words.silence, keys: '0' },
    { title: words.undo, keys: 'Backspace' },
    ...padRows,
    { title: words.writing, keys: 'Alt+1 – 9', of: padSets.writing },
    { title: words.notes, keys: shortcuts.notes },
    { title: words.go, keys: shortcuts.go },
    { title: words.person, keys: shortcuts.person },
    { title: words.event, keys: shortcuts.event },
    { title: words.quote, keys: shortcuts.quote },
    { title: words.surprise, keys: shortcuts.surprise },
    { title: words.differs, keys: shortcuts.differs },
    { title: words.shaped, keys: shortcuts.shaped },
    { title: words.idea, keys: shortcuts.idea },
    { title: noteWordingWords.quote, keys: shortcuts.lineQuote },
    { title: noteWordingWords.ask, keys: shortcuts.lineKnown },
    { title: nudgeWords.suggestions['was-known'], keys: suggestKeys['was-known'] },
    { title: nudgeWords.suggestions['one-story'], keys: suggestKeys['one-story'] },
    { title: nudgeWords.suggestions['park-fix'], keys: suggestKeys['park-fix'] },
    { title: nudgeWords.suggestions['check-clock'], keys: suggestKeys['check-clock'] },
    { title: words.hide, keys: shortcuts.hide },
    { title: words.show, keys: shortcuts.show },
  ],
};
