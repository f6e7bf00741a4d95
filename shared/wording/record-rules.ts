import { blameLookalikes, blamePhrases } from './blame-phrases.ts';
import { counterfactualLookalikes, counterfactualPhrases } from './counterfactual-phrases.ts';
import type { PhraseRule } from './hint.ts';
import {
  animatedLookalikes,
  animatedPhrases,
  inadequateLookalikes,
  inadequatePhrases,
  singleCauseLookalikes,
  singleCausePhrases,
} from './standard-phrases.ts';

/** The written record and notes: hints only (practice §2.4). A later "should" belongs to remediations and is free. */
export const recordRules: readonly PhraseRule[] = [
  {
    id: 'blame',
    severity: 'hint',
    reason: 'This points at a person. What made it look right at the time?',
    phrases: blamePhrases,
    unless: blameLookalikes,
  },
  {
    id: 'counterfactual',
    severity: 'hint',
    reason: 'This compares with what did not happen. What was known then?',
    phrases: counterfactualPhrases,
    unless: counterfactualLookalikes,
  },
  {
    id: 'rootcause',
    severity: 'hint',
    reason: 'Several things came together. “What shaped it” has room for all of them.',
    phrases: singleCausePhrases,
    unless: singleCauseLookalikes,
  },
  {
    id: 'inadequate',
    severity: 'hint',
    reason: 'This measures against a standard named afterwards. What was in place at the time?',
    phrases: inadequatePhrases,
    unless: inadequateLookalikes,
  },
  {
    id: 'animated',
    severity: 'hint',
    reason: 'Strong words draw the eye away from what happened. What could be seen?',
    phrases: animatedPhrases,
    unless: animatedLookalikes,
  },
];
