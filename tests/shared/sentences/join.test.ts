import { expect, test } from 'vitest';
import { joinWords, talkNotice } from 'shared/sentences/join.ts';
import { counted, countWord, firstNames } from 'shared/sentences/names.ts';
import { doorWords } from 'shared/sentences/leaving.ts';
import { shellWords } from 'shared/sentences/shell.ts';

const both = { facilitators: ['Ruth Adeyemi'], deputies: ['Daniel Osei'] };
const alone = { facilitators: ['Ruth Adeyemi'], deputies: [] };
const nobody = { facilitators: [], deputies: [] };

test('the talk-time notice names who marks and who sees, and nobody else', () => {
  expect(talkNotice(both)).toBe(
    'Daniel marks who speaks, so that everyone gets a turn; your device helps only if you let it, never with sound. Only Ruth and Daniel see it; it is deleted when we close. It serves this meeting only and judges nobody, and you may ask not to be counted.',
  );
  expect(talkNotice(alone)).toContain('Ruth marks who speaks');
  expect(talkNotice(alone)).toContain('Only Ruth sees it');
  expect(talkNotice({ ...both, deputies: ['Daniel Osei', 'Mei Tanaka'] })).toContain('Daniel and Mei mark who speaks');
  expect(talkNotice(both, true)).toContain('never with sound. A transcript may be read. Only Ruth and Daniel see it');
  expect(talkNotice(nobody)).toContain('Only the facilitator and the deputy see it');
});

test('the page says who leads with as many names as there are', () => {
  expect(joinWords.leads(both)).toBe('Ruth Adeyemi leads, Daniel Osei takes notes');
  expect(joinWords.leads(alone)).toBe('Ruth Adeyemi leads');
  expect(joinWords.leads(nobody)).toBe('');
});

test('every private answer says who sees it', () => {
  expect(joinWords.answersSeen(both)).toBe('What you answer here: you, Ruth and Daniel. Deleted when we close.');
  expect(joinWords.answersSeen(nobody)).toContain('you, the facilitator and the deputy');
});

test('the connection counts in words', () => {
  expect(shellWords.connection.waiting(3)).toBe('Three of your changes are waiting.');
  expect(shellWords.connection.waiting(1)).toBe('One of your changes is waiting.');
  expect(shellWords.connection.back(14)).toBe('Back in step. 14 of your changes were added.');
  expect(shellWords.connection.back(0)).toBe('Back in step.');
});

test('names and counts', () => {
  expect(firstNames(['Ruth Adeyemi', 'Daniel Osei', 'Mei'], 'or')).toBe('Ruth, Daniel or Mei');
  expect(doorWords.title(['Daniel Osei', 'Ruth Adeyemi'])).toBe('Daniel or Ruth lets you in.');
  expect(doorWords.title([])).toBe('The facilitator or the deputy lets you in.');
  expect([counted(1, 'event'), counted(15, 'event')]).toEqual(['1 event', '15 events']);
  expect([countWord(0), countWord(12), countWord(13)]).toEqual(['No', 'Twelve', '13']);
});
