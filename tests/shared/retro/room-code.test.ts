/** The room code: short, unambiguous, read in whatever way somebody types it. */
import * as fc from 'fast-check';
import { codeSigns, makeRoomCode, readRoomCode, spacedCode, standingCode } from 'shared/retro/room-code.ts';
import { expect, test } from 'vitest';
import { seeded } from '../../support/chance.ts';

test('CODE-01 a code is six signs, none of which is taken for another', () => {
  const chance = seeded(7);
  for (let n = 0; n < 200; n += 1)
    expect(makeRoomCode((below) => chance.below(below))).toMatch(/^[2-9CDFGHJKMNPQRTVWXY]{6}$/);
  expect(codeSigns).not.toMatch(/[AEIOU01BSZL]/);
  expect(new Set(codeSigns).size).toBe(codeSigns.length);
});

test('CODE-02 every sign is as likely as the others', () => {
  const all = Array.from(codeSigns, (_, index) => makeRoomCode(() => index));
  expect(all.map((text) => text[0]).join('')).toBe(codeSigns);
});

test('CODE-03 it is read as shown, in any case, with any spaces, and with the letters people take digits for', () => {
  expect(spacedCode('4K72MX')).toBe('4K7 2MX');
  for (const typed of ['4K7 2MX', '4k72mx', ' 4k7-2mx ', '4K7ZMX']) expect(readRoomCode(typed)).toBe('4K72MX');
});

test('CODE-04 whatever else is typed is no code', () => {
  for (const typed of ['', '4K7 2M', '4K7 2MXX', '4K7 2MO', '4K7_2MX', '４Ｋ７２ＭＸ']) {
    expect(readRoomCode(typed)).toBeUndefined();
  }
  fc.assert(
    fc.property(fc.string(), (typed) => {
      const read = readRoomCode(typed);
      return read === undefined || readRoomCode(spacedCode(read).toLowerCase()) === read;
    }),
  );
});

test('CODE-05 a code stands until its time, and not in that moment', () => {
  const code = { text: '4K72MX', until: 1000 };
  expect(standingCode(code, 999)).toBe(code);
  expect(standingCode(code, 1000)).toBeUndefined();
  expect(standingCode(undefined, 0)).toBeUndefined();
});
