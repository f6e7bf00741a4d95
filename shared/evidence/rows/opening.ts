import { type Lead, leadAt } from '../lead.ts';
import { type References, plainText } from '../markdown.ts';

/** A stretch of text split into the time it opens with and the words after it. */
export interface Opening {
  /** Null when it opens with words. */
  readonly lead: Lead | null;
  /** Plain words after the time and its separator; all words when there is no time. */
  readonly rest: string;
  readonly links: readonly string[];
  /** A mark stands between time and words ("10:32 – …", "10:32: …"), or nothing follows. */
  readonly marked: boolean;
  /** The time is the start of the incident: "T0 = 10:32". */
  readonly zero: boolean;
}

/** Marks, bullets and emoji that people put before a time. A "~" belongs to the time, a "-" may begin "--:--". */
const ornament =
  /(?:[\s>*_`"'“”‘’«»#|•·▪◦‣=]|[–—-](?!-:|!-)|~(?![\d~]|\s\d)|[#*0-9]\ufe0f?\u20e3|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f|\u200d|:[a-z][a-z0-9_+-]{0,40}:|\[[ xX]\])*/uy;
const startMark = /T\s?[+=-]?\s?0\s?(?:=|:|is|was|at|@)\s?(?:at\s)?(?=[([]?\d)/y;
const separator = /[\s*_`)\]]*(?:(?:::?|->|=>|→|[–—|,;>=•·-]|\.(?=\s|$))[\s*_`]*){0,3}/y;

export function readOpening(raw: string, references: References): Opening {
  const { text, links } = plainText(raw, references);
  ornament.lastIndex = 0;
  ornament.test(text);
  let at = ornament.lastIndex;
  startMark.lastIndex = at;
  const zero = startMark.test(text);
  if (zero) at = startMark.lastIndex;
  const lead = leadAt(text, at);
  if (lead === null) return { lead: null, rest: text, links, marked: false, zero: false };
  separator.lastIndex = lead.end;
  separator.test(text);
  const between = text.slice(lead.end, separator.lastIndex);
  return {
    lead,
    rest: text.slice(separator.lastIndex).trim(),
    links,
    marked:
      separator.lastIndex === text.length || /[^\s*_`)\]]/.test(between) || /[\])]$/.test(text.slice(0, lead.end)),
    zero,
  };
}

/** Cheap test whether a line can open with a time at all, before any markup is read. */
export function mayOpenWithTime(raw: string): boolean {
  const head = raw.slice(0, 120);
  return /\d/.test(head) || /[-?xXhH_]{2}:/.test(head);
}
