import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { continueSpeakers } from 'shared/evidence/transcript/cue.ts';
import { isRttm, readRttm } from 'shared/evidence/transcript/rttm.ts';
import { readSrt } from 'shared/evidence/transcript/srt.ts';
import { splitSpeakers } from 'shared/evidence/transcript/speaker-prefix.ts';
import { isWebVtt, readWebVtt } from 'shared/evidence/transcript/webvtt.ts';
import { isReaction, isZoomChat, readZoomChat } from 'shared/evidence/transcript/zoom-chat.ts';

const cue = (speaker: string | null, start: number, end: number, text: string) => ({ speaker, start, end, text });

const stamp = (ms: number, comma: string) => new Date(ms).toISOString().slice(11, 23).replace('.', comma);

describe('TALK-42 WebVTT', () => {
  it('reads speakers of a Zoom recording, and a cue that names nobody', () => {
    const text = [
      'WEBVTT',
      '',
      '1',
      '00:00:01.000 --> 00:00:03.500',
      'Ana Ruiz (she/her): We were paged.',
      '',
      '2',
      '00:00:03.600 --> 00:00:05.000',
      'Then it went quiet again.',
      '',
      '3',
      '01:00:00.000 --> 01:00:01.250',
      'Ben | Network: I saw one thing: the graph.',
    ].join('\r\n');
    const { cues, problems } = readWebVtt(text);
    expect(problems).toEqual([]);
    expect(cues).toEqual([
      cue('Ana Ruiz (she/her)', 1, 3.5, 'We were paged.'),
      cue(null, 3.6, 5, 'Then it went quiet again.'),
      cue('Ben | Network', 3600, 3601.25, 'I saw one thing: the graph.'),
    ]);
    expect(continueSpeakers(cues).map(({ speaker }) => speaker)).toEqual([
      'Ana Ruiz (she/her)',
      'Ana Ruiz (she/her)',
      'Ben | Network',
    ]);
    expect(continueSpeakers([cue(null, 0, 1, 'Hm.')])).toEqual([cue(null, 0, 1, 'Hm.')]);
  });

  it('reads voices with classes, entities, markup, and two voices in one cue', () => {
    const text =
      '\uFEFFWEBVTT - call of Tuesday\nKind: captions\n\nSTYLE\n::cue { color: red }\n\nNOTE\nwritten by hand\n\n' +
      '00:01.000 --> 00:02.000 align:start\n<v.loud Zo&euml; &amp; Li>Is <i>this</i> &lt;db2&gt;?</v>\n\n' +
      '00:02.000 --> 00:03.000\n<v Ana>Yes.</v>\n<v Ben>No &#x27;db1&#39;.\n';
    expect(readWebVtt(text)).toEqual({
      cues: [cue('Zo&euml; & Li', 1, 2, 'Is this <db2>?'), cue('Ana', 2, 3, 'Yes.'), cue('Ben', 2, 3, "No 'db1'.")],
      problems: [],
    });
  });

  it('tells the line of what it cannot read', () => {
    const text =
      'WEBVTT\n\n1\n00:00:01.000 -> 00:02\nAna: hm\n\n00:70:00.000 --> 00:71:00.000\nBen: so\n\n00:05.000 --> 00:04.000\nBen: back\n';
    expect(readWebVtt(text).problems).toEqual([
      { line: 3, reason: 'time-missing', found: '1', harmless: true },
      { line: 7, reason: 'bad-time', found: '00:70:00.000 --> 00:71:00.000', harmless: false },
      { line: 10, reason: 'ends-before-start', found: '00:05.000 --> 00:04.000', harmless: true },
    ]);
    expect(readWebVtt('1\n00:00:01,000 --> 00:00:02,000\nHi').problems).toMatchObject([
      { line: 1, reason: 'no-header' },
    ]);
    expect(isWebVtt('WEBVTTX')).toBe(false);
  });
});

describe('TALK-42 SubRip', () => {
  it('reads numbers, commas, blank lines in the text, and names at the start', () => {
    const text =
      '1\n00:00:00,100 --> 00:00:02,399\nTravis: When you first\nget started\n\n2\n00:00:02,400 --> 00:00:04,000\n<i>it gets loud</i>\n\nagain\n\n' +
      '3\n00:00:05.000 --> 00:00:06.000\n- Note: this is nobody\n';
    expect(readSrt(text)).toEqual({
      cues: [
        cue('Travis', 0.1, 2.399, 'When you first\nget started'),
        cue(null, 2.4, 4, 'it gets loud\n\nagain'),
        cue(null, 5, 6, '- Note: this is nobody'),
      ],
      problems: [],
    });
  });

  it('tells an unreadable time and an empty file', () => {
    expect(readSrt('1\n00:00:01,000 --> soon\nAna: hm\n').problems).toMatchObject([{ line: 2, reason: 'bad-time' }]);
    expect(readSrt('').problems).toMatchObject([{ line: 1, reason: 'empty' }]);
  });
});

describe('TALK-42 RTTM', () => {
  it('reads speaker lines and passes over the others', () => {
    const text =
      ';; made by hand\nSPKR-INFO call 1 <NA> <NA> <NA> unknown ana <NA> <NA>\n' +
      'SPEAKER call 1 0.10 2.25 <NA> <NA> ana <NA> <NA>\nSPEAKER call 1 5 .5 <NA> <NA> <NA> <NA>\n';
    expect(isRttm(text)).toBe(true);
    expect(readRttm(text)).toEqual({ cues: [cue('ana', 0.1, 2.35, ''), cue(null, 5, 5.5, '')], problems: [] });
  });

  it('tells lines with too few fields or no time', () => {
    expect(readRttm('SPEAKER call 1 0.1 2.0\nSPEAKER call 1 x 2 <NA> <NA> ana\nWORDS 1 2\n').problems).toMatchObject([
      { line: 1, reason: 'bad-fields' },
      { line: 2, reason: 'bad-time' },
      { line: 3, reason: 'bad-fields' },
    ]);
  });
});

