import type { RuleId } from './hint.ts';
import { certainPeople } from './people-words.ts';

/** [what the question says, what to ask instead]: `$n` takes the writer's own words over. */
export type Turn = readonly [pattern: RegExp, open: string];

const people = [...certainPeople].filter((word) => word.length > 2 && !/^(?:you|i|we|he|she)$/.test(word)).join('|');
const someone = `(you|we|they|he|she|(?:the|our|your|his|her|their) (?:[a-z-]+ ){0,2}(?:${people})|the [a-z-]+|[A-Z][a-z]+)`;
/** Not what the question already judges: "the obvious thing". */
const thing =
  '((?:the|this|that|your|our|those|these) (?!(?:obvious|right|wrong|best|only|real|whole|first|last|same)\\b)[\\w-]+(?: [\\w-]+)?)';
const verb = '(?:was|is|were|are|had|has|went|did|helped|worked|took|broke|caused|made|failed|should|could)\\b';
const doer =
  "((?!(?:for|not|to|behind|of|that|in|on|did|do|does|was|were|is|are|had|has|have|it's)\\b)(?:you|we|they|he|she|nobody|no one|the|this|our|your|[a-z][\\w-]*) [^?,.;]{3,80})";
const inCharge = '^who (?:is|was|were) (?:\\w+ )?(?:responsible|accountable|to blame|at fault)';
const lead = '^(?:(?:so|and|but|ok|okay|well),? )?([A-Z][\\w.-]+, )?';
const turn = (pattern: string, open: string): Turn => [new RegExp(pattern, 'i'), open];

const about = 'How did it come about that';

