/** Where a part of a section goes when it moves by one place: between its new neighbours. */
import type { Part } from 'shared/retro/record.ts';

/** @param parts from top to bottom @returns the new order, or undefined at the end of the section */
export function between(parts: readonly Part[], id: string, by: -1 | 1): number | undefined {
  const at = parts.findIndex((part) => part.id === id);
  const over = parts[at + by];
  if (at < 0 || !over) return undefined;
  const beyond = parts[at + 2 * by];
  return beyond ? (over.order + beyond.order) / 2 : over.order + by;
}
