/** The viewer's own zone: breaks end by the clock on the wall, wherever that is. */
export const here = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
