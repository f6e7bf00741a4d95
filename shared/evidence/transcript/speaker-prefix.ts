/**
 * "Ana Ruiz: we saw it too" → the name and the words. Zoom and many caption tools write speakers so. Text has
 * colons of its own, so a prefix is a name when it looks like one, or when it might be one and comes back: a name
 * not seen would leave a whole person out, a label taken for one costs a single cue.
 */

export interface Said {
  readonly speaker: string | null;
  readonly text: string;
}

/** One answer per cue text of a file; all are needed to know what comes back. */
export function splitSpeakers(texts: readonly string[]): readonly Said[] {
  const prefixes = texts.map(prefixOf);
  const times = new Map<string, number>();
  for (const prefix of prefixes) if (prefix) times.set(prefix.name, (times.get(prefix.name) ?? 0) + 1);
  return prefixes.map((prefix, index) => {
    const text = texts[index] ?? '';
    if (!prefix) return { speaker: null, text };
    const { name } = prefix;
    const speaks = isName(name) || (mayBeName(name) && (times.get(name) ?? 0) >= comesBack);
    return speaks ? { speaker: name, text: prefix.rest } : { speaker: null, text };
  });
}

const comesBack = 3;

function prefixOf(text: string): { readonly name: string; readonly rest: string } | undefined {
  const match = /^(?:-\s*|>>\s*)?([^\n:]{1,60}):(?:\s+|$)([\s\S]*)$/.exec(text);
  const name = match?.[1]?.trim();
  return name ? { name, rest: (match?.[2] ?? '').trim() } : undefined;
}

/** Single words that open a sentence with a colon and are nobody. */
const labels = new Set(
  (
    'a answer btw but caution comment conclusion context disclaimer editor example fact first fyi hint http https ' +
    'idea important inaudible last lastly music next nb no note ok okay plus ps q question quote reminder remember ' +
    'result second so source summary then third tip todo transcript update url warning well yes'
  ).split(' '),
);

/** Words no name has, as they are in most half-sentences before a colon. */
const sentence = /\b(?:the|is|are|was|were|this|that|these|it|we|you|they|i|and|but|so|what|how|here|there|one|not)\b/i;

/** Small words inside names: "Ada van der Berg". */
const particle = /^(?:van|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ibn|von|zu|ter|ten|y|e|and|&)$/;

function mayBeName(words: string): boolean {
  if (/[?!;"“”…<>]|, /.test(words) || !/\p{L}/u.test(words)) return false;
  const bare = withoutTag(words);
  return bare.split(/\s+/).length <= 5 && !labels.has(bare.toLowerCase()) && !sentence.test(bare);
}

/** A single word, or words that all have a capital, a digit or no letter case at all. */
function isName(words: string): boolean {
  if (!mayBeName(words)) return false;
  const parts = withoutTag(words).split(/\s+/);
  return parts.length === 1 || parts.every((part) => particle.test(part) || /[\p{Lu}\p{Lo}\p{N}|/]/u.test(part));
}

/** "Ana (SL)", "Ben | Network", "Cleo [Ops]": what follows the name may be anything. */
function withoutTag(words: string): string {
  return words.replace(/\s*[([{|].*$/, '').trim() || words;
}
