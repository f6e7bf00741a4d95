import type { Context, Hint } from './hint.ts';
import { questionRewrites } from './question-rewrites.ts';

/**
 * Candidates for a sentence to offer in place of one with a hint, best first. They only leave out, or ask back with
 * words of ours: nothing is added that was not there. The engine offers the first that raises no hint itself.
 */
export function rewritesOf(sentence: string, hint: Hint, from: number, context: Context): readonly string[] {
  const [start, end] = [hint.span[0] - from, hint.span[1] - from];
  switch (context) {
    case 'question':
      return questionRewrites(sentence, hint.rule);
    case 'timeline':
      return hint.rule === 'interpretation' ? withoutReason(sentence, start, end) : contributing(sentence, hint);
    case 'record':
      return contributing(sentence, hint);
  }
}

const reason =
  /^(?:because|due to|in order|so (?:that|as)|owing to|thanks to|as a (?:result|consequence)|on account of|caused by|which|causing|resulting in|leading to|thinking|assuming|hoping|believing|convinced|unaware|not|without)\b/i;
const verdict =
  /^(?:\w+ly|at (?:long )?last|by (?:accident|mistake)|somehow|of course|in (?:an? |the |their |his |her )?(?:panic|haste|hurry|rush))$/i;

/** "Mei restarts the node because …" → "Mei restarts the node"; "Ben finally answers" → "Ben answers". */
function withoutReason(sentence: string, start: number, end: number): readonly string[] {
  const words = sentence.slice(start, end);
  const before = sentence.slice(0, start);
  if (reason.test(words)) {
    const kept = before.replace(/[\s,;:–—-]+(?:and\s*|but\s*)?$/, '');
    const wordsKept = kept.match(/\p{L}+/gu)?.length ?? 0;
    const stop = /[.!?]$/.exec(sentence)?.[0] ?? '';
    return wordsKept >= 2 ? [kept + stop] : [];
  }
  if (!verdict.test(words)) return [];
  const after = sentence.slice(end).replace(/^\s*,?\s*/, '');
  // The word that now begins the entry takes the capital over.
  const begins = !/\p{L}/u.test(before);
  const rest = begins ? after.charAt(0).toUpperCase() + after.slice(1) : after;
  const kept = `${before.replace(/[\s,]+$/, '')} ${rest}`.trim();
  return kept === '' ? [] : [kept];
}

/** "The root cause of it was …" → "A contributing factor in it was …"; "find the root cause" → "… the contributing factors". */
function contributing(sentence: string, hint: Hint): readonly string[] {
  if (hint.rule !== 'rootcause' || /['’]s\s+root[- ]cause/i.test(sentence)) return [];
  const changed = sentence.replace(
    /\b(the\s+|a\s+)?root[- ]cause\b(\s+of\b)?(\s*:|\s+(?:analys[ie]s|investigation|review|report|meeting)\b)?/i,
    (found, article = '', of = '', after = '', at: number) => {
      const capital = /^[A-Z]/.test(found);
      const noun = after !== '' && !after.endsWith(':');
      const several =
        !noun && (article === '' ? after !== '' : !isSubject(sentence.slice(at + found.length)) || after !== '');
      const before = article === '' ? '' : several || noun ? article : 'a ';
      const words = `${before}contributing ${several ? 'factors' : 'factor'}${of === '' ? '' : ' in'}${after}`;
      return (capital ? words.charAt(0).toUpperCase() : words.charAt(0).toLowerCase()) + words.slice(1);
    },
  );
  return changed === sentence ? [] : [changed];
}

/** What follows makes it the subject of its sentence. */
const isSubject = (rest: string): boolean =>
  /^(?: [\w'’-]+){0,6}? (?:was|is|were|lay|lies|turned|seems|seemed|appears|appeared|remains)\b/i.test(rest);
