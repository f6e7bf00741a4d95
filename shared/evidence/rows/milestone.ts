import { type Lead, leadAt } from '../lead.ts';

/** "First detected: 2020-08-25 11:01", "Resolved at 15:51 UTC": the words first, the time last. */
export interface Milestone {
  readonly label: string;
  readonly lead: Lead;
}

const milestones =
  /\b(?:detect|declar|resol[vu]|repair|fault|occur|start|began|begin|end(?:ed|s)?\b|aware|acknowledg|mitigat|restor|fix|identif|report|page[ds]?\b|alert|notif|escalat|roll(?:ed)?[ -]?back|deploy|recover|clos(?:ed|ure)|open(?:ed)?\b|trigger|merg|releas|engag|outage|incident|impact|investigat|confirm|discover|inform|respon|contain|complet|disrupt|degrad|down\b|up\b)/i;
const bookkeeping =
  /\b(?:date|published|publication|created|updated|author|written|duration|review|meeting|postmortem|post-mortem|next|due|deadline|expir|schedul|window|version|time to)\b/i;

/** Null when the words before the time are a sentence or a document's bookkeeping ("Last updated: …"). */
export function readMilestone(text: string): Milestone | null {
  const found = timeLast(text);
  return found !== null && milestones.test(found.label) && !bookkeeping.test(found.label) ? found : null;
}

/** A few words and then a time, whatever the words: "2. First look (12:00-12:30)". */
export function timeLast(text: string): Milestone | null {
  const tail = text.slice(-80);
  const offset = text.length - tail.length;
  if (offset > 60 || !/\d/.test(tail)) return null;
  const starts = /(?<![\p{L}\p{N}.:/=?&#%-])[\p{L}\d~(]/gu;
  for (let start = starts.exec(tail); start !== null; start = starts.exec(tail)) {
    const at = offset + start.index;
    if (at === 0) continue;
    const lead = leadAt(text, at);
    if (lead === null || !/^[\s.)\]*]*$/.test(text.slice(lead.end))) continue;
    // "sealed since 13:58" tells a state at some other time, and nothing that happened then.
    if (
      /^(?:since|until|till|before)\s/i.test(text.slice(at, at + 8)) ||
      /\s(?:since|until|till|before|after)\s*$/i.test(text.slice(0, at))
    )
      return null;
    const label = text
      .slice(0, at)
      .replace(/^\d{1,3}[.)]\s+/, '')
      .replace(/[\s:(–—=|-]+$|[\s:]+(?:at|on)\s*$/gi, '')
      .replace(/[\s:(–—=|-]+$/g, '');
    if (label.length < 2 || label.length > 60 || label.split(' ').length > 8 || /[:.?!]\s/.test(label)) return null;
    return { label, lead };
  }
  return null;
}
