/** The queue of raised hands: order of arrival, and nothing else. */
import type { Hand } from './ideas.ts';

/** 1 is next; undefined while this person's hand is down. */
export function placeInQueue(hands: readonly Hand[], person: string): number | undefined {
  const own = hands.find((hand) => hand.person === person);
  return own && hands.filter((hand) => hand.n < own.n).length + 1;
}
