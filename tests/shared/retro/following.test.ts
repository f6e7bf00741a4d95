import { placeOf, released } from 'shared/retro/following.ts';
import { expect, test } from 'vitest';

const order = ['a', 'b', 'c'];

test('a screen follows the leader from event to event', () => {
  expect(placeOf(undefined, undefined, order)).toEqual({ at: 'nowhere' });
  expect(placeOf(undefined, 'a', order)).toEqual({ at: 'following', event: 'a' });
  expect(placeOf(undefined, 'b', order)).toEqual({ at: 'following', event: 'b' });
});

test('whoever is writing stays where they are when the leader moves on', () => {
  const hold = { event: 'a', why: 'writing' } as const;
  expect(placeOf(hold, 'a', order)).toEqual({ at: 'writing', event: 'a' });
  expect(placeOf(hold, 'b', order)).toEqual({ at: 'away', event: 'a', leader: 'b' });
});

test('having sent it, they follow again, unless the leader has moved on meanwhile', () => {
  const hold = { event: 'a', why: 'writing' } as const;
  expect(released(hold, 'writing', 'a')).toBeUndefined();
  expect(released(hold, 'writing', 'b')).toBe(hold);
});

test('scrolling away holds too, and scrolling back follows again', () => {
  const hold = { event: 'b', why: 'scrolled' } as const;
  expect(placeOf(hold, 'b', order)).toEqual({ at: 'away', event: 'b', leader: 'b' });
  expect(placeOf(hold, 'c', order)).toEqual({ at: 'away', event: 'b', leader: 'c' });
  expect(released(hold, 'scrolled', 'b')).toBeUndefined();
  expect(released(hold, 'writing', 'b')).toBe(hold);
});

test('choosing the event the leader looks at is following', () => {
  expect(placeOf({ event: 'b', why: 'chosen' }, 'b', order)).toEqual({ at: 'following', event: 'b' });
  expect(placeOf({ event: 'c', why: 'chosen' }, 'b', order)).toEqual({ at: 'away', event: 'c', leader: 'b' });
  expect(placeOf({ event: 'c', why: 'chosen' }, undefined, order)).toEqual({
    at: 'away',
    event: 'c',
    leader: undefined,
  });
});

test('an event that left the timeline holds nobody', () => {
  expect(placeOf({ event: 'gone', why: 'writing' }, 'b', order)).toEqual({ at: 'following', event: 'b' });
});
