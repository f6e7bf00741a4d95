/** What the first button of the walk does now. Events open in any order, so "next" is whatever is still open. */
import { isDone, nextEvent, type Walk, type WalkFact } from './walk.ts';

export type PrimaryStep =
  /** Nothing was opened yet, or the event that was open is gone. */
  | { readonly step: 'open'; readonly event: string }
  | { readonly step: 'discuss'; readonly event: string; readonly last: boolean }
  /** Looking again at an event that is done, while others are open. */
  | { readonly step: 'next'; readonly event: string }
  /** Every event is discussed or skipped. */
  | { readonly step: 'missing' };

export function primaryStep(walk: Walk, facts: readonly WalkFact[], order: readonly string[]): PrimaryStep {
  const { current } = walk;
  const next = nextEvent(facts, order);
  if (current !== undefined && !isDone(facts, current)) {
    return { step: 'discuss', event: current, last: next === undefined };
  }
  if (next === undefined) return { step: 'missing' };
  return { step: current === undefined ? 'open' : 'next', event: next };
}
