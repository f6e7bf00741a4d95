/**
 * RTTM, the diarisation format (NIST RT-09): `SPEAKER file channel start duration <NA> <NA> name <NA> <NA>`, in
 * seconds. Other line types and comments are passed over. It holds no words.
 */
import { linesOf, problem, type Cue, type Transcript, type TranscriptProblem } from './cue.ts';

const otherTypes =
  /^(?:SEGMENT|NOSCORE|NO_RT_METADATA|LEXEME|NON-LEX|NON-SPEECH|FILLER|EDIT|SU|IP|CB|A\/P|SPKR-INFO)$/i;

export function isRttm(text: string): boolean {
  const first = linesOf(text).find((line) => line.trim() !== '' && !line.startsWith(';'));
  return first !== undefined && /^(?:SPEAKER|SPKR-INFO)\s+\S+\s/i.test(first.trim());
}

export function readRttm(text: string): Transcript {
  const cues: Cue[] = [];
  const problems: TranscriptProblem[] = [];
  for (const [index, line] of linesOf(text).entries()) {
    const fields = line.trim().split(/\s+/);
    const [type = '', , , from = '', length = '', , , name] = fields;
    if (line.trim() === '' || line.startsWith(';') || otherTypes.test(type)) continue;
    if (type.toUpperCase() !== 'SPEAKER' || fields.length < 8) {
      problems.push(problem(index + 1, 'bad-fields', line));
      continue;
    }
    const [start, duration] = [Number(from), Number(length)];
    if (!isTime(from, start) || !isTime(length, duration)) {
      problems.push(problem(index + 1, 'bad-time', line));
      continue;
    }
    const speaker = name === undefined || name === '<NA>' ? null : name;
    cues.push({ speaker, start, end: Math.round((start + duration) * 1e6) / 1e6, text: '' });
  }
  if (cues.length === 0 && problems.length === 0) problems.push(problem(1, 'empty', ''));
  return { cues, problems };
}

function isTime(written: string, seconds: number): boolean {
  return /^\d*\.?\d+(?:e-?\d+)?$/i.test(written) && Number.isFinite(seconds) && seconds < 1e8;
}
