/**
 * Webhooks: the book of addresses, the news that wait for each, and their delivery. What waits is kept in the storage
 * from the commit that made it true until it arrived or was given up, so a restart goes on where it was; a receiver may
 * therefore hear the same id twice. Clock, chance, scheduler and sender are arguments. SPEC HOOK-*.
 */
import type { CreateWebhook, DeliveryView, WebhookEvent, WebhookView } from 'shared/protocol/webhooks.ts';
import type { Announcements, News } from '../rooms/announcing.ts';
import type { Storage, Write } from '../storage/storage.ts';
import type { DeliveryRow, OutboxRow, WebhookRow } from '../storage/tables.ts';
import { waitAfter } from './backoff.ts';
import { bodyOf } from './body.ts';
import { DeliveryLog } from './delivery-log.ts';
import type { Receipt, Send } from './send.ts';
import { newSigningSecret, signatureOf } from './signing.ts';

export interface WebhookSurroundings {
  readonly storage: Storage;
  readonly now: () => number;
  readonly newId: () => string;
  /** Numbers in [0, 1). */
  readonly chance: () => number;
  /** Runs once, after `ms`. @returns calls it off */
  readonly schedule: (ms: number, run: () => void) => () => void;
  readonly send: Send;
  /** The address people use. */
  readonly base: () => string;
  readonly log: { warn(facts: object, sentence: string): void };
}

export const mostWebhooks = 20;
/** More than so many for one address are not kept: it has been away for long. */
const mostWaiting = 1000;
/** An action item may still be typed: its news wait so long for more. */
const settleMs = 10_000;
/** Of a server that was away for longer, or of a backup: no news any more. */
const staleMs = 48 * 3_600_000;
/** A timer never sleeps longer, so that a clock that was set right is noticed. */
const longestSleepMs = 60_000;

export class Webhooks implements Announcements {
  readonly #around: WebhookSurroundings;
  readonly #book = new Map<string, WebhookRow>();
  readonly #log: DeliveryLog;
  /** By the key of its row. */
  readonly #waiting = new Map<string, OutboxRow>();
  /** Addresses that are being written to: each gets one letter at a time. */
  readonly #busy = new Set<string>();
  /** Ids of letters that are on their way. */
  readonly #flying = new Set<string>();
  readonly #end = new AbortController();
  #callOff: () => void = () => undefined;

  constructor(around: WebhookSurroundings) {
    this.#around = around;
    this.#log = new DeliveryLog(around.storage);
  }

  /** Reads what is kept, and goes on delivering. */
  async start(): Promise<void> {
    await this.open();
    this.#next();
  }

  /** Reads what is kept. */
  async open(): Promise<void> {
    const { storage, now } = this.#around;
    for (const [id, row] of await storage.list('webhooks', '')) this.#book.set(id, row);
    const stale: string[] = [];
    for (const [key, row] of await storage.list('outbox', '')) {
      if (now() - row.at > staleMs) stale.push(key);
      else this.#waiting.set(key, row);
    }
    if (stale.length > 0) await storage.commit(stale.map((key) => ({ op: 'drop', table: 'outbox', key })));
    await this.#log.load();
  }

  close(): void {
    this.#callOff();
    this.#end.abort();
  }

