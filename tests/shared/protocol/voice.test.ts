import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { encodeVoice, parseVoice, voiceLimits, voicePlaces } from 'shared/protocol/voice.ts';

const message = fc.record({
  sequence: fc.integer({ min: 0, max: 0xffff_ffff }),
  voiced: fc.boolean(),
  place: fc.constantFrom(...voicePlaces),
  level: fc.integer({ min: -127, max: 0 }),
  age: fc.integer({ min: 0, max: 300 }),
});

it('VOICE-02 a report takes at most sixteen bytes and comes back as it was', () => {
  fc.assert(
    fc.property(message, (sent) => {
      const bytes = encodeVoice(sent);
      expect(bytes.length).toBeLessThanOrEqual(voiceLimits.bytes);
      expect(bytes[0]).toBe(123);
      expect(parseVoice(bytes.subarray(1))).toEqual(sent);
    }),
    { seed: 3 },
  );
});

it('VOICE-02 anything else in its place is no report', () => {
  const right = encodeVoice({ sequence: 1, voiced: true, place: 'room', level: -30, age: 0 }).subarray(1);
  const late = encodeVoice({ sequence: 1, voiced: true, place: 'room', level: -30, age: 5 }).subarray(1);
  const wrong = {
    empty: new Uint8Array(),
    short: right.subarray(1),
    long: Uint8Array.of(...right, 0),
    'longer than an age': Uint8Array.of(...late, 0),
    'an age of nothing': Uint8Array.of(...right, 0, 0),
    'an unknown place': right.with(4, 6),
    'an unknown flag': right.with(4, 8),
    'louder than loud': right.with(5, 128),
  };
  const taken = Object.entries(wrong).filter(([, bytes]) => parseVoice(bytes) !== undefined);
  expect(taken).toEqual([]);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 20 }), (bytes) => {
      const parsed = parseVoice(bytes);
      if (parsed) expect(encodeVoice(parsed).subarray(1)).toEqual(bytes);
    }),
    { seed: 4, numRuns: 500 },
  );
});
