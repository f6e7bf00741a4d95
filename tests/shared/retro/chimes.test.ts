/** Small sounds: which moments are worth one, and for whom. */
import { chimesBetween, chimesFor, type Hearer, type Moment } from 'shared/retro/chimes.ts';
import { expect, test } from 'vitest';

const still: Moment = { hands: [], called: 0, pause: 'none' };
const asYuki: Hearer = { person: 'yuki', kinds: chimesFor.takesPart, dontCall: false, hidden: false };
const asMaren: Hearer = { person: 'maren', kinds: chimesFor.leads, dontCall: false, hidden: false };
const quiet = { nudge: undefined, messages: 0 };

test('SOUND-01 one’s own turn is told once: in the go-round, and when one’s hand is called on', () => {
  const turn: Moment = { ...still, turn: 'yuki' };
  expect(chimesBetween({ ...still, turn: 'ben' }, turn, asYuki)).toEqual(['turn']);
  expect(chimesBetween(turn, turn, asYuki)).toEqual([]);
  expect(chimesBetween(still, { ...still, turn: 'ben' }, asYuki)).toEqual([]);
  expect(chimesBetween({ ...still, hands: ['yuki'] }, { ...still, called: 1 }, asYuki)).toEqual(['turn']);
  expect(chimesBetween({ ...still, hands: ['yuki'] }, still, asYuki)).toEqual([]);
});

test('SOUND-02 whoever asked not to be called on hears nothing of a turn, and still that the break is over', () => {
  const asked = { ...asYuki, dontCall: true };
  expect(chimesBetween(still, { ...still, turn: 'yuki' }, asked)).toEqual([]);
  expect(chimesBetween({ ...still, pause: 'running' }, still, asked)).toEqual(['break']);
});

test('SOUND-03 a break is over once: when its time has come or when the meeting goes on, whichever is first', () => {
  const running: Moment = { ...still, pause: 'running' };
  const due: Moment = { ...still, pause: 'due' };
  expect(chimesBetween(still, running, asYuki)).toEqual([]);
  expect(chimesBetween(running, due, asYuki)).toEqual(['break']);
  expect(chimesBetween(due, still, asYuki)).toEqual([]);
  expect(chimesBetween(due, running, asYuki)).toEqual([]);
  expect(chimesBetween(running, still, asYuki)).toEqual(['break']);
});

test('SOUND-04 hands and prompts are told to those who run the meeting, to nobody else', () => {
  const raised: Moment = { ...still, hands: ['ben', 'yuki'], prompts: { nudge: 'n1', messages: 1 } };
  const before: Moment = { ...still, hands: ['yuki'], prompts: quiet };
  expect(chimesBetween(before, raised, asMaren)).toEqual(['hand', 'prompt']);
  expect(chimesBetween(before, raised, asYuki)).toEqual([]);
  expect(chimesBetween(raised, before, asMaren)).toEqual([]);
  expect(chimesBetween(still, { ...still, hands: ['maren'] }, asMaren)).toEqual([]);
});

test('SOUND-05 nothing private is heard while it is hidden, nor what was there when the page opened', () => {
  const prompted: Moment = { ...still, prompts: { nudge: 'n1', messages: 3 } };
  expect(chimesBetween({ ...still, prompts: quiet }, prompted, { ...asMaren, hidden: true })).toEqual([]);
  expect(chimesBetween(still, prompted, asMaren)).toEqual([]);
});

test('SOUND-06 in a break only its end is heard', () => {
  const pause: Moment = { ...still, pause: 'running', prompts: quiet };
  expect(chimesBetween(pause, { ...pause, hands: ['ben'], prompts: { nudge: 'n', messages: 2 } }, asMaren)).toEqual([]);
});
