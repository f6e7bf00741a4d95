import { blameLookalikes, blamePhrases, blameQuestions } from './blame-phrases.ts';
import { counterfactualLookalikes, counterfactualPhrases, counterfactualQuestions } from './counterfactual-phrases.ts';
import type { PhraseRule, RuleId, Severity } from './hint.ts';
import { leadingPhrases, whyLookalikes, whyPhrases } from './question-phrases.ts';
import { recordRules } from './record-rules.ts';

const carriesAnswer = 'This carries its answer with it. What would leave it open?';

/** Prepared questions (practice §2.2), in the order they are tried; after `why` or `leading` nothing else is said. */
export const questionRules: readonly PhraseRule[] = [
  {
    id: 'why',
    severity: 'warn',
    reason: '“Why” asks for a justification. “How” and “what” ask for a description.',
    phrases: whyPhrases,
    unless: whyLookalikes,
  },
  { id: 'leading', severity: 'warn', reason: carriesAnswer, phrases: leadingPhrases },
  {
    id: 'counterfactual',
    severity: 'warn',
    reason: 'This compares with what did not happen. What was known then, and what options were in view?',
    phrases: [...counterfactualPhrases, ...counterfactualQuestions],
    unless: counterfactualLookalikes,
  },
  {
    id: 'blame',
    severity: 'warn',
    reason: 'This points at a person. What could have led any responder to do the same?',
    phrases: [...blamePhrases, ...blameQuestions],
    unless: blameLookalikes,
  },
  ...recordRules.filter((rule) => rule.id === 'rootcause' || rule.id === 'inadequate' || rule.id === 'animated'),
];

type FormRule = { readonly id: RuleId; readonly severity: Severity; readonly reason: string };

/** Said by the shape of a question rather than by a phrase in it. */
export const formRules = {
  leading: { id: 'leading', severity: 'warn', reason: carriesAnswer },
  closed: { id: 'closed', severity: 'warn', reason: 'A yes or a no would answer this. “How” or “what” opens it.' },
  form: {
    id: 'form',
    severity: 'hint',
    reason: 'Not an open question yet. “How …”, “What …” or “Tell us about …” invite a story.',
  },
  multi: { id: 'multi', severity: 'hint', reason: 'Several questions in one. One at a time is easier to answer.' },
  long: { id: 'long', severity: 'hint', reason: 'More than 35 words. A shorter question is easier to hold in mind.' },
} as const satisfies Record<string, FormRule>;

export const longQuestion = 35;
