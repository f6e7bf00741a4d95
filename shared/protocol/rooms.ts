/** Room names: `<retro>/<kind>[/<person>]`, each segment `[\w-]{1,80}`. */

export const documentKinds = [
  'stage',
  'tray',
  'aside',
  'board',
  'backstage',
  'account',
  'desk',
  'actions',
  'record',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** Written by the server alone; every update a client sends to them is swallowed. */
export const serverKinds = ['stage', 'tray', 'aside'] as const satisfies readonly DocumentKind[];
/** One document per person. */
export const personalKinds = ['account', 'desk'] as const satisfies readonly DocumentKind[];

export interface RoomName {
  readonly retro: string;
  readonly kind: DocumentKind;
  /** Owner, for `account` and `desk`. */
  readonly person?: string;
}

const segment = /^[\w-]{1,80}$/;

export function isPersonal(kind: DocumentKind): boolean {
  return kind === 'account' || kind === 'desk';
}

export function isServerWritten(kind: DocumentKind): boolean {
  return kind === 'stage' || kind === 'tray' || kind === 'aside';
}

export function formatRoom(room: RoomName): string {
  return room.person === undefined ? `${room.retro}/${room.kind}` : `${room.retro}/${room.kind}/${room.person}`;
}

/** The name, or undefined when it is none of ours. */
export function parseRoom(path: string): RoomName | undefined {
  const [retro, kind, person, ...rest] = path.split('/');
  if (rest.length > 0 || retro === undefined || !segment.test(retro)) return undefined;
  const known = documentKinds.find((name) => name === kind);
  if (!known) return undefined;
  if (isPersonal(known))
    return person !== undefined && segment.test(person) ? { retro, kind: known, person } : undefined;
  return person === undefined ? { retro, kind: known } : undefined;
}
