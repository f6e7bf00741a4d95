/**
 * Why a connection was closed. y-websocket treats 4400–4499 as final and comes back after any other code, so 4300
 * and 1012 mean "come back", the rest mean "first do what the row says". sync.md; SPEC CLOSE-*.
 */

export const closeCodes = {
  rightChanged: 4300,
  malformed: 4400,
  noRight: 4401,
  writeRefused: 4403,
  unknownRoom: 4404,
  reset: 4409,
  deleted: 4410,
  tooLarge: 4413,
  oldClient: 4426,
  tooFast: 4429,
  restart: 1012,
} as const;

export type CloseReason = keyof typeof closeCodes;

/** What the client does with its document after each close. */
export const afterClose: Record<CloseReason, 'rejoin' | 'rejoin-new-document' | 'leave' | 'wait' | 'reload'> = {
  rightChanged: 'rejoin',
  malformed: 'rejoin-new-document',
  noRight: 'leave',
  writeRefused: 'rejoin-new-document',
  unknownRoom: 'leave',
  reset: 'rejoin-new-document',
  deleted: 'leave',
  tooLarge: 'rejoin-new-document',
  oldClient: 'reload',
  tooFast: 'wait',
  restart: 'rejoin',
};

export function closeReason(code: number): CloseReason | undefined {
  for (const [reason, value] of Object.entries(closeCodes)) if (value === code) return reason as CloseReason;
  return undefined;
}
