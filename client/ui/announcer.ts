/** What screen readers are told without moving focus. LiveRegion (live-region.tsx) must be mounted once. */
export type Urgency = 'polite' | 'assertive';

type Listener = (text: string, urgency: Urgency) => void;
const listeners = new Set<Listener>();

export function announce(text: string, urgency: Urgency = 'polite'): void {
  for (const tell of listeners) tell(text, urgency);
}

export const useAnnounce = (): typeof announce => announce;

export function onAnnounce(tell: Listener): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}
