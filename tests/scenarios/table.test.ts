/**
 * What a demanding facilitator would try, in a line each, and the cases that carry it. A scenario whose case was
 * renamed or taken away is a test that fails here and says which.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const scenarios: readonly (readonly [what: string, ...cases: readonly string[]])[] = [
  ['50 hours after the end 22 of 72 are left; accounts are counted, incident commander first', 'READY-12', 'READY-10'],
  ['pasted lines become events in order, with their words as source, undone in one step', 'IMPORT-50', 'PREPARING-01'],
  ['an event without a source is saved and counted', 'READY-06'],
  ['nobody else holds a byte of an account that is not released', 'ACCOUNT-01', 'PREPARING-02'],
  ['two accounts that differ stand side by side, never merged', 'ACCOUNT-16', 'LIVE-06'],
  ['a question that asks why gets an offer while it is typed, and can be saved', 'PREPARING-01'],
  ['good questions raise no hint', 'no innocent sentence raises a hint'],
  ['a twelfth question is counted and not blocked', 'SCENARIO-08'],
  ['a facilitator who acted is warned and may go on', 'READY-02'],
  ['the opening reaches everybody, with its notice, and the clock starts', 'SCENARIO-10'],
  ['no action item before the gate, by hand-written clients either', 'SCENARIO-11'],
  ['a parked idea counts for all and is read by its author and those who lead', 'SCENARIO-12'],
  ['opening early states its numbers, is logged, and can be taken back', 'SCENARIO-13'],
  ['the room is asked before the timeline is done; late events stand at their time', 'SCENARIO-14'],
  ['two thirds and falling behind are told to those who lead', 'SCENARIO-15'],
  ['one person much on the floor is one notice, a storyteller none', 'SCENARIO-16'],
  ['authority is noticed at a fifth', 'SCENARIO-17'],
  ['a responder not heard is named with their event', 'SCENARIO-18'],
  ['three reasons at once are one nudge', 'SCENARIO-19'],
  ['no talk time reaches a participant', 'SCENARIO-20'],
  ['the leader is gone: the deputy goes on from where the room was', 'SCENARIO-21', 'LEADING-05'],
  ['three of twenty-five lose the line, and nothing is lost or doubled', 'ROOM-02 SCENARIO-22'],
  ['a meeting without action items ends like any other', 'SCENARIO-23'],
  ['sections are removed, added and moved; names become roles', 'REV-03', 'LIVE-01', 'NAME-04'],
  ['a published record is found, opens offline, and can be opened again', 'ARCH-20', 'ARCH-22', 'RECORD-03'],
];

const rooms: readonly (readonly [what: string, ...cases: readonly string[]])[] = [
  ['three people', 'ROOM-01'],
  ['twenty-five people', 'ROOM-02'],
  ['half without a device', 'ROOM-03', 'CLOSING-01'],
  ['a leader alone', 'ROOM-04'],
  ['two leaders', 'ROOM-05', 'LEAD-03'],
  ['two sittings', 'ROOM-06'],
  ['a break in the middle', 'ROOM-07', 'LEADING-01'],
  ['by keyboard alone', 'KEYS-01'],
];

const tests = fileURLToPath(new URL('..', import.meta.url));
const written = readdirSync(tests, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(test|spec)\.ts$/.test(name) && !/node_modules|scenarios\/table/.test(name))
  .map((name) => readFileSync(`${tests}/${name}`, 'utf8'))
  .join('\n');

/** Whether some test's title begins like this. */
const isThere = (begins: string) => ['(', ' '].some((before) => written.includes(`${before}'${begins}`));

test('SCENARIO-00 each of the 25 scenarios, and each make of room, is a case that exists', () => {
  expect(scenarios).toHaveLength(25);
  const missing = [...scenarios, ...rooms].flatMap(([what, ...cases]) =>
    cases.filter((each) => !isThere(each)).map((each) => `${each}: ${what}`),
  );
  expect(missing).toEqual([]);
});
