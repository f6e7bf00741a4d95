import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** More is no evidence for one meeting: somebody named their home. */
const mostFiles = 50_000;

/** Files in a folder and below it, as named from `cwd`, or null when it is no folder. Links are not followed. */
export function listFolder(cwd: string, path: string): readonly string[] | null {
  if (statSync(resolve(cwd, path), { throwIfNoEntry: false })?.isDirectory() !== true) return null;
  const files: string[] = [];
  const waiting = [path];
  for (let folder = waiting.pop(); folder !== undefined && files.length <= mostFiles; folder = waiting.pop()) {
    for (const entry of readdirSync(resolve(cwd, folder), { withFileTypes: true })) {
      if (entry.isDirectory()) waiting.push(join(folder, entry.name));
      else if (entry.isFile()) files.push(join(folder, entry.name));
    }
  }
  return files.toSorted();
}
