/**
 * Any piece of evidence → drafts for the preview. A folder or an unpacked archive comes as `files`; nothing here opens
 * a file, a zip or a socket. Whatever cannot be read is refused with a reason, never thrown.
 */
import { readAlerts } from './alertmanager/read.ts';
import type { Assumption, EventDraft, Question, Reading } from './draft.ts';
import { type EvidenceFile, isClutter, isPacked, pathParts, textOf } from './files.ts';
import { readGitHub } from './github/read.ts';
import { readGrafana } from './grafana/read.ts';
import { readLog } from './log/read.ts';
import { readingOf } from './machine/drafting.ts';
import { type Findings, type Refused, refuse } from './machine/finding.ts';
import { type Json, isList } from './machine/json.ts';
import { readJson } from './machine/json-text.ts';
import { readOpsgenie } from './opsgenie/read.ts';
import { payloadLines, payloadsIn, together } from './many.ts';
import type { EvidenceOptions } from './options.ts';
import { readPagerDuty } from './pagerduty/read.ts';
import { plainJsonFindings } from './plain-json/read.ts';
import { isSlackExport, readSlackExport } from './slack/export.ts';
import { isChunk } from './slack/slackdump.ts';
import { readSlackJson } from './slack/pasted.ts';
import { type EvidenceFormat, formatOfJson, headLength, sniff } from './sniff.ts';
import { readPostedText } from './statuspage/posted.ts';
import { readStatuspage } from './statuspage/read.ts';
import { tableFindings } from './table/map-table.ts';
import { readTable } from './table/read-table.ts';
import { readTextTimeline } from './text.ts';
import { readTranscript } from './transcript/to-findings.ts';

export type { EvidenceFile } from './files.ts';

export interface EvidenceInput {
  /** The name of the file, or what else the evidence is called. */
  readonly name: string;
  readonly text?: string;
  readonly files?: readonly EvidenceFile[];
  /** Found out when missing. */
  readonly format?: EvidenceFormat;
}

/** In characters. More is no evidence for one meeting, and holds the tab up. */
const longestText = 64_000_000;
/** In bytes, all files together. */
const largestFolder = 400_000_000;
const mostFiles = 50_000;

/** @param tell how far it is, 0 to 1, where there is more than one file to read */
export function readEvidence(
  input: EvidenceInput,
  options: EvidenceOptions = {},
  tell?: (share: number) => void,
): Reading {
  const { files } = input;
  if (input.text !== undefined) return readOne(input.name, input.text, input.format, options);
  if (files === undefined || files.length === 0) return refuse('empty', 0, '');
  const size = files.reduce((sum, file) => sum + ('text' in file ? file.text.length : file.bytes.length), 0);
  if (size > largestFolder || files.length > mostFiles)
    return refuse('too-large', 0, `${files.length} files, ${megabytes(size)}`);
  const isSlack =
    input.format === 'slack' || (input.format === undefined && isSlackExport(files.map((file) => file.path)));
  return isSlack
    ? readingOf(readSlackExport(files, options.team, tell), options)
    : readFolder(files, input.format, options);
}

