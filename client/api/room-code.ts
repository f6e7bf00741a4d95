/**
 * The address behind the code on the wall: `/code#4K72MX`. After the hash, so that no request carries it; taken out of
 * the address once it was read, so that a reload or the history does not try an old one.
 */
import { readRoomCode } from 'shared/retro/room-code.ts';

export const codePage = '/code';

export const codeUrl = (text: string): string => `${location.origin}${codePage}#${text}`;

/** The code in the address of this page, or undefined when there is none. */
export function codeInAddress(): string | undefined {
  return readRoomCode(decodeURIComponent(location.hash.slice(1)));
}

export function dropCodeFromAddress(): void {
  if (location.hash !== '') history.replaceState(history.state, '', location.pathname);
}

/** An address people elsewhere cannot reach: `localhost` is everybody's own computer. */
export function isOwnComputer(): boolean {
  return /^(localhost|127\..*|\[::1\])$/.test(location.hostname);
}
