/**
 * What the home page says of each retro a browser has joined. A browser that led thirty asks for all of them at once:
 * so what is known of a retro stays known when it leaves memory, and is good until it is loaded again, because only
 * this process writes to it.
 */
import { readEvents } from 'shared/documents/board.ts';
import { hasStage, readStage, type Stage } from 'shared/documents/stage.ts';
import { phaseTime, standing, type Phase } from 'shared/retro/phases.ts';
import { endOf } from 'shared/retro/readiness.ts';
import type { TimelineEvent } from 'shared/retro/timeline.ts';
import * as Y from 'yjs';
import type { StoredDocument } from '../storage/storage.ts';
import type { OpenRetro } from './open-retro.ts';
import { preparedOf } from './prepared.ts';

export interface Summary {
  readonly title: string;
  readonly phase: Phase;
  readonly events: number;
  /** When the incident ended, by the last event, ms. */
  readonly endedAt?: number;
  /** ISO date. */
  readonly date?: string;
  readonly createdAt: number;
  /** Between two sittings: when the meeting goes on, ms, once a day is set. */
  readonly between?: { readonly next?: number };
  /** While it is prepared: for whoever leads the room. */
  readonly prepared?: ReturnType<typeof preparedOf>;
}

interface Known {
  readonly summary: Summary;
  /** Versions of the documents it was read from; none once the retro has left memory. */
  readonly of: { readonly retro: OpenRetro; readonly versions: string } | undefined;
}

/** Documents a summary is read from. */
const sources = ['stage', 'board', 'backstage', 'tray'] as const;

export class Summaries {
  readonly #known = new Map<string, Known>();

  /** Of a retro in memory. */
  of(retro: OpenRetro): Summary {
    const versions = sources.map((kind) => retro.loaded(kind)?.version ?? 0).join(' ');
    const known = this.#known.get(retro.id);
    if (known?.of?.retro === retro && known.of.versions === versions) return known.summary;
    const plain = summaryOf(retro.stage(), readEvents(retro.doc('board')));
    const summary = plain.phase === 'prepare' ? { ...plain, prepared: preparedOf(retro) } : plain;
    this.#known.set(retro.id, { summary, of: { retro, versions } });
    return summary;
  }

  /** Of one that is not. */
  resting(id: string): Summary | undefined {
    const known = this.#known.get(id);
    return known?.of ? undefined : known?.summary;
  }

  /** Read for a list from its two documents. While a retro is prepared more of it is told, and it is loaded. */
  read(id: string, stage: StoredDocument, board: StoredDocument): Summary | undefined {
    const docs = [docOf(stage), docOf(board)] as const;
    const summary = hasStage(docs[0]) ? summaryOf(readStage(docs[0]), readEvents(docs[1])) : undefined;
    docs.forEach((doc) => doc.destroy());
    if (!summary || summary.phase === 'prepare') return undefined;
    this.#known.set(id, { summary, of: undefined });
    return summary;
  }

  /** It leaves memory as it was committed. */
  leaves(retro: OpenRetro): void {
    this.#known.set(retro.id, { summary: this.of(retro), of: undefined });
  }

  /** It is loaded again, or gone. */
  forget(id: string): void {
    this.#known.delete(id);
  }
}

/** A document as it is stored, for reading. */
export function docOf({ snapshot, updates }: StoredDocument): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const update of snapshot ? [snapshot, ...updates] : updates) Y.applyUpdate(doc, update);
  });
  return doc;
}

function summaryOf({ about, phases }: Stage, events: readonly TimelineEvent[]): Summary {
  const endedAt = endOf(events) ?? about.endedAt;
  const { phase, running } = standing(phases);
  const stopped = phaseTime[phase] === 'meeting' && !running;
  return {
    title: about.title,
    phase,
    events: events.length,
    ...(endedAt === undefined ? {} : { endedAt }),
    ...(about.date === undefined ? {} : { date: about.date }),
    createdAt: about.createdAt,
    ...(stopped ? { between: about.next ? { next: about.next.at } : {} } : {}),
  };
}
