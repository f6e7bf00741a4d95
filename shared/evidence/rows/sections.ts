import type { WrittenZone } from '../zones.ts';

/**
 * What a section is about. `timeline`: its rows are the timeline. `aside`: summary, impact, analysis; its rows count only
 * where no section is called the timeline. `outside`: action items, lessons, people; not what happened.
 */
export type Stance = 'timeline' | 'aside' | 'outside' | 'neutral';

const timeline =
  /\btime\s?-?lines?\b|\bchronolog|\bsequence of events\b|\bcourse of events\b|\bkey (?:events|moments|milestones|dates)\b|\bincident log\b|\bevent log\b|\blog of events\b|\bplay[- ]by[- ]play\b|\bzeitverlauf\b|\bzeitleiste\b|\bcronolog/i;
const outside =
  /\baction(?! ?log| taken|s taken)|\bfollow(?:ing)?[- ]?ups?\b|\blessons?\b|\blearn(?:ed|t|ings?)\b|\bnext steps?\b|\bto-?dos?\b|\breferences?\b|\blinks?\b|\bglossary\b|\battendees\b|\bparticipants\b|\bresponders\b|\bstat(?:s|istics)\b|\bprevent|\bcorrective\b|\bimprovements?\b|\brecommendations?\b|\bchange ?log\b|\b(?:revision|document|version) history\b|\bsign-?off\b|\bapprov|\bfuture\b|\bopen questions\b|\bfaq\b|\bthanks\b|\backnowledge?ments\b|\btickets?\b|\btemplate\b|\bagenda\b|\bmeetings?\b/i;
const aside =
  /\bimpact\b|\bsummary\b|\boverview\b|\babstract\b|\bbackground\b|\bcauses?\b|\bcontributing\b|\banalysis\b|\bdetection\b|\bresolution\b|\brecovery\b|\bmitigation\b|\bremediation\b|\bwhat (?:went|worked)\b|\bwent (?:well|wrong|badly)\b|\blucky\b|\bwhys?\b|\btl;?dr\b|\bduration\b|\bscope\b|\bseverity\b|\bmetadata\b|\bstatus\b|\bidentified\b|\bappendix\b|\btime to\b/i;

export function stanceOf(title: string): Stance {
  if (timeline.test(title)) return 'timeline';
  if (outside.test(title)) return 'outside';
  return aside.test(title) ? 'aside' : 'neutral';
}

interface Section {
  readonly level: number;
  readonly stance: Stance;
  readonly zone: WrittenZone | null;
}

/** Levels below the six of headings: bold lines that work as one, then labels in a list by their indent. */
export const boldLevel = 7;
export const labelLevel = (indent: number): number => 8 + indent;

/** The headings that are in force at some point of a text. */
export class Sections {
  #open: Section[] = [];

  /** A heading that is only a date or a time does not end the timeline it stands in, whatever its level. */
  enter(level: number, title: string, zone: WrittenZone | null, onlyTime: boolean): void {
    const headings = this.#open.filter((section) => section.level < boldLevel);
    const section: Section = onlyTime
      ? { level, stance: stanceIn(headings), zone: zone ?? zoneIn(headings) }
      : { level, stance: stanceOf(title), zone };
    this.#open = this.#open.filter((open) => open.level < level);
    this.#open.push(section);
  }

  /** Ends labels of lists (deeper than `indent`, or all). */
  leaveLabels(indent = 0): void {
    this.#open = this.#open.filter((section) => section.level < labelLevel(indent));
  }

  get stance(): Stance {
    return stanceIn(this.#open);
  }

  get zone(): WrittenZone | null {
    return zoneIn(this.#open);
  }
}

function stanceIn(sections: readonly Section[]): Stance {
  return sections.findLast((section) => section.stance !== 'neutral')?.stance ?? 'neutral';
}

function zoneIn(sections: readonly Section[]): WrittenZone | null {
  return sections.findLast((section) => section.zone !== null)?.zone ?? null;
}
