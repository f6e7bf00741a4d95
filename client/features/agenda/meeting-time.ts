/** Clock times of the meeting itself are those of whoever looks, as on the wall beside them; the incident's are not. */
import { clockText } from '../../ui/clock.ts';

const here = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** "14:59" @param at ms since the epoch */
export const meetingTime = (at: number): string => clockText(at, here());
