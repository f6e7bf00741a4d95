/** The target table: what is compared, against whom, and what was promised. */
import type { PeerName } from '../peers/anchors.ts';

export interface Row {
  readonly title: string;
  readonly trial: string;
  readonly finding: string;
  readonly unit: string;
  readonly better: 'less' | 'more';
  /** Ours ÷ theirs. */
  readonly ratios: Partial<Record<PeerName, number>>;
  /** A bound on our own figure. */
  readonly own?: number;
  /** Peers shown beside it though nothing was promised. */
  readonly beside?: readonly PeerName[];
}

const cpu = { finding: 'cpu', unit: 'CPU s / 100k deliveries', better: 'less' } as const;
const delay = { ratios: {}, unit: 'ms', better: 'less' } as const;
const also16 = { beside: ['hocuspocus-16'] } as const;

function cpuRow(trial: string, yWebsocket: number, hocuspocus: number, relay: number): Row {
  return { title: `CPU, ${trial}`, trial, ...cpu, ...also16, ratios: { 'y-websocket': yWebsocket, hocuspocus, relay } };
}

function mostRow(shape: string, hocuspocus: number): Row {
  return {
    title: `most deliveries at p99 ≤ 100 ms, ${shape}`,
    trial: `most ${shape}`,
    finding: 'most',
    unit: 'deliveries / s',
    better: 'more',
    ratios: { 'y-websocket': 4, hocuspocus, relay: 3 },
  };
}

export const rows: readonly Row[] = [
  cpuRow('saturation 1×30 at 40k', 0.35, 0.6, 0.6),
  cpuRow('saturation 1×200 at 40k', 0.3, 0.3, 0.45),
  cpuRow('saturation 50×10 at 20k', 0.7, 0.75, 1.5),
  cpuRow('meeting 1×30', 0.8, 0.6, 1.6),
  cpuRow('meeting 1×200', 0.6, 0.7, 1),
  cpuRow('meeting 50×10', 0.5, 0.5, 1.6),
  mostRow('1×30', 2),
  mostRow('1×200', 3),
  {
    title: 'warm join',
    trial: 'joining',
    finding: 'joinMs',
    unit: 'ms',
    better: 'less',
    ratios: { 'y-websocket': 0.15, hocuspocus: 0.15 },
  },
  {
    title: '200 join at once, all synced',
    trial: 'joining',
    finding: 'stormMs',
    unit: 'ms',
    better: 'less',
    ratios: { 'y-websocket': 0.1, hocuspocus: 0.12 },
  },
  {
    title: 'growth a connection',
    trial: 'growth',
    finding: 'connectionKb',
    unit: 'KiB held',
    better: 'less',
    ratios: { 'y-websocket': 0.5, hocuspocus: 0.4 },
  },
  {
    title: 'growth an idle room with the long document',
    trial: 'growth',
    finding: 'roomKb',
    unit: 'KiB held',
    better: 'less',
    ratios: { 'y-websocket': 0.3, hocuspocus: 0.3 },
  },
  {
    title: 'acknowledged edits lost on SIGKILL',
    trial: 'power cut',
    finding: 'acknowledgedLost',
    unit: 'edits',
    better: 'less',
    ratios: {},
    own: 0,
    beside: ['hocuspocus'],
  },
  {
    title: 'edits seen by others and lost on SIGKILL',
    trial: 'power cut',
    finding: 'seenLost',
    unit: 'edits',
    better: 'less',
    ratios: {},
    own: 0,
    beside: ['y-websocket', 'hocuspocus'],
  },
  {
    ...delay,
    title: 'fan-out p50, quiet room',
    trial: 'quiet room',
    finding: 'p50',
    own: 5,
    beside: ['y-websocket', 'hocuspocus'],
  },
  {
    ...delay,
    title: 'fan-out p50, meeting 1×30',
    trial: 'meeting 1×30',
    finding: 'p50',
    own: 15,
    beside: ['y-websocket', 'hocuspocus', 'hocuspocus-16', 'relay'],
  },
  {
    ...delay,
    title: 'fan-out p99, meeting 1×30',
    trial: 'meeting 1×30',
    finding: 'p99',
    own: 60,
    beside: ['y-websocket', 'hocuspocus', 'hocuspocus-16', 'relay'],
  },
  {
    ...delay,
    title: 'acknowledgement p50, meeting 1×30',
    trial: 'meeting 1×30',
    finding: 'acknowledgedP50',
    own: 10,
    beside: ['hocuspocus'],
  },
  {
    ...delay,
    title: 'acknowledgement p99, meeting 1×30',
    trial: 'meeting 1×30',
    finding: 'acknowledgedP99',
    own: 60,
    beside: ['hocuspocus'],
  },
];
