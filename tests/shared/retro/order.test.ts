import { expect, test } from 'vitest';
import { lastOrder, moveInOrder } from 'shared/retro/order.ts';

const list = [
  { id: 'a', order: 0 },
  { id: 'b', order: 1 },
  { id: 'c', order: 2 },
];

test('ORDER-01 one step up or down changes two places only', () => {
  expect(moveInOrder(list, 'c', -1)).toEqual([
    { id: 'c', order: 1 },
    { id: 'b', order: 2 },
  ]);
  expect(moveInOrder(list, 'a', 1)).toEqual([
    { id: 'b', order: 0 },
    { id: 'a', order: 1 },
  ]);
});

test('ORDER-02 nothing moves past an end, nor what is not there', () => {
  expect(moveInOrder(list, 'a', -1)).toEqual([]);
  expect(moveInOrder(list, 'c', 1)).toEqual([]);
  expect(moveInOrder(list, 'gone', 1)).toEqual([]);
});

test('ORDER-03 entries without an order, or with the same, are given one', () => {
  expect(moveInOrder([{ id: 'a' }, { id: 'b' }], 'b', -1)).toEqual([
    { id: 'b', order: 0 },
    { id: 'a', order: 1 },
  ]);
  expect(
    moveInOrder(
      [
        { id: 'a', order: 0 },
        { id: 'b', order: 0 },
      ],
      'b',
      -1,
    ),
  ).toEqual([{ id: 'a', order: 1 }]);
});

test('ORDER-04 what is added goes last', () => {
  expect(lastOrder(list)).toBe(3);
  expect(lastOrder([])).toBe(0);
  expect(lastOrder([{ id: 'a' }])).toBe(1);
});
