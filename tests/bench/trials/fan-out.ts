/** A steady load: what it costs the server, and how long an edit takes to everybody else and to its acknowledgement. */
import type { Crowd, Rates } from '../load/crowd.ts';
import type { ServerName } from '../peers/anchors.ts';
import type { Server } from '../peers/child.ts';
import { pause, plansFor, withServer, type Bench, type Findings, type Shape } from './bench.ts';

export interface Load extends Shape {
  readonly name: string;
  /** Edits over all rooms. */
  readonly editsPerSecond: number;
  readonly caretsPerSecond: number;
}

export interface Stretch {
  readonly warmMs: number;
  readonly ms: number;
}

/** At most so long until what was sent has arrived. */
const drainMs = 3000;

export function fanOut(bench: Bench, name: ServerName, load: Load, stretch: Stretch): Promise<Findings> {
  return withServer(bench, name, load, async ({ server, seats, crowd }) => {
    await crowd.open(plansFor(name, load, seats), 40);
    await observe(server, crowd, load, { ...load, ms: stretch.warmMs });
    return observe(server, crowd, load, { ...load, ms: stretch.ms });
  });
}

/** Types through one window and waits until everything has arrived. */
export async function observe(server: Server, crowd: Crowd, shape: Shape, rates: Rates): Promise<Findings> {
  const began = performance.now();
  const own = process.cpuUsage();
  const spent = server.cpu();
  const driven = await crowd.drive(rates);
  const expected = driven.edits * (shape.clients - 1);
  const until = performance.now() + drainMs;
  let seen = await crowd.seen();
  while (seen.deliveries < expected && performance.now() < until) {
    await pause(20);
    seen = await crowd.seen();
  }
  const cpu = server.cpu() - spent;
  const wall = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(own);
  if (seen.ended.length > 0) throw new Error(`clients were sent away: ${[...new Set(seen.ended)].join(', ')}`);
  return {
    cpu: (cpu / Math.max(1, seen.deliveries)) * 1e5,
    serverBusy: cpu / wall,
    loadBusy: (user + system) / 1e6 / wall,
    offered: expected / (rates.ms / 1000),
    delivered: expected === 0 ? 1 : seen.deliveries / expected,
    p50: seen.edits.quantile(0.5),
    p95: seen.edits.quantile(0.95),
    p99: seen.edits.quantile(0.99),
    acknowledgedP50: seen.acknowledgements.quantile(0.5),
    acknowledgedP99: seen.acknowledgements.quantile(0.99),
    behindMs: driven.behindMs,
    bytesPerDelivery: seen.bytes / Math.max(1, seen.deliveries),
  };
}
