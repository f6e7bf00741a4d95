/** What the HTTP side is given by the composition root. */
import type { Limiter } from '../auth/limiter.ts';
import type { Metrics } from '../metrics/metrics.ts';
import type { Registry } from '../rooms/registry.ts';
import type { Webhooks } from '../webhooks/webhooks.ts';
import type { Storage } from '../storage/storage.ts';

export interface Deps {
  readonly storage: Storage;
  readonly registry: Registry;
  readonly now: () => number;
  readonly newId: () => string;
  /** Who may create a retro: anybody, or whoever knows the set-up token. */
  readonly create: { readonly open: true } | { readonly open: false; readonly token: string };
  /** Who may read the archive. */
  readonly archive: 'anybody' | 'joined';
  /** The address people use, without a slash at its end, for links that leave the server. */
  readonly address: () => string;
  readonly talk: boolean;
  /** Host names this server answers to, with ports. */
  readonly hosts: ReadonlySet<string>;
  /** Cookies are `Secure`. */
  readonly secure: boolean;
  /** Failed link exchanges, by address. */
  readonly failures: Limiter;
  readonly creations: Limiter;
  readonly joins: Limiter;
  /** Folder of the built client, if it was built. */
  readonly client: string | undefined;
  readonly metrics: Metrics;
  readonly webhooks: Webhooks;
  /**
   * Whoever runs the server: this machine itself unless people come through another address, else the set-up token.
   * They read `/metrics`, and make tokens and webhooks.
   */
  readonly ownerDoor: { readonly loopback: boolean; readonly token: string };
  readonly log: { warn(facts: object, sentence: string): void };
}
