/**
 * Pasted chat and log lines are evidence themselves: each event may keep the lines it was read from as its source,
 * whatever becomes of its words later. Secrets, addresses and numbers are taken out as everywhere.
 */
import type { EventDraft } from './draft.ts';
import { cleanLink, removePrivate } from './privacy.ts';

/** Characters of one row's lines; more is no line but a document. */
const longest = 4000;

/**
 * @param drafts in the order of the source
 * @param text what they were read from, as it was pasted
 * @returns drafts whose excerpt begins with their own lines, to the next row or the next empty line
 */
export function keepLines(drafts: readonly EventDraft[], text: string): EventDraft[] {
  const lines = text.split(/\r\n|[\n\r\u0085\u2028\u2029]/);
  const starts = new Set(drafts.map((draft) => draft.line));
  return drafts.map((draft) => {
    let end = draft.line;
    while (end < lines.length && !starts.has(end + 1) && (lines[end] ?? '').trim() !== '') end += 1;
    const own = lines
      .slice(draft.line - 1, end)
      .join('\n')
      .trim();
    if (own === '') return draft;
    return { ...draft, excerpt: cleaned(own.slice(0, longest)) };
  });
}

function cleaned(text: string): string {
  return removePrivate(text.replace(/https?:\/\/[^\s<>"]+/g, (url) => cleanLink(url)));
}
