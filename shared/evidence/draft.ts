import type { EventKind, Precision, ZoneOrigin } from '../retro/timeline.ts';

/**
 * What an importer hands to the preview: proposed timeline events with everything a facilitator needs to accept or
 * correct them. Every importer (pasted text, Slack, PagerDuty, CSV …) speaks this shape; nothing here is stored.
 */
export interface EventDraft {
  /** Stable for the same row of the same evidence, so a second import adds nothing: `writtenKey`, or the source's own id. */
  readonly key: string;
  /** ISO 8601 instant in UTC; null while the row needs a time, a date or a zone (see `flags`). */
  readonly at: string | null;
  /** End of a written range, ISO 8601 in UTC. */
  readonly until?: string;
  readonly precision: Precision;
  /** IANA zone of the written time; `UTC` with `zoneFrom: 'assumed'` while nobody knows. */
  readonly zone: string;
  /** The time as the source wrote it, empty when it wrote none. */
  readonly originalTime: string;
  readonly zoneFrom: ZoneOrigin;
  /** Local date, `2024-03-01`, when the day is known although `at` is null. */
  readonly day?: string;
  /** One paragraph of plain text, markup and private words removed. */
  readonly text: string;
  /** The row's own source addresses, http and https only. */
  readonly links: readonly string[];
  /** What stood below the row: log lines, quotes, further paragraphs. */
  readonly excerpt?: string;
  /** Only when the source says plainly who: a chat's author, a "who" column. */
  readonly actor?: string;
  /** Whoever said it is a program, as the source knows. */
  readonly machine?: true;
  readonly kind?: EventKind;
  /** Where it was said or seen, as the source calls it: a chat channel, a host, a service. */
  readonly channel?: string;
  /** Key of the row it answers, in a chat's thread. */
  readonly answers?: string;
  /** 1-based line (or record) in the input. */
  readonly line: number;
  readonly flags: readonly DraftFlag[];
}

export const draftFlags = [
  /** No time was written, or only a day. */
  'needs-time',
  /** A clock was written, but no day is known for it. */
  'needs-date',
  /** A clock was written, but no zone is known for it. */
  'needs-zone',
  /** The day follows from the row before (past midnight), it was not written. */
  'day-assumed',
  /** Morning or afternoon follows from the row before. */
  'half-assumed',
  'out-of-order',
  /** The zone word has several meanings (BST, IST, CST), or does not fit the date (PST in July). */
  'zone-ambiguous',
  /** 03/04: day and month can be told apart only by asking. */
  'date-ambiguous',
  /** The written time does not exist: clocks went forward over it. */
  'dst-gap',
  /** The written time happened twice; the first is taken. */
  'dst-fold',
  /** A year away from the rows around it. */
  'year-off',
  /** A chat permalink of the row carries another time, an hour or more away. */
  'permalink-disagrees',
  /** Written relative to a start: "T+15m". */
  'relative',
  /** Another column of the same row carries another time. */
  'columns-disagree',
] as const;
export type DraftFlag = (typeof draftFlags)[number];

/** The answers a facilitator gave in the preview. */
export interface ReadOptions {
  /** IANA zone. */
  readonly zone?: string;
  /** ISO date, `2024-03-01`, of the first row that has none. */
  readonly date?: string;
}

export type DateOrigin = 'heading' | 'row' | 'statement' | 'asked' | 'title' | 'metadata' | 'prose' | 'front-matter';

/** What was taken for granted. All of it is shown in the preview; the sentences live with the screens. */
export type Assumption =
  | { readonly about: 'zone'; readonly zone: string; readonly from: ZoneOrigin; readonly line: number }
  | { readonly about: 'date'; readonly date: string; readonly from: DateOrigin; readonly line: number }
  /** The label does not fit the season; the civil time of `zone` was taken. */
  | { readonly about: 'label-contradiction'; readonly label: string; readonly zone: string; readonly line: number }
  | {
      readonly about: 'zone-ambiguous';
      readonly label: string;
      readonly candidates: readonly string[];
      readonly line: number;
    }
  /** Permalinks carry UTC: they speak for `proven`, the answer was `asked`. */
  | { readonly about: 'permalink-disagrees'; readonly proven: string; readonly asked: string; readonly line: number }
  /** Which columns of a table were taken for what. `time` and `text` name columns as the table does. */
  | {
      readonly about: 'columns';
      readonly time: readonly string[];
      readonly text: readonly string[];
      readonly line: number;
    }
  /** Rows whose columns carry different times; `kept` names the column that counts. */
  | {
      readonly about: 'columns-disagree';
      readonly kept: string;
      readonly other: string;
      readonly count: number;
      readonly line: number;
    }
  /** The source hands out its list page by page, and this is not the last page. */
  | { readonly about: 'paged'; readonly line: number }
  /** Rows that say nothing about what happened were left out: people joining, reactions, topics. */
  | { readonly about: 'left-out'; readonly count: number; readonly line: number }
  /** Parts that could not be read, while the rest could: a damaged line, a damaged file of a folder. */
  | { readonly about: 'unread'; readonly name: string; readonly count: number; readonly line: number }
  /** The chat workspace that links lead to; null while nobody knows it, and messages have no links. */
  | { readonly about: 'team'; readonly team: string | null; readonly line: number };

export const evidenceReasons = [
  'empty',
  'binary',
  'too-large',
  'unknown-zone',
  'bad-date',
  /** The start of a recording is no moment. */
  'bad-start',
  /** `detail`: what stands where JSON ends. */
  'bad-json',
  'too-deep',
  /** A quoted cell that never ends. */
  'open-quote',
  /** What slackdump writes is not what Slack exports. */
  'slackdump',
  /** A zip, gzip or database where its unpacked files are needed. */
  'packed',
  /** A zip that is cut off or does not hold what it says; `detail` names the file in it. */
  'bad-zip',
  /** A zip with a password. */
  'locked',
  /** Well-formed, but nothing in it has both a time and words. */
  'no-times',
  /** No column of the table holds times, or the mapping names one that is not there (`detail`). */
  'no-columns',
  /** Who spoke when, without what was said. */
  'no-words',
  /** Not what it was said to be; `detail` names the format. */
  'wrong-format',
] as const;
export type EvidenceReason = (typeof evidenceReasons)[number];

/** `start`: when the recording began, from which its times count. */
export type Question = 'zone' | 'date' | 'start';

export type Reading =
  | {
      readonly ok: true;
      /** In the order of the source. */
      readonly drafts: readonly EventDraft[];
      readonly assumptions: readonly Assumption[];
      /** What must be asked before every written time can become an instant. */
      readonly missing: readonly Question[];
    }
  | { readonly ok: false; readonly reason: EvidenceReason; readonly line: number; readonly detail: string };

/**
 * Key of a row that has no id of its own. `time` is the local time as written, not the instant, so that answering the
 * zone later does not turn the same row into another one.
 */
export function writtenKey(time: string, text: string): string {
  return `t${hash(`${time}|${text}`)}`;
}

/** cyrb53 (public domain, github.com/bryc): 53 bits, spread well enough for the rows of one import. */
function hash(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36).padStart(11, '0');
}
