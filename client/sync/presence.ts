import type { Awareness } from 'y-protocols/awareness';
import type { WebsocketProvider } from 'y-websocket';

/** y-websocket sends everybody's presence back to where it came from: in a full room most of what a page says. */
export function tellOwnPresenceOnly(provider: WebsocketProvider, awareness: Awareness): void {
  const tell = provider._awarenessUpdateHandler;
  awareness.off('update', tell);
  provider._awarenessUpdateHandler = ({ added, updated, removed }, origin) => {
    const own = [...added, ...updated, ...removed].includes(awareness.clientID);
    if (own) tell({ added: [], updated: [awareness.clientID], removed: [] }, origin);
  };
  awareness.on('update', provider._awarenessUpdateHandler);
}
