/** The five servers that are measured against each other, and how each is started. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DialectName } from '../load/dialects.ts';
import type { Launch } from './child.ts';
import { peerVersions } from './install.ts';

export const serverNames = ['ours', 'y-websocket', 'hocuspocus', 'hocuspocus-16', 'relay'] as const;
export type ServerName = (typeof serverNames)[number];
export type PeerName = Exclude<ServerName, 'ours'>;

export const titles: Record<ServerName, string> = {
  ours: 'Second Story',
  'y-websocket': `@y/websocket-server ${peerVersions['@y/websocket-server']} + leveldb`,
  hocuspocus: `Hocuspocus ${peerVersions['@hocuspocus/server']} + SQLite`,
  'hocuspocus-16': `Hocuspocus ${peerVersions['@hocuspocus/server']} + SQLite, flushDelay 16`,
  relay: `bare ws ${peerVersions.ws} relay`,
};

const own = (file: string) => fileURLToPath(new URL(`../servers/${file}`, import.meta.url));

export const dialectOf: Record<ServerName, DialectName> = {
  ours: 'second-story',
  'y-websocket': 'y-websocket',
  hocuspocus: 'hocuspocus',
  'hocuspocus-16': 'hocuspocus',
  relay: 'y-websocket',
};

/**
 * @param peers folder of the installed peers
 * @param data folder this server may write to
 */
export function launchOf(name: ServerName, peers: string, data: string): Launch {
  const hocuspocus = { arguments: [join(peers, 'hocuspocus.ts')], cwd: peers };
  switch (name) {
    case 'ours':
      return { arguments: [own('ours.ts')], environment: { SECOND_STORY_DATA: data } };
    case 'relay':
      return { arguments: [own('relay.ts')], environment: {} };
    case 'y-websocket':
      return {
        arguments: [join(peers, 'node_modules/@y/websocket-server/src/server.js')],
        cwd: peers,
        environment: { YPERSISTENCE: join(data, 'level') },
      };
    case 'hocuspocus':
      return { ...hocuspocus, environment: {} };
    case 'hocuspocus-16':
      return { ...hocuspocus, environment: { FLUSH_DELAY: '16' } };
  }
}
