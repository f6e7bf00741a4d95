/** The server's own small tables: people, links, cookies, the door, grants and answered commands. */
import type { CommandAnswer } from 'shared/protocol/api.ts';
import type { Role } from 'shared/retro/people.ts';

export interface RetroRow {
  readonly id: string;
  readonly createdAt: number;
  /** Which sitting's `aside` document is in use: a deleted document's name is never used again. */
  readonly asideGeneration: number;
  /** Last time anything was written to `aside`; it goes 24 h later at the latest. */
  readonly asideTouchedAt?: number;
}

export interface PersonRow {
  readonly id: string;
  readonly retro: string;
  readonly name: string;
  readonly role: Role;
  readonly addedAt: number;
  /** In the room without a device. */
  readonly guest?: true;
  /** `door`: waits for one tap. `refused`: not let in. `removed`: was taken out of the room. */
  readonly state: 'in' | 'door' | 'refused' | 'removed';
}

export interface LinkRow {
  readonly id: string;
  readonly retro: string;
  readonly kind: 'person' | 'role' | 'wall';
  readonly role: Role | 'wall';
  readonly person?: string;
  readonly name?: string;
  readonly createdAt: number;
  readonly used: boolean;
  readonly revokedAt?: number;
  /** SHA-256 of each secret that was ever copied, base64url. */
  readonly hashes: readonly string[];
}

export interface CookieRow {
  readonly retro: string;
  /** Person id, or `wall:<link id>` for a projector. */
  readonly person: string;
  readonly link: string;
  readonly createdAt: number;
}

export interface GrantRow {
  readonly owner: string;
  readonly reader: string;
  readonly at: number;
}

export interface CommandRow {
  readonly at: number;
  readonly answer: CommandAnswer;
}

export interface SettingRow {
  readonly value: string;
}

/** Keys: retros `<retro>` · people `<retro>/<person>` · links `<link>` · cookies `<hash>` · grants `<retro>/<owner>/<reader>` · commands `<retro>/<person>/<key>`. */
export interface Tables {
  readonly retros: RetroRow;
  readonly people: PersonRow;
  readonly links: LinkRow;
  readonly cookies: CookieRow;
  readonly grants: GrantRow;
  readonly commands: CommandRow;
  /** The server's own secrets and marks. */
  readonly settings: SettingRow;
}

export type TableName = keyof Tables;
export const tableNames = ['retros', 'people', 'links', 'cookies', 'grants', 'commands', 'settings'] as const satisfies readonly TableName[];
