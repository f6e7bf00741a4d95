import type { RuleId } from './hint.ts';

/** [what the question says, what to ask instead]: `$n` takes the writer's own words over. */
type Turn = readonly [pattern: RegExp, open: string];

const someone = '(you|we|they|he|she|the [a-z-]+|[A-Z][a-z]+)';
const thing = '((?:the|this|that|your|our|those|these) [\\w-]+(?: [\\w-]+)?)';
const lead = '^(?:(?:so|and|but|ok|okay|well),? )?([A-Z][\\w.-]+, )?';
const turn = (pattern: string, open: string): Turn => [new RegExp(pattern, 'i'), open];

const turns: Partial<Record<RuleId, readonly Turn[]>> = {
  why: [
    // The name, if one is called, keeps its place; "did" carries over to any subject.
    turn(`${lead}why did ${someone} (?!not\\b)([^?,.;]{3,80})\\?$`, '$1how did $2 come to $3?'),
    turn(
      '\\b(?:explain|tell us|tell me|say|understand|know|share|describe|through) why ((?:you|we|they|he|she|nobody|the|this|that|our|your) [^?,.;]{3,80})[?.]$',
      'How did it come about that $1?',
    ),
    turn('^how come ([^?,.;]{3,80})\\?$', 'How did it come about that $1?'),
    turn(`${lead}why (?:did|do|does|was|were|is|are|had|has|have)(?:n't)? `, '$1what were you seeing at that point?'),
  ],
  leading: [
    turn(
      `(?:do|did)(?:n't)? you (?:not )?think (?:that )?${thing} (?:was|is|were|are|had|has)\\b`,
      'What did you make of $1?',
    ),
    turn(`^(?:wasn't|isn't|weren't|aren't) ${thing} \\w+`, 'What did you make of $1?'),
  ],
  closed: [
    turn(`^did you (?:see|notice|get|receive|hear|read|spot) ${thing}\\?$`, 'What did you make of $1?'),
    turn(
      '^(?:was|is|were|are) there (?:an?|any) (?:\\w+ )?(?:runbook|playbook|guide|checklist|procedure|documentation|instructions?)\\b',
      'What guidance were you working from?',
    ),
    turn('^did you know\\b', 'What did you know at that point?'),
    turn('^(?:did|does) (?:you|it|that) feel\\b', 'How did it feel at that point?'),
    turn('^(?:do|can) you remember\\b', 'What do you remember of it?'),
    turn(
      '^(?:have|had|has) (?:you|anyone|anybody|someone|somebody|the team)\\b.* before\\?$',
      'What did people know of this before?',
    ),
  ],
};

const openly: Partial<Record<RuleId, string>> = {
  why: 'What were you seeing at that point?',
  leading: 'What did you make of it at the time?',
  counterfactual: 'What options did you see then, and what did you know at that point?',
  blame: 'What could have led any responder to do the same?',
  closed: 'What did you see at that point?',
  form: 'How did this look from where you were?',
  rootcause: 'What shaped what happened?',
  inadequate: 'What was in place at the time?',
};

export function questionRewrites(sentence: string, rule: RuleId): readonly string[] {
  const plain = sentence.replaceAll('’', "'").replace(/\s+/g, ' ');
  const turned = (turns[rule] ?? []).flatMap(([pattern, open]) => {
    const match = pattern.exec(plain);
    return match === null ? [] : [capital(open.replace(/\$(\d)/g, (_, n: string) => match[Number(n)] ?? ''))];
  });
  const fallback = openly[rule];
  return [...turned, ...(rule === 'multi' ? firstAsked(plain) : []), ...(fallback === undefined ? [] : [fallback])];
}

/** The first of several questions, alone. */
function firstAsked(plain: string): readonly string[] {
  const [sentence = ''] = /^[^?]+\?/.exec(plain) ?? [];
  const [clause = ''] = /^[^,?]{8,}(?=,)/.exec(plain) ?? [];
  return [sentence, clause === '' ? '' : `${clause}?`].filter((asked) => asked !== '' && asked !== plain);
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
