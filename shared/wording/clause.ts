import { isParticiple } from './verb-words.ts';

/**
 * Turns the order of a question's words: what a closed question asks about can stay word for word when only its
 * opening changes, and what a "why" asks about when its verb goes back behind its subject.
 */

const determiner = /^(?:the|this|that|these|those|our|your|his|her|their|a|an|all|both)$/i;
const predicate =
  /^(?:not|never|only|still|so|too|already|on|off|in|at|out|up|down|without|under|available|unavailable|aware|ready|full|empty|green|red|able|unable|slow|silent|open|closed|clear|unclear|wrong|right|missing|late|early|about)$/i;

/** "was the flag left on" → "the flag was left on"; undefined where the subject's end cannot be told. */
export function statementOf(question: string): string | undefined {
  const [verb = '', ...words] = question.split(' ');
  const first = determiner.test(words[0] ?? '') ? 2 : 1;
  const isSubject =
    first === 2 || /^[A-Z]/.test(words[0] ?? '') || /^(?:it|this|that|they|we|he|she|you)$/i.test(words[0] ?? '');
  if (!isSubject) return undefined;
  const end = words.findIndex((word, index) => {
    if (index < first || index > 4) return false;
    const bare = word.toLowerCase().replace(/[,.;:?]$/, '');
    return predicate.test(bare) || isParticiple(bare, words[index + 1]?.toLowerCase(), word.slice(bare.length));
  });
  return end < 0 ? undefined : [...words.slice(0, end), verb, ...words.slice(end)].join(' ');
}

/** A closed question says its own time: "at that point", "by then", "14:05". */
const ownTime =
  /\b(?:then|yet|already|now|(?:at|by|before|after|until|since) (?:that|this|the time|\d)|in time|on time|beforehand|before|\d?\d:\d\d)\b/i;
/** What these ask about has no more or less, and no moment. */
const noDegree =
  /^(?:(?:is|are|was|were) (?:it|this|that|these|those|he|she|they|you) (?:an?|the|your|our|his|her|their)\b|(?:do|does|did) \w+(?: \w+)? have\b|(?:is|are|was|were) there\b|(?:can|could) you (?:confirm|justify|explain|say|tell)\b|is that all\b|[^?]* (?:or|still) )/i;
const bySubject = /^(?:did|had|was|were) /i;
const byDegree = /^(?:did|had|was|were|is|are|has|have|does|do|can|could) /i;

/** "Did the runbook help?" → "At what point, if any, did the runbook help?" */
export function opened(closed: string): string | undefined {
  if (!/^[^?.!;,]{6,160}\?$/.test(closed) || noDegree.test(closed)) return undefined;
  const clause = closed.charAt(0).toLowerCase() + closed.slice(1);
  if (bySubject.test(clause) && !ownTime.test(clause)) return `At what point, if any, ${clause}`;
  return byDegree.test(clause) ? `To what extent ${clause}` : undefined;
}
