/**
 * How this tab came to the door of a retro: by which link, and who lets people in. In memory only, so that nothing of
 * the meeting is on the device of somebody who waits; after a reload the door speaks without names.
 */
export interface WayIn {
  /** Of the page where a name is typed. */
  readonly address: string;
  readonly hosts: readonly string[];
}

const ways = new Map<string, WayIn>();

export function keepWayIn(retro: string, way: WayIn): void {
  ways.set(retro, way);
}

export const wayInto = (retro: string): WayIn | undefined => ways.get(retro);
