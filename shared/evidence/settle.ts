import { type Wall, offsetMinutesAt, wallInstant } from './instants.ts';
import type { ZoneMeaning } from './zone-labels.ts';
import type { WrittenZone } from './zones.ts';

export type Settled =
  | {
      readonly known: true;
      readonly zone: string;
      /** Milliseconds since 1970, UTC. */
      readonly ms: number;
      readonly gap: boolean;
      readonly fold: boolean;
      /** The label that was set aside because it does not fit the date. */
      readonly contradicts: string | null;
    }
  | { readonly known: false; readonly label: string; readonly candidates: readonly string[] };

/** A local time and the zone written for it, as an instant; `asked` decides between the meanings of a label. */
export function settle(wall: Wall, written: WrittenZone, asked: string | null): Settled {
  switch (written.kind) {
    case 'region':
      return inZone(wall, written.zone, null);
    case 'offset': {
      const ms = wall.day * 86_400_000 + wall.ms - written.minutes * 60_000;
      const zone =
        asked !== null && offsetMinutesAt(asked, ms) === written.minutes ? asked : zoneOfOffset(written.minutes, ms);
      return { known: true, zone, ms, gap: false, fold: false, contradicts: null };
    }
    case 'label':
      return byLabel(wall, written.label, written.meanings, asked);
  }
}

function byLabel(wall: Wall, label: string, meanings: readonly ZoneMeaning[], asked: string | null): Settled {
  const candidates = meanings.map((meaning) => meaning.zone);
  const local = wall.day * 86_400_000 + wall.ms;
  const exact = (zone: string, minutes: number): Settled | null => {
    const ms = local - minutes * 60_000;
    return offsetMinutesAt(zone, ms) === minutes
      ? { known: true, zone, ms, gap: false, fold: false, contradicts: null }
      : null;
  };
  if (asked !== null) {
    for (const { minutes } of meanings) {
      const fit = exact(asked, minutes);
      if (fit !== null) return fit;
    }
    // "PST" in July: people keep the winter's label all year; the answered zone knows which clock hung on the wall.
    if (meanings.some(({ minutes }) => usesOffset(asked, minutes, local))) return inZone(wall, asked, label);
  }
  const distinct = new Set(meanings.map(({ minutes }) => minutes));
  const first = meanings[0];
  if (distinct.size === 1 && first !== undefined) {
    const fits = meanings.map(({ zone, minutes }) => exact(zone, minutes)).filter((fit) => fit !== null);
    if (fits.length === meanings.length && fits[0] !== undefined) return fits[0];
  }
  return { known: false, label, candidates };
}

function inZone(wall: Wall, zone: string, contradicts: string | null): Settled {
  return { known: true, zone, ...wallInstant(wall, zone), contradicts };
}

function usesOffset(zone: string, minutes: number, near: number): boolean {
  const quarter = 91 * 86_400_000;
  return [0, 1, 2, -1].some((step) => offsetMinutesAt(zone, near + step * quarter) === minutes);
}

const partHours: Readonly<Record<number, string>> = {
  '-570': 'Pacific/Marquesas',
  '-210': 'America/St_Johns',
  '210': 'Asia/Tehran',
  '270': 'Asia/Kabul',
  '330': 'Asia/Kolkata',
  '345': 'Asia/Kathmandu',
  '390': 'Asia/Yangon',
  '525': 'Australia/Eucla',
  '570': 'Australia/Darwin',
  '630': 'Australia/Lord_Howe',
  '765': 'Pacific/Chatham',
};

/** An IANA zone that had this offset at that instant. `Etc` names count westwards. */
export function zoneOfOffset(minutes: number, ms: number): string {
  if (minutes === 0) return 'UTC';
  if (minutes % 60 === 0) return `Etc/GMT${minutes > 0 ? '-' : '+'}${Math.abs(minutes) / 60}`;
  const part = partHours[minutes];
  return part !== undefined && offsetMinutesAt(part, ms) === minutes ? part : 'UTC';
}
