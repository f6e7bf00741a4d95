import { type WrittenDate, findDate } from '../dates.ts';
import { type Lead, leadAt } from '../lead.ts';
import { type WrittenZone, cityZoneAt, zoneAt } from '../zones.ts';

const speaksOfTime =
  /\b(?:dates?|times?(?:tamps?|\s?zones?)?|timezones?|time\s?-?lines?|events?|entries|clock|chronolog(?:y|ie)|chronicle|(?:event|incident)\s?log|uhrzeiten|zeiten)\b/gi;
/** Words that may stand between "all times" and the zone: anything else is a sentence about something else. */
const filler =
  /^(?:[\s:=([,*_–—-]|\b(?:below|here|are|is|in|given|listed|shown|stated|reported|recorded|documented|noted|expressed|displayed|the|as|local|and|or|dates?|times?|timestamps?|zones?|of|for|this|document|report|page|post|timeline|chronology|log|events?|use[ds]?|using|all|converted|to|written|approximate|otherwise|unless|will|be)\b){0,40}$/i;

/** "All times in EEST", "Timeline (UTC)", "| Time (CET) |": the zone that a sentence or a heading states. */
export function statedZone(text: string): WrittenZone | null {
  const head = text.slice(0, 600);
  speaksOfTime.lastIndex = 0;
  for (let word = speaksOfTime.exec(head); word !== null; word = speaksOfTime.exec(head)) {
    const from = speaksOfTime.lastIndex;
    const starts = /(?<![\p{L}\p{N}])[A-Z+\u2212]/gu;
    starts.lastIndex = from;
    for (let start = starts.exec(head); start !== null && start.index - from <= 70; start = starts.exec(head)) {
      const between = head.slice(from, start.index);
      if (/\d|[.!?]\s/.test(between)) break;
      const found = zoneAt(head, start.index) ?? cityZoneAt(head, start.index);
      if (found === null) continue;
      if (filler.test(between)) return found.zone;
      break;
    }
  }
  return null;
}

/** "(BST)", "UTC", "[Europe/Paris time]": words that are a zone and nothing else. */
export function onlyZone(words: string): WrittenZone | null {
  const inside = words.replace(/^[\s([,;:–-]+|[\s)\],;:]+$|\s(?:local\s)?times?$/gi, '');
  const found = inside === '' ? null : zoneAt(inside, 0);
  return found !== null && found.end === inside.length ? found.zone : null;
}

/** Any zone in a few words that stand over a column. */
export function columnZone(header: string): WrittenZone | null {
  const starts = /(?<![\p{L}\p{N}])[A-Z+\u2212]/gu;
  for (let start = starts.exec(header); start !== null; start = starts.exec(header)) {
    const found = zoneAt(header, start.index) ?? cityZoneAt(header, start.index);
    if (found !== null) return found.zone;
  }
  return null;
}

const everyRow =
  /\b(?:unless|all (?:of )?(?:the |these )?(?:\w{1,20} )?(?:events?|times?|timestamps?|entries|steps))\b[^.!?]{0,200}/i;

/** "Unless otherwise noted all events happened on 2019-10-21": the day of every row that names none. */
export function statedDay(text: string): WrittenDate | null {
  const sentence = everyRow.exec(text.slice(0, 2000))?.[0];
  if (sentence === undefined) return null;
  const found = findDate(sentence);
  if (found?.date.kind !== 'date') return null;
  // With a clock beside it, it is the day of that one moment.
  return leadAt(sentence, found.start)?.clock === null ? found.date : null;
}

/** "T0 = 10:32 UTC", "(T+0 is 2024-03-01 10:32)". */
export function statedStart(text: string): Lead | null {
  const mark = /\bT\s?[+=-]?\s?0\b\s?(?:=|:|is|was|at|@|\()\s?(?:at\s)?/.exec(text.slice(0, 600));
  if (mark === null) return null;
  const lead = leadAt(text, mark.index + mark[0].length);
  return lead?.clock === null ? null : lead;
}