function readOne(name: string, text: string, format: EvidenceFormat | undefined, options: EvidenceOptions): Reading {
  if (text.length > longestText)
    return refuse('too-large', 0, `${megabytes(text.length)}; ${megabytes(longestText)} can be read`);
  if (text.trim() === '') return refuse('empty', 0, '');
  if (text.startsWith('PK\u0003\u0004') || text.startsWith('SQLite format 3')) return refuse('packed', 0, name);
  const nul = text.indexOf('\u0000');
  if (nul !== -1) return refuse('binary', text.slice(0, nul).split('\n').length, 'NUL');
  const kind = format ?? sniff(name, text.slice(0, headLength));
  switch (kind) {
    case 'text':
      return readTextTimeline(text, options);
    case 'transcript':
      return readingOf(readTranscript(text), options);
    case 'log': {
      const log = readLog(text);
      // Called a log and like none that is known: somebody's notes, perhaps.
      if (!log.ok && format === undefined) return readTextTimeline(text, options);
      return readingOf(log, options);
    }
    case 'jsonl': {
      const payloads = format === undefined ? payloadLines(text) : null;
      if (payloads === null) return readingOf(tableOf(text, options), options);
      const parts = payloads.values.map((value) => jsonFindings(value, payloads.format, options));
      return readingOf(together(parts), options);
    }
    case 'table':
      return readingOf(tableOf(text, options), options);
    case 'statuspage':
      return readingOf(!/^\s*[[{]/.test(text) ? readPostedText(text) : ofJson(text, kind, options), options);
    case 'slack':
    case 'pagerduty':
    case 'opsgenie':
    case 'alertmanager':
    case 'grafana':
    case 'github':
    case 'json':
      return readingOf(ofJson(text, format, options), options);
  }
}

function tableOf(text: string, options: EvidenceOptions): Findings | Refused {
  const first = text.trimStart().split('\n', 1)[0] ?? '';
  if (first.startsWith('{"t":')) {
    const chunk = readJson(first);
    if (chunk.ok && isChunk(chunk.value)) return refuse('slackdump', 1, '');
  }
  const read = readTable(text);
  return read.ok ? tableFindings(read.table, options.mapping ?? null) : read;
}

/** @param format as chosen by somebody; the head of a long file may have misled the guess, the whole decides */
function ofJson(text: string, format: EvidenceFormat | undefined, options: EvidenceOptions): Findings | Refused {
  const json = readJson(text);
  if (!json.ok) return json;
  const own = formatOfJson(json.value);
  const shared = format ?? (own === 'json' ? formatOfFirst(json.value) : own);
  const payloads = payloadsIn(json.value, shared);
  if (payloads !== null) return together(payloads.map((value) => jsonFindings(value, shared, options)));
  return jsonFindings(json.value, format ?? own, options);
}

/** Of a list, what its first member is. */
function formatOfFirst(value: Json): EvidenceFormat {
  const [first] = isList(value) ? value : [];
  return first === undefined ? 'json' : formatOfJson(first);
}

function jsonFindings(value: Json, format: EvidenceFormat, options: EvidenceOptions): Findings | Refused {
  switch (format) {
    case 'slack':
      return readSlackJson(value, options.team);
    case 'pagerduty':
      return readPagerDuty(value);
    case 'opsgenie':
      return readOpsgenie(value);
    case 'alertmanager':
      return readAlerts(value);
    case 'grafana':
      return readGrafana(value);
    case 'statuspage':
      return readStatuspage(value);
    case 'github':
      return readGitHub(value);
    case 'json':
    case 'jsonl':
    case 'table':
    case 'text':
    case 'log':
    case 'transcript':
      return plainJsonFindings(value, options.mapping ?? null);
  }
}

/** Several pieces at once, each read for itself; what cannot be read is named, and does not stop the others. */
function readFolder(
  files: readonly EvidenceFile[],
  format: EvidenceFormat | undefined,
  options: EvidenceOptions,
): Reading {
  const drafts: EventDraft[] = [];
  const assumptions: Assumption[] = [];
  const missing = new Set<Question>();
  const keys = new Set<string>();
  const refused: { readonly name: string; readonly why: Refused }[] = [];
  const own = files
    .filter((file) => !isClutter(file.path))
    .toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  let read = 0;
  for (const file of own) {
    const name = pathParts(file.path).join('/');
    const text = isPacked(file) ? null : textOf(file);
    const reading = isPacked(file)
      ? refuse(/slackdump/i.test(name) ? 'slackdump' : 'packed', 0, name)
      : text === null
        ? refuse('binary', 0, name)
        : readOne(name, text, format, options);
    if (!reading.ok) {
      refused.push({ name, why: reading });
      continue;
    }
    read += 1;
    for (const draft of reading.drafts) {
      if (!keys.has(draft.key)) drafts.push(draft);
      keys.add(draft.key);
    }
    assumptions.push(...reading.assumptions);
    for (const question of reading.missing) missing.add(question);
  }
  const [first] = refused;
  if (read === 0) {
    if (first === undefined) return refuse('empty', 0, '');
    const words = new Set([first.name, first.why.detail]);
    return { ...first.why, detail: [...words].filter((part) => part !== '').join(': ') };
  }
  const unread: Assumption[] =
    first === undefined ? [] : [{ about: 'unread', name: first.name, count: refused.length, line: first.why.line }];
  return {
    ok: true,
    drafts: drafts.toSorted(byInstant),
    assumptions: [...assumptions, ...unread],
    missing: [...missing],
  };
}

/** Rows without an instant stand last. */
function byInstant(a: EventDraft, b: EventDraft): number {
  if (a.at === null || b.at === null) return Number(a.at === null) - Number(b.at === null);
  return Date.parse(a.at) - Date.parse(b.at);
}

function megabytes(size: number): string {
  return `${(size / 1_000_000).toFixed(1)} MB`;
}
