/** How much the page has to do for each frame: script, style, layout and paint of its main thread, from a trace. */

export interface Frames {
  readonly frames: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly mostMs: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** µs */
  readonly ts: number;
  readonly dur?: number;
  readonly args?: { readonly name?: string };
}

export const traceCategories = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel'];

/** @param trace as Chromium writes it: JSON */
export function framesOf(trace: Buffer): Frames {
  const { traceEvents } = JSON.parse(trace.toString('utf8')) as { traceEvents: readonly TraceEvent[] };
  const main = busiest(traceEvents);
  const mine = traceEvents.filter(({ pid, tid }) => `${pid} ${tid}` === main).toSorted((a, b) => a.ts - b.ts);
  const work: number[] = [];
  let busy = 0;
  let free = 0;
  for (const { name, ph, ts, dur } of mine) {
    if (name === 'AnimationFrame' && ph === 'b') {
      work.push(busy / 1000);
      busy = 0;
    }
    // Tasks inside tasks are counted with the outermost.
    if (name !== 'RunTask' || ph !== 'X' || dur === undefined || ts < free) continue;
    busy += dur;
    free = ts + dur;
  }
  const sorted = work.slice(1).toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { frames: sorted.length, medianMs: at(0.5), p95Ms: at(0.95), mostMs: at(1) };
}

/** The main thread of the page that was traced: of several (a new tab, an extension) the one with most to do. */
function busiest(events: readonly TraceEvent[]): string {
  const mains = new Set(
    events.flatMap(({ name, args, pid, tid }) =>
      name === 'thread_name' && args?.name === 'CrRendererMain' ? [`${pid} ${tid}`] : [],
    ),
  );
  const busy = new Map<string, number>();
  for (const { name, pid, tid, dur } of events) {
    const thread = `${pid} ${tid}`;
    if (name === 'RunTask' && mains.has(thread)) busy.set(thread, (busy.get(thread) ?? 0) + (dur ?? 0));
  }
  const [most] = [...busy].toSorted((a, b) => b[1] - a[1]);
  if (!most) throw new Error('the trace holds no main thread of a page');
  return most[0];
}
