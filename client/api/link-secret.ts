/**
 * The secret of a link, `/j/<link>#<secret>`, taken out of the address before anything else runs: no screenshot, no
 * history entry and no later script sees it (design §5). It lives in this module's memory and nowhere else.
 */
const secrets = new Map<string, string>();
const listeners = new Set<() => void>();

/** Link and secret in an address, or undefined when it is none of ours. Pure. */
export function secretIn(path: string, hash: string): { readonly link: string; readonly secret: string } | undefined {
  const link = /^\/j\/([\w-]{1,80})\/?$/.exec(path)?.[1];
  const secret = /^#([\w-]{16,80})$/.exec(hash)?.[1];
  return link !== undefined && secret !== undefined ? { link, secret } : undefined;
}

/** Called once, first of all; also listens, since another link pasted over this one only changes the hash. */
export function takeSecretFromAddress(): void {
  take();
  window.addEventListener('hashchange', take);
}

function take(): void {
  const found = secretIn(location.pathname, location.hash);
  if (!found) return;
  secrets.set(found.link, found.secret);
  history.replaceState(history.state, '', location.pathname);
  for (const tell of listeners) tell();
}

export const secretOf = (link: string): string | undefined => secrets.get(link);

export function onSecret(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}
