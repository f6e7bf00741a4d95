/** How each one sounds: told apart by its shape, so that nobody has to learn them. */
import type { ChimeKind } from 'shared/retro/chimes.ts';
import type { Note } from '../../ui/chime.ts';

const [e4, a4, c5, e5, g5] = [329.63, 440, 523.25, 659.25, 783.99];

export const tunes: Readonly<Record<ChimeKind, readonly Note[]>> = {
  // Rises: come in.
  turn: [
    { pitch: a4, after: 0, lasts: 0.7 },
    { pitch: e5, after: 0.16, lasts: 1.1 },
  ],
  // A chord, one by one: everybody comes together.
  break: [
    { pitch: c5, after: 0, lasts: 0.9 },
    { pitch: e5, after: 0.2, lasts: 0.9 },
    { pitch: g5, after: 0.4, lasts: 1.4 },
  ],
  // One light touch.
  hand: [{ pitch: e5, after: 0, lasts: 0.5 }],
  // Low, twice.
  prompt: [
    { pitch: e4, after: 0, lasts: 0.4 },
    { pitch: e4, after: 0.18, lasts: 0.6 },
  ],
};
