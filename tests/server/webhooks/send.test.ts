/** The one request that leaves the server: where it may go, and how little it trusts what answers. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isLinkLocal, send, sendWithin } from 'server/webhooks/send.ts';
import { afterEach, expect, test } from 'vitest';

const closings: (() => void)[] = [];
afterEach(() => closings.splice(0).forEach((close) => close()));

async function receiver(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const seen: { method: string | undefined; url: string | undefined; headers: object; body: string }[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (piece: Buffer) => (body += piece.toString()));
    request.on('end', () => {
      seen.push({ method: request.method, url: request.url, headers: request.headers, body });
      answer(request, response);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closings.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { seen, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook?x=1` };
}

const letter = (url: string) => ({ url, headers: { 'content-type': 'application/json' }, body: '{"é":1}' });
const never = new AbortController().signal;

test('SEND-01 a letter is one POST with its headers and its whole body', async () => {
  const { seen, url } = await receiver((_, response) => response.writeHead(204).end());
  expect(await send(letter(url), never)).toEqual({ outcome: 'delivered', status: 204 });
  expect(seen).toMatchObject([
    { method: 'POST', url: '/hook?x=1', body: '{"é":1}', headers: { 'content-type': 'application/json' } },
  ]);
  expect(seen[0]?.headers).not.toHaveProperty('cookie');
});

test('SEND-02 a redirect is not followed, and any other answer is what it is', async () => {
  const elsewhere = await receiver((_, response) => response.end());
  const { url } = await receiver((_, response) => response.writeHead(307, { location: elsewhere.url }).end());
  expect(await send(letter(url), never)).toEqual({ outcome: 'redirected', status: 307 });
  expect(elsewhere.seen).toEqual([]);
  const broken = await receiver((_, response) => response.writeHead(500).end());
  expect(await send(letter(broken.url), never)).toEqual({ outcome: 'answered', status: 500 });
});

test('SEND-03 who never answers, or answers without end, costs neither time nor memory', async () => {
  const silent = await receiver(() => undefined);
  expect(await sendWithin(50, letter(silent.url), never)).toEqual({ outcome: 'timed-out' });
  let sent = 0;
  const endless = await receiver((_, response) => {
    response.writeHead(200);
    const more = () => {
      while (!response.destroyed && sent < 1 << 28) {
        sent += 1 << 16;
        if (!response.write(Buffer.alloc(1 << 16))) return response.once('drain', more);
      }
      return undefined;
    };
    more();
  });
  expect(await send(letter(endless.url), never)).toEqual({ outcome: 'delivered', status: 200 });
  expect(sent).toBeLessThan(1 << 28);
});

test('SEND-04 nobody there, or no such name: each is said', async () => {
  const { url } = await receiver(() => undefined);
  closings.splice(0).forEach((close) => close());
  expect(await send(letter(url), never)).toEqual({ outcome: 'unreachable' });
  expect(await send(letter('http://nobody.invalid/'), never)).toEqual({ outcome: 'unreachable' });
});

test('SEND-06 the network link, where clouds keep secrets, is known however it is written', () => {
  const written = [
    '169.254.169.254',
    '[fe80::1]',
    '[::ffff:169.254.169.254]',
    '2852039166',
    '0xa9fea9fe',
    '[fd00:ec2::254]',
  ];
  for (const host of written) expect(isLinkLocal(new URL(`http://${host}/latest`).hostname)).toBe(true);
  for (const host of ['10.0.0.1', '127.0.0.1', '[::1]', 'fe80.example.org', 'example.org']) {
    expect(isLinkLocal(new URL(`http://${host}/latest`).hostname)).toBe(false);
  }
});

test('SEND-05 when the server stops, what is on its way ends', async () => {
  const silent = await receiver(() => undefined);
  const end = new AbortController();
  const sent = send(letter(silent.url), end.signal);
  end.abort();
  expect(await sent).toEqual({ outcome: 'unreachable' });
});
