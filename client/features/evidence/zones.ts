/** Zones a person may mean. Theirs and UTC first, then all the browser knows. */

export const browserZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';

let known: readonly string[] | undefined;

export function knownZones(): readonly string[] {
  known ??= [...new Set(['UTC', browserZone(), ...Intl.supportedValuesOf('timeZone')])];
  return known;
}
