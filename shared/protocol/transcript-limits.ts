/** How much of a transcript is taken: turns, bytes of a request, bytes of a file. Apart from its schema, which browsers don't need. */
export const transcriptLimits = { turns: 5000, bytes: 512 * 1024, fileBytes: 10_000_000 } as const;
