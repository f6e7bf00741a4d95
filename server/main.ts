/** Composition root: environment, clock, storage, listening, signals. Nothing else reads process.env. */
import { existsSync, readFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand } from './cli/command.ts';
import { listFolder } from './cli/folder.ts';

const client = fileURLToPath(new URL('../client/dist', import.meta.url));
// npm runs scripts in the workspace's folder; files and folders are meant from where the person stands.
const cwd = process.env['INIT_CWD'] ?? process.cwd();

const stopping = new Promise<void>((stop) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stop());
});

process.exitCode = await runCommand(process.argv.slice(2), {
  env: process.env,
  cwd,
  now: Date.now,
  client: existsSync(client) ? client : undefined,
  addresses: Object.values(networkInterfaces()).flatMap((all) => (all ?? []).map((each) => each.address)),
  readFile: (path) => readFileSync(resolve(cwd, path)),
  listFolder: (path) => listFolder(cwd, path),
  readStandardInput: () => readFileSync(0, 'utf8'),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  stopping,
});
