/** What programs write: an ISO-like time with seconds, then a level, a thread, a logger in any order. */
import { epochMs, isoMoment, momentOf } from '../machine/moment.ts';
import { isRead, writtenMoment } from '../machine/written-moment.ts';
import { zoneAt } from '../zones.ts';
import { type LogFormat, type LogLine, namedMonthMoment } from './line.ts';

const level =
  /(?:^|[\s[(|<])(?:TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|ERR|CRIT(?:ICAL)?|FATAL|SEVERE|ALERT|EMERG|[VDIWEF](?=[\s/]))(?=$|[\s\]):|>/,])/i;

const stamp =
  /(?<date>\d{4}[-/.]\d\d[-/.]\d\d)(?<mark>[T ])(?<clock>\d\d:\d\d:\d\d)(?:[.,](?<fraction>\d{1,9}))?(?<zone>\s?(?:Z|UTC|[+-]\d\d:?\d\d)(?![\w:]))?/;

/** What may stand before the time: a bracket, a level, the name of the file it was collected from. */
const before = /^(?:[[(]|\S{1,100}\s|\[?[A-Z]{4,8}\]?:?\s{1,6})?$/;

export const stampedLine: LogFormat = {
  name: 'application log',
  read(line): LogLine | null {
    const parts = stamp.exec(line.slice(0, 220));
    const { date = '', clock = '', fraction, zone = '' } = parts?.groups ?? {};
    if (parts === null || !before.test(line.slice(0, parts.index))) return null;
    const after = parts.index + parts[0].length;
    const named = zone === '' ? zoneAfter(line, after) : null;
    const original = parts[0];
    const moment = isoMoment(
      `${date.replace(/[/.]/g, '-')} ${clock}${fraction === undefined ? '' : `.${fraction}`}${zone}`,
    );
    if (moment === null) return null;
    const rest = line.slice(named === null ? after : named.end);
    const lead = line
      .slice(0, parts.index)
      .trim()
      .replace(/^[[(]$/, '');
    const text = [lead, rest.replace(/^[\])]?[\s,|:–-]{0,4}/, '')].filter((part) => part !== '').join(' ');
    if (named === null || moment.kind !== 'local') return { moment: { ...moment, original }, text };
    const word = line.slice(after, named.end);
    return { moment: { ...moment, zone: named.zone, original: original + word }, text };
  },
};

function zoneAfter(line: string, at: number): ReturnType<typeof zoneAt> {
  return line[at] === ' ' &&
    /^[A-Z]{3,5}(?![\w-])/.test(line.slice(at + 1, at + 8)) &&
    !level.test(line.slice(at, at + 8))
    ? zoneAt(line, at + 1)
    : null;
}

/** True when a line with a time is a log's and not a person's note: a level, a thread in brackets, a file before it. */
export function looksLikeLog(line: string): boolean {
  const parts = stamp.exec(line.slice(0, 220));
  if (parts === null) return false;
  const rest = line.slice(parts.index + parts[0].length);
  return (
    level.test(rest.slice(0, 120)) ||
    level.test(line.slice(0, parts.index)) ||
    /^\s*(?:[-|]\s*)?\[/.test(rest) ||
    /^\S+\s$/.test(line.slice(0, parts.index))
  );
}

interface Fixed {
  readonly pattern: RegExp;
  /** Must be unlike anything a person writes at the start of a row. */
  readonly read: (parts: RegExpExecArray) => LogLine | null;
}

const fixed: readonly Fixed[] = [
  // log4j short: 17/06/09 20:10:40 INFO spark.SecurityManager: …
  {
    pattern: /^(\d\d)\/(\d\d)\/(\d\d) (\d\d:\d\d:\d\d) ((?:TRACE|DEBUG|INFO|WARN|ERROR|FATAL) .*)$/s,
    read: ([, y, m, d, clock, text = '']) =>
      lineOf(isoMoment(`20${y}-${m}-${d} ${clock}`), `${y}/${m}/${d} ${clock}`, text),
  },
  // HDFS: 081109 203615 148 INFO …
  {
    pattern: /^(\d{6} \d{6}) (\d{1,7} (?:TRACE|DEBUG|INFO|WARN|ERROR|FATAL) .*)$/s,
    read: ([, time = '', text = '']) => lineOf(writtenMoment(time), time, text),
  },
  // logcat: 03-17 16:13:38.811  1702  2395 D WindowManager: …
  {
    pattern: /^(\d\d-\d\d \d\d:\d\d:\d\d\.\d{3})\s{1,4}(\d{1,7}\s{1,7}\d{1,7} [VDIWEFA] .*)$/s,
    read: ([, time = '', text = '']) => lineOf(writtenMoment(time), time, text),
  },
  // 20171223-22:15:29:606|Step_LSC|…
  {
    pattern: /^(\d{8}-\d\d?:\d\d?:\d\d?:\d{1,3})\|(.*)$/s,
    read: ([, time = '', text = '']) => lineOf(writtenMoment(time), time, text),
  },
  // Supercomputers: - 1117838570 2005.06.03 node …
  {
    pattern: /^(\S{1,20}) (\d{10}) (\d{4}\.\d\d\.\d\d .*)$/s,
    read: ([, label = '', time = '', text = '']) =>
      lineOf(momentOf(time), time, label === '-' ? text : `${label} ${text}`),
  },
  // Redis: 1:M 05 Mar 2024 14:22:01.837 * Ready …
  {
    pattern: /^(\d{1,7}:[A-Z]) ((\d\d) ([A-Z][a-z]{2}) (\d{4}) (\d\d:\d\d:\d\d\.\d{3})) (.*)$/s,
    read: ([, process = '', time = '', day = '', month = '', year = '', clock = '', text = '']) =>
      lineOf(namedMonthMoment({ month, day, year, clock }, time), time, `${process} ${text}`),
  },
  // klog: I0301 10:00:00.123456   12345 file.go:12] …
  {
    pattern: /^([IWEF])(\d\d)(\d\d) (\d\d:\d\d:\d\d\.\d{6})\s{1,8}(\d{1,8} \S{1,120}\] .*)$/s,
    read: ([, mark = '', m, d, clock = '', text = '']) =>
      lineOf(writtenMoment(`${m}-${d} ${clock}`), `${m}${d} ${clock}`, `${mark} ${text}`),
  },
  // Rails and Ruby: I, [2024-03-01T10:00:00.123456 #123]  INFO -- : …
  {
    pattern: /^[DIWEFA], \[(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{1,9}) #(\d{1,9}\] .*)$/s,
    read: ([, time = '', text = '']) => lineOf(isoMoment(time), time, text.replace(/^\d{1,9}\]\s{1,3}/, '')),
  },
  // java.util.logging and others: Mar 01, 2024 10:00:00 AM …
  {
    pattern: /^(([A-Z][a-z]{2}) (\d\d), (\d{4}) (\d{1,2}):(\d\d:\d\d) ([AP])M) (.*)$/s,
    read: ([, time = '', month = '', day = '', year = '', hour = '', rest = '', half = '', text = '']) =>
      lineOf(
        namedMonthMoment({ month, day, year, clock: `${(Number(hour) % 12) + (half === 'P' ? 12 : 0)}:${rest}` }, time),
        time,
        text,
      ),
  },
];

function lineOf(moment: ReturnType<typeof writtenMoment>, original: string, text: string): LogLine | null {
  return isRead(moment) ? { moment: { ...moment, original }, text } : null;
}

export const fixedLine: LogFormat = {
  name: 'application log',
  read(line): LogLine | null {
    for (const { pattern, read } of fixed) {
      const parts = pattern.exec(line);
      if (parts !== null) return read(parts);
    }
    return null;
  },
};

/** logfmt: `time=2024-03-01T10:00:00Z level=info msg="it's back" host=db1` */
export const logfmt: LogFormat = {
  name: 'logfmt',
  read(line): LogLine | null {
    const time = /(?:^|\s)(?:time|ts|timestamp|t)=(?:"([^"]{4,40})"|(\S{4,40}))/.exec(line.slice(0, 300));
    const message = /(?:^|\s)(?:msg|message|event)=(?:"((?:[^"\\]|\\.){0,20000})"|(\S{1,2000}))/.exec(
      line.slice(0, 20_000),
    );
    if (time === null || message === null) return null;
    const written = time[1] ?? time[2] ?? '';
    const moment = epochMs(written) === null ? isoMoment(written) : momentOf(written);
    const found = /(?:^|\s)(?:level|lvl|severity)=("?)(\w{1,10})\1(?:\s|$)/.exec(line.slice(0, 2000))?.[2];
    const text = (message[1] ?? message[2] ?? '').replace(/\\(["\\])/g, '$1');
    return moment === null ? null : { moment, text: found === undefined ? text : `${found.toUpperCase()} ${text}` };
  },
};
