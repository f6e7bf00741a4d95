import { leadAt } from '../lead.ts';
import { clockMs } from '../times.ts';
import { epochMs, isoMoment, type Moment } from './moment.ts';

/** Time stamps of machines whose parts are known by their places alone, and the same time as ISO 8601 writes it. */
const compact: readonly (readonly [RegExp, (parts: readonly string[]) => string])[] = [
  // 20171223-0:4:9:6, as parts without their zeros
  [
    /^(20\d\d)(\d\d)(\d\d)-(\d{1,2}):(\d{1,2}):(\d{1,2}):(\d{1,3})$/,
    ([, y, m, d, hour = '', minute = '', second = '', fraction = '']) =>
      `${y}-${m}-${d} ${hour.padStart(2, '0')}:${minute.padStart(2, '0')}:${second.padStart(2, '0')}.${fraction.padStart(3, '0')}`,
  ],
  // 20240301T101500Z
  [
    /^(20\d\d)(\d\d)(\d\d)[-T ](\d\d):?(\d\d):?(\d\d)(?:[.,](\d{1,9}))?(Z?)$/,
    ([, y, m, d, hour, minute, second, fraction = '0', zone = '']) =>
      `${y}-${m}-${d} ${hour}:${minute}:${second}.${fraction}${zone}`,
  ],
  // 081109 203615
  [
    /^(\d\d)(\d\d)(\d\d) (\d\d)(\d\d)(\d\d)$/,
    ([, y, m, d, hour, minute, second]) => `20${y}-${m}-${d} ${hour}:${minute}:${second}`,
  ],
  // 2005-06-03-15.42.50.675872
  [
    /^(\d{4}-\d\d-\d\d)-(\d\d)\.(\d\d)\.(\d\d)(?:\.(\d{1,9}))?$/,
    ([, date, hour, minute, second, fraction = '0']) => `${date} ${hour}:${minute}:${second}.${fraction}`,
  ],
  // 2024/03/01 10:00:00, 2005.06.03
  [/^(\d{4})([/.])(\d\d)\2(\d\d)((?:[T ].*)?)$/, ([, y, , m, d, rest = '']) => `${y}-${m}-${d}${rest}`],
];

/** Month and day of a logger that writes no year: 03-17 16:13:38.811 */
const yearless = /^(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d)(?:[.,](\d{1,9}))?$/;

/**
 * A cell or field that holds a time and nothing else, as machines or people write it. Null when it is empty, `unread`
 * when it is anything else: no time is made out of a part of it.
 */
export function writtenMoment(cell: string): Moment | null {
  const written = cell.trim();
  if (written === '') return null;
  const ms = epochMs(written);
  if (ms !== null) return { kind: 'instant', ms, from: 'epoch', minutes: 0, precision: 'second', original: written };
  return (
    isoMoment(written) ??
    compactMoment(written) ??
    yearlessMoment(written) ??
    leadMoment(written) ?? { kind: 'unread', original: written }
  );
}

/** Whether there is something a row can be placed by. */
export function isRead(moment: Moment | null): moment is Moment {
  return moment !== null && moment.kind !== 'unread';
}

function compactMoment(written: string): Moment | null {
  for (const [pattern, plain] of compact) {
    const parts = pattern.exec(written);
    const moment = parts === null ? null : isoMoment(plain(parts));
    if (moment !== null) return { ...moment, original: written };
  }
  return null;
}

function yearlessMoment(written: string): Moment | null {
  const parts = yearless.exec(written);
  if (parts === null) return null;
  const [, months, days, hours, minutes, seconds, fraction = '0'] = parts;
  const inLeapYear = isoMoment(`2000-${months}-${days} ${hours}:${minutes}:${seconds}.${fraction}`);
  if (inLeapYear?.kind !== 'local') return null;
  return {
    ...inLeapYear,
    date: { kind: 'date', year: null, month: Number(months), day: Number(days) },
    original: written,
  };
}

const longest = 80;

/** Anything a person may write in a row: "10 Dec 2015 6:55 PM CET". All of the cell must be read. */
function leadMoment(written: string): Moment | null {
  if (written.length > longest || !/\d/.test(written)) return null;
  const lead = leadAt(written, 0);
  if (lead === null || lead.end < written.length || lead.relative !== null || lead.open) return null;
  if (lead.date === null && lead.clock === null) return null;
  if (lead.date !== null && lead.date.kind !== 'date' && lead.date.kind !== 'either') return null;
  return {
    kind: 'local',
    date: lead.date,
    ms: lead.clock === null ? null : clockMs(lead.clock),
    zone: lead.zone,
    precision: lead.approximate ? 'approximate' : (lead.clock?.grain ?? 'day'),
    original: written,
  };
}
