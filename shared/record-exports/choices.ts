/** What whoever exports may choose beside names: a second zone for the times, and whether sources are linked. */
import type { FrozenRecord } from '../retro/frozen.ts';
import { inlinesOf } from '../retro/inlines.ts';
import type { Inline, Prose } from '../retro/prose.ts';
import type { Source, TimelineEvent } from '../retro/timeline.ts';
import { dayOf, timeText, zoneText } from '../retro/times.ts';

export interface ExportChoices {
  /** IANA zone in which times are told as well; absent: in the record's alone. */
  readonly zone?: string;
  /** Links to the sources of events. What else is linked in a text stays. */
  readonly links: boolean;
}

export function chosen(record: FrozenRecord, { zone, links }: ExportChoices): FrozenRecord {
  const unlinked = links ? record : withoutSources(record);
  if (zone === undefined) return unlinked;
  const told = (prose: Prose) =>
    inlinesOf(prose, (inlines) => inlines.map((inline) => alsoIn(inline, record.zone, zone)));
  return { ...unlinked, sections: unlinked.sections.map((section) => ({ ...section, prose: told(section.prose) })) };
}

/** "23:26" → "23:26 (22:26 UTC)", with the day where it is another one. */
function alsoIn(inline: Inline, zone: string, other: string): Inline {
  const { at } = inline;
  if (at === undefined) return inline;
  const [here, there] = [dayOf(at, zone), dayOf(at, other)];
  const time = timeText(at, other);
  if (here === there && time === timeText(at, zone)) return inline;
  const day = here === there ? '' : `${timeText(at, other, 'day')} `;
  return { ...inline, text: `${inline.text} (${day}${time} ${zoneText(at, other)})` };
}

function withoutSources(record: FrozenRecord): FrozenRecord {
  const sources = record.events.flatMap((event) => event.sources);
  const urls = new Set(sources.flatMap(({ url }) => url ?? []));
  const labels = new Set(sources.flatMap(({ label }) => label ?? []));
  const said = (inlines: readonly Inline[]) => unlinked(inlines, urls, labels);
  return {
    ...record,
    sections: record.sections.map((section) => ({ ...section, prose: inlinesOf(section.prose, said) })),
    notes: Object.fromEntries(Object.entries(record.notes).map(([place, prose]) => [place, inlinesOf(prose, said)])),
    events: record.events.map(sourceless),
  };
}

/** The words of a link stay, but for those that only said what it led to. */
function unlinked(inlines: readonly Inline[], urls: ReadonlySet<string>, labels: ReadonlySet<string>): Inline[] {
  const kept: Inline[] = [];
  for (const [index, inline] of inlines.entries()) {
    const { link, ...words } = inline;
    if (link === undefined || !urls.has(link)) {
      kept.push(inline);
      continue;
    }
    const isAside = index > 0 && words.at === undefined && (labels.has(words.text) || /^source \d+$/.test(words.text));
    if (!isAside) kept.push(words);
    else if (kept.at(-1)?.text === ' ') kept.pop();
  }
  return kept;
}

function sourceless(event: TimelineEvent): TimelineEvent {
  const sources = event.sources.flatMap((each): Source[] => {
    const { url: _, ...source } = each;
    return source.excerpt === undefined && source.image === undefined && source.label === undefined ? [] : [source];
  });
  return { ...event, sources };
}
