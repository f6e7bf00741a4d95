/** Phases, walk, gate and clock: facts in, derivations out. */
import { clock, forecast, planOf, plans, timelineShare, timelineWindow } from 'shared/retro/agenda.ts';
import { gate, timelineDone } from 'shared/retro/gate.ts';
import { endsSitting, phases, phaseSteps, sittingFor, standing, type PhaseFact } from 'shared/retro/phases.ts';
import { isUsualCut, minutesToTwoThirds, planOfParts } from 'shared/retro/plan-parts.ts';
import { nextEvent, openEvents, previousEvent, timePerEvent, walk, type WalkFact } from 'shared/retro/walk.ts';
import { expect, test } from 'vitest';

const MINUTE = 60_000;
const fact = (phase: PhaseFact['phase'], minute: number, sitting = 1, stopped?: true): PhaseFact => ({
  phase,
  sitting,
  at: minute * MINUTE,
  by: 'ruth',
  ...(stopped ? { stopped } : {}),
});
const step = (event: string, act: WalkFact['act'], minute = 0): WalkFact => ({
  event,
  act,
  at: minute * MINUTE,
  by: 'ruth',
});
const order = ['a', 'b', 'c'];

test('PHASE-01 every phase can be reached from the start, and every one but publication can be left', () => {
  const reached = new Set(['prepare']);
  for (const from of phases)
    for (const to of phases) if (reached.has(from) && phaseSteps[from][to] !== 'never') reached.add(to);
  expect([...reached]).toHaveLength(phases.length);
  for (const phase of phases) expect(Object.values(phaseSteps[phase]).some((kind) => kind !== 'never')).toBe(true);
});

test('PHASE-02 stopping keeps the phase, and going on begins the next sitting', () => {
  const facts = [fact('opening', 0), fact('timeline', 5), fact('timeline', 40, 1, true)];
  expect(standing(facts)).toMatchObject({ phase: 'timeline', sitting: 1, running: false });
  expect(sittingFor(standing(facts), 'timeline')).toBe(2);
  expect(endsSitting(standing(facts.slice(0, 2)), 'record')).toBe(true);
  expect(endsSitting(standing(facts.slice(0, 2)), 'learnings')).toBe(false);
});

test('CLOCK-01 minutes count while the meeting runs: stops and pauses are out', () => {
  const facts = [fact('opening', 0), fact('timeline', 5), fact('timeline', 25, 1, true), fact('timeline', 1000, 2)];
  const pauses = [{ from: 10 * MINUTE, to: 12 * MINUTE, back: 15 * MINUTE }];
  const now = clock(facts, pauses, planOf(60), 1010 * MINUTE);
  expect(now.spent.opening / MINUTE).toBe(5);
  expect(now.spent.timeline / MINUTE).toBe(20 - 2 + 10);
  expect(now.left / MINUTE).toBe(60 - 33);
});

test('CLOCK-02 the share is of the planned length while live, of the actual length afterwards', () => {
  const facts = [fact('opening', 0), fact('timeline', 5), fact('learnings', 45), fact('record', 60)];
  const now = clock(facts, [], planOf(75), 60 * MINUTE);
  expect(timelineShare(now, planOf(75), true)).toBeCloseTo(40 / 75);
  expect(timelineShare(now, planOf(75), false)).toBeCloseTo(40 / 60);
});

test('CLOCK-03 every plan gives the timeline at least two thirds of its minutes', () => {
  for (const plan of [...plans, planOf(45), planOf(120)]) {
    expect(plan.opening + plan.timeline + plan.learnings + plan.rest).toBe(plan.minutes);
    expect(plan.timeline / plan.minutes).toBeGreaterThanOrEqual(2 / 3);
    expect(timelineWindow(plan).to).toBeGreaterThanOrEqual(timelineWindow(plan).from);
  }
});

test('PLAN-01 a plan cut by hand is as long as its parts together, within the limits of a meeting', () => {
  expect(planOfParts({ opening: 10, timeline: 20, learnings: 15, rest: 15 })).toEqual({
    minutes: 60,
    opening: 10,
    timeline: 20,
    learnings: 15,
    rest: 15,
  });
  expect(planOfParts({ opening: 0, timeline: 0, learnings: 0, rest: 45 })?.minutes).toBe(45);
  for (const timeline of [10, 240, 30.5, -1, Number.NaN])
    expect(planOfParts({ opening: 5, timeline, learnings: 0, rest: 4 })).toBeUndefined();
});

