import { expect, test } from 'vitest';
import { keepLines } from 'shared/evidence/keep-lines.ts';
import { readTextTimeline } from 'shared/evidence/text.ts';

function kept(text: string): (string | undefined)[] {
  const reading = readTextTimeline(text, { zone: 'UTC', date: '2024-03-01' });
  return reading.ok ? keepLines(reading.drafts, text).map((draft) => draft.excerpt) : [];
}

test('IMPORT-10 each event keeps the lines it was read from', () => {
  expect(kept('21:00 writes lock up on primary\n22:03 priya: ack\n')).toEqual([
    '21:00 writes lock up on primary',
    '22:03 priya: ack',
  ]);
});

test('IMPORT-11 lines that follow a row belong to it, up to an empty one', () => {
  expect(kept('21:00 nothing printed\nhm let me check\n\n22:03 ack')).toEqual([
    '21:00 nothing printed\nhm let me check',
    '22:03 ack',
  ]);
});

test('IMPORT-12 secrets and addresses do not come along', () => {
  const [line] = kept('21:00 see https://files.example/x?t=xoxe-1234567890 or ask mei@example.org\n21:05 ok');
  expect(line).not.toContain('xoxe');
  expect(line).not.toContain('mei@example.org');
  expect(line).toContain('https://files.example/x');
});
