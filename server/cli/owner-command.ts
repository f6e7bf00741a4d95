/** What `token` and `webhook` share: words read, asked of the server or of its folder, and the answer printed. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { RefusalReason } from 'shared/protocol/refusals.ts';
import { refusals } from 'shared/sentences/refusals.ts';
import type { Terminal } from './command.ts';
import { openOwnerDesk } from './owner-desk.ts';

export interface Words {
  /** What stands before any option: `create`, `Pager bot`. */
  readonly words: readonly string[];
  /** Of the one option with a list. */
  readonly list: readonly string[];
}

export type Plan =
  | { readonly wrong: string }
  | {
      readonly method: 'GET' | 'POST';
      readonly path: string;
      readonly body?: object;
      /** Lines for people. */
      readonly tell: (answer: never) => string;
      /** Said beside it, on the other stream: what is printed may be piped on. */
      readonly aside?: string;
    };

export interface OwnerCommand {
  readonly name: string;
  readonly help: string;
  /** Name of the option whose value is a list. */
  readonly list: string;
  readonly plan: (words: Words) => Plan;
}

/** @returns exit code: 0 done, 1 refused, 64 called wrongly */
export async function runOwnerCommand(
  command: OwnerCommand,
  args: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const read = readArguments(command, args);
  if ('help' in read) {
    terminal.out(command.help);
    return 0;
  }
  const plan: Plan = 'wrong' in read ? read : command.plan(read);
  if ('wrong' in plan || 'wrong' in read) {
    terminal.err(`second-story ${command.name}: ${'wrong' in plan ? plan.wrong : ''} See --help.\n`);
    return 64;
  }
  try {
    const answer = await asked(resolve(terminal.cwd, read.data), plan, terminal);
    if (!answer.ok) {
      terminal.err(`second-story ${command.name}: ${refusals[answer.reason]}\n`);
      return 1;
    }
    terminal.out(read.json ? `${JSON.stringify(answer)}\n` : plan.tell(answer as never));
    if (plan.aside !== undefined && !read.json) terminal.err(plan.aside);
    return 0;
  } catch (error) {
    terminal.err(`second-story ${command.name}: ${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

type OwnerAnswer = { readonly ok: true } | { readonly ok: false; readonly reason: RefusalReason };

async function asked(folder: string, plan: Exclude<Plan, { wrong: string }>, terminal: Terminal): Promise<OwnerAnswer> {
  const desk = await openOwnerDesk(folder, terminal.now);
  try {
    return (await desk.ask(plan.method, plan.path, plan.body)) as OwnerAnswer;
  } finally {
    await desk.close();
  }
}

type Read =
  | (Words & { readonly data: string; readonly json: boolean })
  | { readonly help: true }
  | { readonly wrong: string };

function readArguments({ list }: OwnerCommand, args: readonly string[]): Read {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        data: { type: 'string', default: './data' },
        [list]: { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
    const given = values as { data: string; json?: boolean; help?: boolean } & Record<string, unknown>;
    if (given.help) return { help: true };
    const named = typeof given[list] === 'string' ? given[list] : '';
    return {
      words: positionals,
      list: named === '' ? [] : named.split(',').map((each) => each.trim()),
      data: given.data,
      json: given.json ?? false,
    };
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
}
