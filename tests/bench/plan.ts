/** Which trials there are, on which servers, in which order: interleaved, so that a noisy minute meets all alike. */
import type { Size } from './options.ts';
import { serverNames, type ServerName } from './peers/anchors.ts';
import type { Bench, Findings } from './trials/bench.ts';
import { fanOut, type Load } from './trials/fan-out.ts';
import { growth } from './trials/growth.ts';
import { joining } from './trials/joining.ts';
import { most } from './trials/most.ts';
import { powerCut } from './trials/power-cut.ts';

export interface Trial {
  readonly name: string;
  readonly servers: readonly ServerName[];
  run(bench: Bench, server: ServerName, size: Size): Promise<Findings>;
}

const shapes = {
  '1×30': { rooms: 1, clients: 30, typists: 30 },
  '1×200': { rooms: 1, clients: 200, typists: 30 },
  '50×10': { rooms: 50, clients: 10, typists: 10 },
} as const;
type ShapeName = keyof typeof shapes;

/** Edits that make so many deliveries a second; nobody's caret moves. */
function saturation(name: ShapeName, deliveries: number): Load {
  const shape = shapes[name];
  return { ...shape, name, editsPerSecond: deliveries / (shape.clients - 1), caretsPerSecond: 0 };
}

/** As people work: whoever writes types three pieces a second and moves the caret twice. */
export function meeting(name: ShapeName): Load {
  const shape = shapes[name];
  const typists = shape.rooms * shape.typists;
  return { ...shape, name, editsPerSecond: 3 * typists, caretsPerSecond: 2 * typists };
}

/** One person types in a full room. */
const quiet: Load = { name: 'quiet', rooms: 1, clients: 30, typists: 1, editsPerSecond: 10, caretsPerSecond: 0 };

export const saturationLoads: readonly [Load, string][] = [
  [saturation('1×30', 40_000), '1×30 at 40k'],
  [saturation('1×200', 40_000), '1×200 at 40k'],
  [saturation('50×10', 20_000), '50×10 at 20k'],
];

const stored = ['ours', 'y-websocket', 'hocuspocus'] as const;
const steady = (name: string, load: Load, servers: readonly ServerName[] = serverNames): Trial => ({
  name,
  servers,
  run: (bench, server, size) => fanOut(bench, server, load, size.steady),
});

export const trials: readonly Trial[] = [
  ...saturationLoads.map(([load, title]) => steady(`saturation ${title}`, load)),
  ...(['1×30', '1×200', '50×10'] as const).map((name) => steady(`meeting ${name}`, meeting(name))),
  steady('quiet room', quiet, stored),
  ...(['1×30', '1×200'] as const).map((name): Trial => ({
    name: `most ${name}`,
    servers: [...stored, 'relay'],
    run: (bench, server, size) => most(bench, server, shapes[name], size.climb),
  })),
  { name: 'joining', servers: stored, run: (bench, server, size) => joining(bench, server, size.joins) },
  { name: 'growth', servers: stored, run: (bench, server, size) => growth(bench, server, size.growth) },
  { name: 'power cut', servers: stored, run: (bench, server, size) => powerCut(bench, server, size.powerCutMs) },
];

export type Outcome =
  | {
      readonly ok: true;
      readonly trial: string;
      readonly server: ServerName;
      readonly rep: number;
      readonly findings: Findings;
    }
  | {
      readonly ok: false;
      readonly trial: string;
      readonly server: ServerName;
      readonly rep: number;
      readonly reason: string;
    };

/** One repetition of everything; whose turn is first changes from one to the next. */
export async function repeat(
  bench: Bench,
  size: Size,
  rep: number,
  only: string,
  tell: (outcome: Outcome) => void,
): Promise<void> {
  for (const trial of trials.filter(({ name }) => name.includes(only))) {
    for (let turn = 0; turn < trial.servers.length; turn += 1) {
      const server = trial.servers[(turn + rep) % trial.servers.length] ?? 'ours';
      const facts = { trial: trial.name, server, rep };
      try {
        tell({ ...facts, ok: true, findings: await trial.run(bench, server, size) });
      } catch (error) {
        tell({ ...facts, ok: false, reason: error instanceof Error ? error.message : String(error) });
      }
    }
  }
}
