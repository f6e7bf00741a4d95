/** Zones a person may mean. Theirs and UTC first, then all the browser knows. */
import { viewersZone } from '../../ui/clock.ts';

let known: readonly string[] | undefined;

export function knownZones(): readonly string[] {
  known ??= [...new Set(['UTC', viewersZone(), ...Intl.supportedValuesOf('timeZone')])];
  return known;
}
