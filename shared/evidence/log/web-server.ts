/** Apache and nginx: error logs and access logs. */
import { isoMoment } from '../machine/moment.ts';
import { type LogFormat, type LogLine, namedMonthMoment } from './line.ts';

/** `[Sun Dec 04 04:47:44 2005] [notice] …`; the kernel's ring buffer writes the same with `dmesg -T`. */
const error =
  /^\[([A-Z][a-z]{2}\s(?<month>[A-Z][a-z]{2})\s{1,2}(?<day>\d{1,2})\s(?<clock>\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?)\s(?<year>\d{4}))\]\s?(.*)$/s;

export const apacheError: LogFormat = {
  name: 'apache',
  read(line): LogLine | null {
    const parts = error.exec(line);
    const { month = '', day = '', year, clock = '' } = parts?.groups ?? {};
    const moment = parts === null ? null : namedMonthMoment({ month, day, clock, year }, parts[1] ?? '');
    return parts === null || moment === null ? null : { moment, text: parts[6] ?? '' };
  },
};

/** Common and combined format: `192.0.2.1 - - [10/Oct/2000:13:55:36 -0700] "GET / HTTP/1.1" 200 2326 …` */
const access =
  /^(\S{1,255})\s\S{1,255}\s\S{1,255}\s\[((\d{2})\/([A-Z][a-z]{2})\/(\d{4}):(\d{2}:\d{2}:\d{2})\s([+-]\d{4}))\]\s(.*)$/s;

export const webAccess: LogFormat = {
  name: 'access log',
  read(line): LogLine | null {
    const parts = access.exec(line);
    if (parts === null) return null;
    const [, client = '', original = '', day = '', month = '', year = '', clock = '', offset = '', rest = ''] = parts;
    const local = namedMonthMoment({ month, day, clock, year }, original);
    if (local?.kind !== 'local' || local.date?.kind !== 'date' || local.ms === null) return null;
    const minutes = (offset.startsWith('-') ? -1 : 1) * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(3)));
    if (Math.abs(minutes) > 14 * 60) return null;
    const ms = Date.UTC(Number(year), local.date.month - 1, Number(day)) + local.ms - minutes * 60_000;
    return {
      moment: { kind: 'instant', ms, from: 'offset', minutes, precision: 'second', original },
      text: `${client} ${rest}`,
    };
  },
};

const nginx = /^((\d{4})\/(\d\d)\/(\d\d) (\d\d:\d\d:\d\d)) (\[\w{1,20}\] .*)$/s;

export const nginxError: LogFormat = {
  name: 'nginx',
  read(line): LogLine | null {
    const parts = nginx.exec(line);
    if (parts === null) return null;
    const moment = isoMoment(`${parts[2]}-${parts[3]}-${parts[4]} ${parts[5]}`);
    return moment === null ? null : { moment: { ...moment, original: parts[1] ?? '' }, text: parts[6] ?? '' };
  },
};
