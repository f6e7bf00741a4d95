/** Commands and keys a screen offers. One place in the app draws the list (Mod+K) and the sheet (?). */
import type { Command } from './command-palette.tsx';
import type { KeyGroup } from './key-sheet.tsx';
import { createLayer, createShelf } from './shelf.ts';

const commands = createShelf<Command>();
const groups = createShelf<KeyGroup>();

/** Adds commands to the list while the component is mounted. */
export const useCommands = commands.useOffer;
export const offeredCommands = commands.taken;

/** Adds groups to the key sheet while the component is mounted; a group's Shortcuts can be changed there. */
export const useKeyGroups = groups.useOffer;
export const offeredKeyGroups = groups.taken;

export const commandList = createLayer();
export const keySheet = createLayer();