describe('TALK-42 Zoom chat', () => {
  it('reads messages that go on over lines, and knows reactions', () => {
    const text =
      '00:12:53\tAna Ruiz:\tgm\n00:15:04\tBen:\tReplying to "gm"\n\nto you too\n00:16:00\tBen:\tReacted to "gm" with 👍\n';
    const { cues, problems } = readZoomChat(text);
    expect(problems).toEqual([]);
    expect(cues).toEqual([
      cue('Ana Ruiz', 773, 773, 'gm'),
      cue('Ben', 904, 904, 'Replying to "gm"\n\nto you too'),
      cue('Ben', 960, 960, 'Reacted to "gm" with 👍'),
    ]);
    expect(cues.map(isReaction)).toEqual([false, false, true]);
  });

  it('reads the form the desktop saves', () => {
    const text = '10:01:02 From Ana Ruiz to Everyone:\n\tlook at db2\n10:01:09 From  Ben : ok\n';
    expect(isZoomChat(text)).toBe(true);
    expect(readZoomChat(text).cues).toEqual([
      cue('Ana Ruiz', 36_062, 36_062, 'look at db2'),
      cue('Ben', 36_069, 36_069, 'ok'),
    ]);
  });
});

describe('names before a colon', () => {
  it.each([
    ['stokes: fine', 'stokes'],
    ['Justin Florentine (Besu): gm', 'Justin Florentine (Besu)'],
    ['Saulius G | Grandine: yes', 'Saulius G | Grandine'],
    ['Martin L. King Jr.: yes', 'Martin L. King Jr.'],
    ['李小龍: 好', '李小龍'],
    ['- Ana: yes', 'Ana'],
    ['iPhone 12: hello', 'iPhone 12'],
    ['Ada van der Berg: hello', 'Ada van der Berg'],
  ])('%s', (text, name) => expect(splitSpeakers([text])[0]?.speaker).toBe(name));

  it.each([
    'the point is: we waited',
    'The point is: we waited',
    'ana ruiz: once only',
    'Question: who was on call?',
    'We looked at it, and then: nothing',
    'at 10:30 it was over',
    'see https://example.org/',
    'What I saw was this thing there: a graph',
    'It stopped. Then: silence',
    'Hello',
    '12: 30',
  ])('nobody in: %s', (text) => expect(splitSpeakers([text])).toEqual([{ speaker: null, text }]));
});

it('names before a colon: a doubtful one is a name when it comes back', () => {
  const texts = [
    'ana ruiz: so',
    'the thing is: no',
    'ana ruiz: it',
    'the thing is: no',
    'ana ruiz: was',
    'the thing is: no',
  ];
  expect(splitSpeakers(texts).map(({ speaker }) => speaker)).toEqual([
    'ana ruiz',
    null,
    'ana ruiz',
    null,
    'ana ruiz',
    null,
  ]);
});

describe('TALK-42 whatever is thrown at them', () => {
  const pieces = fc.constantFrom(
    'WEBVTT\n\n',
    '00:00:01.000 --> 00:00:02.000\n',
    '1\n',
    'Ana: hi\n',
    '<v Ana',
    '>',
    '-->',
    '\n',
    '\r',
    '\u0000',
    '&#xD800;',
    '&amp;amp;',
    'SPEAKER a 1 0 1 <NA> <NA> ana\n',
    '00:12:53\tAna:\tgm\n',
    'NOTE',
    '00:99:00',
    '{\\an8}',
    'é',
    '🙂',
    '9'.repeat(30),
  );
  it('readers answer with whole, finite cues and lines that exist', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        for (const { cues, problems } of [readWebVtt(text), readSrt(text), readRttm(text), readZoomChat(text)]) {
          for (const { start, end, speaker } of cues) {
            expect(Number.isFinite(start) && end >= start).toBe(true);
            expect(speaker).not.toBe('');
          }
          for (const { line } of problems) expect(line <= text.split(/\r\n|\n|\r/).length).toBe(true);
        }
      }),
      { seed: 42, numRuns: 500 },
    );
  });

  it('writing cues and reading them back keeps every time and name', () => {
    const one = fc.record({
      speaker: fc.constantFrom('Ana Ruiz', 'ben', 'Zoë (SL)', null),
      start: fc.nat({ max: 80_000_000 }),
      length: fc.nat({ max: 60_000 }),
    });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 20 }), (spoken) => {
        const expected = spoken.map(({ speaker, start, length }) =>
          cue(speaker, start / 1000, (start + length) / 1000, 'so it was'),
        );
        const body = (comma: string) =>
          spoken
            .map(
              ({ speaker, start, length }, index) =>
                `${index + 1}\n${stamp(start, comma)} --> ${stamp(start + length, comma)}\n${speaker === null ? '' : `${speaker}: `}so it was\n`,
            )
            .join('\n');
        expect(readWebVtt(`WEBVTT\n\n${body('.')}`)).toEqual({ cues: expected, problems: [] });
        expect(readSrt(body(','))).toEqual({ cues: expected, problems: [] });
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});
