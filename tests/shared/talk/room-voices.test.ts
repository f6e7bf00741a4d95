import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { closeRoom, hearInRoom, quietRoom, tendRoom, type RoomVoices } from 'shared/talk/room-voices.ts';
import { talkSettings, type Ds } from 'shared/talk/settings.ts';
import { someone, type Turn } from 'shared/talk/turns.ts';

/** Each laptop in a room, what it reports, and how loud. */
class Room {
  state: RoomVoices = quietRoom;
  readonly turns: Turn[] = [];

  /** Everybody's laptop reports; those quieter than −60 hear no voice. */
  hear(levels: Readonly<Record<string, number>>, at: Ds, shared: readonly string[] = []): void {
    for (const [person, level] of Object.entries(levels)) {
      const laptop = { shared: shared.includes(person), voiced: level > -60, level };
      this.#take(hearInRoom(this.state, person, laptop, at, talkSettings));
    }
  }

  tend(now: Ds, gone?: string): void {
    this.#take(tendRoom(this.state, now, talkSettings, gone));
  }

  close(at: Ds): void {
    this.#take(closeRoom(this.state, at));
  }

  secondsOf(person: string): number {
    return this.turns.filter((turn) => turn[0] === person).reduce((sum, turn) => sum + turn[2], 0) / 10;
  }

  #take({ room, closed }: { readonly room: RoomVoices; readonly closed: readonly Turn[] }): void {
    this.state = room;
    this.turns.push(...closed);
  }
}

const silence = { ana: -70, ben: -70, cleo: -70, dan: -70 };

it('VOICE-10 four laptops hear one voice: one person spoke, and the silent one never did', () => {
  const room = new Room();
  const levels = fc.sample(fc.integer({ min: -3, max: 3 }), { seed: 5, numRuns: 400 });
  let at = 0;
  const says = (talker: string, length: number) => {
    for (const end = at + length; at < end; at += 2.5) {
      const around = Object.fromEntries(
        Object.keys(silence).map((person, index) => [
          person,
          (person === talker ? -28 : -38) + (levels[(at / 2.5 + index) % 400] ?? 0),
        ]),
      );
      room.hear(around, Math.round(at));
    }
    room.hear(silence, at);
    at += 10;
  };
  says('ana', 200);
  says('ben', 80);
  says('ana', 100);
  says('dan', 50);
  expect(room.secondsOf('cleo')).toBe(0);
  expect(Math.abs(room.secondsOf('ana') - 30)).toBeLessThan(1);
  expect(Math.abs(room.secondsOf('ben') - 8)).toBeLessThan(1);
  expect(Math.abs(room.secondsOf('dan') - 5)).toBeLessThan(1);
});

it('VOICE-10 a louder microphone evens out once its room was heard', () => {
  const room = new Room();
  // Ben's microphone is 5 dB louder than Ana's; at her own laptop she is 6 dB nearer.
  for (let at = 0; at < 600; at += 2) room.hear({ ana: -30, ben: -31, cleo: -40 }, at);
  room.hear({ ana: -70, ben: -70, cleo: -70 }, 600);
  expect(room.secondsOf('ana')).toBe(60);
});

it('VOICE-11 a laptop alone in its room, or one shared by several, says that somebody spoke and not who', () => {
  const alone = new Room();
  alone.hear({ ana: -30 }, 0);
  alone.hear({ ana: -70 }, 20);
  expect(alone.turns).toEqual([[someone, 0, 20, 'voice']]);
  const shared = new Room();
  for (let at = 0; at < 40; at += 2) shared.hear({ ana: -30, ben: -40 }, at, ['ana']);
  shared.hear({ ana: -70, ben: -70 }, 40, ['ana']);
  expect(shared.secondsOf('ana')).toBe(0);
  expect(shared.secondsOf('ben')).toBe(0);
  expect(shared.secondsOf(someone)).toBeGreaterThan(3.5);
});

it('VOICE-11 what is equally loud at the far ends of a room fits nobody and is nobody’s', () => {
  const room = new Room();
  for (let at = 0; at < 40; at += 2) room.hear({ ana: -20, ben: -50, cleo: -20, dan: -50 }, at);
  room.hear(silence, 40);
  expect(room.secondsOf('ben') + room.secondsOf('dan') + room.secondsOf('ana') + room.secondsOf('cleo')).toBeLessThan(
    0.5,
  );
  expect(room.secondsOf(someone)).toBeGreaterThan(3.5);
});

it('VOICE-12 a laptop that crashed in mid-sentence ends its turn at its last report, within five seconds', () => {
  const room = new Room();
  for (let at = 0; at <= 40; at += 2) room.hear({ ana: -30, ben: -40 }, at);
  room.tend(50);
  expect(room.turns).toEqual([]);
  room.tend(40 + talkSettings.voice.closeAfter);
  expect(room.turns).toEqual([['ana', 0, 40, 'voice']]);
  expect(room.state.laptops.size).toBe(0);
});

it('VOICE-12 a break ends the turn, and what was learnt of the room stays', () => {
  const room = new Room();
  for (let at = 0; at <= 40; at += 2) room.hear({ ana: -30, ben: -40 }, at);
  room.close(45);
  expect(room.turns).toEqual([['ana', 0, 40, 'voice']]);
  expect(room.state.open).toBeNull();
  expect(room.state.patterns.size).toBe(1);
});

it('VOICE-10 turns never overlap, whatever the laptops report in whatever order', () => {
  const report = fc.record({
    person: fc.constantFrom('ana', 'ben', 'cleo'),
    level: fc.integer({ min: -80, max: -20 }),
    gap: fc.integer({ min: 0, max: 40 }),
  });
  let turns = 0;
  fc.assert(
    fc.property(fc.array(report, { maxLength: 120 }), (reports) => {
      const room = new Room();
      let at = 0;
      for (const { person, level, gap } of reports) {
        at += gap;
        room.tend(at);
        room.hear({ [person]: level }, at);
      }
      room.tend(at + 100);
      room.close(at + 100);
      turns += room.turns.length;
      let end = 0;
      for (const [, start, duration] of room.turns) {
        expect(duration).toBeGreaterThan(0);
        expect(start).toBeGreaterThanOrEqual(end);
        end = start + duration;
      }
      expect(end).toBeLessThanOrEqual(at);
    }),
    { seed: 9, numRuns: 300 },
  );
  expect(turns).toBeGreaterThan(300);
});
