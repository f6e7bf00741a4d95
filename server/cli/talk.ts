/**
 * `second-story talk FILE`: who spoke how long in a transcript, a diarisation or our own turns. Reads, prints,
 * keeps nothing.
 */
import { summarise, type SpokenSpan } from 'shared/talk/summary.ts';
import {
  Complaint,
  ms,
  readNames,
  readSpoken,
  type InputIo,
  type Names,
  type Spoken,
  type Unnamed,
} from './talk-input.ts';
import { asJson, asTable } from './talk-report.ts';

export interface TalkIo extends InputIo {
  out(text: string): void;
}

const USAGE = 64;
const BAD_INPUT = 1;

const help = `Usage: second-story talk FILE [--json] [--people MAP.json] [--unnamed previous|apart]
                                [--from SECONDS] [--until SECONDS]

Prints who spoke how long. FILE is one of
  .vtt    WebVTT: <v Name> or "Name: text" (Zoom, Teams)
  .srt    SubRip: "Name: text"
  .rttm   diarisation: SPEAKER lines
  .json   turns: [[person, start, duration, "tap" | "voice" | "headset" | "transcript"], ...] in tenths of a
          second, alone or as {"turns", "corrections", "pauses", "since", "until"};
          or {"spans": [{"spk", "start", "end"}], "durationMs"} in milliseconds
The content decides, then the name.

  --json             one JSON object instead of a table; times in seconds, shares from 0 to 1
  --people MAP.json  {"name in the file": "person"}; several names may be one person, null leaves a name out.
                     A person in the map who never spoke counts with zeros.
  --unnamed HOW      a caption that names nobody: "previous" (default) gives it to the speaker before it, as Zoom leaves
                     names out while one person goes on; "apart" counts it as nobody's
  --from, --until    the stretch to look at, seconds in the file's time. Default: captions from first to last cue,
                     .rttm and spans from 0
  --help             this text

A share is a share of all talk with a name; overlapping talk counts for both. A turn goes on over an own pause of up
to a second, a span does not. The people stand in the order in which they first spoke. The figures serve whoever leads the meeting, never judging anyone. Nothing is stored.

Exit codes: 0 done, 1 the input could not be read, 64 wrong use.
`;

interface Options {
  readonly file: string;
  readonly json: boolean;
  readonly people: string | undefined;
  readonly unnamed: Unnamed;
  readonly from: number | undefined;
  readonly until: number | undefined;
}

/** @returns the exit code */
export function runTalk(argv: readonly string[], terminal: TalkIo): number {
  // Names come from files of others: nothing in them steers a terminal.
  const io = { ...terminal, err: (text: string) => terminal.err(text.replace(/[^\P{Cc}\n]/gu, ' ')) };
  const options = parseOptions(argv);
  if ('wrong' in options) {
    io.err(`second-story talk: ${options.wrong}\nTry: second-story talk --help\n`);
    return USAGE;
  }
  if ('help' in options) {
    io.out(help);
    return 0;
  }
  try {
    const spoken = readSpoken(options.file, options.unnamed, io);
    const names = options.people === undefined ? undefined : readNames(options.people, io);
    report(options, spoken, names, io);
    return 0;
  } catch (error) {
    if (!(error instanceof Complaint)) throw error;
    io.err(error.message);
    return BAD_INPUT;
  }
}

function parseOptions(argv: readonly string[]): Options | { help: true } | { wrong: string } {
  const values = new Map<string, string>();
  const files: string[] = [];
  const rest = [...argv];
  let onlyFiles = false;
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (onlyFiles || word === '-' || !word.startsWith('-')) files.push(word);
    else if (word === '--') onlyFiles = true;
    else if (word === '--help' || word === '-h') return { help: true };
    else if (word === '--json') values.set(word, '');
    else {
      const [name = '', inline] = word.split(/=(.*)/s);
      if (!['--people', '--unnamed', '--from', '--until'].includes(name)) return { wrong: `unknown option ${name}` };
      const value = inline ?? rest.shift();
      if (value === undefined || value === '') return { wrong: `${name} needs a value` };
      values.set(name, value);
    }
  }
  const [file] = files;
  if (file === undefined) return { wrong: 'name a file' };
  if (files.length > 1) return { wrong: `one file at a time, please: ${files.join(', ')}` };
  const unnamed = values.get('--unnamed') ?? 'previous';
  if (unnamed !== 'apart' && unnamed !== 'previous') return { wrong: '--unnamed is "apart" or "previous"' };
  const from = secondsIn(values.get('--from'));
  const until = secondsIn(values.get('--until'));
  if (Number.isNaN(from) || Number.isNaN(until)) return { wrong: '--from and --until are seconds' };
  if (from !== undefined && until !== undefined && until <= from) return { wrong: '--until must lie after --from' };
  return { file, json: values.has('--json'), people: values.get('--people'), unnamed, from, until };
}

function secondsIn(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
}

function report(options: Options, spoken: Spoken, names: Names | undefined, io: TalkIo): void {
  const spans = names ? rename(options, spoken.spans, names, io) : spoken.spans;
  const expected = [...new Set(names?.values() ?? [])].filter((person) => person !== null);
  const from = options.from === undefined ? spoken.from : ms(options.from);
  const until = options.until === undefined ? spoken.until : ms(options.until);
  const summary = summarise(spans, expected, {
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
  });
  io.out(options.json ? `${JSON.stringify(asJson(options.file, spoken, summary), null, 2)}\n` : asTable(summary));
}

function rename({ people }: Options, spans: readonly SpokenSpan[], names: Names, io: TalkIo): readonly SpokenSpan[] {
  const found = new Set(spans.map(({ person }) => person));
  const absent = [...names.keys()].filter((name) => !found.has(name));
  if (absent.length > 0) io.err(`${people}: in the map, but never named in the file: ${absent.join(', ')}\n`);
  return spans.flatMap((each) => {
    const to = each.person === null ? undefined : names.get(each.person);
    return to === null ? [] : [{ ...each, person: to ?? each.person }];
  });
}
