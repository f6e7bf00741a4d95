/**
 * Key notation (`J`, `Shift+J`, `Mod+K`, `Alt+1`, `Plus`) and whether a key press is meant by it. Pure, so that
 * keyboards we don't own can be tested.
 *
 * Letters and signs are read from `event.key`, what the cap says. Where a layout or the Option key puts something
 * else on the cap (dead keys, Cyrillic, the digit row of AZERTY) the place of the key, `event.code`, stands in; a
 * press that some binding names by its cap is never taken by another that knows only its place.
 */
export interface Chord {
  /** Command on macOS, Control elsewhere. */
  readonly mod: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  /** A capital letter, a digit, a sign, or a name as in KeyboardEvent.key. */
  readonly key: string;
}

export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const longNames: Record<string, string> = { Plus: '+', Minus: '-', Esc: 'Escape', Space: ' ' };
/** Where the signs that take Shift as a binding of their own sit on most keyboards. */
const places: Record<string, string> = { '.': 'Period', ',': 'Comma', '/': 'Slash', '-': 'Minus' };

export function parseChord(notation: string): Chord {
  const parts = notation.split('+');
  const key = parts.pop() ?? '';
  return {
    mod: parts.includes('Mod'),
    alt: parts.includes('Alt'),
    shift: parts.includes('Shift'),
    key: longNames[key] ?? (key.length === 1 ? key.toUpperCase() : key),
  };
}

const isLetter = (key: string) => /^[A-Z]$/i.test(key);
const isDigit = (key: string) => /^\d$/.test(key);

/** Types a character when pressed in a field: such keys rest there, and can be switched off (WCAG 2.1.4). */
export const isSingleKey = ({ mod, alt, key }: Chord): boolean =>
  !mod && !alt && (key.length === 1 || key === 'Backspace' || key === 'Enter');

/** `cap`: the key says so. `place`: it sits where that key usually is. */
export type Match = 'cap' | 'place' | null;

export function matchPress(chord: Chord, press: KeyPress, mac: boolean): Match {
  const mod = mac ? press.metaKey : press.ctrlKey;
  const foreign = mac ? press.ctrlKey : press.metaKey;
  if (foreign || mod !== chord.mod || press.altKey !== chord.alt) return null;
  if (isDigit(chord.key)) return matchDigit(chord, press);
  if (isLetter(chord.key)) return matchLetter(chord, press);
  if (chord.key.length > 1) return press.key === chord.key && press.shiftKey === chord.shift ? 'cap' : null;
  // A sign may itself need Shift, so only a binding that asks for Shift looks at it.
  if (!chord.shift) return press.key.toUpperCase() === chord.key ? 'cap' : null;
  return press.shiftKey && press.key !== chord.key && press.code === places[chord.key] ? 'place' : null;
}

function matchLetter(chord: Chord, press: KeyPress): Match {
  if (press.shiftKey !== chord.shift) return null;
  if (press.key.toUpperCase() === chord.key) return 'cap';
  return !isLetter(press.key) && press.code === `Key${chord.key}` ? 'place' : null;
}

function matchDigit(chord: Chord, press: KeyPress): Match {
  const inPlace = press.code === `Digit${chord.key}`;
  if (chord.alt || chord.mod) return inPlace && press.shiftKey === chord.shift ? 'cap' : null;
  // Shift+1 on a keyboard whose digits need Shift is a plain 1.
  if (chord.shift) return inPlace && press.shiftKey && !isDigit(press.key) ? 'place' : null;
  if (press.key === chord.key) return 'cap';
  return inPlace && !press.shiftKey && !isDigit(press.key) ? 'place' : null;
}

/** The notation of a press, or null for one that no shortcut may have (a modifier alone, Tab, arrows, page keys). */
export function notationOf(press: KeyPress): string | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  const named = Object.entries(longNames).find(([, key]) => key === press.key && key !== 'Escape' && key !== ' ');
  if (named) return named[0];
  if (press.key === 'Backspace') return press.key;
  if (press.key.length !== 1 || press.key === ' ') return null;
  if (isLetter(press.key)) return `${press.shiftKey ? 'Shift+' : ''}${press.key.toUpperCase()}`;
  return press.key;
}
