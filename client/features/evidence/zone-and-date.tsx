import { viewersZone } from '../../ui/clock.ts';
import { useId } from 'react';
import type { Question } from 'shared/evidence/draft.ts';
import { dayText, isZone } from 'shared/retro/times.ts';
import { evidenceWords } from 'shared/sentences/evidence.ts';
import { importWords as words } from 'shared/sentences/import.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { knownZones } from './zones.ts';
import css from './zone-and-date.module.css';

export interface ZoneAndDateProps {
  /** As typed: an IANA zone, or on the way to one. */
  readonly zone: string;
  readonly onZone: (zone: string) => void;
  /** ISO date, or empty. */
  readonly date: string;
  readonly onDate: (date: string) => void;
  /** What the evidence does not say and only a person knows. Never guessed (traps: zone decides half the result). */
  readonly missing: readonly Question[];
  /** Why it can't go on without the answer. */
  readonly refusals?: Partial<Record<Question, string>> | undefined;
  /** What the retro says of itself: offered first, never taken silently. */
  readonly retro?: { readonly zone: string; readonly date?: string } | undefined;
}

/** Zone and first day of what was read: asked with a sentence when missing, always there to be changed. */
export function ZoneAndDate({ zone, onZone, date, onDate, missing, refusals = {}, retro }: ZoneAndDateProps) {
  const id = useId();
  const asksZone = missing.includes('zone');
  const asksDate = missing.includes('date');
  const unknown = zone.trim() !== '' && !isZone(zone.trim());
  const offers = [...new Set([...(retro ? [retro.zone] : []), 'UTC', viewersZone()])];
  return (
    <div className={css['fields']}>
      <div>
        <Field
          label={words.zone}
          value={zone}
          onChange={onZone}
          list={id}
          hint={asksZone || zone !== '' ? undefined : words.asWritten}
          placeholder={asksZone ? words.zoneExample : undefined}
          autoComplete="off"
          spellCheck={false}
          size="small"
          note={asksZone ? words.zoneAsked : undefined}
          refusal={unknown ? words.zoneUnknown : refusals.zone}
        />
        <datalist id={id}>
          {knownZones().map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </datalist>
        {asksZone && (
          <div className={css['offers']}>
            {offers.map((offer) => (
              <Button key={offer} size="small" onClick={() => onZone(offer)}>
                {offer === retro?.zone ? evidenceWords.zoneRetro(offer) : words.zoneUse(offer)}
              </Button>
            ))}
          </div>
        )}
      </div>
      <div>
        <Field
          label={words.date}
          type="date"
          value={date}
          onChange={onDate}
          size="small"
          hint={asksDate || date !== '' ? undefined : words.asWritten}
          note={asksDate ? words.dateAsked : undefined}
          refusal={refusals.date}
        />
        {asksDate && retro?.date !== undefined && (
          <div className={css['offers']}>
            <Button size="small" onClick={() => onDate(retro.date ?? '')}>
              {evidenceWords.dayRetro(dayText(`${retro.date}T12:00:00Z`, 'UTC'))}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}
