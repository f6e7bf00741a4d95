/** `demo`: the server with a demo retro, in a folder that is removed afterwards. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings, settingsHelp } from '../settings.ts';
import type { Terminal } from './command.ts';
import { serve } from './serve.ts';

export async function runDemo(args: readonly string[], terminal: Terminal): Promise<number> {
  if (args.includes('--help')) {
    terminal.out(`second-story demo [options]\nNothing is kept.\n\n${settingsHelp}\n`);
    return 0;
  }
  const read = readSettings(terminal.env, args);
  if (!read.ok) {
    terminal.err(`second-story: ${read.sentence}\n`);
    return 64;
  }
  const folder = mkdtempSync(join(tmpdir(), 'second-story-demo-'));
  try {
    return await serve({ ...read.settings, data: join(folder, 'data'), demo: true }, terminal);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
