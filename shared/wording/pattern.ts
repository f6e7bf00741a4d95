import { certainMark, likelyMark, perfectMark } from './plain.ts';

/**
 * The phrases' little language: a regular expression over `Plain` text in which `{name}` stands for an entry below.
 * Every repetition is bounded, so matching stays linear in the text.
 */
const word = `[\\w'${certainMark}${likelyMark}${perfectMark}-]+`;
const mark = `[${certainMark}${likelyMark}]`;
const where = `(?: (?:in|at|from|on) (?:the )?${word}(?: ${word})?)?`;

const vocabulary: Readonly<Record<string, string>> = {
  /** The mark itself, there or not: after a person's word written out, as in "who{m} broke". */
  m: `${mark}?`,
  mark,
  likely: likelyMark,
  certain: certainMark,
  where,
  /** Stands after the subject: any person, or only one that is a person for certain. "{who} forgot". */
  who: `${mark}${where}`,
  person: `${certainMark}${where}`,
  you: `you${certainMark}`,
  nobody: `(?:(?:nobody|no-one|no one)${certainMark}|none of ${word}|not one ${word}|not a single ${word})`,
  /** A noun phrase that ends in a person: "the junior engineer". */
  someone: `(?:${word} ){0,3}[\\w'-]+${mark}`,
  /** After a person: the phrase ends with the person, and is not about what the person has. */
  alone:
    "(?!'s|s' | (?:pods?|nodes?|jobs?|process|service|container|tools?|scripts?|accounts?|roles?|phones?|pagers?|laptops?|rota|" +
    'links?|lines?|systems?|machines?|network|side|queue|channel|traffic|load|console|keyboard|alert|alerts|page)(?!\\w))',
  /** A short noun phrase of any kind. */
  thing: `${word}(?: ${word}){0,3}`,
  w: word,
  gap: `(?:${word} ){0,3}`,
  gaps: `(?:${word} ){0,8}`,
  stretch: '[^.;!?]{0,120}',
  /** What may stand between subject and verb. */
  v: '(?:ha(?:d|s|ve) )?(?:(?:even|clearly|obviously|once|all|both|evidently|somehow|then) )?',
  /** One adverb. */
  soft: '(?:(?:[a-z-]{1,20}ly|not|never|first|instead|all|then|long|better|at least) )?',
  not: "(?:n't| not| never)?",
  /** The "have" of a perfect tense, with what goes before it. */
  perf: `(?: have|'ve| of)${perfectMark}`,
  didnt: "(?:did not|didn't|do not|don't|does not|doesn't|had not|hadn't|has not|hasn't)",
  be: '(?:is|was|are|were|be|been|being)',
  /** What minds do and machines as a rule do not. */
  mind: '(?:(?:adequately|properly|fully|correctly|promptly|even|ever) )?(?:notice|reali[sz]e|recogni[sz]e|understand|consider|anticipate|foresee|think|follow|escalate|communicate|inform|tell|ask|consult|double-check|document|appreciate|heed|pay|look|learn|remember|mention|warn|coordinate|check|verify|read|review|test|spot|see|act|question|plan|prepare|account|challenge|investigate|involve|assess|predict|grasp|comprehend|take)',
};

/** Writes a phrase out as the source of a regular expression. */
export function expand(phrase: string): string {
  return phrase.replace(/\{([a-z]+)\}/g, (_, name: string) => {
    const entry = vocabulary[name];
    if (entry === undefined) throw new Error(`No entry "${name}" in the phrases' vocabulary: ${phrase}`);
    return entry;
  });
}

/** The expression for a phrase, matching whole words only. Global, for `exec` in a loop. */
export function patternOf(phrase: string): RegExp {
  // A mark or a punctuation sign follows its word directly; everything else starts a word.
  const start = /^(?:(?:\(\?<!they\))?\{(?:who|person|perf|mark)\}|[,!]|\\\?)/.test(phrase) ? '' : "(?<![\\w'-])";
  return new RegExp(`${start}(?:${expand(phrase)})(?!-?\\w|\\.[a-z])`, 'g');
}