export const turns: Partial<Record<RuleId, readonly Turn[]>> = {
  why: [
    // The name, if one is called, keeps its place; "did" carries over to any subject.
    turn(`${lead}why (?:on earth |exactly )?did (it) (take [^?,.;]{3,80})\\?$`, '$1how did $2 come to $3?'),
    turn(`${lead}why (?:on earth |exactly )?did ${someone} (?!not\\b)([^?,.;]{3,80})\\?$`, '$1how did $2 come to $3?'),
    turn(
      `\\b(?:explain|tell us|tell me|say|understand|know|share|describe|through|explain(?: to)? us) why ${doer}[?.]$`,
      `${about} $1?`,
    ),
    turn('^how come ([^?,.;]{3,80})\\?$', `${about} $1?`),
    turn(`^why (?:is|was) it that ([^?.;]{3,80})\\?$`, `${about} $1?`),
    turn(`\\bwhat (?:is|was) (?:the|your) reason (?:that |why )?${doer}\\?$`, `${about} $1?`),
    // Said in the order of a statement, as people do who learnt English late.
    turn(
      `^why ((?:you|we|they|he|she|nobody|the [\\w-]+(?: [\\w-]+){0,3}?) (?:did|do|does|was|were|is|are|had|has|have|could|would)(?:n't)? [^?,.;]{3,80})\\?$`,
      `${about} $1?`,
    ),
  ],
  leading: [
    turn(
      `(?:(?:do|did)(?:n't)? you (?:not )?(?:think|agree)|would(?:n't)? you (?:not )?(?:agree|say)|(?:isn't|wasn't|is|was) it (?:not )?(?:true|correct|obvious|clear|the case|fair to say)) (?:that )?(?!that )${thing} ${verb}`,
      'What did you make of $1?',
    ),
    turn(
      "^(?:wasn't|isn't|weren't|aren't) ((?:the|your|our) (?!(?:obvious|right|wrong|best|only|real|whole|first|last|same)\\b)[\\w-]+) \\w+",
      'What did you make of $1?',
    ),
    turn(
      `^(?:so,? |and )*(?:basically|surely|clearly|obviously|presumably|of course|no doubt)?,? ?${thing} ${verb}`,
      'What did you make of $1?',
    ),
    turn(
      '\\bor [^?]{1,60} (?:that|which) (?:led to|caused|triggered|brought about) ((?:the|this|that|a|an) [^?]{3,60})\\?$',
      'What led up to $1?',
    ),
  ],
  counterfactual: [
    turn(
      `^how (?:did|could|can) ${someone} (?:miss|overlook|not see|not notice) ([^?,.;]{3,60})\\?$`,
      'How did $2 look at the time?',
    ),
    turn('^who (?:was|is|were) supposed to ([^?,.;]{3,80})\\?$', 'How was it settled who would $1?'),
  ],
  blame: [
    turn(
      `^how (?:did|could|can) ${someone} (?:miss|overlook|not see|not notice) ([^?,.;]{3,60})\\?$`,
      'How did $2 look at the time?',
    ),
    turn(`^how did ${someone} manage to ([^?,.;]{3,80})\\?$`, 'How did $1 come to $2?'),
    turn('^who (?:was|is|were) supposed to ([^?,.;]{3,80})\\?$', 'How was it settled who would $1?'),
    turn('^whose (?:job|responsibility|duty) (?:was|is) it to ([^?,.;]{3,80})\\?$', 'How was it settled who would $1?'),
    turn(
      `${inCharge} for ((?:the|this|that|our) [^?,.;]{0,40}(?:outage|incident|breach|leak|loss|error|failure|delay|downtime|mess|damage|misconfiguration|missing|bad|wrong|late|broken)\\b[^?,.;]{0,40})\\?$`,
      'What led up to $1?',
    ),
    turn(`${inCharge} for ((?:the|this|that|our) [^?,.;]{3,60})\\?$`, 'How was it settled who would look after $1?'),
    turn(
      '\\b(?:human|operator|user|pilot) error\\b[^?]{0,40}\\b((?:the|this) (?:\\w+ )?(?:outage|incident|failure))\\?$',
      'What led up to $1?',
    ),
    turn(
      '^who (?:has )?(pushed|approved|deleted|merged|deployed|leaked|clicked|disabled|changed|removed|skipped|silenced|released|restarted|missed) ((?:the|this|that|our|a|an) [^?,.;]{3,60})\\?$',
      'How did $2 come to be $1?',
    ),
    turn('^who (?:has )?(?:broke|broken) ((?:the|this|that|our) [^?,.;]{3,60})\\?$', 'How did $1 come to break?'),
  ],
  closed: [
    turn(`^did you (?:see|notice|get|receive|hear|read|spot) ${thing}\\?$`, 'What did you make of $1?'),
    turn(
      '^(?:(?:was|is|were|are) there|(?:do|did) (?:we|you|they) have) (?:an?|any) (?:\\w+ )?(?:runbook|playbook|guide|checklist|procedure|documentation|instructions?)\\b',
      'What guidance were you working from?',
    ),
    turn('^did you know\\b', 'What did you know at that point?'),
    turn('^(?:did|does) (?:you|it|that) feel\\b', 'How did it feel at that point?'),
    turn('^(?:do|can) you remember\\b', 'What do you remember of it?'),
    turn('^(are|were) (you|we|they) (sure|certain|confident) ([^?]{3,100})\\?$', 'How $3 $1 $2 $4?'),
    turn(
      '^(do|did) (we|you|they) know ((?:when|how|where|what|which|who) [^?]{3,100})\\?$',
      'What $1 $2 know about $3?',
    ),
    turn('^(do|does|did) (\\w+) often ([^?,.;]{3,80})\\?$', 'How often $1 $2 $3?'),
    turn('^(has|had|have) ([^?,.;]{3,40}) ever ([^?,.;]{3,80})\\?$', 'When, if ever, $1 $2 $3?'),
    turn(`^(?:do|did) you think (?:that )?${thing} ${verb}`, 'What did you make of $1?'),
    turn(
      '^(?:is|are|was|were) there (?:any )?(other [\\w -]{2,30}?) (?:that|which|who) ([^?,.;]{3,80})\\?$',
      'Which $1, if any, $2?',
    ),
    turn(
      '^(is|are|was|were) there (?:an? |any )?((?:other )?[\\w-]+(?: [\\w-]+)?)( (?:for|in|on|of|with|from|at|about|between|behind) [^?,.;]{3,80})\\?$',
      'What $2, if any, $1 there$3?',
    ),
    turn(
      '^(has|had|was|were|can|could) (?:anyone|anybody|someone|somebody) ([^?,.;]{3,80})\\?$',
      'Who, if anyone, $1 $2?',
    ),
    turn('^((?:has|had|have) [^?,.;]{3,80} (?:before|so far|in the past))\\?$', 'When, if ever, $1?'),
  ],
};

/** When nothing closer can be offered. */
export const openly: Partial<Record<RuleId, string>> = {
  why: 'What were you seeing at that point?',
  leading: 'What did you make of it at the time?',
  counterfactual: 'What options did you see then, and what did you know at that point?',
  blame: 'What could have led any responder to do the same?',
  closed: 'What did you see at that point?',
  form: 'How did this look from where you were?',
  rootcause: 'What shaped what happened?',
  inadequate: 'What was in place at the time?',
};
