import type { EventKind } from '../retro/timeline.ts';

const plain: readonly (readonly [EventKind, RegExp])[] = [
  [
    'alert',
    /\b(?:alerts?|alarms?|monitors?)\s(?:(?:is|was|are|were|has|have)\s)?(?:fire[sd]?|firing|trigger(?:s|ed)|raised|sounds?|went off)\b/i,
  ],
  [
    'decision',
    /^(?:decision (?:is |was )?(?:made|taken)\b|(?:\p{L}+ )?(?:decide[sd]?|agree[sd]?) (?:to|that|on|against|not)\b)/iu,
  ],
  ['handoff', /\b(?:hand(?:s|ed)? (?:over|off) to|hand-?(?:over|off) to|take[sn]? over (?:from|as))\b/i],
];

/** The kind of event, only where its words leave no doubt. */
export function plainKind(text: string): EventKind | null {
  const head = text.slice(0, 200);
  return plain.find(([, words]) => words.test(head))?.[0] ?? null;
}
