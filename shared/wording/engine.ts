import type { Context, Hint } from './hint.ts';
import { languageOf, type Language } from './language.ts';
import { matcherOf } from './matcher.ts';
import { plainOf } from './plain.ts';
import { questionHints } from './question.ts';
import { maskQuotes } from './quotes.ts';
import { recordRules } from './record-rules.ts';
import { rewritesOf } from './rewrite.ts';
import { sentencesOf, type Stretch } from './sentences.ts';
import { evidenceLine, timelineRules } from './timeline-rules.ts';

const record = recordRules.map(matcherOf);
const timeline = timelineRules.map(matcherOf);

/**
 * Hints on the wording of a question, an event's text or a passage of the record, in the order of the text. English
 * only: text in another language gets none (`isEnglish` tells). Quotes, code and > blocks are never looked at.
 * Deterministic; linear in the length of the text; well under 0.1 ms a sentence once its phrases are compiled.
 */
export function hintsFor(text: string, context: Context): readonly Hint[] {
  const masked = maskQuotes(text);
  const language = languageOf(masked);
  if (language === 'other') return [];
  const { hints, sentences } = look(masked, context, language);
  return hints.map((hint) => withRewrite(text, context, hint, sentences));
}

interface Looked {
  readonly hints: readonly Hint[];
  readonly sentences: readonly Stretch[];
}

/** `masked`: text whose quotes are masked. */
export function look(masked: string, context: Context, language: Language): Looked {
  const sentences = sentencesOf(masked);
  if (context === 'question') return { sentences, hints: questionHints(masked, sentences, language === 'english') };
  const matchers = context === 'timeline' ? timeline : record;
  const hints = sentences.flatMap(({ from, to }) => {
    if (context === 'timeline' && isEvidence(masked.slice(from, to))) return [];
    const plain = plainOf(masked, from, to);
    return matchers.flatMap((matcher) => matcher(plain) ?? []).toSorted((a, b) => a.span[0] - b.span[0]);
  });
  return { sentences, hints };
}

/** An entry that is a log or chat line as a whole, whatever time stands before it. */
function isEvidence(sentence: string): boolean {
  const text = sentence.replace(/^[\s[(]*[\d:.,TZ/+-]{4,35}[\])]?\s*(?:[-–—|]\s*)?/, '');
  return evidenceLine.some((pattern) => pattern.test(text));
}

/** Adds the first candidate that is itself free of hints. */
export function withRewrite(text: string, context: Context, hint: Hint, sentences: readonly Stretch[]): Hint {
  const home = sentences.find(({ from, to }) => from <= hint.span[0] && hint.span[0] < to);
  if (home === undefined) return hint;
  const sentence = text.slice(home.from, home.to);
  const rewrite = rewritesOf(sentence, hint, home.from, context).find(
    (candidate) => candidate !== sentence && look(maskQuotes(candidate), context, 'english').hints.length === 0,
  );
  return rewrite === undefined ? hint : { ...hint, rewrite };
}
