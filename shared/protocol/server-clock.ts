/**
 * The server's time on a device whose own clock may be minutes wrong: pure, so that laptops we don't own can be tested.
 * All moments and spans are ms.
 */
export interface DeviceTime {
  /** Runs evenly, from anywhere; it may stand while the device sleeps. */
  readonly steady: number;
  /** What the device takes for the time, since 1970. Somebody may set it at any moment. */
  readonly set: number;
}

/** The server was asked for its time, and answered. */
export interface ClockLook {
  readonly asked: DeviceTime;
  readonly answered: DeviceTime;
  readonly server: number;
}

/** From here on the two clocks of a device differ by more than they do by themselves in five minutes. */
const jump = 1000;

const wayOf = ({ asked, answered }: ClockLook): number => answered.steady - asked.steady;

/** The shorter the way, the less its two halves can differ. */
export function betterLook(one: ClockLook | undefined, other: ClockLook): ClockLook {
  return one && wayOf(one) <= wayOf(other) ? one : other;
}

/** How far the device's set clock went beyond what its steady one counted since the look. */
function beyond({ answered }: ClockLook, now: DeviceTime): number {
  return now.set - answered.set - (now.steady - answered.steady);
}

/** It slept, or its clock was set: worth another look. */
export function hasJumped(look: ClockLook | undefined, now: DeviceTime): boolean {
  return look !== undefined && Math.abs(beyond(look, now)) > jump;
}

/** The server's time as the device knows it; without a look, what the device says. */
export function serverTime(look: ClockLook | undefined, now: DeviceTime): number {
  if (!look) return now.set;
  const slept = beyond(look, now);
  // A clock that went ahead has slept, much more often than it was set; one that went back was set.
  return look.server + wayOf(look) / 2 + (now.steady - look.answered.steady) + (slept > jump ? slept : 0);
}

/** Until the next whole multiple of `every` of the server's time: there all screens turn together. */
export const untilTick = (every: number, now: number): number => every - (now % every);
