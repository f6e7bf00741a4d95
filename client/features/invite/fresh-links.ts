/**
 * Addresses of links made or copied in this tab. A secret is shown once, in the answer that minted it; keeping it in
 * memory saves minting another one for every look at the code. Never stored.
 */
import type { NewLink } from 'shared/protocol/api.ts';

const addresses = new Map<string, string>();

export function keepFresh(link: NewLink): void {
  addresses.set(link.id, link.address);
}

/** The whole address, for a person to send or scan. */
export function freshUrl(id: string): string | undefined {
  const address = addresses.get(id);
  return address === undefined ? undefined : `${location.origin}${address}`;
}