test('PLAN-02 two thirds for the timeline are advice: what lacks is told in minutes, and nothing is refused', () => {
  const short = planOfParts({ opening: 10, timeline: 20, learnings: 15, rest: 15 }) ?? planOf(60);
  expect(minutesToTwoThirds(short)).toBe(20);
  expect(isUsualCut(short)).toBe(false);
  for (const plan of [...plans, planOf(45), planOf(120)]) {
    expect(minutesToTwoThirds(plan)).toBe(0);
    expect(isUsualCut(plan)).toBe(true);
  }
});

test('CLOCK-04 the forecast is the plan at first, then the median of what events took', () => {
  const plan = planOf(60);
  const now = clock([fact('timeline', 0)], [], plan, 12 * MINUTE);
  expect(forecast(now, plan, [], 5)).toMatchObject({ minutes: 42 });
  expect(forecast(now, plan, [2 * MINUTE, 4 * MINUTE, 6 * MINUTE], 5)).toMatchObject({ minutes: 32, pace: 'ahead' });
  expect(forecast(now, plan, [6 * MINUTE, 6 * MINUTE, 6 * MINUTE], 8)).toMatchObject({ minutes: 60, pace: 'behind' });
});

test('WALK-01 events are opened in any order, and going back keeps what was done', () => {
  const facts = [
    step('a', 'opened'),
    step('a', 'discussed'),
    step('c', 'opened'),
    step('c', 'skipped'),
    step('a', 'opened'),
  ];
  const now = walk(facts, order);
  expect(Object.fromEntries(now.standing)).toEqual({ a: 'current', b: 'to-come', c: 'skipped' });
  expect(now).toMatchObject({ done: 2, open: 1, current: 'a' });
  expect(nextEvent(facts, order)).toBe('b');
});

test('WALK-02 the next event is the one ahead that is still to come, then the earliest left over', () => {
  const facts = [step('b', 'opened'), step('b', 'discussed'), step('c', 'discussed')];
  expect(nextEvent(facts, order)).toBe('a');
  expect(previousEvent(facts, order)).toBe('a');
  expect(nextEvent([...facts, step('a', 'skipped')], order)).toBeUndefined();
});

test('WALK-03 a removed event drops out, one added later is to come', () => {
  const facts = [step('a', 'opened'), step('a', 'discussed')];
  expect(walk(facts, ['b'])).toMatchObject({ current: undefined, done: 0, open: 1 });
  expect(walk(facts, ['a', 'b', 'new'])).toMatchObject({ open: 2 });
});

test('WALK-04 each event gets the time it was the current one', () => {
  const facts = [step('a', 'opened', 0), step('b', 'opened', 4), step('a', 'opened', 6)];
  expect(Object.fromEntries(timePerEvent(facts, 7 * MINUTE))).toEqual({ a: 5 * MINUTE, b: 2 * MINUTE });
});

test('GATE-03 an event added after opening does not shut it, the leading person may', () => {
  const at = { at: 0, by: 'ruth' };
  expect(gate([{ act: 'asked', ...at }])).toMatchObject({ open: false, asked: true });
  expect(
    gate([
      { act: 'asked', ...at },
      { act: 'opened', ...at },
    ]).open,
  ).toBe(true);
  expect(
    gate([
      { act: 'opened-early', ...at },
      { act: 'shut', ...at },
    ]),
  ).toMatchObject({ open: false, everOpened: true });
  expect(timelineDone(0, true).done).toBe(true);
  expect(timelineDone(2, true)).toMatchObject({ reason: 'events-open', openEvents: 2 });
});

test('WALK-05 how many events are open is what the walk says, also of events done twice, removed or never there', () => {
  const facts = [
    step('a', 'opened'),
    step('a', 'discussed'),
    step('a', 'opened'),
    step('gone', 'skipped'),
    step('b', 'skipped'),
    step('b', 'discussed'),
    step('c', 'opened'),
  ];
  for (let length = 0; length <= facts.length; length += 1) {
    const some = facts.slice(0, length);
    expect(openEvents(some, order)).toBe(walk(some, order).open);
  }
  expect(openEvents(facts, order)).toBe(1);
});
