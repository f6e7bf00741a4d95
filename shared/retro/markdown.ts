/** Prose and records as Markdown that other tools read back the same way. */
import type { Block, Inline, Prose } from './prose.ts';
import { isEmpty } from './prose.ts';

export function proseToMarkdown(prose: Prose): string {
  return prose.map((block) => blockToMarkdown(block)).join('\n\n');
}

function blockToMarkdown(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return inlinesToMarkdown(block.inlines);
    case 'heading':
      // Signs at its end would be taken for the closing ones of a heading.
      return `${'#'.repeat(block.level)} ${inlinesToMarkdown(block.inlines).replace(/#(#*)$/, '\\#$1')}`;
    case 'list':
      return block.entries
        .map((entry, index) => indent(proseToMarkdown(entry), block.ordered ? `${index + 1}. ` : '- '))
        .join('\n');
    case 'quote':
      return proseToMarkdown(block.blocks)
        .split('\n')
        .map((line) => `> ${line}`.trimEnd())
        .join('\n');
    case 'code':
      return fenced(block.text);
  }
}

function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map((run) => run[0].length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${text}\n${fence}`;
}

function indent(text: string, marker: string): string {
  const pad = ' '.repeat(marker.length);
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? marker + line : line === '' ? '' : pad + line))
    .join('\n');
}

function inlinesToMarkdown(inlines: readonly Inline[]): string {
  const text = inlines.map(inlineToMarkdown).join('');
  // A line that would begin a heading, list, quote or fence by chance stays text.
  return text.replace(/^(\s*)(#{1,6} |[-+*] |>|\d+[.)] |```|~~~)/gm, (_, space: string, mark: string) =>
    /^\d/.test(mark) ? `${space}${mark.replace(/[.)]/, '\\$&')}` : `${space}\\${mark}`,
  );
}

function inlineToMarkdown(inline: Inline): string {
  if (inline.text === '\n') return '  \n';
  const [, before = '', core = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(inline.text) ?? [];
  if (core === '') return inline.text;
  let text = inline.code ? codeSpan(core) : escape(core);
  if (inline.bold) text = `**${text}**`;
  if (inline.italic) text = `*${text}*`;
  if (inline.link !== undefined) text = `[${text}](${inline.link.replace(/[()\s]/g, percentOf)})`;
  return `${before}${text}${after}`;
}

/** Brackets would end the address early; encodeURIComponent leaves them as they are. */
function percentOf(sign: string): string {
  return sign === '(' ? '%28' : sign === ')' ? '%29' : encodeURIComponent(sign);
}

function codeSpan(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}

function escape(text: string): string {
  return text.replace(/[\\`*_[\]<>|]/g, '\\$&');
}

/** The record as one Markdown document; sections without words are left out. */
export function recordToMarkdown(
  title: string,
  lead: Prose,
  sections: readonly { title: string; prose: Prose }[],
): string {
  const parts = [`# ${escape(title)}`, ...(lead.length === 0 ? [] : [proseToMarkdown(lead)])];
  for (const section of sections) {
    if (isEmpty(section.prose)) continue;
    parts.push(`## ${escape(section.title)}`, proseToMarkdown(section.prose));
  }
  return `${parts.join('\n\n')}\n`;
}
