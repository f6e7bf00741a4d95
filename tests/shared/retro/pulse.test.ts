import { addSheet, noAnswers, readPulse, type PulseSheet, type PulseTally } from 'shared/retro/pulse.ts';
import { pulseLines } from 'shared/sentences/pulse.ts';
import { expect, test } from 'vitest';

const tallyOf = (...sheets: PulseSheet[]): PulseTally => sheets.reduce(addSheet, noAnswers);
const yes: PulseSheet = { learned: 'yes', again: 'yes', said: 'yes' };
const not: PulseSheet = { learned: 'no', again: 'no', said: 'no' };

test('PULSE-01 nothing is told of fewer than four answers', () => {
  expect(readPulse(tallyOf(yes, yes, yes))).toBeUndefined();
  expect(readPulse(tallyOf(yes, yes, yes, yes))).toEqual({ learned: true, again: true, said: true });
});

test('PULSE-02 one person who learned something is "somebody"; half is not "more than half"', () => {
  expect(readPulse(tallyOf(yes, yes, not, not))).toEqual({ learned: true, again: false, said: false });
  expect(readPulse(tallyOf(yes, yes, yes, not, not))).toEqual({ learned: true, again: true, said: true });
});

test('PULSE-03 a question that fewer than four answered is left out, and a blank one counts for nobody', () => {
  const silent: PulseSheet = { learned: 'yes', again: 'unsaid' };
  expect(readPulse(tallyOf(yes, silent, silent, silent))).toEqual({ learned: true, again: false });
});

test('PULSE-04 what is told holds no number, and tallies no order in which they came', () => {
  const lines = pulseLines(readPulse(tallyOf(yes, not, yes, yes)) ?? {});
  expect(lines.map(({ told }) => told)).toEqual(['yes', 'yes', 'yes']);
  expect(JSON.stringify(lines)).not.toMatch(/\d/);
  expect(tallyOf(yes, not, yes, yes)).toEqual(tallyOf(not, yes, yes, yes));
});
