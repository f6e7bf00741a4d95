/**
 * One appointment as an iCalendar file (RFC 5545), for any calendar to import: no invitation is sent and nobody is
 * listed. Lines end in CRLF, hold at most 75 octets of UTF-8, and go on after a space.
 */

export interface Appointment {
  /** Stays the same for the same meeting, so that a second import moves the first. */
  readonly uid: string;
  /** When it begins, ISO 8601 instant. */
  readonly at: string;
  readonly minutes: number;
  readonly title: string;
  readonly about: string;
  /** Where it is held: an address without any secret. */
  readonly url?: string;
  /** When the file was made, ISO 8601 instant. */
  readonly made: string;
}

export function calendarFile({ uid, at, minutes, title, about, url, made }: Appointment): string {
  const end = new Date(Date.parse(at) + minutes * 60_000).toISOString();
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Second Story//Retrospective//EN',
    'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${basic(made)}`,
    `DTSTART:${basic(at)}`,
    `DTEND:${basic(end)}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(about)}`,
    ...(url === undefined ? [] : [`URL:${url}`]),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** "20260304T140000Z": an instant in UTC, the one form every calendar reads alike (§3.3.5). */
function basic(instant: string): string {
  return `${new Date(instant).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/** Backslash, semicolon, comma and line break are written with a backslash (§3.3.11); other controls have no place. */
function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', String.raw`\n`)
    .replace(/\p{Cc}/gu, '');
}

const longest = 75;

/** Folds by octets and never inside a character (§3.1). */
function folded(line: string): string {
  let [text, room] = ['', longest];
  for (const sign of line) {
    const size = octets(sign);
    if (size > room) {
      text += '\r\n ';
      // The space that begins the next line counts.
      room = longest - 1;
    }
    text += sign;
    room -= size;
  }
  return text;
}

function octets(sign: string): number {
  const code = sign.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x8_00) return 2;
  return code < 0x1_00_00 ? 3 : 4;
}
