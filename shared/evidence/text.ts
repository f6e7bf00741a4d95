import { dayOfIso } from './dates.ts';
import type { EvidenceReason, ReadOptions, Reading } from './draft.ts';
import { zoneName } from './instants.ts';
import { readLines } from './lines.ts';
import { resolveRows } from './resolve.ts';
import { readShape, unwrapped } from './rows/blocks.ts';
import type { Written } from './rows/rows.ts';
import { readRows } from './rows/walk.ts';

const longestInput = 8_000_000;

/**
 * Reads a timeline out of pasted text: Markdown or plain, a whole postmortem or five lines of notes. Nothing is invented
 * and no row is dropped: what has no time comes back as `needs-time`, what needs an answer is named in `missing`.
 */
export function readTextTimeline(text: string, options: ReadOptions): Reading {
  const zone = options.zone === undefined ? null : zoneName(options.zone);
  if (options.zone !== undefined && zone === null) return refuse('unknown-zone', 0, options.zone);
  if (options.date !== undefined && dayOfIso(options.date) === null) return refuse('bad-date', 0, options.date);
  if (text.length > longestInput) return refuse('too-large', 0, `${text.length} characters`);
  const binary = text.indexOf('\u0000');
  if (binary !== -1) return refuse('binary', text.slice(0, binary).split('\n').length, 'NUL');
  if (text.trim() === '') return refuse('empty', 0, '');

  const shape = readShape(readLines(text));
  let written = readRows(shape);
  // A whole timeline inside a fence or a quote: nothing else in the text is one.
  if (!hasRows(written)) written = readRows(unwrapped(shape));
  const answers = { ...(zone !== null && { zone }), ...(options.date !== undefined && { date: options.date }) };
  return { ok: true, ...resolveRows(written, answers) };
}

function refuse(reason: EvidenceReason, line: number, detail: string): Reading {
  return { ok: false, reason, line, detail };
}

function hasRows(written: Written): boolean {
  return written.entries.some((entry) => entry.kind === 'row');
}
