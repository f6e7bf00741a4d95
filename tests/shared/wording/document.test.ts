import { expect, test } from 'vitest';
import { hintsForDocument } from 'shared/wording/document.ts';
import type { Context } from 'shared/wording/hint.ts';

const said = (lines: readonly string[], context: Context): string[] =>
  hintsForDocument(lines, context).map(
    ({ line, rule, span }) => `${line} ${rule} ${lines[line - 1]?.slice(...span) ?? ''}`,
  );

test('the single cause is spoken of once a document', () => {
  const lines = ['# Root cause', '', 'The root cause was a full disk.', 'A second root cause was the alert.'];
  expect(said(lines, 'record')).toEqual(['1 rootcause Root cause']);
});

test('spans count within their line, and wrapped prose is one sentence', () => {
  const lines = [
    'All was well.',
    'The engineer on the night shift, who had been up since noon, should',
    'have asked the lead. The team was careless.',
  ];
  expect(said(lines, 'record')).toEqual(['2 counterfactual should', '3 blame careless']);
});

test('quotes and code run over lines', () => {
  expect(
    said(['She said “we should', 'have asked”.', '```', 'you should have asked', '```', '> you should have'], 'record'),
  ).toEqual([]);
});

test('questions and entries stand one a line', () => {
  const questions = ['Why did you wait?', '', 'What did you see?', 'Did you see it?', 'Warum?', '> Why?'];
  expect(said(questions, 'question')).toEqual(['1 why Why', '4 closed Did']);
  expect(said(['14:00 Ana waits', '14:01 finally it works'], 'timeline')).toEqual(['2 interpretation finally']);
});

test('lines in another language are passed over, also short ones among them', () => {
  const lines = [
    'Das war wirklich nicht gut, und wir haben es nicht gesehen.',
    'Root cause: DNS',
    'Wir waren zu langsam.',
  ];
  expect(said(lines, 'record')).toEqual([]);
});

test('nothing comes of nothing', () => {
  expect(hintsForDocument([], 'record')).toEqual([]);
  expect(hintsForDocument(['', '  ', '!!!'], 'question')).toEqual([]);
});
