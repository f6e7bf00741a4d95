import { expect, test } from 'vitest';
import { hintsFor } from 'shared/wording/engine.ts';
import { formRules, questionRules } from 'shared/wording/question-rules.ts';
import { recordRules } from 'shared/wording/record-rules.ts';
import { timelineRules } from 'shared/wording/timeline-rules.ts';

const reasons = [...questionRules, ...timelineRules, ...recordRules, ...Object.values(formRules)].map(
  ({ reason }) => reason,
);

test('reasons are short, calm and speak of words', () => {
  expect(reasons.filter((reason) => reason.length > 100)).toEqual([]);
  const loud = /!|root cause|human error|failure|mistake|offender|culprit|you should|must|score/i;
  expect(reasons.filter((reason) => loud.test(reason))).toEqual([]);
});

test('reasons pass their own rules', () => {
  expect(reasons.filter((reason) => hintsFor(reason, 'record').length > 0)).toEqual([]);
});
