/** `serve`: runs the server until it is asked to stop. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pino } from 'pino';
import { newSecret } from '../auth/secrets.ts';
import { run, type RunningServer } from '../running.ts';
import { isLoopback, readSettings, settingsHelp, type Settings } from '../settings.ts';
import { openSqliteStorage } from '../storage/sqlite.ts';
import { demoLinks, ensureDemo } from '../demo/demo.ts';
import type { Terminal } from './command.ts';
import { leaveAddress } from './owner-desk.ts';

const help = `second-story serve [options]\n\n${settingsHelp}\n`;

export async function runServe(args: readonly string[], terminal: Terminal): Promise<number> {
  if (args.includes('--help')) {
    terminal.out(help);
    return 0;
  }
  const read = readSettings(terminal.env, args);
  if (!read.ok) {
    terminal.err(`second-story: ${read.sentence}\n`);
    return 64;
  }
  return serve({ ...read.settings, data: resolve(terminal.cwd, read.settings.data) }, terminal);
}

/** Listens, prints where, and waits. Returns the exit code. */
export async function serve(settings: Settings, terminal: Terminal): Promise<number> {
  const setupToken = newSecret();
  const log = pino({ name: 'second-story', level: 'info' }, pino.destination({ dest: 2, sync: true }));
  const fresh = !existsSync(settings.data);
  let server: RunningServer;
  try {
    const storage = await openSqliteStorage(settings.data, {
      onWarning: (sentence: string) => log.warn({}, sentence),
    });
    server = await run(settings, storage, {
      now: terminal.now,
      log,
      addresses: terminal.addresses,
      client: terminal.client,
      setupToken,
    });
  } catch (error) {
    terminal.err(`second-story: ${whyNot(error, settings)}\n`);
    return 1;
  }
  if (settings.demo) await ensureDemo(server, fresh);
  terminal.out(await welcome(server, settings, terminal, setupToken));
  const takeAway = leaveAddress(settings.data, { address: server.here, token: setupToken });
  await terminal.stopping;
  takeAway();
  await server.close();
  return 0;
}

function whyNot(error: unknown, settings: Settings): string {
  const code = (error as { code?: string } | undefined)?.code;
  if (code === 'EADDRINUSE') return `port ${settings.port} is taken. Set PORT to another one.`;
  if (code === 'EACCES') return `no right to use port ${settings.port} or the folder ${settings.data}.`;
  if (code === 'EADDRNOTAVAIL') return `this machine has no address "${settings.host}". Set HOST to one it has.`;
  return error instanceof Error ? error.message : String(error);
}

function isReachedFromAfar({ host, url }: Settings): boolean {
  return !isLoopback(host) || (url !== undefined && !isLoopback(new URL(url).hostname));
}

/** The only place where first-run links appear: the terminal, never a log. */
async function welcome(
  server: RunningServer,
  settings: Settings,
  terminal: Terminal,
  setupToken: string,
): Promise<string> {
  const { base } = server;
  const lines = ['', `Second Story is running: ${base}`];
  if (terminal.client === undefined) lines.push('The client was not built: run "npm start", or "npm run build" first.');
  if (settings.open === 'token') lines.push(`Set-up token, needed to create a retro: ${setupToken}`);
  else if (isReachedFromAfar(settings)) lines.push(`Set-up token, for tokens and webhooks: ${setupToken}`);
  const links = await demoLinks(server);
  if (links.length > 0) {
    lines.push('', 'A demo retro is ready. Open each link in a window of its own:');
    for (const link of links) lines.push(`  ${link.role.padEnd(12)} ${base}${link.address}`);
  }
  return `${lines.join('\n')}\n\n`;
}
