/** Several payloads of one source in one file: webhooks somebody collected, one a line or in a list. */
import { type Assumption } from './draft.ts';
import { type Finding, type Findings, type Refused, found } from './machine/finding.ts';
import { type Json, isList, isObject } from './machine/json.ts';
import { readJson } from './machine/json-text.ts';
import { type EvidenceFormat, formatOfJson } from './sniff.ts';

/** The payloads when every one of them is of this source, while the list itself is none of its answers; else null. */
export function payloadsIn(value: Json, format: EvidenceFormat): readonly Json[] | null {
  if (!isList(value) || value.length === 0 || !isSource(format) || formatOfJson(value) === format) return null;
  return value.every((each) => isObject(each) && formatOfJson(each) === format) ? value : null;
}

/** The lines of a file when each of them is JSON of one source, and that source; else null. */
export function payloadLines(
  text: string,
): { readonly values: readonly Json[]; readonly format: EvidenceFormat } | null {
  const values: Json[] = [];
  let shared: EvidenceFormat | null = null;
  for (const line of text.split(/\r\n|\n|\r/)) {
    if (line.trim() === '') continue;
    const json = line.trimStart().startsWith('{') ? readJson(line) : null;
    if (json === null || !json.ok) return null;
    const format = formatOfJson(json.value);
    if (!isSource(format) || (shared !== null && shared !== format)) return null;
    shared = format;
    values.push(json.value);
  }
  return shared === null ? null : { values, format: shared };
}

function isSource(format: EvidenceFormat): boolean {
  return !['text', 'transcript', 'slack', 'json', 'jsonl', 'table', 'log'].includes(format);
}

export function together(parts: readonly (Findings | Refused)[]): Findings | Refused {
  const rows: Finding[] = [];
  const notes = new Map<string, Assumption>();
  for (const part of parts) {
    if (!part.ok) return part;
    rows.push(...part.rows);
    for (const note of part.notes) notes.set(JSON.stringify(note), note);
  }
  return found(rows, [...notes.values()]);
}
