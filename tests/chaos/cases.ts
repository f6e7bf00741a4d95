/** All faults, in the order of their rules. */
import type { Case } from './case.ts';
import { diskFull, powerLoss, readOnly, stalled } from './cases/disks.ts';
import { clockJumps, halfOpen, network, slowReaders, storm } from './cases/networks.ts';
import { kill, restart, sigterm } from './cases/processes.ts';
import { snapshot } from './cases/snapshot.ts';
import { soak } from './cases/soak.ts';
import { trace } from './cases/trace.ts';

export const cases: readonly Case[] = [
  kill,
  diskFull,
  readOnly,
  stalled,
  powerLoss,
  clockJumps,
  slowReaders,
  halfOpen,
  network,
  storm,
  snapshot,
  sigterm,
  restart,
  trace,
  soak,
];
