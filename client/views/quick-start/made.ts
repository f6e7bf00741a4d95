/** From what was typed to a retro: what is still missing, and the answers the server needs. Pure. */
import type { Reading } from 'shared/evidence/draft.ts';
import type { CreateRetro } from 'shared/protocol/api.ts';
import { isZone } from 'shared/retro/times.ts';
import { quickStartWords } from 'shared/sentences/home.ts';
import type { StartDraft } from '../../features/start/start-draft.ts';

const words = quickStartWords.missing;

export type Missing = Partial<Record<'title' | 'name' | 'zone' | 'date', string>>;

/** One sentence for each answer that is still needed; empty when nothing is. */
export function missingIn(draft: StartDraft, reading: Reading | undefined): Missing {
  const asked = reading?.ok ? reading.missing : [];
  const zone = draft.zone.trim();
  return {
    ...(draft.title.trim() === '' ? { title: words.title } : {}),
    ...(draft.name.trim() === '' ? { name: words.name } : {}),
    ...(asked.includes('zone') ? { zone: words.zone } : {}),
    ...(zone !== '' && !isZone(zone) ? { zone: words.unknownZone } : {}),
    ...(asked.includes('date') ? { date: words.date } : {}),
  };
}

/** What the reader of pasted lines is told: only what was really answered. */
export function answersIn({ zone, date }: StartDraft): { readonly zone?: string; readonly date?: string } {
  const typed = zone.trim();
  return { ...(typed !== '' && isZone(typed) ? { zone: typed } : {}), ...(date === '' ? {} : { date }) };
}

/** Nobody said a zone and no line does: the browser's is taken for showing times, and the page says so. */
export function zoneIsBrowsers(draft: StartDraft, reading: Reading | undefined): boolean {
  const asked = reading?.ok === true && reading.missing.includes('zone');
  return draft.zone.trim() === '' && !asked && readZone(reading) === undefined;
}

/** The zone the lines themselves name. */
function readZone(reading: Reading | undefined): string | undefined {
  const read = reading?.ok ? reading.assumptions.find((each) => each.about === 'zone') : undefined;
  return read?.about === 'zone' && isZone(read.zone) ? read.zone : undefined;
}

/** Times are shown in the zone that was said, else in the one the lines name, else in the browser's. */
export function retroFrom(draft: StartDraft, reading: Reading | undefined, browser: string): CreateRetro {
  const first = reading?.ok ? reading.drafts.find((each) => each.at !== null || each.day !== undefined) : undefined;
  const date = draft.date || (first?.day ?? first?.at?.slice(0, 10));
  return {
    title: draft.title.trim(),
    name: draft.name.trim(),
    zone: draft.zone.trim() || (readZone(reading) ?? browser),
    ...(date === undefined || date === '' ? {} : { date }),
  };
}
