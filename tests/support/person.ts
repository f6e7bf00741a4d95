/** One person of a test meeting: a cookie, commands, and sockets into rooms. */
import type { CommandAnswer, CreateAnswer, JoinAnswer, NewLink, Seat } from 'shared/protocol/api.ts';
import type { Command } from 'shared/protocol/commands.ts';
import { readStage, type Stage } from 'shared/documents/stage.ts';
import type { DocumentKind } from 'shared/protocol/rooms.ts';
import type { Role } from 'shared/retro/people.ts';
import { openPeer, type Peer } from './peer.ts';
import type { TestServer } from './server.ts';

/** Any running server; `registry` is there when it runs in this process. */
export type Reachable = Pick<TestServer, 'url'> & Partial<Pick<TestServer, 'registry'>>;

let keys = 0;

type StepFree<T> = T extends { from: number } ? Omit<T, 'from'> & { from?: number } : T;

export class TestPerson {
  readonly server: Reachable;
  readonly seat: Seat;
  readonly cookie: string;

  constructor(server: Reachable, seat: Seat, cookie: string) {
    this.server = server;
    this.seat = seat;
    this.cookie = cookie;
  }

  get id(): string {
    return this.seat.person;
  }

  async get<T>(path: string): Promise<T> {
    const response = await fetch(`${this.server.url}${path}`, { headers: { cookie: this.cookie } });
    return (await response.json()) as T;
  }

  async post<T>(path: string, body: unknown): Promise<T> {
    const { json } = await post(this.server, path, body, this.cookie);
    return json as T;
  }

  /** A command; steps are made from the stage as it is now unless the test says otherwise. */
  async act(command: StepFree<Command>, key = `key-of-test-${(keys += 1)}`): Promise<CommandAnswer> {
    const from = (await this.stage()).step;
    return this.post(`/api/retros/${this.seat.retro}/commands?as=${this.id}`, { key, command: { from, ...command } });
  }

  /** A command that the test expects to be carried out. */
  async does(command: StepFree<Command>): Promise<Extract<CommandAnswer, { ok: true }>> {
    const answer = await this.act(command);
    if (!answer.ok) throw new Error(`${command.type} was refused: ${answer.reason}`);
    return answer;
  }

  async stage(): Promise<Stage> {
    const retro = await this.server.registry?.retro(this.seat.retro);
    if (retro) return retro.stage();
    const peer = await this.joined('stage');
    peer.leave();
    return readStage(peer.doc);
  }

  /** A socket into a room, as any hand-written client could open it. */
  open(kind: DocumentKind, owner?: string, as = this.id): Peer {
    const path = owner === undefined ? `${this.seat.retro}/${kind}` : `${this.seat.retro}/${kind}/${owner}`;
    return openPeer(`${this.server.url.replace('http', 'ws')}/sync/${path}?as=${as}`, {
      cookie: this.cookie,
      origin: this.server.url,
    });
  }

  /** A socket that has synced. */
  async joined(kind: DocumentKind, owner?: string): Promise<Peer> {
    const peer = this.open(kind, owner);
    await peer.synced();
    return peer;
  }

  desk(): Promise<Peer> {
    return this.joined('desk', this.id);
  }
}

export async function post(server: Reachable, path: string, body: unknown, cookie = '') {
  const response = await fetch(`${server.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(body),
  });
  return { json: (await response.json()) as unknown, response };
}

export function cookieOf(response: Response): string {
  return (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

/** Creates a retro and sits its facilitator down. */
export async function createRetro(
  server: Reachable,
  title = 'Checkout was slow',
): Promise<{
  facilitator: TestPerson;
  links: readonly NewLink[];
}> {
  const { json, response } = await post(server, '/api/retros', {
    title,
    name: 'Maren Holt',
    zone: 'UTC',
    date: '2026-03-02',
  });
  const answer = json as CreateAnswer;
  if (!answer.ok) throw new Error(`not created: ${answer.reason}`);
  return { facilitator: new TestPerson(server, answer.seat, cookieOf(response)), links: answer.links };
}

/** Link and secret of an address like `/j/<link>#<secret>`. */
export function splitAddress(address: string): { link: string; secret: string } {
  const [link = '', secret = ''] = address.replace('/j/', '').split('#');
  return { link, secret };
}

/** Comes in through an address like `/j/<link>#<secret>`. */
export async function comeIn(server: Reachable, address: string, name?: string): Promise<TestPerson> {
  const { json, response } = await post(server, '/api/join', {
    ...splitAddress(address),
    ...(name === undefined ? {} : { name }),
  });
  const answer = json as JoinAnswer;
  if (!answer.ok || !('seat' in answer)) throw new Error(`not let in: ${JSON.stringify(answer)}`);
  return new TestPerson(server, answer.seat, cookieOf(response));
}

export async function invite(host: TestPerson, name: string, role: Role): Promise<TestPerson> {
  const { link } = await host.does({ type: 'invite-person', name, role });
  if (!link) throw new Error('no link was made');
  return comeIn(host.server, link.address);
}
