/**
 * The room code for the projector (design §5): short, read from across a room and typed on a phone. A code that is
 * shown is valid for a while; showing it again renews it.
 */

export interface RoomCode {
  /** Six signs, without the space in the middle. */
  readonly text: string;
  /** Server time in ms at which it ends. */
  readonly until: number;
}

/** No vowels, so that no word appears; no sign that is taken for another one across a room. */
export const codeSigns = '23456789CDFGHJKMNPQRTVWXY';
export const codeLength = 6;
export const codeLastsMs = 15 * 60_000;

const code = new RegExp(`^[${codeSigns}]{${codeLength}}$`);

/** What people write instead of a sign of ours. */
const meant: Readonly<Record<string, string>> = { B: '8', S: '5', Z: '2' };

/** @param pick gives an integer in [0, below), unpredictably */
export function makeRoomCode(pick: (below: number) => number): string {
  return Array.from({ length: codeLength }, () => codeSigns[pick(codeSigns.length)]).join('');
}

/** "4K7 2MX" */
export function spacedCode(text: string): string {
  return `${text.slice(0, codeLength / 2)} ${text.slice(codeLength / 2)}`;
}

/** The code somebody typed, in any case and with any spaces, or undefined when it can be none. */
export function readRoomCode(typed: string): string | undefined {
  const text = typed
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replace(/[BSZ]/g, (sign) => meant[sign] ?? sign);
  return code.test(text) ? text : undefined;
}

/** The code while it is valid. */
export function standingCode(shown: RoomCode | undefined, now: number): RoomCode | undefined {
  return shown !== undefined && now < shown.until ? shown : undefined;
}
