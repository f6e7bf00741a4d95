import { betweenSittings, planGoingOn, type BetweenFacts } from 'shared/retro/between-sittings.ts';
import { planOf } from 'shared/retro/agenda.ts';
import type { PhaseFact } from 'shared/retro/phases.ts';
import type { WalkFact } from 'shared/retro/walk.ts';
import { expect, test } from 'vitest';
import { threeEvents } from '../../support/meeting.ts';

const minute = 60_000;
const began = Date.UTC(2026, 2, 4, 14);
const fact = (phase: PhaseFact['phase'], after: number, stopped?: true): PhaseFact => ({
  phase,
  sitting: 1,
  at: began + after * minute,
  by: 'maren',
  ...(stopped ? { stopped } : {}),
});
const step = (event: string, act: WalkFact['act'], after: number): WalkFact => ({
  event,
  act,
  at: began + after * minute,
  by: 'maren',
});

const stopped: BetweenFacts = {
  phases: [fact('opening', 0), fact('timeline', 5), fact('timeline', 60, true)],
  // A break of ten minutes counts as no meeting.
  pauses: [{ from: began + 20 * minute, to: began + 30 * minute, back: began + 30 * minute }],
  walk: [step('first', 'opened', 5), step('first', 'discussed', 20), step('second', 'opened', 20)],
  gate: [],
  proposals: [],
  plan: planOf(60),
  events: threeEvents,
};

test('BETWEEN-01 a meeting that was stopped says what was told, in how many minutes, and which events are to come', () => {
  const between = betweenSittings(stopped);
  expect(between).toMatchObject({
    sitting: 1,
    phase: 'timeline',
    ended: began + 60 * minute,
    minutes: 50,
    timeline: 45,
    discussed: 1,
    skipped: 0,
  });
  // The event the room looked at was not done: it is still to come, and first.
  expect(between?.open.map(({ id }) => id)).toEqual(['second', 'third']);
});

test('BETWEEN-02 what somebody saw waits until it stands on the timeline or was left out', () => {
  const saw = { id: 'saw', time: '10:07', text: 'The graph was flat.', author: 'ana', at: began };
  expect(betweenSittings({ ...stopped, proposals: [saw] })?.waiting).toBe(1);
  expect(betweenSittings({ ...stopped, proposals: [{ ...saw, added: true }] })?.waiting).toBe(0);
});

test('BETWEEN-03 while it runs, before it and after it, a meeting stands between no sittings', () => {
  for (const phases of [[], [fact('opening', 0)], [fact('opening', 0), fact('record', 60)]]) {
    expect(betweenSittings({ ...stopped, phases })).toBeUndefined();
  }
});

test('BETWEEN-04 the minutes of the next sitting go to the timeline, once it is done to the rest', () => {
  const plan = planOf(60);
  expect(planGoingOn(plan, 55, 60, false)).toEqual({ ...plan, minutes: 115, timeline: plan.timeline + 55 });
  expect(planGoingOn(plan, 55, 60, true)).toEqual({ ...plan, minutes: 115, rest: plan.rest + 55 });
  // Somebody made the plan longer between the sittings: theirs stands.
  expect(planGoingOn({ ...plan, minutes: 150, timeline: 132 }, 55, 60, false)).toMatchObject({ minutes: 150 });
});
