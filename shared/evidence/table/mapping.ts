/** What a column of a table can become. `epoch` is a second time, held against the first. */
export const columnTargets = ['time', 'epoch', 'zone', 'text', 'excerpt', 'actor', 'kind', 'link', 'channel'] as const;
export type ColumnTarget = (typeof columnTargets)[number];

/**
 * How one target is filled, as data that a person can change and keep: one column is a rename, several are combined in
 * this order, none with a default fills every row; a default also stands in for an empty cell.
 */
export interface ColumnRule {
  readonly target: ColumnTarget;
  readonly from: readonly string[];
  readonly default?: string;
}

export type Mapping = readonly ColumnRule[];

export function ruleFor(mapping: Mapping, target: ColumnTarget): ColumnRule | undefined {
  return mapping.find((rule) => rule.target === target);
}
