import type { Hint } from './hint.ts';
import { matcherOf, spanOf } from './matcher.ts';
import { plainOf, type Plain } from './plain.ts';
import { askedIn, formOf, type Form } from './question-form.ts';
import { formRules, longQuestion, questionRules } from './question-rules.ts';
import { quotedMark } from './quotes.ts';
import type { Stretch } from './sentences.ts';

const matchers = questionRules.map((rule) => ({ id: rule.id, match: matcherOf(rule) }));

interface Asked {
  readonly plain: Plain;
  readonly form: Form;
}

/** Hints on a prepared question. `sure`: the text is English for certain, so that its form may be judged too. */
export function questionHints(masked: string, sentences: readonly Stretch[], sure: boolean): readonly Hint[] {
  const asked = sentences.map(({ from, to }): Asked => {
    const plain = plainOf(masked, from, to);
    return { plain, form: formOf(plain.text) };
  });
  const hints = asked.flatMap(wordsOf);
  if (hints.length === 0) hints.push(...shapeOf(asked, sure));
  hints.push(...sizeOf(asked));
  return hints;
}

function wordsOf({ plain, form }: Asked): Hint[] {
  const hints: Hint[] = [];
  for (const { id, match } of matchers) {
    const hint = match(plain, form.at) ?? (form.at > 0 && id !== 'leading' && id !== 'why' ? match(plain) : undefined);
    if (hint === undefined) continue;
    hints.push(hint);
    if (id === 'why' || id === 'leading') break;
  }
  return hints;
}

/** Said only when no phrase was: a reader takes one thing at a time. */
function shapeOf(asked: readonly Asked[], sure: boolean): Hint[] {
  const last = asked.at(-1);
  if (last === undefined) return [];
  const closed = asked.find(({ plain, form }) => form.kind === 'closed' && isQuestion(plain, asked.length));
  if (closed !== undefined) {
    const word = /^\S+/.exec(closed.plain.text.slice(closed.form.at))?.[0].length ?? 1;
    return [{ ...named('closed'), span: spanOf(closed.plain, closed.form.at, closed.form.at + word) }];
  }
  if (!sure || asked.some(({ form }) => form.kind === 'open')) return [];
  const { plain, form } = last;
  if (plain.text.includes(quotedMark) || wordsIn(plain.text) <= 3) return [];
  const rule = form.kind === 'statement' && form.soLed && plain.text.endsWith('?') ? 'leading' : 'form';
  return [{ ...named(rule), span: spanOf(plain, form.at, plain.text.length) }];
}

function sizeOf(asked: readonly Asked[]): Hint[] {
  const first = asked[0];
  const last = asked.at(-1);
  if (first === undefined || last === undefined) return [];
  const all = asked.map(({ plain }) => plain.text).join(' ');
  const span = [spanOf(first.plain, 0, 1)[0], spanOf(last.plain, 0, last.plain.text.length)[1]] as const;
  const hints: Hint[] = [];
  if (askedIn(all) > 1) hints.push({ ...named('multi'), span });
  if (wordsIn(all) > longQuestion) hints.push({ ...named('long'), span });
  return hints;
}

const named = (name: keyof typeof formRules): Omit<Hint, 'span'> => {
  const { id, severity, reason } = formRules[name];
  return { rule: id, severity, reason };
};

const wordsIn = (text: string): number => text.match(/[a-z0-9][^ ]*/g)?.length ?? 0;

/** A closed opener in a statement beside the question ("Had a look at the log.") asks nothing. */
const isQuestion = (plain: Plain, beside: number): boolean => beside === 1 || plain.text.includes('?');
