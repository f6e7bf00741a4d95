import { type Wall, wallInstant } from '../instants.ts';
import type { Settled } from '../settle.ts';

type Known = Extract<Settled, { readonly known: true }>;

/** Every zone changes its clock on a quarter hour of local time, so what holds for its start holds for all of it. */
const quarter = 900_000;

interface Shift {
  readonly minus: number;
  readonly gap: boolean;
  readonly fold: boolean;
}

const shifts = new Map<string, Shift>();
const mostShifts = 20_000;

/** The instant of a local time in a zone. Log files ask for the same quarter hours over and over: those are kept. */
export function localInstant({ day, ms }: Wall, zone: string): Known {
  const local = day * 86_400_000 + ms;
  const start = Math.floor(local / quarter) * quarter;
  const key = `${zone} ${start}`;
  let shift = shifts.get(key);
  if (shift === undefined) {
    const at = wallInstant({ day: 0, ms: start }, zone);
    shift = { minus: start - at.ms, gap: at.gap, fold: at.fold };
    if (shifts.size >= mostShifts) shifts.clear();
    shifts.set(key, shift);
  }
  return { known: true, zone, ms: local - shift.minus, gap: shift.gap, fold: shift.fold, contradicts: null };
}
