/** Which keys mark whom: digits for the first nine, Shift and the digit for the next nine, Alt with both while writing. */

/** "1", "Shift+1"; none from the nineteenth on. */
export function chordOf(place: number): string | undefined {
  if (place < 9) return String(place + 1);
  return place < 18 ? `Shift+${place - 8}` : undefined;
}

/** The same while a field has focus. */
export const whileWriting = (chord: string): string => `Alt+${chord}`;

export const silence = '0';
export const leader = 'F';
export const undo = 'Backspace';
