import { type Finding, type Findings, type Refused, found, refuse } from '../machine/finding.ts';
import { fixedLine, logfmt, looksLikeLog, stampedLine } from './application.ts';
import type { LogFormat, LogLine } from './line.ts';
import { syslogModern, syslogStamped, syslogTraditional } from './syslog.ts';
import { apacheError, nginxError, webAccess } from './web-server.ts';

/** Most particular first. */
const formats: readonly LogFormat[] = [
  syslogModern,
  apacheError,
  webAccess,
  nginxError,
  syslogStamped,
  fixedLine,
  syslogTraditional,
  stampedLine,
  logfmt,
];

const longestLine = 20_000;
const longestBelow = 8_000;

/** What journalctl says about its own output. */
const bookkeeping = /^-- (?:Journal begins|Logs begin|Boot [\da-f]|Reboot|No entries|cursor)/;

/** One row a line. Lines without a time of their own (stack traces) stand below the line before them. */
export function readLog(text: string): Findings | Refused {
  const rows: { readonly row: Finding; readonly below: string[]; length: number }[] = [];
  let usual: LogFormat | null = null;
  for (const [index, whole] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    if (whole.trim() === '' || bookkeeping.test(whole)) continue;
    const line = whole.slice(0, longestLine).trimEnd();
    const [read, format] = readLine(line, usual);
    const last = rows.at(-1);
    if (read !== null) {
      usual = format;
      rows.push({ row: { key: null, ...read, kind: 'observation', line: index + 1 }, below: [], length: 0 });
    } else if (last === undefined) {
      const row: Finding = { key: null, moment: null, text: line, kind: 'observation', line: index + 1 };
      rows.push({ row, below: [], length: 0 });
    } else if (last.length < longestBelow) {
      last.below.push(line);
      last.length += line.length;
    }
  }
  if (rows.length === 0) return refuse('empty', 0, '');
  if (usual === null) return refuse('wrong-format', 1, 'log');
  return found(rows.map(({ row, below }) => (below.length === 0 ? row : { ...row, excerpt: below.join('\n') })));
}

/** The format of the line before is asked first. */
function readLine(line: string, usual: LogFormat | null): [LogLine | null, LogFormat | null] {
  const same = usual?.read(line) ?? null;
  if (same !== null) return [same, usual];
  for (const format of formats) {
    const read = format === usual ? null : format.read(line);
    if (read !== null) return [read, format];
  }
  return [null, null];
}

/** The first line, and enough of those after it, are of a format that no person writes by hand; the rest are traces. */
export function isLog(head: string): boolean {
  const lines = head
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, 30);
  const own = lines.filter((line) => /^\S/.test(line)).map((line) => line.slice(0, 2000));
  const matching = own.filter((line) => {
    const [, format] = readLine(line, null);
    return format !== null && (format !== stampedLine || looksLikeLog(line));
  });
  const share = matching.length / Math.max(1, own.length);
  return matching[0] === own[0] ? share >= 0.3 : share >= 0.6;
}
