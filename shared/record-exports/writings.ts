/** Prose in the three languages that other tools read when it is pasted. */
import { proseToMarkdown } from '../retro/markdown.ts';
import { isEmpty, paragraph, type Inline, type Prose } from '../retro/prose.ts';
import { escaped as escapedHtml, proseHtml } from './html.ts';
import { escaped as escapedWiki, proseWiki } from './wiki.ts';

export interface Writing {
  readonly head: (text: string, level: 1 | 2) => string;
  readonly prose: (prose: Prose) => string;
}

export const writings = {
  markdown: {
    head: (text, level) => `${'#'.repeat(level + 1)} ${proseToMarkdown([paragraph(text)])}`,
    prose: proseToMarkdown,
  },
  wiki: { head: (text, level) => `h${level + 1}. ${escapedWiki(text)}`, prose: (prose) => proseWiki(prose, '') },
  html: {
    head: (text, level) => `<h${level + 1}>${escapedHtml(text)}</h${level + 1}>`,
    prose: proseHtml,
  },
} as const satisfies Record<string, Writing>;

export interface Chapter {
  readonly title?: string;
  readonly prose: Prose;
}

/** A title, then chapters; those without words are left out. */
export function written(writing: Writing, title: string, chapters: readonly Chapter[]): string {
  const parts = chapters.flatMap((chapter) =>
    isEmpty(chapter.prose)
      ? []
      : [...(chapter.title === undefined ? [] : [writing.head(chapter.title, 2)]), writing.prose(chapter.prose)],
  );
  return `${[writing.head(title, 1), ...parts].join('\n\n')}\n`;
}

export function list(entries: readonly Prose[]): Prose {
  return entries.length === 0 ? [] : [{ type: 'list', ordered: false, entries: entries.map((entry) => [...entry]) }];
}

export function line(...inlines: readonly (Inline | string)[]): Prose {
  return [{ type: 'paragraph', inlines: inlines.map((each) => (typeof each === 'string' ? { text: each } : each)) }];
}
