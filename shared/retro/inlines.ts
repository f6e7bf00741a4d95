/** The same text with other words in its lines: headings, points and quotes stay what they are. */
import type { Block, Inline, Prose } from './prose.ts';

export function inlinesOf(prose: Prose, said: (inlines: readonly Inline[]) => readonly Inline[]): Prose {
  return prose.map((block): Block => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return { ...block, inlines: said(block.inlines) };
      case 'list':
        return { ...block, entries: block.entries.map((entry) => inlinesOf(entry, said)) };
      case 'quote':
        return { ...block, blocks: inlinesOf(block.blocks, said) };
      case 'code':
        return block;
    }
  });
}
