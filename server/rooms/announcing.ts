/**
 * What a retro tells the outside, noted in the very commit that makes it true: a crash neither loses it nor tells what
 * did not happen. Texts leave with roles in place of names. SPEC HOOK-*.
 */
import { readActions } from 'shared/documents/actions.ts';
import type { WebhookEvent } from 'shared/protocol/webhooks.ts';
import type { ActionItem } from 'shared/retro/ideas.ts';
import type { Say } from 'shared/retro/name-writer.ts';
import { castOf } from 'shared/retro/named-in-record.ts';
import { standing, type Phase } from 'shared/retro/phases.ts';
import type { Write } from '../storage/storage.ts';
import type { OpenRetro } from './open-retro.ts';
import { freeze } from './steward/revisions.ts';

export interface News {
  readonly event: WebhookEvent;
  readonly retro: { readonly id: string; readonly title: string; readonly phase: Phase };
  /** News of the same topic take the place of those that wait: somebody is still typing. */
  readonly topic?: string;
  readonly about: Readonly<Record<string, unknown>>;
}

export interface Announcements {
  /** Whether anybody listens for it. */
  wants(event: WebhookEvent): boolean;
  /** What keeps it until it was delivered; `committed` is to be called once that is durable. */
  queue(news: News): { readonly writes: readonly Write[]; readonly committed: () => void };
  /** What waits under a topic is not told any more. */
  unsay(retro: string, topic: string): { readonly writes: readonly Write[]; readonly committed: () => void };
  /** The retro was deleted: nothing that waits is told any more. */
  forget(retro: string): void;
}

export class Announcing {
  readonly #retro: OpenRetro;
  readonly #to: Announcements;
  #phases = 0;
  /** What was told of each action item, by id. */
  #actions = new Map<string, string>();

  constructor(retro: OpenRetro, to: Announcements) {
    this.#retro = retro;
    this.#to = to;
  }

  /** What stands when the retro is loaded was told before. */
  begin(): void {
    this.#phases = this.#retro.stage().phases.length;
    this.#actions = new Map(readActions(this.#retro.doc('actions')).map((action) => [action.id, told(action)]));
  }

  /** Called before each commit. */
  note(extra: Write[]): void {
    if (this.#retro.loaded('stage')?.hasFresh()) this.#notePhases(extra);
    if (this.#retro.loaded('actions')?.hasFresh()) this.#noteActions(extra);
  }

  tell(event: WebhookEvent, about: News['about'], extra: Write[], topic?: string): void {
    if (!this.#to.wants(event)) return;
    const { about: facts, phases } = this.#retro.stage();
    const retro = {
      id: this.#retro.id,
      title: this.#say()(facts.title),
      phase: standing(phases).phase,
    };
    const { writes, committed } = this.#to.queue({ event, retro, about, ...(topic === undefined ? {} : { topic }) });
    extra.push(...writes);
    this.#retro.afterCommit(committed);
  }

  #notePhases(extra: Write[]): void {
    const { phases } = this.#retro.stage();
    for (const { phase, sitting, stopped } of phases.slice(this.#phases)) {
      this.tell('phase.changed', { sitting, ...(stopped ? { stopped } : {}) }, extra);
      if (phase === 'published') this.tell('record.published', { revision: this.#retro.row.revisions ?? 1 }, extra);
    }
    this.#phases = phases.length;
  }

  #noteActions(extra: Write[]): void {
    let say: Say | undefined;
    const now = readActions(this.#retro.doc('actions'));
    for (const action of now) {
      const before = this.#actions.get(action.id);
      const { id, text, due } = action;
      if (before === told(action)) continue;
      const event = before === undefined ? 'action.added' : 'action.changed';
      if (!this.#to.wants(event)) continue;
      say ??= this.#say();
      const about = { action: { id, text: say(text), ...(due === undefined ? {} : { due }) } };
      this.tell(event, about, extra, `action-${id}`);
    }
    const left = new Set(now.map((action) => action.id));
    for (const id of this.#actions.keys()) if (!left.has(id)) this.#unsay(`action-${id}`, extra);
    this.#actions = new Map(now.map((action) => [action.id, told(action)]));
  }

  /** Names as a record written now would say them; every text is read for it, so only where somebody listens. */
  #say(): Say {
    return castOf(freeze(this.#retro)).say;
  }

  #unsay(topic: string, extra: Write[]): void {
    const { writes, committed } = this.#to.unsay(this.#retro.id, topic);
    extra.push(...writes);
    this.#retro.afterCommit(committed);
  }
}

/** Who does it stays in the room, so a change of that alone is no news. */
function told({ text, due }: ActionItem): string {
  return JSON.stringify([text, due]);
}
