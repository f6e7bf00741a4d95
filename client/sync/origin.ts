/** Where rooms are: `ws://` or `wss://` of the page's own server. */
export function roomOrigin(): string {
  return location.origin.replace(/^http/, 'ws');
}
