/** Screens of one meeting on laptops whose own clocks are wrong: what each shows, and when it turns. */
import { clock, planOf } from 'shared/retro/agenda.ts';
import {
  betterLook,
  hasJumped,
  serverTime,
  untilTick,
  type ClockLook,
  type DeviceTime,
} from 'shared/protocol/server-clock.ts';
import { minutesLeft } from 'shared/sentences/names.ts';
import { participantWords } from 'shared/sentences/participant.ts';
import { wallWords } from 'shared/sentences/wall.ts';
import { expect, test } from 'vitest';

const second = 1000;
const minute = 60 * second;
/** When the meeting began, by the server. */
const begun = Date.UTC(2026, 2, 2, 9);

/** A laptop beside the true time: how wrong it is set, and how unevenly it counts. */
class Laptop {
  #look: ClockLook | undefined;
  #set: number;
  #stood = 0;
  readonly #drift: number;

  constructor(wrongBy: number, drift = 0) {
    this.#set = wrongBy;
    this.#drift = drift;
  }

  device(truth: number): DeviceTime {
    const ran = (truth - begun) * (1 + this.#drift);
    return { steady: 5000 + ran - this.#stood, set: begun + ran + this.#set };
  }

  /** Three looks over ways that differ; answers with the moment of the last one. */
  asks(truth: number, ways: readonly (readonly [there: number, back: number])[]): number {
    let at = truth;
    let best: ClockLook | undefined;
    for (const [there, back] of ways) {
      const asked = this.device(at);
      const server = at + there;
      at += there + back;
      best = betterLook(best, { asked, answered: this.device(at), server });
    }
    this.#look = best;
    return at;
  }

  now(truth: number): number {
    return serverTime(this.#look, this.device(truth));
  }

  /** Closed: what counts evenly stood still, the set clock went on. */
  slept(ms: number): void {
    this.#stood += ms;
  }

  setTo(wrongBy: number): void {
    this.#set = wrongBy;
  }

  jumped(truth: number): boolean {
    return hasJumped(this.#look, this.device(truth));
  }

  /** The true moments of its next ticks. */
  *ticks(from: number, every: number, until: number): Iterable<number> {
    for (let at = from; at < until;) {
      at += untilTick(every, this.now(at));
      yield at;
    }
  }
}

const plan = planOf(60);
const facts = [{ phase: 'timeline', sitting: 1, at: begun, by: 'maren' }] as const;
const left = (now: number) => clock(facts, [], plan, now).left;

const leads = (now: number) => {
  const [amount, over] = minutesLeft(left(now));
  return `${amount} ${over ? 'over' : 'left'}`;
};
const screens = [
  { who: 'the leader, seven minutes slow', laptop: new Laptop(-7 * minute), shows: leads },
  { who: 'the deputy, three minutes fast', laptop: new Laptop(3 * minute, 4e-5), shows: leads },
  {
    who: 'a participant, a day behind',
    laptop: new Laptop(-24 * 60 * minute, -4e-5),
    shows: (now: number) => participantWords.bar.left(left(now)),
  },
  { who: 'the wall, right', laptop: new Laptop(0), shows: (now: number) => wallWords.left(left(now)) },
];

test('CLOCK-05 screens on laptops that are minutes wrong turn every minute within a second of each other', () => {
  const turns = screens.map(({ laptop, shows }) => {
    const here = laptop.asks(begun + 100, [
      [40, 400],
      [60, 90],
      [700, 30],
    ]);
    const seen = new Map<string, number>();
    for (const at of laptop.ticks(here, second, begun + 62 * minute + 30 * second)) {
      const text = shows(laptop.now(at));
      if (!seen.has(text)) seen.set(text, at);
    }
    return seen;
  });
  const [first = new Map<string, number>(), ...others] = turns;
  expect([...first.keys()].slice(0, 2)).toEqual(['60\u00a0min left', '59\u00a0min left']);
  expect([...first.keys()].slice(-3)).toEqual(['0\u00a0min left', '1\u00a0min over', '2\u00a0min over']);
  for (const other of others) {
    expect([...other.keys()]).toEqual([...first.keys()]);
    const apart = [...first].map(([text, at]) => Math.abs((other.get(text) ?? 0) - at));
    expect(Math.max(...apart)).toBeLessThan(second);
  }
});

test('CLOCK-06 the look with the shortest way is kept, and half of it is all a clock can be wrong', () => {
  const laptop = new Laptop(-11 * minute);
  const at = laptop.asks(begun, [
    [900, 20],
    [80, 20],
    [20, 2500],
  ]);
  expect(Math.abs(laptop.now(at) - at)).toBeLessThanOrEqual(50);
});

test('CLOCK-07 a clock that is set in the middle of the meeting changes nothing, and is worth another look', () => {
  const laptop = new Laptop(0);
  const at = laptop.asks(begun, [[30, 30]]);
  expect(laptop.jumped(at + minute)).toBe(false);
  laptop.setTo(-5 * minute);
  expect(Math.abs(laptop.now(at + minute) - (at + minute))).toBeLessThan(second);
  expect(laptop.jumped(at + minute)).toBe(true);
});

test('CLOCK-08 a laptop that was closed shows the right time at once, and asks', () => {
  const laptop = new Laptop(2 * minute);
  const at = laptop.asks(begun, [[30, 30]]);
  laptop.slept(20 * minute);
  const opened = at + 21 * minute;
  expect(Math.abs(laptop.now(opened) - opened)).toBeLessThan(second);
  expect(laptop.jumped(opened)).toBe(true);
});

test('CLOCK-09 before the first look a device shows its own time', () => {
  expect(new Laptop(-minute).now(begun)).toBe(begun - minute);
});
