import { isAlerts } from './alertmanager/read.ts';
import { isGitHub } from './github/read.ts';
import { isGrafana } from './grafana/read.ts';
import { isLog } from './log/read.ts';
import type { Json } from './machine/json.ts';
import { readJson } from './machine/json-text.ts';
import { isOpsgenie } from './opsgenie/read.ts';
import { isPagerDuty } from './pagerduty/read.ts';
import { isSlackJson } from './slack/pasted.ts';
import { isPostedText } from './statuspage/posted.ts';
import { isStatuspage } from './statuspage/read.ts';
import { guessDelimiter, readRecords } from './table/csv.ts';
import { isDelimiterRow } from './rows/tables.ts';
import { isCountedTime, nameWithoutZone } from './table/time-columns.ts';
import { isTranscript } from './transcript/to-findings.ts';

export const evidenceFormats = [
  /** Written by people: notes, a postmortem, a copied chat. */
  'text',
  'transcript',
  'slack',
  'pagerduty',
  'opsgenie',
  'alertmanager',
  'grafana',
  'statuspage',
  'github',
  /** JSON of no known source: read as a table of its objects. */
  'json',
  'jsonl',
  /** CSV, TSV and their like. */
  'table',
  'log',
] as const;
export type EvidenceFormat = (typeof evidenceFormats)[number];

export function isEvidenceFormat(name: string): name is EvidenceFormat {
  return evidenceFormats.some((format) => format === name);
}

/** How much of a file is enough to tell what it is, in characters. */
export const headLength = 65_536;

/**
 * What a file most probably is, by its first characters and then its name. Whoever chose the file may say otherwise:
 * `readEvidence` takes their word.
 */
export function sniff(name: string, head: string): EvidenceFormat {
  const text = head.slice(0, headLength).replace(/^\uFEFF/, '');
  const start = text.trimStart();
  if (isTranscript(text)) return 'transcript';
  if (start.startsWith('{') || start.startsWith('[')) {
    const json = sniffJson(start);
    if (json !== null) return json;
  }
  if (/\.(?:csv|tsv)$/i.test(name) || isTable(start)) return 'table';
  if (isPostedText(text)) return 'statuspage';
  if (isLog(text) || (/\.log$/i.test(name) && !/\.(?:md|txt)$/i.test(name))) return 'log';
  return 'text';
}

/** Null when it only opens with a bracket: "[10:32] alert fires". */
function sniffJson(start: string): EvidenceFormat | null {
  const lines = start.split(/\r\n|\n|\r/, 3).filter((line) => line.trim() !== '');
  const [first = '', second = ''] = lines;
  const isLines = first.startsWith('{') && second.trimStart().startsWith('{') && readJson(first).ok;
  if (isLines) return 'jsonl';
  const whole = readJson(start);
  if (whole.ok) return formatOfJson(whole.value);
  // "[ ] 21:00 restart" and "[[a page]]" are somebody's notes.
  return /^(?:\{\s*(?:"|\}\s*$)|\[\s*(?:[{"]|\[\s*[{"\d]|\]\s*$|$))/.test(start) ? formatOfKeys(start) : null;
}

/** The first source that knows the shape. */
export function formatOfJson(value: Json): EvidenceFormat {
  if (isPagerDuty(value)) return 'pagerduty';
  if (isOpsgenie(value)) return 'opsgenie';
  if (isGrafana(value)) return 'grafana';
  if (isAlerts(value)) return 'alertmanager';
  if (isStatuspage(value)) return 'statuspage';
  if (isGitHub(value)) return 'github';
  return isSlackJson(value) ? 'slack' : 'json';
}

const tellingKeys: readonly (readonly [EvidenceFormat, RegExp])[] = [
  ['pagerduty', /"(?:log_entries|log_entry|incident_key|event_type)"\s*:/],
  ['opsgenie', /"(?:alertId|tinyId)"\s*:/],
  ['grafana', /"(?:dashboardURL|ruleUrl|evalMatches)"\s*:/],
  ['alertmanager', /"(?:startsAt|generatorURL)"\s*:/],
  ['statuspage', /"incident_updates"\s*:/],
  ['github', /"url"\s*:\s*"https:\/\/api\.github\.com\//],
  ['slack', /"(?:client_msg_id|thread_ts|reply_count)"\s*:|"ts"\s*:\s*"\d{10}\.\d+"/],
];

/** The head of a longer file is no whole JSON: names tell. */
function formatOfKeys(start: string): EvidenceFormat {
  return tellingKeys.find(([, key]) => key.test(start))?.[0] ?? 'json';
}

const timeColumn =
  /^(?:date ?time|date and time|date|_?time|time ?stamp|@timestamp|ts|when|created(?:[ _]at)?|start(?:ed)?(?:[ _]at)?|event[ _]time|datum|zeit)$/i;

/** Lines of as many cells as the first, and a first line that names a time. */
function isTable(start: string): boolean {
  const head = start.slice(0, 8000);
  const delimiter = guessDelimiter(head);
  if (delimiter === null) return false;
  // A table of Markdown is somebody's writing.
  if (delimiter === '|' && head.split('\n', 3).some(isDelimiterRow)) return false;
  const read = readRecords(head, delimiter, 1);
  const names = read.ok ? (read.records[0]?.cells ?? []).map((cell) => cell.trim()) : [];
  return (
    names.length > 1 &&
    names.every((name) => name.length <= 60) &&
    names.some((name) => timeColumn.test(name) || timeColumn.test(nameWithoutZone(name)) || isCountedTime(name))
  );
}
