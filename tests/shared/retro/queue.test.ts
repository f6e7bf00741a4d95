import { placeInQueue } from 'shared/retro/queue.ts';
import { participantWords } from 'shared/sentences/participant.ts';
import { expect, test } from 'vitest';

const hand = (person: string, n: number) => ({ person, n, at: 1000 + n });

test('hands stand in the order in which they reached the server', () => {
  const hands = [hand('mei', 4), hand('tomas', 7), hand('yusuf', 9)];
  expect(placeInQueue(hands, 'mei')).toBe(1);
  expect(placeInQueue(hands, 'yusuf')).toBe(3);
});

test('the place does not depend on the order of the list, and moves up when a hand goes down', () => {
  const hands = [hand('yusuf', 9), hand('mei', 4), hand('tomas', 7)];
  expect(placeInQueue(hands, 'tomas')).toBe(2);
  const later = hands.filter((each) => each.person !== 'mei');
  expect(placeInQueue(later, 'tomas')).toBe(1);
});

test('without a raised hand there is no place', () => {
  expect(placeInQueue([], 'mei')).toBeUndefined();
  expect(placeInQueue([hand('tomas', 1)], 'mei')).toBeUndefined();
});

test('a place is said as a person says it', () => {
  const said = [1, 2, 3, 4, 11, 12, 13, 21, 102, 112].map((place) => participantWords.hand.isUp(place).split(', ')[1]);
  expect(said).toEqual(['1st', '2nd', '3rd', '4th', '11th', '12th', '13th', '21st', '102nd', '112th']);
});
