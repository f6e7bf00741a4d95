/** POST /api/retros/:retro/transcript: who spoke when, after names were led to people in the browser. No words. */
import * as v from 'valibot';
import { transcriptLimits } from './transcript-limits.ts';

const moment = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** As in a turn: a person's id, or nothing for somebody unknown. */
const person = v.pipe(v.string(), v.regex(/^[\w-]{0,80}$/));

export const readTranscriptInput = v.object({
  /** Made by the browser, so that a repeated request is the same transcript. */
  id: v.pipe(v.string(), v.regex(/^[\w-]{8,80}$/)),
  /** Person, start and duration in tenths of a second since the epoch. */
  turns: v.pipe(
    v.array(v.tuple([person, moment, v.pipe(moment, v.minValue(1), v.maxValue(864_000))])),
    v.minLength(1),
    v.maxLength(transcriptLimits.turns),
  ),
});
export type ReadTranscriptInput = v.InferOutput<typeof readTranscriptInput>;
