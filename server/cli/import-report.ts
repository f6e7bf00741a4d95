import type { EventDraft, Question, Reading } from 'shared/evidence/draft.ts';
import { importWords } from 'shared/sentences/import.ts';

type Read = Reading & { readonly ok: true };

/** One object an event, in the order of the file. */
export function asJson(drafts: readonly EventDraft[]): string {
  const events = drafts.map(({ at, text, links, precision, zoneFrom }) => ({
    time: at,
    text,
    links,
    precision,
    zoneFrom,
  }));
  return `${JSON.stringify(events, null, 2)}\n`;
}

const longestText = 100;

/** Events as a table, then what was taken for granted and what has to be asked. */
export function asTable(file: string, reading: Read): string {
  const head = ['line', 'time (UTC)', 'as written', 'event'];
  const rows = reading.drafts.map((draft) => [
    String(draft.line),
    draft.at ?? (draft.day === undefined ? '' : `${draft.day} ?`),
    draft.originalTime,
    [shortened(draft.text), ...draft.flags.map((flag) => `[${importWords.flag(flag)}]`)].join(' '),
  ]);
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const table = [head, ...rows].map((row) =>
    row.map((cell, column) => (column === 3 ? cell : cell.padEnd(widths[column] ?? 0))).join('  '),
  );
  const notes = reading.assumptions.map((assumption) => importWords.assumed(assumption));
  return [
    ...(rows.length === 0 ? [] : [...table, '']),
    `${file}: ${importWords.read(reading.drafts.length)}`,
    ...notes,
    questions(reading),
  ].join('\n');
}

const options: Record<Question, string> = {
  zone: 'Say it with --zone, like --zone Europe/Berlin.',
  date: 'Say it with --date, like --date 2024-03-01.',
  start: 'Say it with --start, like --start "2024-03-01 14:00".',
};

/** What the lines leave open, one sentence a line; empty when nothing is. */
export function questions({ drafts, missing }: Read): string {
  if (drafts.length === 0) return `${importWords.nothing}\n`;
  const asked: Record<Question, string> = {
    zone: importWords.zoneAsked,
    date: importWords.dateAsked,
    start: importWords.startAsked,
  };
  return missing.map((question) => `${asked[question]} ${options[question]}\n`).join('');
}

function shortened(text: string): string {
  return text.length <= longestText ? text : `${text.slice(0, longestText - 1)}…`;
}
