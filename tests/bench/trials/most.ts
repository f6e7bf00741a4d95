/** How much goes through: the load grows step by step until an edit in a hundred takes longer than 100 ms. */
import type { ServerName } from '../peers/anchors.ts';
import { observe } from './fan-out.ts';
import { pause, plansFor, withServer, type Bench, type Findings, type Shape } from './bench.ts';

export interface Climb {
  /** Deliveries a second of the first step. */
  readonly from: number;
  readonly factor: number;
  readonly steps: number;
  readonly stepMs: number;
}

const limitMs = 100;
/** A step that fell short is tried once more: another program may have had the core. */
const triesAStep = 2;
/**
 * Ours takes 60 messages a second from a connection, so thirty of them end at 52,000 deliveries. To see what the server
 * could do, its clock runs faster here; in every other row the limit stands as it is.
 */
const pace = 100;

export function most(bench: Bench, name: ServerName, shape: Shape, climb: Climb): Promise<Findings> {
  return withServer(bench, name, shape, async ({ server, seats, crowd }) => {
    if (name === 'ours') await server.tell({ ask: 'clock', pace });
    await crowd.open(plansFor(name, shape, seats), 40);
    const ratesAt = (deliveries: number, ms: number) => ({
      editsPerSecond: deliveries / (shape.clients - 1),
      caretsPerSecond: 0,
      ms,
    });
    await observe(server, crowd, shape, ratesAt(climb.from / 2, climb.stepMs));
    let best: Findings = { most: 0 };
    let offered = climb.from;
    for (let step = 0, tries = 0; step < climb.steps && tries < triesAStep;) {
      const found = await observe(server, crowd, shape, ratesAt(offered, climb.stepMs)).catch((error: unknown) => {
        // Whoever is sent away for talking too fast does not come back: the climb ends at the step before.
        if (best['most'] === 0) throw error;
        return undefined;
      });
      if (!found) break;
      const { p99 = Infinity, delivered = 0, behindMs = 0, loadBusy = 0 } = found;
      if (p99 <= limitMs && delivered >= 0.99) {
        best = { ...found, most: found['offered'] ?? 0, loadBusy, behindMs };
        offered *= climb.factor;
        step += 1;
        tries = 0;
      } else {
        tries += 1;
        await pause(200);
      }
    }
    return best;
  });
}
