/** Plays one case in a folder of its own. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seeded } from '../support/chance.ts';
import type { Case } from './case.ts';

export async function play(
  each: Case,
  { seed, short, say }: { seed: number; short: boolean; say: (line: string) => void },
): Promise<void> {
  const parent = mkdtempSync(join(tmpdir(), `second-story-${each.name}-`));
  const folder = join(parent, 'folder');
  mkdirSync(folder);
  try {
    await each.run({ chance: seeded(seed), short, folder, say });
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
}
