/** Loaded before every server: says how many bytes it still holds after a collection. */

process.on('message', (message: { ask?: string }) => {
  if (message.ask !== 'memory') return;
  globalThis.gc?.();
  setImmediate(() => {
    globalThis.gc?.();
    const { rss, heapUsed, external } = process.memoryUsage();
    process.send?.({ ask: 'memory', rss, held: heapUsed + external });
  });
});
// The channel alone must not keep a server alive that has closed everything else.
process.channel?.unref();
