/** Reading what `second-story talk` is given: file, format, names. Complaints name the file, the line, what to do. */
import { continueSpeakers, type Cue, type ProblemReason, type Transcript } from 'shared/evidence/transcript/cue.ts';
import { isRttm, readRttm } from 'shared/evidence/transcript/rttm.ts';
import { readSrt } from 'shared/evidence/transcript/srt.ts';
import { isWebVtt, readWebVtt } from 'shared/evidence/transcript/webvtt.ts';
import { isZoomChat } from 'shared/evidence/transcript/zoom-chat.ts';
import { lineOfFault, lineOfValue } from 'shared/talk/json-place.ts';
import type { SpokenSpan } from 'shared/talk/summary.ts';
import { readTurnsFile, type TurnsFileReason } from 'shared/talk/turns-file.ts';
import { readTextFile } from './text-file.ts';

export interface InputIo {
  /** Throws when the file cannot be read. */
  readFile(path: string): Uint8Array;
  err(text: string): void;
}

/** Ends the command with words for whoever typed it. Never leaves the command. */
export class Complaint extends Error {}

function complain(file: string, line: number | undefined, what: string, advice: string): never {
  throw new Complaint(`${place(file, line)}: ${what}\n  ${advice}\n`);
}

function place(file: string, line: number | undefined): string {
  return line === undefined ? file : `${file}:${line}`;
}

export type Format = 'vtt' | 'srt' | 'rttm' | 'json';

export interface Spoken {
  readonly format: Format;
  readonly spans: readonly SpokenSpan[];
  /** Milliseconds. */
  readonly from: number | undefined;
  readonly until: number | undefined;
}

/** What a cue without a name counts as: nobody's, or the speaker's before it. */
export type Unnamed = 'apart' | 'previous';

export function readSpoken(file: string, unnamed: Unnamed, io: InputIo): Spoken {
  const text = readText(file, io);
  const format = formatOf(file, text);
  if (format === 'json') {
    const turns = readTurnsFile(text);
    if (!turns.ok)
      complain(
        file,
        turns.line,
        `${turnsFileProblems[turns.reason][0]} Found: ${turns.found}`,
        turnsFileProblems[turns.reason][1],
      );
    return { format, spans: turns.spoken, from: turns.from, until: turns.until };
  }
  const cues = checked(file, readers[format](text), io);
  // A diarisation names everybody it knows: a line without a name is nobody's.
  const goesOn = unnamed === 'previous' && format !== 'rttm';
  const named = goesOn ? continueSpeakers(cues) : cues;
  tellUnnamed(file, cues, goesOn, io);
  const spans = named.map((cue) => ({ person: cue.speaker, start: ms(cue.start), end: ms(cue.end) }));
  return { format, spans, from: format === 'rttm' ? 0 : undefined, until: undefined };
}

const readers: Record<Exclude<Format, 'json'>, (text: string) => Transcript> = {
  vtt: readWebVtt,
  srt: readSrt,
  rttm: readRttm,
};

function readText(file: string, io: InputIo): string {
  const text = readTextFile(file, io.readFile.bind(io));
  if (typeof text !== 'string') throw new Complaint(`${text.place}: ${text.what}\n  ${text.advice}\n`);
  return text;
}

