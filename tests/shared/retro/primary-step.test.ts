import { primaryStep } from 'shared/retro/primary-step.ts';
import { walk, type WalkAct, type WalkFact } from 'shared/retro/walk.ts';
import { expect, test } from 'vitest';

const order = ['a', 'b', 'c'];
const facts = (...acts: [WalkAct, string][]): WalkFact[] =>
  acts.map(([act, event], index) => ({ act, event, at: index, by: 'ruth' }));
const step = (walked: WalkFact[], events = order) => primaryStep(walk(walked, events), walked, events);

test('before anything was opened it opens the first event', () => {
  expect(step([])).toEqual({ step: 'open', event: 'a' });
});

test('the current event is discussed, and said to be the last when it is', () => {
  expect(step(facts(['opened', 'a']))).toEqual({ step: 'discuss', event: 'a', last: false });
  const atLast = facts(['opened', 'b'], ['discussed', 'b'], ['skipped', 'c'], ['opened', 'a']);
  expect(step(atLast)).toEqual({ step: 'discuss', event: 'a', last: true });
});

test('looking back at a done event it goes on to one that is open', () => {
  expect(step(facts(['opened', 'a'], ['discussed', 'a'], ['opened', 'b'], ['opened', 'a']))).toEqual({
    step: 'next',
    event: 'b',
  });
});

test('when every event is done the room is asked', () => {
  const all = facts(['opened', 'a'], ['discussed', 'a'], ['skipped', 'b'], ['discussed', 'c']);
  expect(step(all)).toEqual({ step: 'missing' });
});

test('an event added afterwards is open again, also when the current one is gone', () => {
  const all = facts(['opened', 'c'], ['discussed', 'a'], ['discussed', 'b'], ['discussed', 'c']);
  expect(step(all, ['a', 'b', 'c', 'd'])).toEqual({ step: 'next', event: 'd' });
  expect(step(all, ['a', 'b', 'd'])).toEqual({ step: 'open', event: 'd' });
});

test('an empty timeline has nothing to walk', () => {
  expect(step([], [])).toEqual({ step: 'missing' });
});
