/** syslog: RFC 5424, RFC 3164 without year and zone, and rsyslog's ISO time stamps. */
import { isoMoment } from '../machine/moment.ts';
import { type LogFormat, type LogLine, namedMonthMoment } from './line.ts';

const tag = String.raw`[A-Za-z_./(@][\w./@()+-]{0,99}(?:\[[^\]\s]{0,60}\])?:`;

/** `<34>1 2003-10-11T22:14:15.003Z host app pid id [data] message`; `-` stands for nothing. */
const modern = /^<\d{1,3}>1 (\S{10,40}) (\S{1,255}) (\S{1,48}) (\S{1,128}) (\S{1,32}) (.*)$/s;
const traditional = new RegExp(
  String.raw`^(?:<\d{1,3}>)?((?<month>[A-Z][a-z]{2})\s{1,2}(?<day>\d{1,2})\s(?:(?<year>20\d\d|19\d\d)\s)?(?<clock>\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?))\s(\S{1,255})\s(.*)$`,
  's',
);
const stamped = new RegExp(
  String.raw`^(?:<\d{1,3}>)?(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\S{0,20})\s(\S{1,255})\s(${tag}.*)$`,
  's',
);

export const syslogModern: LogFormat = {
  name: 'syslog',
  read(line): LogLine | null {
    const parts = modern.exec(line);
    if (parts === null) return null;
    const [, time = '', host = '', app = '', , , rest = ''] = parts;
    const moment = isoMoment(time);
    if (moment === null) return null;
    const message = withoutData(rest).replace(/^\uFEFF/, '');
    return { moment, text: app === '-' ? message : `${app}: ${message}`, ...(host !== '-' && { channel: host }) };
  },
};

/** Structured data is brackets with quoted values in them, or `-`. */
function withoutData(rest: string): string {
  if (rest.startsWith('-')) return rest.slice(1).trimStart();
  let at = 0;
  while (rest[at] === '[') {
    let quoted = false;
    for (at += 1; at < rest.length; at++) {
      if (rest[at] === '\\') at += 1;
      else if (rest[at] === '"') quoted = !quoted;
      else if (rest[at] === ']' && !quoted) break;
    }
    at += 1;
  }
  return rest.slice(at).trimStart();
}

export const syslogTraditional: LogFormat = {
  name: 'syslog',
  read(line): LogLine | null {
    const parts = traditional.exec(line);
    const { month = '', day = '', year, clock = '' } = parts?.groups ?? {};
    const moment = parts === null ? null : namedMonthMoment({ month, day, clock, year }, parts[1] ?? '');
    if (parts === null || moment === null) return null;
    return { moment, channel: parts[6] ?? '', text: parts[7] ?? '' };
  },
};

export const syslogStamped: LogFormat = {
  name: 'syslog',
  read(line): LogLine | null {
    const parts = stamped.exec(line);
    const [, time = '', host = '', text = ''] = parts ?? [];
    const moment = parts === null || !isHost(host, text) ? null : isoMoment(time);
    return moment === null ? null : { moment, channel: host, text };
  },
};

/** "Checkout latency: above 4 s" is a note; a host is named like one, or a program with its number follows it. */
function isHost(host: string, text: string): boolean {
  return /[\d.]|\w-\w/.test(host) || /^[^\s:[]{1,100}\[[^\]\s]{0,60}\]:/.test(text);
}
