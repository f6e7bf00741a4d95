/** Webhooks: what is told to addresses that whoever runs the server named, and what became of each telling. */
import * as v from 'valibot';

export const webhookEvents = [
  'phase.changed',
  'record.published',
  'action.added',
  'action.changed',
  'preparation.due',
] as const;
export type WebhookEvent = (typeof webhookEvents)[number];

/** http or https, and no name or password in it: it stands in lists and logs. */
export function isWebhookUrl(written: string): boolean {
  return /^https?:\/\/[^\s/?#@]+(?:[/?][^\s#]*)?$/i.test(written);
}

/** POST /api/owner/webhooks */
export const createWebhook = v.object({
  url: v.pipe(v.string(), v.trim(), v.maxLength(500), v.check(isWebhookUrl)),
  events: v.pipe(v.array(v.picklist(webhookEvents)), v.minLength(1), v.maxLength(webhookEvents.length)),
});
export type CreateWebhook = v.InferOutput<typeof createWebhook>;

/** What became of one attempt. Only `delivered` is an answer from 200 to 299. */
export const outcomes = [
  'delivered',
  /** It answered with another status. */
  'answered',
  /** Redirects are not followed: the address was named, no other. */
  'redirected',
  'timed-out',
  'unreachable',
  /** An address of the machine's own network link, where clouds keep their secrets. */
  'not-allowed',
] as const;
export type Outcome = (typeof outcomes)[number];

export interface DeliveryView {
  /** When it was tried, ms. */
  readonly at: number;
  readonly event: WebhookEvent | 'test';
  /** Counts from 1. */
  readonly attempt: number;
  readonly outcome: Outcome;
  readonly status?: number;
  /** How long it took, ms. */
  readonly took: number;
  /** When it is tried again; absent when it arrived or was given up. */
  readonly next?: number;
}

export interface WebhookView {
  readonly id: string;
  readonly url: string;
  readonly events: readonly WebhookEvent[];
  readonly createdAt: number;
  /** News that wait to be delivered. */
  readonly waiting: number;
  readonly last?: DeliveryView;
}
