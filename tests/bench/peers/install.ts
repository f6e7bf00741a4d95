/** The peers, installed on demand beside nothing of ours: into a folder under the system's temporary one. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const peerVersions = {
  '@hocuspocus/server': '4.7.0',
  '@hocuspocus/extension-database': '4.7.0',
  '@y/websocket-server': '0.1.1',
  'y-leveldb': '0.1.2',
  'y-protocols': '1.0.7',
  lib0: '0.2.120',
  ws: '8.23.0',
  yjs: '13.6.33',
} as const;

const installLimitMs = 5 * 60_000;

/** Returns the folder; throws with the installer's last words when it cannot be made. */
export function installPeers(say: (sentence: string) => void): string {
  const manifest = JSON.stringify({ private: true, type: 'module', dependencies: peerVersions });
  const key = createHash('sha256').update(`${process.versions.modules} ${manifest}`).digest('hex').slice(0, 12);
  const folder = join(tmpdir(), `second-story-bench-peers-${key}`);
  mkdirSync(folder, { recursive: true });
  copyFileSync(fileURLToPath(new URL('../servers/hocuspocus.ts', import.meta.url)), join(folder, 'hocuspocus.ts'));
  const done = join(folder, 'installed');
  if (existsSync(done)) return folder;
  say(`installing the peers into ${folder} (once)`);
  writeFileSync(join(folder, 'package.json'), manifest);
  const installed = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    encoding: 'utf8',
    timeout: installLimitMs,
  });
  if (installed.status !== 0) throw new Error(`the peers could not be installed: ${installed.stderr.slice(-2000)}`);
  writeFileSync(done, '');
  return folder;
}
