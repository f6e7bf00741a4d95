/** `import-retro`: a record that was exported as JSON becomes a retro of this data folder. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { misfitIn } from 'shared/record-exports/adoptable.ts';
import { fromJson } from 'shared/record-exports/json.ts';
import { carriedIds, newId, serverKey } from '../auth/secrets.ts';
import { unmetered } from '../rooms/meter.ts';
import { Registry } from '../rooms/registry.ts';
import { adopt } from '../rooms/steward/adopt.ts';
import { openSqliteStorage } from '../storage/sqlite.ts';
import type { Terminal } from './command.ts';

const help = `second-story import-retro FILE [--data FOLDER] [--name NAME] [--json]

FILE is a record exported as JSON. It becomes a retro again: timeline, notes, views, learnings, action items and the
written record; what is exported of it equals the file. It stands where its record is written and can be published.
--name says who leads it: a facilitator of the record, or somebody who is added. Without it, the record's first
facilitator. The link of whoever leads is printed. Stop the server first: one process uses a folder.
`;

export async function runImportRetro(args: readonly string[], terminal: Terminal): Promise<number> {
  const no = (sentence: string, code: number) => {
    terminal.err(`second-story import-retro: ${sentence}\n`);
    return code;
  };
  const read = readArguments(args);
  if ('wrong' in read) return no(read.wrong, 64);
  if (read.help) {
    terminal.out(help);
    return 0;
  }
  const [file, ...rest] = read.files;
  if (file === undefined || rest.length > 0) return no('name one file. See --help.', 64);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(terminal.readFile(file));
  } catch (error) {
    return no(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`, 1);
  }
  const parsed = fromJson(text);
  if (!parsed.ok) return no(`${file} is no record of Second Story${parsed.at === '' ? '' : ` (at ${parsed.at})`}.`, 1);
  const misfit = misfitIn(parsed.record);
  if (misfit !== undefined) return no(`${file} holds something that cannot be taken in, at ${misfit}.`, 1);
  const folder = resolve(terminal.cwd, read.data);
  try {
    const storage = await openSqliteStorage(folder);
    const registry = new Registry({
      storage,
      now: terminal.now,
      newId,
      chance: Math.random,
      carriedId: carriedIds(await serverKey(storage)),
      talk: true,
      log: { warn: (_facts: object, sentence: string) => terminal.err(`${sentence}\n`) },
      meter: unmetered,
    });
    try {
      const adopted = await adopt(registry, parsed.record, read.name);
      if (!adopted) return no(`${file} names no facilitator. Say who leads with --name.`, 1);
      const facts = {
        retro: adopted.retro.id,
        title: parsed.record.title,
        leads: adopted.leader.name,
        link: adopted.address,
      };
      terminal.out(
        read.json
          ? `${JSON.stringify(facts)}\n`
          : `“${facts.title}” is the retro ${facts.retro} now. ${facts.leads} leads it and comes in by ${facts.link}\n`,
      );
      return 0;
    } finally {
      await registry.close();
      await storage.close();
    }
  } catch (error) {
    return no(error instanceof Error ? error.message : String(error), 1);
  }
}

function readArguments(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        data: { type: 'string', default: './data' },
        name: { type: 'string' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    return { ...values, name: values.name, files: positionals };
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
}
