/** Wiki markup as Jira and Confluence read it when it is pasted. */
import type { FrozenRecord } from '../retro/frozen.ts';
import { isEmpty, type Block, type Inline, type Prose } from '../retro/prose.ts';
import { isSafeUrl } from '../retro/timeline.ts';
import { leadOf } from './lead.ts';

export function toWiki(record: FrozenRecord): string {
  const parts = [`h1. ${escaped(record.title)}`, proseWiki(leadOf(record), '')];
  for (const { title, prose } of record.sections) {
    if (!isEmpty(prose)) parts.push(`h2. ${escaped(title)}`, proseWiki(prose, ''));
  }
  return `${parts.join('\n\n')}\n`;
}

/** @param marks list signs of the lists around */
export function proseWiki(prose: Prose, marks: string): string {
  return prose.map((block) => blockWiki(block, marks)).join(marks === '' ? '\n\n' : '\n');
}

function blockWiki(block: Block, marks: string): string {
  switch (block.type) {
    case 'paragraph':
      return inlinesWiki(block.inlines);
    case 'heading':
      return `h${Math.max(3, block.level)}. ${inlinesWiki(block.inlines)}`;
    case 'list': {
      const sign = marks + (block.ordered ? '#' : '*');
      return block.entries.map((entry) => entryWiki(entry, sign)).join('\n');
    }
    case 'quote':
      return `{quote}\n${proseWiki(block.blocks, '')}\n{quote}`;
    case 'code':
      // Nothing inside can be escaped: a closing mark of its own is broken up by a space.
      return `{noformat}\n${block.text.replaceAll('{noformat}', '{ noformat}')}\n{noformat}`;
  }
}

function entryWiki(entry: Prose, sign: string): string {
  return entry
    .map((block) => (block.type === 'list' ? blockWiki(block, sign) : `${sign} ${blockWiki(block, sign)}`))
    .join('\n');
}

function inlinesWiki(inlines: readonly Inline[]): string {
  return inlines.map(inlineWiki).join('');
}

function inlineWiki(inline: Inline): string {
  if (inline.text === '\n') return '\\\\\n';
  const [, before = '', core = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(inline.text) ?? [];
  if (core === '') return inline.text;
  let text = escaped(core);
  if (inline.code) text = `{{${text}}}`;
  if (inline.bold) text = `*${text}*`;
  if (inline.italic) text = `_${text}_`;
  if (inline.link !== undefined && isSafeUrl(inline.link))
    text = `[${text}|${inline.link.replace(/[|\]]/g, encodeURIComponent)}]`;
  return `${before}${text}${after}`;
}

export function escaped(text: string): string {
  return text.replace(/[\\*_{}[\]|!^~+#-]/g, (sign, at: number) =>
    // Signs that mark up only at the beginning of a line or word stay plain inside one.
    /[-+#~^!]/.test(sign) && /\w/.test(text[at - 1] ?? '') ? sign : `\\${sign}`,
  );
}
