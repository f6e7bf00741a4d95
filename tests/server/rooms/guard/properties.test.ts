// Many sessions nobody thought of, from fixed seeds: honest ones, broken ones, senseless ones.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { applyGuarded, guardUpdate } from 'server/rooms/guard/guard.ts';
import { parseMessage } from 'server/rooms/guard/message.ts';
import { Meeting, type Step } from './meeting.ts';
import { contents, notes, testRoom, type TestRoom } from './room.ts';
import { soup, soupBytes } from './soup.ts';

const step: fc.Arbitrary<Step> = fc.record({
  who: fc.nat({ max: 2 }),
  what: fc.nat({ max: 200 }),
  a: fc.nat({ max: 11 }),
  b: fc.nat({ max: 39 }),
});

describe('honest sessions', () => {
  test('GUARD-31 whatever two or three people type, undo, reload and sync, nothing is refused and all converge', () => {
    const steps = fc.array(step, { minLength: 10, maxLength: 90 });
    let delivered = 0;
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 3 }), fc.boolean(), steps, (people, ascending, list) => {
        const meeting = new Meeting(people, ascending);
        for (const one of list) meeting.take(one);
        meeting.settle();
        expect(meeting.refused).toBeNull();
        const newcomer = new Y.Doc();
        Y.applyUpdate(newcomer, Y.encodeStateAsUpdate(meeting.room.doc));
        const documents = [meeting.room.doc, newcomer, ...meeting.desks.map(({ doc }) => doc)];
        expect(new Set(documents.map(screen)).size).toBe(1);
        delivered += meeting.delivered;
      }),
      { seed: 20_250, numRuns: 300 },
    );
    expect(delivered).toBeGreaterThan(2_000);
  });
});

/** What a reader would see, and how much each client has written. */
function screen(doc: Y.Doc): string {
  const written = Object.fromEntries(Y.decodeStateVector(Y.encodeStateVector(doc)));
  return JSON.stringify([sorted(doc.getMap('facts').toJSON()), notes({ doc }), written]);
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return entries.map(([key, part]) => [key, sorted(part)]);
}

/** Refused: nothing has changed. Accepted: it applies, nothing waits, and a newcomer can load the result. */
function judgeAndApply(room: TestRoom, update: Uint8Array): boolean {
  const before = contents(room.doc);
  const verdict = guardUpdate(update, 'ana', room);
  expect(contents(room.doc)).toBe(before);
  if (!verdict.ok) return false;
  expect(applyGuarded(update, room, null)).toBe(true);
  for (const client of verdict.claims) room.owners.set(client, 'ana');
  expect(contents(room.doc) !== before).toBe(verdict.news);
  const newcomer = new Y.Doc();
  Y.applyUpdate(newcomer, Y.encodeStateAsUpdate(room.doc));
  expect(newcomer.store.pendingStructs).toBeNull();
  expect(newcomer.store.pendingDs).toBeNull();
  return true;
}

/** What one person's editing sent, update by update. */
function session(): Uint8Array[] {
  const meeting = new Meeting(1, true);
  const acts = [5, 7, 0, 11, 2, 10, 3, 12, 8, 1, 14, 15, 26, 4, 13];
  for (const [i, what] of acts.entries()) meeting.take({ who: 0, what, a: i, b: i * 3 });
  const [desk] = meeting.desks;
  desk?.doc.getMap('facts').set('k', { list: [1, 0.5, 'é😀', null, true] });
  return desk?.outbox ?? [];
}

describe('hostile bytes', () => {
  const honest = session();
  const flip = fc.record({ at: fc.nat(), bit: fc.nat({ max: 7 }) });
  const damage = fc.record({
    back: fc.nat({ max: 1 }),
    flips: fc.array(flip, { maxLength: 2 }),
    cut: fc.option(fc.nat(), { freq: 4 }),
    splice: fc.option(
      fc.record({
        from: fc.nat({ max: honest.length - 1 }),
        start: fc.nat(),
        length: fc.nat({ max: 12 }),
        at: fc.nat(),
      }),
      { freq: 3 },
    ),
  });

  test('GUARD-32 damaged updates never throw, never stay waiting, and change nothing when refused', () => {
    let accepted = 0;
    let refused = 0;
    fc.assert(
      fc.property(
        fc.nat({ max: honest.length - 1 }),
        fc.array(damage, { minLength: 4, maxLength: 12 }),
        (reached, list) => {
          const room = testRoom();
          for (const update of honest.slice(0, reached)) judgeAndApply(room, update);
          for (const { back, flips, cut, splice } of list) {
            // The update that comes next, or the last one again.
            let update = (honest[Math.max(0, reached - back)] ?? new Uint8Array()).slice();
            for (const { at, bit } of flips) {
              const index = at % update.length;
              update[index] = (update[index] ?? 0) ^ (1 << bit);
            }
            if (cut !== null) update = update.slice(0, cut % (update.length + 1));
            if (splice !== null) {
              const donor = honest[splice.from] ?? new Uint8Array();
              const start = splice.start % donor.length;
              const at = splice.at % (update.length + 1);
              update = Uint8Array.from([
                ...update.slice(0, at),
                ...donor.slice(start, start + splice.length),
                ...update.slice(at),
              ]);
            }
            if (judgeAndApply(room, update)) accepted++;
            else refused++;
            parseMessage(update);
          }
        },
      ),
      { seed: 77, numRuns: 300 },
    );
    expect(accepted).toBeGreaterThan(100);
    expect(refused).toBeGreaterThan(1_000);
  });

  test('GUARD-32 well-formed nonsense never throws, never stays waiting, and changes nothing when refused', () => {
    let accepted = 0;
    let refused = 0;
    fc.assert(
      fc.property(fc.array(soup, { minLength: 3, maxLength: 30 }), (list) => {
        const room = testRoom();
        const [start] = honest;
        if (start) judgeAndApply(room, start);
        room.doc.getMap('facts');
        for (const one of list) {
          if (judgeAndApply(room, soupBytes(one, room.doc))) accepted++;
          else refused++;
        }
      }),
      { seed: 4_711, numRuns: 300 },
    );
    expect(accepted).toBeGreaterThan(500);
    expect(refused).toBeGreaterThan(1_000);
  });

  test('GUARD-32 random bytes never throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (update) => {
        const room = testRoom();
        judgeAndApply(room, update);
        expect(parseMessage(update)).toHaveProperty('ok');
      }),
      { seed: 9, numRuns: 2_000 },
    );
  });
});
