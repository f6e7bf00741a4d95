/** Says what differs, and where in the story; works inside a test runner and outside of one. */
import { inspect, isDeepStrictEqual } from 'node:util';

export function same(actual: unknown, wanted: unknown, story: string): void {
  if (isDeepStrictEqual(actual, wanted)) return;
  const [is, should] = [actual, wanted].map((value) => inspect(value, { depth: 8, maxStringLength: 4_000 }));
  throw new Error(`${story}\n  is:     ${is}\n  should: ${should}`);
}

export function must(holds: boolean, story: string): void {
  if (!holds) throw new Error(story);
}
