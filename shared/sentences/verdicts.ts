/** What was decided about a parked idea, as everybody reads it. */
import type { Verdict } from '../retro/ideas.ts';

export const verdicts: Record<Verdict, string> = {
  kept: 'Kept',
  moot: 'Moot: the story made it unnecessary',
  merged: 'Said together with another',
  soaking: 'Soaking: a small group takes it on',
  action: 'An action item',
  none: 'Nothing decided about it',
};
