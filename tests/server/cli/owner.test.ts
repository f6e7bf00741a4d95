/** `token` and `webhook` on the command line, on a folder and beside a running server. */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand, type Terminal } from 'server/cli/command.ts';
import { leaveAddress } from 'server/cli/owner-desk.ts';
import { openSqliteStorage } from 'server/storage/sqlite.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Program, queueStalled } from '../../support/program.ts';
import { startServer } from '../../support/server.ts';
import { Receiver } from '../../support/webhooks.ts';

let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'second-story-owner-'));
  await (await openSqliteStorage(folder)).close();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function says(line: string, ...more: string[]): Promise<{ code: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const terminal = {
    cwd: folder,
    now: Date.now,
    out: (text: string) => out.push(text),
    err: (text: string) => err.push(text),
  };
  const words = [...line.split(' '), ...more, '--data', folder];
  const code = await runCommand(words, terminal as unknown as Terminal);
  return { code, out: out.join(''), err: err.join('') };
}

test('TOKEN-09 without a server, a token is made in the folder, listed and taken back', async () => {
  const made = await says('token create --scopes create,events', 'Pager bot');
  expect(made).toMatchObject({ code: 0, err: expect.stringContaining('this once') });
  expect(made.out.trim()).toMatch(/^sst_[\w-]{16}_[\w-]{22}$/);
  const listed = await says('token list');
  expect(listed.out).toContain('create,events');
  expect(listed.out).toContain('Pager bot');
  expect(listed.out).not.toContain(made.out.trim().slice(-22));
  const [id = ''] = listed.out.split(' ');
  expect(await says(`token revoke ${id}`)).toMatchObject({ code: 0 });
  expect((await says('token list')).out).toContain('revoked');
  expect(await says('token revoke nothing')).toMatchObject({ code: 1, err: expect.stringContaining('no token') });
});

test('TOKEN-10 while the server runs, the same words ask it, and its answer counts at once', async () => {
  const bot = new Receiver();
  const server = await startServer(await openSqliteStorage(folder), {}, { send: bot.send });
  const takeAway = leaveAddress(folder, { address: server.url, token: 'set-up-token-of-tests' });
  expect(statSync(join(folder, 'running.json')).mode & 0o077).toBe(0);
  const made = await says('token create Bot --scopes create --json');
  const { secret } = JSON.parse(made.out) as { secret: string };
  expect((await new Program(server, '', secret).post('/retros', queueStalled)).status).toBe(201);
  const added = await says('webhook add https://bot.example.org/hook --events phase.changed');
  expect(added.out).toMatch(/^whsec_/);
  const [id = ''] = (await says('webhook list')).out.split(' ');
  expect((await says(`webhook test ${id}`)).out).toContain('delivered 204');
  expect((await says(`webhook deliveries ${id}`)).out).toContain('attempt 1');
  expect((await says(`webhook remove ${id}`)).code).toBe(0);
  expect((await says('webhook list')).out).toBe('No webhooks yet.\n');
  takeAway();
  // Without the file nobody knows where it is, and its folder is taken.
  expect(await says('token list')).toMatchObject({ code: 1, err: expect.stringContaining('Another Second Story') });
  await server.close();
});

test('TOKEN-11 a file that a killed server left behind leads nowhere, and the folder is used', async () => {
  leaveAddress(folder, { address: 'http://127.0.0.1:9', token: 'x' });
  expect(await says('token list')).toMatchObject({ code: 0, out: 'No tokens yet.\n' });
  // Or another server has its port by now, and does not know its token.
  const other = await startServer();
  leaveAddress(folder, { address: other.url, token: 'of-an-earlier-start' });
  await says('token create Bot --scopes create');
  expect((await says('token list')).out).toContain('Bot');
  expect(await other.storage.list('tokens', '')).toEqual([]);
  await other.close();
});

test('TOKEN-12 wrong words are said with what to do, and exit with 64', async () => {
  for (const line of [
    'token',
    'token create',
    'token create Bot',
    'token create Bot --scopes all',
    'token create Pager bot --scopes create',
    'token revoke',
    'token list --what',
    'webhook add ftp://bot.example.org',
    'webhook add https://bot.example.org --events phase.changed,everything',
    'webhook test',
    'webhook look',
  ]) {
    expect({ line, ...(await says(line)) }).toMatchObject({
      line,
      code: 64,
      err: expect.stringContaining('See --help.'),
    });
  }
  expect((await says('token --help')).out).toContain('--scopes');
  expect((await says('webhook --help')).out).toContain('preparation.due');
});
