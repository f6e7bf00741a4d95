import { describe, expect, it } from 'vitest';
import { speechIn } from 'shared/evidence/transcript/speech.ts';
import { guessPerson, speakersIn, turnsOf } from 'shared/talk/transcript.ts';
import { someone } from 'shared/talk/turns.ts';

const room = [
  { id: 'a', name: 'Ana Sousa' },
  { id: 'b', name: 'Ben Okoye' },
  { id: 'b2', name: 'Ben Adair' },
  { id: 'z', name: 'Zoë van der Berg' },
];

describe('TRANSCRIPT-06 names of a file', () => {
  it.each([
    ['Ana Sousa', 'a'],
    ['ana sousa', 'a'],
    ['Ana Sousa (she/her)', 'a'],
    ['Ana Sousa | Payments', 'a'],
    ['Sousa, Ana', 'a'],
    ['Ana', 'a'],
    ['Zoe van der Berg', 'z'],
    ['Ben Adair', 'b2'],
  ])('%s is found', (name, person) => expect(guessPerson(name, room)).toBe(person));

  it.each(['Ben', 'Sousa', 'Cara', 'iPhone 12', '', 'An'])('%s is left to whoever knows', (name) =>
    expect(guessPerson(name, room)).toBeUndefined(),
  );
});

describe('TRANSCRIPT-06 turns of a file', () => {
  const text =
    'WEBVTT\n\n00:01.000 --> 00:03.000\n<v Ana Sousa>one\n\n00:02.500 --> 00:05.000\ntwo\n\n' +
    '00:06.000 --> 00:07.040\n<v Bot>three\n\n00:08.000 --> 00:09.000\n<v Guest>four\n';
  const speech = speechIn(text);
  if (!speech.ok) throw new Error(speech.reason);

  it('a cue without a name goes on with the speaker before; names stand in order of first words', () => {
    expect(speakersIn(speech.cues)).toEqual([
      { name: 'Ana Sousa', talked: 40 },
      { name: 'Bot', talked: 10 },
      { name: 'Guest', talked: 10 },
    ]);
  });

  it('are dated from the moment the file began, a name led nowhere is somebody unknown, null is left out', () => {
    const names = new Map([
      ['Ana Sousa', 'a'],
      ['Bot', null],
    ]);
    expect(turnsOf(speech.cues, names, 1_000_000)).toEqual([
      ['a', 10_010, 40, 'transcript'],
      [someone, 10_080, 10, 'transcript'],
    ]);
  });

  it('a chat is no talk, and what is no transcript is said to be none', () => {
    expect(speechIn('00:12:53\tAna:\tgm\n')).toEqual({ ok: false, reason: 'chat' });
    for (const nothing of ['', 'Dear all', 'WEBVTT\n', '{"turns": []}'])
      expect(speechIn(nothing)).toEqual({ ok: false, reason: 'no-transcript' });
    const broken = speechIn('WEBVTT\n\n00:01.000 --> 00:02.000\nAna: x\n\n00:99.000 --> 01:00\nBen: y\n');
    expect(broken).toMatchObject({ ok: true, unread: 1 });
  });
});
