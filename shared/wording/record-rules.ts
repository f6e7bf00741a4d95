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

/** What somebody is said to have said: "one customer wrote that the answer was careless". */
const reported =
  '(?:{someone}|customers?|users?|clients?|players?|visitors?|patients?|students?|passengers?|one|some|others?|several|many|a few)(?: of (?:them|us{m}|our {w}))?(?: later| also)? ' +
  '(?:said|says|wrote|writes|posted|tweeted|complained|replied|answered|told (?:us{m}|support{m}|the {w}|{w}{m})) that [^.;!?]{1,200}';

/** The written record and notes: hints only (practice §2.4). A later "should" belongs to remediations and is free. */
export const recordRules: readonly PhraseRule[] = [
  {
    id: 'blame',
    severity: 'hint',
    reason: 'This points at a person. What made it look right at the time?',
    phrases: blamePhrases,
    unless: [...blameLookalikes, reported],
  },
  {
    id: 'counterfactual',
    severity: 'hint',
    reason: 'This compares with what did not happen. What was known then?',
    phrases: counterfactualPhrases,
    unless: [...counterfactualLookalikes, reported],
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
    unless: [...animatedLookalikes, reported],
  },
];
