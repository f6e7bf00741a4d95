/**
 * In the place of `lib0/broadcastchannel` (vite.config.ts): two tabs of one browser must not share updates past the
 * server and its rights. The connection is told so as well (`disableBc`); with this nothing could.
 */
export const subscribe = (): void => undefined;
export const unsubscribe = (): void => undefined;
export const publish = (): void => undefined;
