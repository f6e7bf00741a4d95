/**
 * Stands in for `lib0/logging` in the browser build (vite.config.ts). Yjs logs five lines through it, and the
 * original draws in 14 kB of console colours, DOM and schemas that a participant on a phone would wait for.
 */
export const BOLD = '';
export const UNBOLD = '';
export const ORANGE = '';
export const RED = '';

export function print(...parts: unknown[]): void {
  console.log(...parts);
}

export function warn(...parts: unknown[]): void {
  console.warn(...parts);
}
