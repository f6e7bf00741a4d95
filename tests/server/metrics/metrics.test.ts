/** `/metrics`: what it shows, to whom, and that nothing in it is about anybody. */
import { request } from 'node:http';
import { Histogram, exposition } from 'server/metrics/exposition.ts';
import { closeCodes } from 'shared/protocol/close-codes.ts';
import { afterEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { beginMeeting, type Meeting } from '../../support/meeting.ts';
import { syncMessage } from '../../support/peer.ts';
import { startServer, type TestServer } from '../../support/server.ts';

let server: TestServer | undefined;

afterEach(async () => {
  await server?.close();
  server = undefined;
});

/** Status and text, with headers that `fetch` would not let us set. */
function ask({ port }: TestServer, headers: Record<string, string> = {}): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path: '/metrics', headers }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    sent.on('error', reject);
    sent.end();
  });
}

const valueOf = (page: string, name: string) =>
  Number(
    page
      .split('\n')
      .find((line) => line.startsWith(`${name} `))
      ?.split(' ')[1],
  );

async function busyMeeting(): Promise<Meeting> {
  server = await startServer();
  const meeting = await beginMeeting(server);
  const [writer, reader] = [await meeting.deputy.joined('board'), await meeting.ana.joined('board')];
  writer.doc.getMap('threads').set('t1', { name: 'quartz lantern', eventIds: [] });
  await writer.durable();
  const forged = new Y.Doc();
  forged.getMap('quartz').set('lantern', 1);
  const hostile = await meeting.facilitator.joined('board');
  hostile.send(syncMessage(2, Y.encodeStateAsUpdate(forged)));
  expect(await hostile.closed()).toBe(closeCodes.malformed);
  await reader.until(() => reader.doc.getMap('threads').size === 1);
  return meeting;
}

test('METRIC-01 it counts connections, rooms, latencies, refusals and closes', async () => {
  const meeting = await busyMeeting();
  const { status, text } = await ask(meeting.server);
  expect(status).toBe(200);
  expect(valueOf(text, 'second_story_connections')).toBe(2);
  expect(valueOf(text, 'second_story_retros')).toBe(1);
  expect(valueOf(text, 'second_story_rooms')).toBeGreaterThan(3);
  expect(valueOf(text, 'second_story_buffered_bytes')).toBe(0);
  for (const name of ['flush', 'commit', 'acknowledgement']) {
    expect(valueOf(text, `second_story_${name}_seconds_count`)).toBeGreaterThan(0);
    expect(valueOf(text, `second_story_${name}_seconds_sum`)).toBeGreaterThan(0);
  }
  expect(text).toContain('second_story_refusals_total{reason="unknown-root"} 1\n');
  expect(text).toContain('second_story_closes_total{code="4400",reason="malformed"} 1\n');
  expect(text).toMatch(/second_story_http_answers_total\{status="200"\} \d+\n/);
  expect(text).toMatch(/second_story_event_loop_delay_seconds\{quantile="0.99"\} [\d.e-]+\n/);
});

test('METRIC-02 no name, no content and no id stands in it', async () => {
  const { server: running, facilitator, deputy, ana } = await busyMeeting();
  const { text } = await ask(running);
  const said = [facilitator.seat.retro, facilitator.id, deputy.id, ana.id, 'Holt', 'Bekele', 'Sousa', 'quartz'];
  for (const word of [...said, 'Checkout', 'lantern']) expect(text).not.toContain(word);
});

test('METRIC-03 it is for this machine, unless somebody else only passes the request on', async () => {
  server = await startServer();
  expect((await ask(server)).status).toBe(200);
  for (const name of ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via']) {
    expect((await ask(server, { [name]: '203.0.113.7' })).status).toBe(401);
  }
  expect((await ask(server, { host: 'elsewhere.example' })).status).toBe(403);
});

test('METRIC-04 behind a public address only the set-up token opens it, and never in an address', async () => {
  server = await startServer(undefined, { SECOND_STORY_URL: 'https://retro.example.org' });
  expect((await ask(server)).status).toBe(401);
  expect((await ask(server, { authorization: 'Bearer some-other-token' })).status).toBe(401);
  const asked = await fetch(`${server.url}/metrics?token=set-up-token-of-tests`);
  expect(asked.status).toBe(401);
  const { status, text } = await ask(server, { authorization: 'Bearer set-up-token-of-tests' });
  expect(status).toBe(200);
  expect(text).toContain('# TYPE second_story_connections gauge');
});

test('METRIC-05 buckets are cumulative and end with all', () => {
  const histogram = new Histogram();
  for (const seconds of [0.0004, 0.02, 0.02, 30]) histogram.observe(seconds);
  const text = exposition([{ type: 'histogram', name: 'took', help: 'How long.', histogram }]);
  expect(text.split('\n').slice(0, 2)).toEqual(['# HELP took How long.', '# TYPE took histogram']);
  expect(text).toContain('took_bucket{le="0.001"} 1\n');
  expect(text).toContain('took_bucket{le="0.025"} 3\n');
  expect(text).toContain('took_bucket{le="10"} 3\n');
  expect(text).toContain('took_bucket{le="+Inf"} 4\n');
  expect(text).toMatch(/took_sum 30\.04\d*\ntook_count 4\n$/);
});