function formatOf(file: string, text: string): Format {
  if (text.trim() === '') complain(file, 1, 'is empty.', 'Give the transcript as it was exported.');
  if (isWebVtt(text)) return 'vtt';
  if (isRttm(text)) return 'rttm';
  if (/^\uFEFF?\s*[[{]/.test(text)) return 'json';
  if (isZoomChat(text))
    complain(file, 1, 'is a chat: it has no talk time.', 'Give the transcript, mostly a .vtt file beside it.');
  const ending = /\.(vtt|srt|rttm|json)$/i.exec(file)?.[1]?.toLowerCase();
  if (ending === 'vtt' || ending === 'srt' || ending === 'rttm' || ending === 'json') return ending;
  if (/^\s*\d+\s*\r?\n\s*[\d:.,]+\s*-->/.test(text)) return 'srt';
  return complain(
    file,
    1,
    'is none of WebVTT, SubRip, RTTM or turns as JSON.',
    'Export the transcript as .vtt or .srt.',
  );
}

/** Problems that leave talk out end the command: sums over the rest would be wrong. Harmless ones are told. */
function checked(file: string, { cues, problems }: Transcript, io: InputIo): readonly Cue[] {
  const words = problems.map((each) => {
    const [what, advice] = transcriptProblems[each.reason];
    return {
      ...each,
      text: `${place(file, each.line)}: ${what}${each.found ? ` Found: ${each.found}` : ''}\n  ${advice}\n`,
    };
  });
  const grave = words.filter(({ harmless }) => !harmless);
  if (grave.length > 0)
    throw new Complaint(
      grave
        .slice(0, 20)
        .map(({ text }) => text)
        .join('') + more(grave.length - 20),
    );
  for (const { text } of words.slice(0, 20)) io.err(text.replace(/\n.*\n$/s, ' Passed over.\n'));
  return cues;
}

function more(count: number): string {
  return count > 0 ? `and ${count} more\n` : '';
}

const transcriptProblems: Record<ProblemReason, readonly [what: string, advice: string]> = {
  empty: ['holds no cue.', 'Give the transcript as it was exported.'],
  'no-header': [
    'does not begin with WEBVTT.',
    'Put WEBVTT and a blank line at the top, or name the file .srt if it is SubRip.',
  ],
  'bad-time': [
    'this time cannot be read.',
    'Write it as 00:01:02.500 --> 00:01:04.000 (RTTM: seconds), or remove the cue.',
  ],
  'ends-before-start': ['this cue ends before it starts.', 'Correct its times, or remove it.'],
  'time-missing': ['a time was expected here.', 'Put 00:01:02.500 --> 00:01:04.000 above the words, or remove them.'],
  'bad-fields': [
    'this line has too few fields.',
    'Write SPEAKER file 1 start duration <NA> <NA> name <NA> <NA>, or remove it.',
  ],
};

const span = 'Write it as {"spk": "ana", "start": 1200, "end": 3400}, times in milliseconds.';
const turnsFileProblems: Record<TurnsFileReason, readonly [what: string, advice: string]> = {
  'no-json': ['is no valid JSON.', 'Correct it at this line; often a comma or a quote is missing just before.'],
  'no-turns': ['holds neither "turns" nor "spans".', 'See second-story talk --help for both forms.'],
  'bad-turn': [
    'this is no turn.',
    'Write it as ["ana", 0, 120, "tap"]: person, start and duration in whole tenths of a second, source.',
  ],
  'bad-span': ['this is no span.', span],
  'bad-correction': [
    'this is no correction.',
    'Write it as {"id": "c1", "at": 900, "start": 0, "duration": 120, "from": "ana", "to": "ben"}.',
  ],
  'bad-pause': ['this is no pause.', 'Write it as {"start": 600, "end": 1200}, in whole tenths of a second.'],
  'bad-edge': ['this is no time.', 'Give a whole number, or leave it out.'],
};

function tellUnnamed(file: string, cues: readonly Cue[], goesOn: boolean, io: InputIo): void {
  const unnamed = cues.filter(({ speaker }) => speaker === null).length;
  if (unnamed === 0) return;
  io.err(
    `${file}: ${unnamed} of ${cues.length} cues name nobody and ` +
      (goesOn ? 'go to the speaker before. With --unnamed apart they count as nobody’s.\n' : 'count as nobody’s.\n'),
  );
}

/** Name in the file → person, null for whom to leave out. */
export type Names = ReadonlyMap<string, string | null>;

export function readNames(file: string, io: InputIo): Names {
  const text = readText(file, io).replace(/^\uFEFF/, '');
  const advice = 'Write it as {"name in the file": "person"}, with null for a name to leave out.';
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    complain(file, lineOfFault(text), 'is no valid JSON.', advice);
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    complain(file, 1, 'is no map of names.', advice);
  const names = new Map<string, string | null>();
  for (const [name, person] of Object.entries<unknown>({ ...json })) {
    if (person !== null && (typeof person !== 'string' || person === '')) {
      complain(file, lineOfValue(text, [name]), `"${name}" leads to no person.`, advice);
    }
    names.set(name, person);
  }
  return names;
}

/** Whole microseconds first, so that 0.1 + 0.2 is 300 ms. */
export function ms(seconds: number): number {
  return Math.round(seconds * 1e6) / 1000;
}
