/** A wall screen of a test meeting: a cookie without a person, and sockets into rooms. */
import type { JoinAnswer } from 'shared/protocol/api.ts';
import type { DocumentKind } from 'shared/protocol/rooms.ts';
import { openPeer, type Peer } from './peer.ts';
import { cookieOf, post, splitAddress, type Reachable, type TestPerson } from './person.ts';

export interface TestWall {
  readonly retro: string;
  /** `wall-<link id>` */
  readonly id: string;
  readonly link: string;
  readonly address: string;
  readonly cookie: string;
  open(kind: DocumentKind, owner?: string, retro?: string): Peer;
  joined(kind: DocumentKind): Promise<Peer>;
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body: unknown): Promise<T>;
}

/** Makes a wall link and opens it in a browser that holds nothing else. */
export async function openWall(host: TestPerson): Promise<TestWall> {
  const { link } = await host.does({ type: 'invite-role', role: 'wall' });
  if (!link) throw new Error('no link was made');
  const { server } = host;
  const { json, response } = await post(server, '/api/join', splitAddress(link.address));
  const answer = json as JoinAnswer;
  if (!answer.ok || !('wall' in answer)) throw new Error(`no wall: ${JSON.stringify(answer)}`);
  return wallAt(server, { retro: answer.wall, link: link.id, address: link.address, cookie: cookieOf(response) });
}

function wallAt(server: Reachable, wall: Pick<TestWall, 'retro' | 'link' | 'address' | 'cookie'>): TestWall {
  const { cookie } = wall;
  const id = `wall-${wall.link}`;
  const open = (kind: DocumentKind, owner?: string, retro = wall.retro) => {
    const path = owner === undefined ? `${retro}/${kind}` : `${retro}/${kind}/${owner}`;
    return openPeer(`${server.url.replace('http', 'ws')}/sync/${path}?as=${id}`, { cookie, origin: server.url });
  };
  return {
    ...wall,
    id,
    open,
    async joined(kind) {
      const peer = open(kind);
      await peer.synced();
      return peer;
    },
    async get<T>(path: string) {
      return (await (await fetch(`${server.url}${path}`, { headers: { cookie } })).json()) as T;
    },
    async post<T>(path: string, body: unknown) {
      return (await post(server, path, body, cookie)).json as T;
    },
  };
}
