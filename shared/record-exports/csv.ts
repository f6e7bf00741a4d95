/**
 * CSV of events and of action items (RFC 4180, CRLF). A cell that a spreadsheet would run as a formula gets an
 * apostrophe in front (OWASP, "CSV Injection"): evidence comes from chats and logs, where anything may stand.
 */
import type { FrozenRecord } from '../retro/frozen.ts';
import { timeText } from '../retro/times.ts';

export function eventsToCsv({ events, zone }: FrozenRecord): string {
  const head = ['at', 'until', 'time', 'zone', 'precision', 'kind', 'text', 'tags', 'actors', 'lanes', 'sources'];
  const rows = events.map((event) => [
    event.at ?? '',
    event.until ?? '',
    event.at === null ? event.originalTime : timeText(event.at, zone, event.precision),
    zone,
    event.precision,
    event.kind,
    event.text,
    event.tags.join('; '),
    event.actors.join('; '),
    event.lanes.join('; '),
    event.sources.map((source) => source.url ?? source.label ?? source.excerpt ?? '').join('; '),
  ]);
  return table([head, ...rows]);
}

export function actionsToCsv({ actions }: FrozenRecord): string {
  return table([['text', 'owner', 'due'], ...actions.map(({ text, owner = '', due = '' }) => [text, owner, due])]);
}

function table(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(text: string): string {
  const safe = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
