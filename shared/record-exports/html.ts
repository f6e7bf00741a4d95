/**
 * One file that opens anywhere, offline: no script, no font, no picture, no request. The policy in its head says so to
 * the browser too. `toRichText` is the same text without the page around it, for a document editor's clipboard.
 */
import type { FrozenRecord } from '../retro/frozen.ts';
import { isEmpty, type Block, type Inline, type Prose } from '../retro/prose.ts';
import { isSafeUrl } from '../retro/timeline.ts';
import { leadOf } from './lead.ts';

const style = `
:root { color-scheme: light dark; --ink: #1d1b18; --second: #5a554d; --paper: #fffdf9; --line: #d9d3c8; --link: #0b5c6b; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #ece7de; --second: #b3aca0; --paper: #1b1a18; --line: #46423b; --link: #7fcbd8; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 17px/1.6 Georgia, 'Times New Roman', serif; }
main { max-width: 62ch; margin: 0 auto; padding: 48px 24px 96px; overflow-wrap: anywhere; }
h1 { font-size: 32px; line-height: 1.2; margin: 0 0 8px; }
h2 { font-size: 22px; line-height: 1.3; margin: 40px 0 8px; }
h3, h4, h5 { font-size: 17px; line-height: 1.4; margin: 24px 0 4px; }
p { margin: 0 0 12px; }
.lead { color: var(--second); font-size: 15px; }
.lead p { margin: 0 0 4px; }
blockquote { margin: 12px 0; padding: 0 0 0 16px; border-left: 3px solid var(--line); }
.beside { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 220px), 1fr)); gap: 0 24px; }
pre { white-space: pre-wrap; border: 1px solid var(--line); padding: 8px 12px; font-size: 14px; }
a { color: var(--link); }
@page { size: A4; margin: 16mm; }
@media print {
  :root { color-scheme: light; --ink: #000; --second: #000; --paper: #fff; --line: #888; --link: #000; }
  body { font-size: 11pt; line-height: 1.45; }
  main { max-width: none; padding: 0; }
  h2, h3, h4, h5 { break-after: avoid; }
  li, blockquote, pre { break-inside: avoid; }
}`;

export function toHtml(record: FrozenRecord): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>${escaped(record.title)}</title>
<style>${style}
</style>
</head>
<body>
<main>
${toRichText(record)}
</main>
</body>
</html>
`;
}

export function toRichText(record: FrozenRecord): string {
  const sections = record.sections
    .filter((section) => !isEmpty(section.prose))
    .map(({ title, prose }) => `<section>\n<h2>${escaped(title)}</h2>\n${proseHtml(prose)}\n</section>`);
  const lead = `<div class="lead">\n${proseHtml(leadOf(record))}\n</div>`;
  return [`<h1>${escaped(record.title)}</h1>`, lead, ...sections].join('\n');
}

export function proseHtml(prose: Prose): string {
  const pieces: string[] = [];
  for (let at = 0; at < prose.length; at++) {
    // What several people said of one moment stands side by side.
    let end = at;
    while (prose[end]?.type === 'quote') end += 1;
    if (end - at > 1) {
      pieces.push(`<div class="beside">\n${prose.slice(at, end).map(blockHtml).join('\n')}\n</div>`);
      at = end - 1;
      continue;
    }
    const block = prose[at];
    if (block) pieces.push(blockHtml(block));
  }
  return pieces.join('\n');
}

function blockHtml(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return `<p>${inlinesHtml(block.inlines)}</p>`;
    case 'heading': {
      // A section's title is the second level: what stands in it begins at the third.
      const level = Math.max(3, block.level);
      return `<h${level}>${inlinesHtml(block.inlines)}</h${level}>`;
    }
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      return `<${tag}>\n${block.entries.map((entry) => `<li>${entryHtml(entry)}</li>`).join('\n')}\n</${tag}>`;
    }
    case 'quote':
      return `<blockquote>${proseHtml(block.blocks)}</blockquote>`;
    case 'code':
      return `<pre><code>${escaped(block.text)}</code></pre>`;
  }
}

function entryHtml(entry: Prose): string {
  const [only] = entry;
  return entry.length === 1 && only?.type === 'paragraph' ? inlinesHtml(only.inlines) : proseHtml(entry);
}

function inlinesHtml(inlines: readonly Inline[]): string {
  return inlines.map(inlineHtml).join('');
}

function inlineHtml(inline: Inline): string {
  let html = inline.text === '\n' ? '<br>' : escaped(inline.text);
  if (inline.code) html = `<code>${html}</code>`;
  if (inline.bold) html = `<strong>${html}</strong>`;
  if (inline.italic) html = `<em>${html}</em>`;
  return inline.link !== undefined && isSafeUrl(inline.link)
    ? `<a href="${escaped(inline.link)}" rel="noreferrer">${html}</a>`
    : html;
}

export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
