/** Soaking an idea: a small group looks again two working days on. */
import { soakDays, workingDaysOn } from 'shared/retro/working-days.ts';
import { expect, test } from 'vitest';

test('SOAK-01 an idea soaks for two working days, and a weekend is none', () => {
  expect(workingDaysOn('2026-03-02', soakDays)).toBe('2026-03-04');
  expect(workingDaysOn('2026-03-05', soakDays)).toBe('2026-03-09');
  expect(workingDaysOn('2026-03-06', soakDays)).toBe('2026-03-10');
  expect(workingDaysOn('2026-03-07', soakDays)).toBe('2026-03-10');
});

test('SOAK-02 months and years turn over', () => {
  expect(workingDaysOn('2026-12-31', soakDays)).toBe('2027-01-04');
  expect(workingDaysOn('2028-02-28', soakDays)).toBe('2028-03-01');
});
