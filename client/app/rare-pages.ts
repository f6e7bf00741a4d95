/** Pages most people never see, fetched when they are wanted. */
import { lazy } from 'react';

export const Gone = lazy(async () => ({ default: (await import('./gone.tsx')).Gone }));
export const AtTheDoor = lazy(async () => ({ default: (await import('./at-the-door.tsx')).AtTheDoor }));
export const SeatChooser = lazy(async () => ({ default: (await import('./seat-chooser.tsx')).SeatChooser }));
