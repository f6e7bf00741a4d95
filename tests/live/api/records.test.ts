/** /api/v1: published records for other places, and the description of it all. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createApp } from 'server/app.ts';
import { operations } from 'server/http/v1/routes.ts';
import { writeProse } from 'shared/documents/write-prose.ts';
import { sectionText } from 'shared/documents/record.ts';
import { fromJson } from 'shared/record-exports/json.ts';
import type { RecordsAnswer } from 'shared/protocol/v1/answers.ts';
import { paragraph } from 'shared/retro/prose.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { beginMeeting, goTo, type Meeting } from '../../support/meeting.ts';
import { program, type Program } from '../../support/program.ts';
import { startServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let reader: Program;

beforeEach(async () => {
  server = await startServer();
  reader = await program(server, ['records']);
});
afterEach(() => server.close());

async function publish(): Promise<Meeting> {
  const meeting = await beginMeeting(server);
  await goTo(meeting, 'record');
  const record = await meeting.facilitator.joined('record');
  record.doc.transact(() =>
    writeProse(sectionText(record.doc, 'summary'), [paragraph('Ana Sousa saw it first, and @ben too.')]),
  );
  await record.durable();
  await meeting.facilitator.does({ type: 'go-to-phase', phase: 'published' });
  return meeting;
}

test('API-05 records are listed once they are published, page by page, and read in every form', async () => {
  await beginMeeting(server);
  expect((await reader.get<RecordsAnswer>('/records')).json.records).toEqual([]);
  const { facilitator } = await publish();
  const { retro } = facilitator.seat;
  const { records } = (await reader.get<RecordsAnswer>('/records')).json;
  expect(records).toMatchObject([{ retro, title: 'Checkout was slow', revision: 1, date: '2026-03-02' }]);
  const revisions = await reader.get(`/retros/${retro}/revisions`);
  expect(revisions.json).toMatchObject({ revisions: [{ n: 1 }] });
  const whole = await reader.get(`/retros/${retro}/revisions/1`);
  expect(fromJson(whole.text)).toMatchObject({ ok: true, record: { title: 'Checkout was slow' } });
  const markdown = await reader.get(`/retros/${retro}/revisions/1?format=markdown`);
  expect(markdown.headers.get('content-type')).toContain('text/markdown');
  expect(markdown.text).toContain('# Checkout was slow');
  expect(await reader.get(`/retros/${retro}/revisions/1?format=pdf`)).toMatchObject({ status: 400 });
  for (const path of [`/retros/${retro}/revisions/2`, `/retros/nowhere/revisions/1`]) {
    expect(await reader.get(path)).toMatchObject({ status: 404, json: { reason: 'unknown-revision' } });
  }
});

test('API-06 what programs read names nobody, in any form and whatever they ask', async () => {
  const { facilitator } = await publish();
  const path = `/retros/${facilitator.seat.retro}/revisions/1`;
  for (const format of ['json', 'markdown', 'html', 'wiki', 'events', 'actions']) {
    const { text } = await reader.get(`${path}?format=${format}&names=1`);
    expect(text).not.toMatch(/Ana|Sousa|@ben|Maren|Holt/);
  }
});

test('API-07 a long list of records goes on where the page before ended', async () => {
  const { facilitator } = await publish();
  const [[, first] = []] = await server.storage.list('revisions', '');
  if (!first) throw new Error('nothing was published');
  for (let n = 0; n < 60; n += 1) {
    const id = `retro-${String(n).padStart(10, '0')}`;
    await server.storage.commit([
      { op: 'put', table: 'retros', key: id, row: { id, createdAt: n, asideGeneration: 1, revisions: 1 } },
      { op: 'put', table: 'revisions', key: `${id}/000001`, row: { ...first, retro: id } },
    ]);
  }
  const page = (await reader.get<RecordsAnswer>('/records')).json;
  expect(page.records).toHaveLength(50);
  expect(page.records[0]?.retro).toBe(facilitator.seat.retro);
  const rest = (await reader.get<RecordsAnswer>(`/records?after=${page.next}`)).json;
  expect(rest.records).toHaveLength(11);
  expect(rest.next).toBeUndefined();
  expect(new Set([...page.records, ...rest.records].map(({ retro }) => retro)).size).toBe(61);
});

test('API-08 every route of /api/v1 is described, and every description is a route', async () => {
  const page = (await (await fetch(`${server.url}/api/openapi.json`)).json()) as {
    openapi: string;
    servers: { url: string }[];
    paths: Record<string, Record<string, { responses: Record<string, object> }>>;
  };
  expect(page.openapi).toBe('3.1.0');
  expect(page.servers).toEqual([{ url: `${server.url}/api/v1` }]);
  const described = Object.entries(page.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
  );
  const app = createApp({ storage: server.storage } as Parameters<typeof createApp>[0]);
  const routed = app.routes.flatMap(({ method, path }) =>
    path.startsWith('/api/v1/') ? [`${method} ${path.slice('/api/v1'.length)}`] : [],
  );
  expect(described.toSorted()).toEqual([...new Set(routed)].toSorted());
  const events = page.paths['/retros/{retro}/events']?.['post'];
  expect(JSON.stringify(events)).toContain('"maxItems":500');
  expect(Object.keys(events?.responses ?? {})).toEqual(expect.arrayContaining(['200', '401', '403', '409', '429']));
});

test('API-09 the page for people has an example of every operation', () => {
  const page = readFileSync(fileURLToPath(new URL('../../../docs/API.md', import.meta.url)), 'utf8');
  for (const { method, path } of operations) {
    expect(page).toContain(`${method.toUpperCase()} /api/v1${path}`);
    const example = path.replace(/\{\w+\}/g, '[^ /?]+');
    expect(page).toMatch(new RegExp(`curl [^\n]*(?:\\n[^\n\`]*)*?/api/v1${example}`));
  }
});

test('API-10 the archive is searched for words, narrowed, and names nobody', async () => {
  const { facilitator } = await publish();
  const found = await reader.get<{ total: number; records: { retro: string; passages: { text: string }[] }[] }>(
    '/archive?q=saw+it+first&kind=record',
  );
  expect(found.json).toMatchObject({ total: 1, records: [{ retro: facilitator.seat.retro }] });
  expect(found.json.records[0]?.passages[0]?.text).toContain('saw it first');
  expect(found.text).not.toMatch(/Ana|Sousa|@ben/);
  expect((await reader.get('/archive?q=nothing+like+it')).json).toMatchObject({ total: 0, records: [] });
  expect(await reader.get('/archive?from=yesterday')).toMatchObject({ status: 400, json: { reason: 'bad-request' } });
  const bot = await program(server, ['create']);
  expect(await bot.get('/archive?q=saw')).toMatchObject({ status: 403 });
});
