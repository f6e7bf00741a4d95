/** Which backups were taken of a data folder: a retro that is deleted stays in those that are older than that. */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface BackupTaken {
  /** ms since the epoch. */
  readonly at: number;
  /** Where it was written; it may have been moved since. */
  readonly file: string;
}

const listFile = (folder: string) => join(folder, 'backups.jsonl');

export function noteBackup(folder: string, taken: BackupTaken): void {
  appendFileSync(listFile(folder), `${JSON.stringify(taken)}\n`, { mode: 0o600 });
}

/** A line that cannot be read is passed over. */
export function backupsOf(folder: string): BackupTaken[] {
  if (!existsSync(listFile(folder))) return [];
  return readFileSync(listFile(folder), 'utf8')
    .split('\n')
    .flatMap((line) => {
      try {
        const { at, file } = JSON.parse(line) as Partial<BackupTaken>;
        return typeof at === 'number' && typeof file === 'string' ? [{ at, file }] : [];
      } catch {
        return [];
      }
    });
}
