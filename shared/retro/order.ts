/** The order people give to things that have no other: questions, events without a time. */

export interface Ordered {
  readonly id: string;
  readonly order?: number;
}

/**
 * Moves an entry one step among its neighbours.
 * @param list in its present order
 * @returns only the orders that change; none at either end
 */
export function moveInOrder(
  list: readonly Ordered[],
  id: string,
  step: -1 | 1,
): readonly { readonly id: string; readonly order: number }[] {
  const from = list.findIndex((each) => each.id === id);
  const to = from + step;
  if (from === -1 || to < 0 || to >= list.length) return [];
  const next = list.map((each) => each.id);
  next.splice(to, 0, ...next.splice(from, 1));
  const before = new Map(list.map((each) => [each.id, each.order]));
  return next.flatMap((each, order) => (before.get(each) === order ? [] : [{ id: each, order }]));
}

/** The order of something added at the end; whatever has no order yet stands at 0. */
export function lastOrder(list: readonly Ordered[]): number {
  return list.reduce((last, { order }) => Math.max(last, order ?? 0), -1) + 1;
}
