/** `backup` and `restore`: a whole instance as one file, while it runs; and that file in an empty folder. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { noteBackup } from '../storage/backup-list.ts';
import { backUp, restore } from '../storage/backup.ts';
import type { Terminal } from './command.ts';

const help = `second-story backup FILE [--data FOLDER] [--json]
second-story restore FILE [--data FOLDER] [--json]

backup writes everything of the data folder (./data) to one new file, while the server runs. Talk turns and private
messages are left out. restore puts such a file into an empty folder; start the server on it afterwards.
A deleted retro stays in backups that are older: deleting names them, as far as they were taken by this command.
`;

export function runBackup(args: readonly string[], terminal: Terminal): number {
  return run('backup', args, terminal, (file, folder) => {
    const { retros, documents, leftOut } = backUp(folder, file);
    noteBackup(folder, { at: terminal.now(), file });
    const sentence = `${retros} ${retros === 1 ? 'retro' : 'retros'} in ${file}. Talk turns and private messages were left out.`;
    return { facts: { file, retros, documents, leftOut }, sentence };
  });
}

export function runRestore(args: readonly string[], terminal: Terminal): number {
  return run('restore', args, terminal, (file, folder) => {
    const { retros } = restore(file, folder);
    return {
      facts: { folder, retros },
      sentence: `${retros} ${retros === 1 ? 'retro' : 'retros'} in ${folder}. Start with --data ${folder}.`,
    };
  });
}

function run(
  word: 'backup' | 'restore',
  args: readonly string[],
  terminal: Terminal,
  act: (file: string, folder: string) => { readonly facts: object; readonly sentence: string },
): number {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { data: { type: 'string', default: './data' }, json: { type: 'boolean' }, help: { type: 'boolean' } },
    });
    if (values.help) {
      terminal.out(help);
      return 0;
    }
    const [file, ...rest] = positionals;
    if (file === undefined || rest.length > 0) {
      terminal.err(`second-story ${word}: name one file. See --help.\n`);
      return 64;
    }
    const { facts, sentence } = act(resolve(terminal.cwd, file), resolve(terminal.cwd, values.data));
    terminal.out(values.json ? `${JSON.stringify(facts)}\n` : `${sentence}\n`);
    return 0;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    terminal.err(`second-story ${word}: ${reason}\n`);
    return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS') ? 64 : 1;
  }
}