  wants(event: WebhookEvent): boolean {
    return [...this.#book.values()].some((hook) => hook.events.includes(event));
  }

  queue(news: News): { readonly writes: readonly Write[]; readonly committed: () => void } {
    const { now, newId } = this.#around;
    const rows = [...this.#book.values()].flatMap((hook): [string, OutboxRow][] => {
      if (!hook.events.includes(news.event) || this.#waitingFor(hook.id) >= mostWaiting) return [];
      const id = newId();
      const key = `${news.retro.id}/${hook.id}/${news.topic ?? id}`;
      const before = this.#waiting.get(key);
      const event = isUnheard(before, this.#flying) ? before.event : news.event;
      const at = now();
      const due = news.topic === undefined ? at : at + settleMs;
      const body = bodyOf({ ...news, event }, id, at, this.#around.base());
      return [[key, { id, webhook: hook.id, retro: news.retro.id, event, at, due, attempts: 0, body }]];
    });
    return {
      writes: rows.map(([key, row]) => ({ op: 'put', table: 'outbox', key, row })),
      committed: () => {
        for (const [key, row] of rows) this.#waiting.set(key, row);
        this.#next();
      },
    };
  }

  unsay(retro: string, topic: string): { readonly writes: readonly Write[]; readonly committed: () => void } {
    const keys = [...this.#book.keys()]
      .map((hook) => `${retro}/${hook}/${topic}`)
      .filter((key) => this.#waiting.has(key));
    return {
      writes: keys.map((key) => ({ op: 'drop', table: 'outbox', key })),
      committed: () => keys.forEach((key) => this.#waiting.delete(key)),
    };
  }

  forget(retro: string): void {
    for (const [key, row] of this.#waiting) if (row.retro === retro) this.#waiting.delete(key);
    this.#log.forget(retro);
  }

  async add({ url, events }: CreateWebhook): Promise<{ webhook: WebhookView; secret: string } | undefined> {
    if (this.#book.size >= mostWebhooks) return undefined;
    const { newId, now, storage } = this.#around;
    const row: WebhookRow = {
      id: newId(),
      url,
      events: [...new Set(events)],
      secret: newSigningSecret(),
      createdAt: now(),
    };
    await storage.commit([{ op: 'put', table: 'webhooks', key: row.id, row }]);
    this.#book.set(row.id, row);
    return { webhook: this.#view(row), secret: row.secret };
  }

  /** It goes with what waits for it and with what became of earlier deliveries. */
  async remove(id: string): Promise<boolean> {
    if (!this.#book.delete(id)) return false;
    const waiting = [...this.#waiting].filter(([, row]) => row.webhook === id).map(([key]) => key);
    for (const key of waiting) this.#waiting.delete(key);
    await this.#around.storage.commit([
      { op: 'drop', table: 'webhooks', key: id },
      ...waiting.map((key): Write => ({ op: 'drop', table: 'outbox', key })),
      ...this.#log.removal(id),
    ]);
    return true;
  }

  list(): WebhookView[] {
    return [...this.#book.values()].toSorted((a, b) => a.createdAt - b.createdAt).map((row) => this.#view(row));
  }

  /** Newest first. */
  deliveries(id: string): DeliveryView[] | undefined {
    return this.#book.has(id) ? this.#log.of(id) : undefined;
  }

  /** One letter now, and what became of it. */
  async test(id: string): Promise<DeliveryView | undefined> {
    const hook = this.#book.get(id);
    if (!hook) return undefined;
    const { now, newId, storage, base } = this.#around;
    const letter = newId();
    const began = now();
    const body = JSON.stringify({ id: letter, type: 'test', at: new Date(began).toISOString(), server: base() });
    const receipt = await this.#send(hook, letter, body);
    const row: DeliveryRow = { ...receipt, webhook: id, at: began, event: 'test', attempt: 1, took: now() - began };
    await storage.commit(this.#log.noting(row, '-', letter));
    return viewOf(row);
  }

  #view({ id, url, events, createdAt }: WebhookRow): WebhookView {
    const [last] = this.#log.of(id);
    return { id, url, events, createdAt, waiting: this.#waitingFor(id), ...(last ? { last } : {}) };
  }

  #waitingFor(id: string): number {
    return [...this.#waiting.values()].filter((row) => row.webhook === id).length;
  }

  /** Delivers what is due, and sleeps until the next is. */
  #next(): void {
    this.#callOff();
    if (this.#end.signal.aborted) return;
    const now = this.#around.now();
    const inOrder = [...this.#waiting].toSorted(([, a], [, b]) => a.due - b.due);
    for (const [key, row] of inOrder) {
      if (row.due > now || this.#busy.has(row.webhook)) continue;
      this.#busy.add(row.webhook);
      void this.#deliver(key, row).finally(() => {
        this.#busy.delete(row.webhook);
        this.#next();
      });
    }
    const soonest = inOrder.find(([, row]) => !this.#busy.has(row.webhook))?.[1].due;
    if (soonest === undefined) return;
    const ms = Math.min(longestSleepMs, Math.max(0, soonest - now));
    this.#callOff = this.#around.schedule(ms, () => this.#next());
  }

  async #deliver(key: string, row: OutboxRow): Promise<void> {
    const { now, chance, storage, log } = this.#around;
    const hook = this.#book.get(row.webhook);
    const began = now();
    this.#flying.add(row.id);
    const receipt = hook ? await this.#send(hook, row.id, row.body) : undefined;
    this.#flying.delete(row.id);
    const standing = this.#waiting.get(key);
    if (!standing || this.#end.signal.aborted) return;
    const attempt = row.attempts + 1;
    const isOver = !receipt || receipt.outcome === 'delivered' || receipt.status === 410;
    const wait = isOver ? undefined : waitAfter(attempt, chance());
    const next = wait === undefined ? {} : { next: now() + wait };
    const writes: Write[] = [];
    if (receipt) {
      const { webhook, event, retro, id } = row;
      const noted: DeliveryRow = { ...receipt, ...next, webhook, event, attempt, at: began, took: now() - began };
      writes.push(...this.#log.noting(noted, retro, `${id}-${attempt}`));
    }
    // Newer news may have taken its place meanwhile; those are delivered on their own.
    if (standing.id === row.id) {
      if (wait === undefined) {
        this.#waiting.delete(key);
        writes.push({ op: 'drop', table: 'outbox', key });
      } else {
        const later = { ...row, attempts: attempt, due: now() + wait };
        this.#waiting.set(key, later);
        writes.push({ op: 'put', table: 'outbox', key, row: later });
      }
    }
    await storage.commit(writes).catch((error: unknown) => {
      // It arrived, or is tried again; at worst a restart tells it once more.
      log.warn({ webhook: row.webhook, error: String(error) }, 'what became of a delivery was not saved');
    });
  }

  async #send(hook: WebhookRow, id: string, body: string): Promise<Receipt> {
    const seconds = Math.floor(this.#around.now() / 1000);
    const headers = {
      'content-type': 'application/json',
      'user-agent': 'Second-Story',
      'webhook-id': id,
      'webhook-timestamp': String(seconds),
      'webhook-signature': signatureOf(hook.secret, id, seconds, body),
    };
    try {
      return await this.#around.send({ url: hook.url, headers, body }, this.#end.signal);
    } catch {
      return { outcome: 'unreachable' };
    }
  }
}

/** What was added and changed before anybody heard of it is news once. */
function isUnheard(before: OutboxRow | undefined, flying: ReadonlySet<string>): before is OutboxRow {
  return before?.event === 'action.added' && before.attempts === 0 && !flying.has(before.id);
}

function viewOf(row: DeliveryRow): DeliveryView {
  const { webhook: _, ...view } = row;
  return view;
}
