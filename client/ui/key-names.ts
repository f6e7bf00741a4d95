/** How keys are written on caps and spoken by screen readers. */
import { onMac } from './platform.ts';

const caps: Record<string, string> = {
  Enter: '↵',
  Backspace: '⌫',
  Escape: 'Esc',
  Plus: '+',
  Minus: '−',
  Shift: '⇧',
};
const macCaps: Record<string, string> = { ...caps, Mod: '⌘', Alt: '⌥' };
const otherCaps: Record<string, string> = { ...caps, Mod: 'Ctrl' };

const spoken: Record<string, string> = {
  Esc: 'Escape',
  '.': 'full stop',
  ',': 'comma',
  '?': 'question mark',
  '/': 'slash',
  '–': 'to',
};

const named = (keys: string, names: Record<string, string>) =>
  keys
    .split(' ')
    .map((chord) =>
      chord
        .split('+')
        .map((part) => names[part] ?? part)
        .join(' '),
    )
    .join(' ');

/** `Mod+K` → `⌘ K` on macOS, `Ctrl K` elsewhere. Several chords are joined by a space. */
export const keysText = (keys: string, mac = onMac()): string => named(keys, mac ? macCaps : otherCaps);

/** `Mod+K` → `Command K` or `Control K`. */
export const keysSpoken = (keys: string, mac = onMac()): string =>
  named(keys, { ...spoken, Mod: mac ? 'Command' : 'Control', Alt: mac ? 'Option' : 'Alt' });

/** The value of `aria-keyshortcuts` (WAI-ARIA 1.2): `Meta+K`, `Control+K`, `J`. */
export const ariaKeys = (keys: string, mac = onMac()): string =>
  keys
    .replaceAll('Mod', mac ? 'Meta' : 'Control')
    .replaceAll('Esc', 'Escape')
    .replaceAll('Minus', '-');
