/** `export`: lists the retros of a data folder, or prints the record of one as Markdown. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { isFilled } from 'shared/documents/record.ts';
import { standing } from 'shared/retro/phases.ts';
import { carriedIds, newId, serverKey } from '../auth/secrets.ts';
import { markdownOf } from '../http/export.ts';
import { unmetered } from '../rooms/meter.ts';
import { Registry } from '../rooms/registry.ts';
import { openSqliteStorage } from '../storage/sqlite.ts';
import type { Terminal } from './command.ts';

const help = `second-story export [RETRO] [--data FOLDER] [--names] [--json]

Without RETRO: the retros of the folder. With it: its record as Markdown; --json wraps it as {title, markdown}.
--names keeps people's names; without it they become roles. Stop the server first: one process uses a folder.
`;

export async function runExport(args: readonly string[], terminal: Terminal): Promise<number> {
  if (args.includes('--help')) {
    terminal.out(help);
    return 0;
  }
  const { data = './data', names, json, rest, wrong } = readArguments(args);
  if (wrong !== undefined || rest.length > 1) {
    terminal.err(`second-story export: ${wrong ?? 'name one retro.'} See --help.\n`);
    return 64;
  }
  const folder = resolve(terminal.cwd, data);
  if (!existsSync(folder)) {
    terminal.err(`second-story export: there is no data folder ${folder}. Name it with --data.\n`);
    return 1;
  }
  try {
    return await print(folder, rest[0], { names, json }, terminal);
  } catch (error) {
    terminal.err(`second-story export: ${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

function readArguments(args: readonly string[]) {
  const rest: string[] = [];
  let data: string | undefined;
  let wrong: string | undefined;
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? '';
    if (arg === '--data') {
      data = args[(index += 1)];
      if (data === undefined) wrong = '--data needs a folder.';
    } else if (arg.startsWith('-') && arg !== '--names' && arg !== '--json') wrong = `unknown option "${arg}".`;
    else if (!arg.startsWith('-')) rest.push(arg);
  }
  return { data, names: args.includes('--names'), json: args.includes('--json'), rest, wrong };
}

async function print(
  folder: string,
  id: string | undefined,
  look: { names: boolean; json: boolean },
  terminal: Terminal,
): Promise<number> {
  const storage = await openSqliteStorage(folder);
  const log = { warn: (_facts: object, sentence: string) => terminal.err(`${sentence}\n`) };
  const carriedId = carriedIds(await serverKey(storage));
  const registry = new Registry({
    storage,
    now: terminal.now,
    newId,
    chance: Math.random,
    carriedId,
    talk: true,
    log,
    meter: unmetered,
  });
  try {
    if (id === undefined) {
      const all: { id: string; title: string; phase: string }[] = [];
      for (const [key] of await storage.list('retros', '')) {
        const retro = await registry.retro(key);
        if (!retro) continue;
        const stage = retro.stage();
        all.push({ id: key, title: stage.about.title, phase: standing(stage.phases).phase });
      }
      const table = all.map((each) => `${each.id}  ${each.phase.padEnd(12)} ${each.title}\n`).join('');
      terminal.out(look.json ? `${JSON.stringify(all)}\n` : table);
      return 0;
    }
    const retro = await registry.retro(id);
    if (!retro || !isFilled(retro.doc('record'))) {
      const why = retro ? 'has no record yet: it begins after the meeting' : 'is not in this folder';
      terminal.err(`second-story export: the retro "${id}" ${why}.\n`);
      return 1;
    }
    const markdown = markdownOf(retro, look.names);
    terminal.out(look.json ? `${JSON.stringify({ title: retro.stage().about.title, markdown })}\n` : markdown);
    return 0;
  } finally {
    await registry.close();
    await storage.close();
  }
}
