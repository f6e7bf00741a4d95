import { describe, expect, it } from 'vitest';
import { runTalk } from 'server/cli/talk.ts';

const encoder = new TextEncoder();

/** Runs the command over files in memory. */
function run(argv: string[], files: Record<string, string | Uint8Array> = {}) {
  let out = '';
  let err = '';
  const code = runTalk(argv, {
    readFile(path) {
      const file = files[path];
      if (file === undefined) throw new Error('no such file');
      return typeof file === 'string' ? encoder.encode(file) : file;
    },
    out: (text) => (out += text),
    err: (text) => (err += text),
  });
  return { code, out, err };
}

const vtt = `WEBVTT

00:10.000 --> 00:20.000
Ana: first

00:20.500 --> 00:25.500
Ana: more

00:24.000 --> 00:30.000
Ben (SL): over it

00:40.000 --> 00:44.000
nobody said who
`;

const json = (argv: string[], files: Record<string, string | Uint8Array>) => {
  const { code, out } = run([...argv, '--json'], files);
  expect(code).toBe(0);
  const read: unknown = JSON.parse(out);
  return read;
};

describe('TALK-44 second-story talk', () => {
  it('sums cues as written, joins turns over a breath, keeps names', () => {
    expect(json(['call.vtt', '--unnamed', 'apart'], { 'call.vtt': vtt })).toEqual({
      file: 'call.vtt',
      format: 'vtt',
      spans: 4,
      window: { fromSeconds: 10, untilSeconds: 44 },
      talkSeconds: 21,
      anybodySeconds: 23.5,
      overlapSeconds: 1.5,
      longestSilenceSeconds: 10,
      gini: 0.214286,
      coverage: { measured: 2, expected: 2, namedShare: 0.84 },
      unattributed: { seconds: 4, share: 0.16, spans: 1 },
      people: [
        {
          name: 'Ana',
          seconds: 15,
          share: 0.714286,
          turns: 1,
          longestTurnSeconds: 15.5,
          longestSpanSeconds: 10,
          longestAbsenceSeconds: 18.5,
        },
        {
          name: 'Ben (SL)',
          seconds: 6,
          share: 0.285714,
          turns: 1,
          longestTurnSeconds: 6,
          longestSpanSeconds: 6,
          longestAbsenceSeconds: 14,
        },
      ],
    });
  });

  it('TALK-43 gives cues without a name to the speaker before and says so, or counts them as nobody’s', () => {
    const { err } = run(['call.vtt'], { 'call.vtt': vtt });
    expect(err).toContain('1 of 4 cues name nobody and go to the speaker before.');
    expect(json(['call.vtt'], { 'call.vtt': vtt })).toMatchObject({
      unattributed: { seconds: 0 },
      people: [{ seconds: 15 }, { name: 'Ben (SL)', seconds: 10 }],
    });
    expect(run(['call.vtt', '--unnamed=apart'], { 'call.vtt': vtt }).err).toContain('count as nobody’s');
    const rttm = 'SPEAKER m 1 2.0 1.5 <NA> <NA> ana <NA> <NA>\nSPEAKER m 1 5.0 2.0 <NA> <NA> <NA> <NA> <NA>\n';
    expect(json(['m.rttm'], { 'm.rttm': rttm })).toMatchObject({
      unattributed: { seconds: 2 },
      people: [{ seconds: 1.5 }],
    });
  });

  it('maps names to people, several to one, leaves out, and counts who never spoke as zeros', () => {
    const map = '{"Ana": "Ana Ruiz", "Ben (SL)": null, "Cleo": "Cleo", "Ana’s phone": "Ana Ruiz"}';
    const { out, err, code } = run(['--people', 'map.json', 'call.vtt', '--json', '--unnamed', 'apart'], {
      'call.vtt': vtt,
      'map.json': map,
    });
    expect(code).toBe(0);
    expect(err).toContain('never named in the file: Cleo, Ana’s phone');
    expect(JSON.parse(out)).toMatchObject({
      coverage: { measured: 1, expected: 2 },
      gini: 0.5,
      people: [
        { name: 'Ana Ruiz', seconds: 15, share: 1 },
        { name: 'Cleo', seconds: 0, share: 0, turns: 0, longestTurnSeconds: 0, longestAbsenceSeconds: 34 },
      ],
    });
  });

  it('reads RTTM and SubRip, by content before name', () => {
    const rttm = 'SPEAKER m 1 2.000 1.500 <NA> <NA> ana <NA> <NA>\nSPEAKER m 1 10.0 3 <NA> <NA> ben <NA> <NA>\n';
    expect(json(['m.txt'], { 'm.txt': rttm })).toMatchObject({
      format: 'rttm',
      window: { fromSeconds: 0, untilSeconds: 13 },
      people: [
        { name: 'ana', seconds: 1.5, longestAbsenceSeconds: 9.5 },
        { name: 'ben', seconds: 3, longestAbsenceSeconds: 10 },
      ],
    });
    const srt = '1\n00:00:01,000 --> 00:00:02,500\nAna: hi\n';
    expect(json(['a.srt'], { 'a.srt': srt })).toMatchObject({ format: 'srt', people: [{ name: 'Ana', seconds: 1.5 }] });
    expect(json(['a.txt'], { 'a.txt': srt })).toMatchObject({ format: 'srt' });
  });

  it('reads our own turns with corrections and breaks, by the rules of the room', () => {
    const turns = {
      since: 0,
      until: 1000,
      turns: [
        ['ana', 0, 100, 'tap'],
        ['ben', 50, 100, 'voice'],
        ['', 300, 50, 'voice'],
        ['ana', 400, 100, 'tap'],
      ],
      corrections: [{ id: 'c1', at: 600, start: 400, duration: 100, from: 'ana', to: 'cleo' }],
      pauses: [{ start: 450, end: null }],
    };
    expect(json(['t.json'], { 't.json': JSON.stringify(turns) })).toMatchObject({
      format: 'json',
      window: { fromSeconds: 0, untilSeconds: 100 },
      unattributed: { seconds: 5 },
      people: [
        { name: 'ana', seconds: 10 },
        { name: 'ben', seconds: 5 },
        { name: 'cleo', seconds: 5 },
      ],
    });
    expect(json(['t.json'], { 't.json': '[["ana", 5, 10, "headset"]]' })).toMatchObject({ people: [{ seconds: 1 }] });
  });

  it('reads spans that others measured, in milliseconds', () => {
    const spans =
      '{"durationMs": 10000, "spans": [{"spk": "A", "start": 1000, "end": 2500}, {"spk": "B", "start": 2000, "end": 3000}]}';
    expect(json(['s.json'], { 's.json': spans })).toMatchObject({
      window: { fromSeconds: 0, untilSeconds: 10 },
      overlapSeconds: 0.5,
      people: [
        { name: 'A', seconds: 1.5, share: 0.6, longestAbsenceSeconds: 7.5 },
        { name: 'B', seconds: 1, share: 0.4, longestAbsenceSeconds: 7 },
      ],
    });
  });

  it('looks at a stretch', () => {
    expect(json(['call.vtt', '--from', '15', '--until', '24.5'], { 'call.vtt': vtt })).toMatchObject({
      window: { fromSeconds: 15, untilSeconds: 24.5 },
      people: [{ seconds: 9 }, { seconds: 0.5 }],
    });
  });

  it('prints a table without --json, in order of first words', () => {
    const { out } = run(['call.vtt', '--unnamed', 'apart'], { 'call.vtt': vtt });
    expect(out.split('\n').slice(0, 3)).toEqual([
      '          talk   share  turns  longest turn  longest absence',
      'Ana       0:15  71.4 %      1          0:16             0:19',
      'Ben (SL)  0:06  28.6 %      1          0:06             0:14',
    ]);
    expect(out).toContain('Nobody’s: 0:04, 16.0 % of all talk');
  });

  it('helps', () => {
    for (const word of ['--help', '-h']) {
      const { code, out, err } = run([word]);
      expect([code, err]).toEqual([0, '']);
      expect(out).toMatch(/^Usage: second-story talk FILE/);
    }
  });

  it.each([
    [[]],
    [['a.vtt', 'b.vtt']],
    [['a.vtt', '--what']],
    [['a.vtt', '--people']],
    [['a.vtt', '--unnamed', 'guess']],
    [['a.vtt', '--from', 'soon']],
    [['a.vtt', '--from', '9', '--until', '3']],
  ])('wrong use is 64: %j', (argv) => {
    const { code, out, err } = run(argv, { 'a.vtt': vtt, 'b.vtt': vtt });
    expect([code, out]).toEqual([64, '']);
    expect(err).toContain('Try: second-story talk --help');
  });

  it.each([
    ['absent.vtt', undefined, 'absent.vtt: cannot be read (no such file)'],
    ['a.vtt', '', 'a.vtt:1: is empty.'],
    ['a.vtt', 'WEBVTT\n\n00:01.000 --> 00:02\nAna: x\n', 'a.vtt:3: this time cannot be read.'],
    ['a.vtt', '1\n00:00:01,000 --> 00:00:02,000\nAna: x\n', 'a.vtt:1: does not begin with WEBVTT.'],
    ['a.rttm', 'SPEAKER a 1 0 1 <NA> <NA> ana\nSPEAKER a 1\n', 'a.rttm:2: this line has too few fields.'],
    ['a.txt', '00:12:53\tAna:\tgm\n', 'a.txt:1: is a chat: it has no talk time.'],
    ['a.txt', 'dear all\n', 'a.txt:1: is none of WebVTT, SubRip, RTTM or turns as JSON.'],
    [
      'a.json',
      '[\n["ana", 0, 10, "tap"],\n["ana", 0, 1.5, "tap"]\n]',
      'a.json:3: this is no turn. Found: ["ana",0,1.5,"tap"]',
    ],
    ['a.json', '{"turns": [],\n"corrections": [\n{"id": 1}]}', 'a.json:3: this is no correction.'],
    ['a.json', '{"turns": [],\n"pauses": [{"start": "x"}]}', 'a.json:2: this is no pause.'],
    ['a.json', '{"spans": [\n{"spk": "A", "start": 0, "end": 1},\n{"spk": "A"}]}', 'a.json:3: this is no span.'],
    ['a.json', '{"turns": [], "until":\n "late"}', 'a.json:2: this is no time.'],
    ['a.json', '{\n"turns": [,]\n}', 'a.json:2: is no valid JSON.'],
    ['a.json', '{"people": []}', 'a.json:1: holds neither "turns" nor "spans".'],
    ['a.json', '{"turns": [["ana", 0, 10, "tap"]], "since": 100,\n"until": 50}', 'a.json:2: this is no time.'],
    ['a.json', `{"turns":\n${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 'a.json:2: this is no turn. Found: [[…'],
    ['a.rttm', 'SPEAKER a 1 1e308 1e308 <NA> <NA> x <NA> <NA>\n', 'a.rttm:1: this time cannot be read.'],
  ])('bad input is 1 and names file, line and what to do: %s %j', (name, text, begins) => {
    const { code, out, err } = run([name, '--json'], text === undefined ? {} : { [name]: text });
    expect([code, out]).toEqual([1, '']);
    expect(err.slice(0, begins.length)).toBe(begins);
    expect(err.split('\n').length).toBeGreaterThan(1);
  });

  it('names the line that is no UTF-8, and reads UTF-16 with its mark', () => {
    const latin = Uint8Array.from([...encoder.encode('WEBVTT\n\n00:01.000 --> 00:02.000\nZo'), 0xeb, 0x0a]);
    expect(run(['a.vtt'], { 'a.vtt': latin })).toMatchObject({
      code: 1,
      err: expect.stringContaining('a.vtt:4: is not text in UTF-8.'),
    });
    const wide = new Uint8Array(Uint16Array.from(`\uFEFF${vtt}`, (char) => char.charCodeAt(0)).buffer);
    expect(json(['a.vtt'], { 'a.vtt': wide })).toMatchObject({ people: [{ name: 'Ana', seconds: 15 }, {}] });
  });

  it('complains about the map as well', () => {
    const files = { 'call.vtt': vtt, 'a.json': '[]', 'b.json': '{"Ana": "Ana",\n"Ben": 3}', 'c.json': '{\n' };
    expect(run(['call.vtt', '--people', 'a.json'], files)).toMatchObject({ code: 1, out: '' });
    expect(run(['call.vtt', '--people', 'b.json'], files).err).toContain('b.json:2: "Ben" leads to no person.');
    expect(run(['call.vtt', '--people', 'c.json'], files).err).toMatch(/c\.json:2: is no valid JSON/);
    expect(run(['call.vtt', '--people', 'd.json'], files).err).toContain('d.json: cannot be read');
  });

  it('names steer no terminal, neither on the table nor in a complaint, and are no keys of ours', () => {
    const srt =
      '1\n00:00:01,000 --> 00:00:02,000\n__proto__: hi\n\n2\n00:00:03,000 --> 00:00:04,000\n\u001b[31mRed: hi\n';
    const files = { 'a.srt': srt, 'map.json': '{"__proto__": "Ana", "\\u001b[2JGone": "Ben"}' };
    const { out, err, code } = run(['a.srt', '--people', 'map.json'], files);
    expect(code).toBe(0);
    expect(out).toMatch(/^Ana {2}/m);
    expect(err).toContain('never named in the file');
    // oxlint-disable-next-line no-control-regex
    expect(out + err).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  });

  it.each([
    ['<v ', 200_000],
    ['&#', 500_000],
    ['Ana: ', 200_000],
    ['00:00:01.000 --> ', 50_000],
  ])('%s a hundred thousand times is read to its end', (piece, times) => {
    const { code } = run(['a.vtt', '--json'], { 'a.vtt': `WEBVTT\n\n00:00.000 --> 00:01.000\n${piece.repeat(times)}` });
    expect([0, 1]).toContain(code);
  });

  it('passes over a cue that ends before it starts, and says so', () => {
    const { code, err } = run(['a.vtt'], { 'a.vtt': `${vtt}\n00:50.000 --> 00:49.000\nAna: back\n` });
    expect(code).toBe(0);
    expect(err).toContain('a.vtt:15: this cue ends before it starts. Found: 00:50.000 --> 00:49.000 Passed over.');
  });
});
