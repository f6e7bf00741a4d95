/** What quick capture can take, in the order of its buttons. */
import type { NoteLabel } from 'shared/retro/prose.ts';

export const captureKinds = ['event', 'quote', 'surprise', 'differs', 'shaped', 'idea'] as const;
export type CaptureKind = (typeof captureKinds)[number];

/** Kinds that become a labelled line of the notes. */
export function labelOf(kind: CaptureKind): NoteLabel | undefined {
  return kind === 'event' || kind === 'idea' ? undefined : kind;
}
