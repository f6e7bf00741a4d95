/** Every form in which a record leaves the room. */
import type { FrozenRecord } from '../retro/frozen.ts';
import { actionsToCsv, eventsToCsv } from './csv.ts';
import type { ExportFormat } from './format-names.ts';
import { toHtml, toRichText } from './html.ts';
import { toJson } from './json.ts';
import { toMarkdown } from './markdown.ts';
import { toWiki } from './wiki.ts';

export const exportForms: Record<
  ExportFormat,
  { readonly type: string; readonly extension: string; readonly write: (record: FrozenRecord) => string }
> = {
  markdown: { type: 'text/markdown', extension: '.md', write: toMarkdown },
  html: { type: 'text/html', extension: '.html', write: toHtml },
  rich: { type: 'text/html', extension: '.html', write: toRichText },
  wiki: { type: 'text/plain', extension: '.txt', write: toWiki },
  json: { type: 'application/json', extension: '.json', write: toJson },
  events: { type: 'text/csv', extension: '-events.csv', write: eventsToCsv },
  actions: { type: 'text/csv', extension: '-actions.csv', write: actionsToCsv },
};
