/** Clock times of the meeting itself are those of whoever looks, as on the wall beside them; the incident's are not. */
export { clockHere as meetingTime } from '../../ui/clock.ts';
