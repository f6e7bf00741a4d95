import * as fc from 'fast-check';
import { calendarFile, type Appointment } from 'shared/retro/calendar.ts';
import { expect, test } from 'vitest';

const meeting: Appointment = {
  uid: 'meeting-abc@second-story',
  at: '2026-03-04T14:00:00.000Z',
  minutes: 75,
  title: 'Checkout latency, 2 March',
  about: 'Five minutes to open; then the timeline.',
  url: 'https://retro.example/r/abc',
  made: '2026-03-03T09:30:00.000Z',
};

/** As a calendar reads it: unfolded, then the text of one property unescaped. */
function read(file: string, name: string): string | undefined {
  const lines = file.replaceAll('\r\n ', '').split('\r\n');
  const line = lines.find((each) => each.startsWith(`${name}:`));
  return line
    ?.slice(name.length + 1)
    .replace(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));
}

test('CALENDAR-01 a meeting becomes one appointment in UTC that any calendar reads', () => {
  const file = calendarFile(meeting);
  expect(file.split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Second Story//Retrospective//EN',
    'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT',
    'UID:meeting-abc@second-story',
    'DTSTAMP:20260303T093000Z',
    'DTSTART:20260304T140000Z',
    'DTEND:20260304T151500Z',
    String.raw`SUMMARY:Checkout latency\, 2 March`,
    String.raw`DESCRIPTION:Five minutes to open\; then the timeline.`,
    'URL:https://retro.example/r/abc',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

test('CALENDAR-02 a line break in a title opens no property of its own', () => {
  const file = calendarFile({ ...meeting, title: 'Latency\r\nATTENDEE:mailto:x@y.example' });
  expect(file.split('\r\n').some((line) => line.startsWith('ATTENDEE'))).toBe(false);
  expect(read(file, 'SUMMARY')).toBe('Latency\nATTENDEE:mailto:x@y.example');
});

test('CALENDAR-03 lines hold at most 75 octets, no character is cut, and every text comes back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (about) => {
      const plain = about.replace(/\r\n?/g, '\n').replace(/(?!\n)\p{Cc}/gu, '');
      const file = calendarFile({ ...meeting, about: plain });
      for (const line of file.split('\r\n')) {
        expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        expect(line.isWellFormed()).toBe(true);
      }
      expect(read(file, 'DESCRIPTION')).toBe(plain);
    }),
  );
});
