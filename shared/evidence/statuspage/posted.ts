/**
 * A status page copied as text. Its updates are read backwards: what was said stands before its time,
 * "Posted Jan 23, 2024 - 10:45 UTC", or alone under it, "Jan 23, 10:45 UTC".
 */
import { readLines } from '../lines.ts';
import { type Finding, type Findings, type Refused, found, refuse } from '../machine/finding.ts';
import { isRead, writtenMoment } from '../machine/written-moment.ts';
import type { Moment } from '../machine/moment.ts';

const posted = /^posted\s+(?:[\w\s]{1,30}\sago\.?\s+)?(.{6,60})$/i;
const alone =
  /^(?:[A-Z][a-z]{2}\s\d{1,2},?\s(?:20\d\d,?\s)?(?:-\s)?\d{1,2}:\d{2}(?:\s?-\s?\d{1,2}:\d{2})?\s[A-Z]{2,5})$/;
const statuses =
  /^(investigating|identified|monitoring|resolved|update|postmortem|scheduled|in progress|verifying|completed)\b\s*(?:[-–:]\s*)?/i;

export function isPostedText(text: string): boolean {
  const lines = text
    .slice(0, 100_000)
    .split(/\r?\n/)
    .map((line) => line.trim());
  if (lines.some((line) => momentIn(line, 'posted') !== null)) return true;
  // A time alone on its line may also stand over what happened: only the words of a status page tell.
  const speaks = lines.some((line) => statuses.test(line) && /^[A-Z][a-z ]{5,14} [-–] /.test(line));
  return speaks && lines.some((line) => momentIn(line, 'alone') !== null);
}

export function readPostedText(text: string): Findings | Refused {
  const rows: Finding[] = [];
  let said: { readonly no: number; readonly text: string }[] = [];
  for (const { no, text: line } of readLines(text)) {
    const moment = momentIn(line, 'posted') ?? momentIn(line, 'alone');
    if (moment === null) {
      if (line !== '') said.push({ no, text: line });
      continue;
    }
    // Under the first update stand the title and the subscribe button: only from its status on does an update speak.
    const status = said.findLastIndex((each) => statuses.test(each.text));
    const own = said.slice(Math.max(0, status));
    if (own.length > 0) rows.push(update(own, moment));
    said = [];
  }
  return rows.length === 0 ? refuse('wrong-format', 0, 'statuspage') : found(rows.toReversed());
}

function update(lines: readonly { no: number; text: string }[], moment: Moment): Finding {
  const status = statuses.exec(lines[0]?.text ?? '');
  const rest = lines
    .map((line) => line.text)
    .join('\n')
    .slice(status?.[0].length ?? 0)
    .trim();
  const [first = '', ...below] = rest.split('\n');
  return {
    key: null,
    moment,
    text: status === null ? first : `${status[1] ?? ''}: ${first}`,
    excerpt: below.join('\n'),
    kind: 'message',
    line: lines[0]?.no ?? 0,
  };
}

function momentIn(line: string, form: 'posted' | 'alone'): Moment | null {
  const written = form === 'posted' ? posted.exec(line)?.[1] : alone.exec(line)?.[0];
  if (written === undefined) return null;
  const moment = writtenMoment(written.replace(/\.$/, ''));
  return isRead(moment) && moment.kind === 'local' && moment.ms !== null && moment.date !== null ? moment : null;
}
