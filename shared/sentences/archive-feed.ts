/** What a feed reader shows of the archive. */
export const feedWords = { title: 'Second Story: published retrospectives', author: 'Second Story' } as const;
