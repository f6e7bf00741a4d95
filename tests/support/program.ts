/** Another program that talks to /api/v1: it holds a token, and every answer is held against its description. */
import { makeToken } from 'server/auth/tokens.ts';
import { operations } from 'server/http/v1/routes.ts';
import { parse } from 'shared/protocol/api.ts';
import type { EventsAnswer, OpenedAnswer, ApiRefusal } from 'shared/protocol/v1/answers.ts';
import { refusal } from 'shared/protocol/v1/answers.ts';
import { scopes, type Scope } from 'shared/protocol/tokens.ts';
import type { TestServer } from './server.ts';

export interface Heard<T = unknown> {
  readonly status: number;
  readonly json: T;
  readonly text: string;
  readonly headers: Headers;
}

export class Program {
  readonly server: TestServer;
  readonly secret: string;
  readonly id: string;

  constructor(server: TestServer, id: string, secret: string) {
    this.server = server;
    this.id = id;
    this.secret = secret;
  }

  async get<T>(path: string): Promise<Heard<T>> {
    return this.#ask<T>('GET', path, undefined, {});
  }

  async post<T>(path: string, body: unknown, key?: string): Promise<Heard<T>> {
    return this.#ask<T>('POST', path, JSON.stringify(body), key === undefined ? {} : { 'idempotency-key': key });
  }

  async #ask<T>(method: string, path: string, body: string | undefined, headers: object): Promise<Heard<T>> {
    const response = await fetch(`${this.server.url}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${this.secret}`, 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    const json: unknown = isJson ? JSON.parse(text) : undefined;
    if (isJson && parse(schemaOf(method, path, response.status), json) === undefined) {
      throw new Error(`${method} ${path} answers what is not described: ${text}`);
    }
    return { status: response.status, json: json as T, text, headers: response.headers };
  }
}

function schemaOf(method: string, path: string, status: number): Parameters<typeof parse>[0] {
  if (status >= 400) return refusal;
  const operation = operations.find(
    (each) =>
      each.method === method.toLowerCase() &&
      new RegExp(`^${each.path.replace(/\{\w+\}/g, '[^/]+')}$`).test(path.split('?')[0] ?? ''),
  );
  if (operation?.status !== status) throw new Error(`${method} ${path} answers ${status}, which is not described`);
  return operation.answer;
}

export async function program(
  server: TestServer,
  may: readonly Scope[] = scopes,
  name = 'Pager bot',
): Promise<Program> {
  const made = await makeToken(server.storage, { name, scopes: [...may] }, server.registry.around.now());
  if (!made.ok) throw new Error(made.reason);
  return new Program(server, made.token.id, made.secret);
}

export const queueStalled = {
  title: 'Queue stalled for an hour',
  zone: 'Europe/Berlin',
  facilitator: 'Maren Holt',
  incident: { startedAt: '2026-03-01T23:30:00Z', endedAt: '2026-03-02T00:40:00Z' },
  services: ['billing'],
  people: [
    { name: 'Ana Sousa', role: 'participant' },
    { name: 'Idris Bekele', role: 'deputy' },
  ],
  events: [
    {
      id: 'pd:1',
      at: '2026-03-01T23:30:00Z',
      text: 'Alert: the queue is longer than a million.',
      kind: 'alert',
      sources: [{ url: 'https://status.example.org/alerts/1', label: 'Alert 1' }],
    },
    { id: 'pd:2', at: '2026-03-02T01:40:00+01:00', text: 'The queue drains again.' },
  ],
};

export type Opened = Heard<OpenedAnswer>;
export type Added = Heard<EventsAnswer>;
export type Refused = Heard<ApiRefusal>;
