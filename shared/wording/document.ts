import { look, withRewrite } from './engine.ts';
import type { Context, Hint } from './hint.ts';
import { languageOf, type Language } from './language.ts';
import { maskQuotes } from './quotes.ts';

/** A hint in a document; its span counts within its line. */
export interface LineHint extends Hint {
  /** 1 for the first line. */
  readonly line: number;
}

/**
 * Hints on a document given as lines. In the record, prose that is wrapped over lines is read as one; questions and
 * timeline entries stand one a line. Quotes and code may run over lines. The single cause is spoken of once a document.
 * A line in another language gives no hints.
 */
export function hintsForDocument(lines: readonly string[], context: Context): readonly LineHint[] {
  const text = lines.map((line) => line.replaceAll('\n', ' ')).join('\n');
  const starts = startsOf(text);
  const found = hintsIn(text, context).map((hint) => inLine(hint, text, starts));
  const firstCause = found.find((hint) => hint.rule === 'rootcause');
  return found.filter((hint) => hint.rule !== 'rootcause' || hint === firstCause);
}

function hintsIn(text: string, context: Context): readonly Hint[] {
  const masked = maskQuotes(text);
  if (context === 'record') {
    const { hints, sentences } = look(masked, context, 'unsure');
    const whole = languageOf(masked);
    return hints.flatMap((hint) => {
      const home = sentences.find(({ from, to }) => from <= hint.span[0] && hint.span[0] < to);
      const language = home === undefined ? whole : languageOf(masked.slice(home.from, home.to));
      return isOther(language, whole) ? [] : [withRewrite(text, context, hint, sentences)];
    });
  }
  return startsOf(text).flatMap((from, index, starts) => {
    const to = (starts[index + 1] ?? text.length + 1) - 1;
    const line = masked.slice(from, to);
    const language = languageOf(line);
    if (language === 'other') return [];
    const { hints, sentences } = look(line, context, language);
    return hints.map((hint) => moved(withRewrite(text.slice(from, to), context, hint, sentences), from));
  });
}

/** A sentence too short to tell is taken for the document's language. */
const isOther = (language: Language, whole: Language): boolean =>
  language === 'other' || (language === 'unsure' && whole === 'other');

function startsOf(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

const moved = (hint: Hint, by: number): Hint => ({ ...hint, span: [hint.span[0] + by, hint.span[1] + by] });

/** A span that runs over a line's end is cut there. */
function inLine(hint: Hint, text: string, starts: readonly number[]): LineHint {
  let line = 0;
  for (let high = starts.length - 1; line < high;) {
    const middle = Math.ceil((line + high) / 2);
    if ((starts[middle] ?? 0) <= hint.span[0]) line = middle;
    else high = middle - 1;
  }
  const from = starts[line] ?? 0;
  const end = text.indexOf('\n', from);
  const to = Math.min(hint.span[1], end < 0 ? text.length : end);
  return { ...hint, span: [hint.span[0] - from, to - from], line: line + 1 };
}
