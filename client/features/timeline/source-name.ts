import type { Source } from 'shared/retro/timeline.ts';
import { timelineWords as words } from 'shared/sentences/timeline.ts';

/** What a source is called where it was given no name. */
export function sourceName({ kind, label, url }: Source): string {
  if (label) return label;
  if (kind === 'image') return words.row.image;
  return url === undefined ? words.row.excerpt : hostOf(url);
}

function hostOf(url: string): string {
  try {
    return new URL(url).hostname;
  } catch {
    return words.sources.link;
  }
}
