/** Commands and keys a screen offers. One place in the app draws the list (Mod+K) and the sheet (?). */
import { useSyncExternalStore } from 'react';
import type { Command } from './command-palette.tsx';
import type { KeyGroup } from './key-sheet.tsx';
import { createLayer, createShelf } from './shelf.ts';

const commands = createShelf<Command>();
const groups = createShelf<KeyGroup>();

/** Adds commands to the list while the component is mounted. */
export const useCommands = commands.useOffer;

/** All that is offered now; draws anew when a part of the screen came with more. */
export function useOfferedCommands(): readonly Command[] {
  useSyncExternalStore(commands.onChange, commands.changes);
  return commands.taken();
}

/** Adds groups to the key sheet while the component is mounted; a group's Shortcuts can be changed there. */
export const useKeyGroups = groups.useOffer;

export function useOfferedKeyGroups(): readonly KeyGroup[] {
  useSyncExternalStore(groups.onChange, groups.changes);
  return groups.taken();
}

export const commandList = createLayer();
export const keySheet = createLayer();
/** Asks whether to leave and clear this device. */
export const leaveDialog = createLayer();
