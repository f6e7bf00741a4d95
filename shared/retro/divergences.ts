/**
 * Where accounts differ: passages released by both authors, side by side, word for word. Marking a divergence says
 * that here is something to ask about; it produces no text of its own (practice §6.5).
 */
import type { Released } from './accounts.ts';
import type { TimelineEvent } from './timeline.ts';

/** On `backstage`: ids of two released passages at one event. */
export interface Divergence {
  readonly id: string;
  readonly eventId: string;
  readonly a: string;
  readonly b: string;
}

export interface SideBySide {
  readonly event: TimelineEvent;
  /** Oldest first. */
  readonly passages: readonly Released[];
}

/**
 * Events at which two people or more released a passage, in timeline order. A passage taken back takes its pairs, and
 * what was marked about them, off every screen.
 */
export function sideBySide(events: readonly TimelineEvent[], released: readonly Released[]): readonly SideBySide[] {
  return events.flatMap((event) => {
    const passages = released.filter((each) => each.eventId === event.id);
    return new Set(passages.map((each) => each.author)).size > 1 ? [{ event, passages }] : [];
  });
}

/** The divergence of two passages, in whichever order they were marked. */
export function divergenceOf(divergences: readonly Divergence[], a: string, b: string): Divergence | undefined {
  return divergences.find((each) => (each.a === a && each.b === b) || (each.a === b && each.b === a));
}
