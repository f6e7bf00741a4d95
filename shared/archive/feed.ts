/** Published records as an Atom feed (RFC 4287). */
import type { ArchiveCard } from '../retro/archived.ts';

/**
 * @param base the address of the server, without a slash at its end
 * @param words title of the feed and of its maker
 */
export function feedOf(
  cards: readonly ArchiveCard[],
  base: string,
  words: { readonly title: string; readonly author: string },
): string {
  const updated = new Date(cards.reduce((latest, { at }) => Math.max(latest, at), 0)).toISOString();
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>${xml(base)}/archive</id>
<title>${xml(words.title)}</title>
<updated>${updated}</updated>
<author><name>${xml(words.author)}</name></author>
<link rel="self" type="application/atom+xml" href="${xml(base)}/api/archive/feed"/>
<link rel="alternate" type="text/html" href="${xml(base)}/archive"/>
${cards.map((card) => entry(card, base)).join('')}</feed>
`;
}

function entry({ retro, n, at, title, lead, systems, tags }: ArchiveCard, base: string): string {
  const address = `${xml(base)}/r/${xml(retro)}/archive`;
  const moment = new Date(at).toISOString();
  return `<entry>
<id>${address}?revision=${n}</id>
<title>${xml(title)}</title>
<published>${moment}</published>
<updated>${moment}</updated>
<link rel="alternate" type="text/html" href="${address}"/>
<summary>${xml(lead)}</summary>
${[...systems, ...tags].map((label) => `<category term="${xml(label)}"/>\n`).join('')}</entry>
`;
}

function xml(text: string): string {
  return (
    text
      // Signs that no XML may hold.
      .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  );
}
