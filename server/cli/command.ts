/** The command line: one word a command, exit codes 0 (done), 1 (input was wrong), 64 (called wrongly). */

// Each command is loaded when it is called: `lint` needs no server, `serve` no importer.

/** What a command may touch of the machine. */
export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly now: () => number;
  readonly client: string | undefined;
  readonly addresses: readonly string[];
  readonly readFile: (path: string) => Uint8Array;
  /** Paths of the files in a folder; null when it is no folder. */
  readonly listFolder: (path: string) => readonly string[] | null;
  readonly readStandardInput: () => string;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Resolves when the process is asked to stop. */
  readonly stopping: Promise<void>;
}

const help = `Second Story: a room for blameless incident retrospectives

  second-story serve  [options]        run the server (npm start does this)
  second-story demo   [options]        run it with a demo retro in a folder that is removed afterwards
  second-story import FILE [options]   read a timeline, show or print its events
  second-story lint   [FILE] [options] hints on wording: --context question|timeline|record
  second-story talk   FILE [options]   talk time of a transcript: VTT, SRT, RTTM or turns
  second-story import-retro FILE       a record exported as JSON becomes a retro again
  second-story export [RETRO] [options] list the retros of a data folder, or print one's record
  second-story backup FILE [options]   everything in one file, while the server runs
  second-story restore FILE [options]  that file into an empty data folder
  second-story token  WORD [options]   create, list, revoke: tokens for other programs
  second-story webhook WORD [options]  add, list, remove, test: addresses told what happens

Each command explains itself with --help.
`;

export async function runCommand(argv: readonly string[], terminal: Terminal): Promise<number> {
  const [command, ...rest] = argv;
  const io = { ...terminal, stdin: terminal.readStandardInput };
  switch (command) {
    case 'serve':
      return (await import('./serve.ts')).runServe(rest, terminal);
    case 'demo':
      return (await import('./demo.ts')).runDemo(rest, terminal);
    case 'import':
      return (await import('./import.ts')).runImport(rest, io);
    case 'lint':
      return (await import('./lint.ts')).runLint(rest, io);
    case 'talk':
      return (await import('./talk.ts')).runTalk(rest, io);
    case 'import-retro':
      return (await import('./import-retro.ts')).runImportRetro(rest, terminal);
    case 'export':
      return (await import('./export.ts')).runExport(rest, terminal);
    case 'backup':
      return (await import('./backup.ts')).runBackup(rest, terminal);
    case 'restore':
      return (await import('./backup.ts')).runRestore(rest, terminal);
    case 'token':
      return (await import('./token.ts')).runToken(rest, terminal);
    case 'webhook':
      return (await import('./webhook.ts')).runWebhook(rest, terminal);
    case undefined:
    case 'help':
    case '--help':
    case '-h':
      terminal.out(help);
      return 0;
    default:
      terminal.err(`second-story: unknown command "${command}". See second-story --help.\n`);
      return 64;
  }
}
