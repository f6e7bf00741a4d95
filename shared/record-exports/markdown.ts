/** Markdown: for repositories, issue text, and every tool that reads it. */
import type { FrozenRecord } from '../retro/frozen.ts';
import { recordToMarkdown } from '../retro/markdown.ts';
import { leadOf } from './lead.ts';

export function toMarkdown(record: FrozenRecord): string {
  return recordToMarkdown(record.title, leadOf(record), record.sections);
}
