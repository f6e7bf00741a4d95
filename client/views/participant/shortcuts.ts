/** The keys of this screen (ui.md §9); printed on their controls, listed on the key sheet, and changeable there. */
import type { Role } from 'shared/retro/people.ts';
import { participantWords } from 'shared/sentences/participant.ts';
import type { Shortcut } from '../../ui/key-preferences.ts';
import type { KeyGroup } from '../../ui/key-sheet.tsx';

const words = participantWords.keys;

export const shortcuts = {
  hand: { id: 'hand', keys: 'R' },
  saw: { id: 'saw', keys: 'W' },
  park: { id: 'park', keys: 'P' },
  learned: { id: 'learned', keys: 'L' },
  go: { id: 'go', keys: 'G' },
} as const satisfies Record<string, Shortcut>;

export function keyGroup(role: Role): KeyGroup {
  const own = [
    { title: words.hand, keys: shortcuts.hand },
    { title: words.saw, keys: shortcuts.saw },
    { title: words.learned, keys: shortcuts.learned },
  ];
  const everybodys = [
    { title: words.park, keys: shortcuts.park },
    { title: words.go, keys: shortcuts.go },
    { title: words.send, keys: 'Mod+Enter' },
  ];
  return { title: words.here, rows: role === 'observer' ? everybodys : [...own, ...everybodys] };
}
