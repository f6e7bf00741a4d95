/** The bench's flags, and how long each part runs: in full, or quickly to see that it works. */
import type { Joins } from './trials/joining.ts';
import type { Growth } from './trials/growth.ts';
import type { Climb } from './trials/most.ts';
import type { Stretch } from './trials/fan-out.ts';

export interface Options {
  readonly quick: boolean;
  readonly reps: number;
  /** No repetition is begun that would end later than this. */
  readonly minutes: number;
  readonly serverCore: number;
  readonly loadCore: number;
  /** Only trials whose name contains this. */
  readonly only: string;
  readonly size: Size;
}

export interface Size {
  readonly steady: Stretch;
  readonly climb: Climb;
  readonly joins: Joins;
  readonly growth: Growth;
  readonly powerCutMs: number;
  readonly profileMs: number;
}

const full: Size = {
  steady: { warmMs: 500, ms: 1600 },
  climb: { from: 60_000, factor: 1.4, steps: 14, stepMs: 600 },
  joins: { warm: 20, storm: 200 },
  growth: { connections: 200, rooms: 8 },
  powerCutMs: 1500,
  profileMs: 5000,
};

const small: Size = {
  steady: { warmMs: 200, ms: 500 },
  climb: { from: 60_000, factor: 2, steps: 3, stepMs: 400 },
  joins: { warm: 5, storm: 40 },
  growth: { connections: 40, rooms: 3 },
  powerCutMs: 700,
  profileMs: 1500,
};

export const usage = `npm run bench -- [options]
  --quick          one short repetition, to see that everything works (under two minutes on a quiet machine)
  --reps N         repetitions (5)
  --minutes N      begin no repetition that would end later than this (30)
  --cores S,L      core of the servers, core of the load (0,1)
  --only WORD      only trials whose name contains this; writes no report
`;

export function readOptions(args: readonly string[]): Options | undefined {
  const valueOf = (flag: string): string | undefined => {
    const at = args.indexOf(flag);
    return at < 0 ? undefined : args[at + 1];
  };
  const known = ['--quick', '--reps', '--minutes', '--cores', '--only'];
  if (args.some((arg) => arg.startsWith('--') && !known.includes(arg))) return undefined;
  const quick = args.includes('--quick');
  const [serverCore = 0, loadCore = 1] = (valueOf('--cores') ?? '0,1').split(',').map(Number);
  const reps = Number(valueOf('--reps') ?? (quick ? 1 : 5));
  const minutes = Number(valueOf('--minutes') ?? 30);
  const numbers = [serverCore, loadCore, reps, minutes];
  if (!numbers.every((number) => Number.isFinite(number) && number >= 0)) return undefined;
  return { quick, reps, minutes, serverCore, loadCore, only: valueOf('--only') ?? '', size: quick ? small : full };
}
