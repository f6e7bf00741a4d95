/** The table of rights, cell by cell as design §2 states it. */
import { exists, right, type RightFacts } from 'shared/policy/access.ts';
import { documentKinds, isServerWritten } from 'shared/protocol/rooms.ts';
import { phases } from 'shared/retro/phases.ts';
import type { Reader } from 'shared/retro/people.ts';
import { expect, test } from 'vitest';

const readers: readonly Reader[] = ['facilitator', 'deputy', 'participant', 'observer', 'wall'];

const facts = (more: Partial<RightFacts> = {}): RightFacts => ({
  phase: 'timeline',
  own: false,
  granted: false,
  gateOpen: false,
  recordExists: false,
  coAuthor: false,
  inReview: false,
  observersMayPark: true,
  ...more,
});

/** Every combination of facts, in every phase. */
function* everyFacts(): Generator<RightFacts> {
  const names = ['own', 'granted', 'gateOpen', 'recordExists', 'coAuthor', 'inReview', 'observersMayPark'] as const;
  for (const phase of phases) {
    for (let bits = 0; bits < 2 ** names.length; bits += 1) {
      yield { ...facts({ phase }), ...Object.fromEntries(names.map((name, n) => [name, (bits & (2 ** n)) > 0])) };
    }
  }
}

test('RIGHT-20 nobody writes what the server alone writes, whatever the facts', () => {
  for (const each of everyFacts())
    for (const reader of readers)
      for (const kind of documentKinds.filter(isServerWritten)) expect(right(reader, kind, each)).not.toBe('write');
});

test('RIGHT-21 a desk and an account are nobody else’s, except an account its owner granted', () => {
  for (const each of everyFacts()) {
    if (each.own) continue;
    for (const reader of readers) {
      expect(right(reader, 'desk', each)).toBe('none');
      if (!each.granted) expect(right(reader, 'account', each)).toBe('none');
    }
  }
});

test('RIGHT-22 participants, observers and the wall see nothing private', () => {
  for (const each of everyFacts())
    for (const reader of ['participant', 'observer', 'wall'] as const)
      for (const kind of ['tray', 'aside', 'backstage'] as const) expect(right(reader, kind, each)).toBe('none');
});

test('RIGHT-23 before the gate there are no action items for anybody', () => {
  for (const each of everyFacts()) {
    if (each.gateOpen) continue;
    expect(exists('actions', each)).toBe(false);
    for (const reader of readers) expect(right(reader, 'actions', each)).toBe('none');
  }
});

test('RIGHT-24 the record: written by its authors, read in review, by all once published', () => {
  const record = (reader: Reader, more: Partial<RightFacts>) =>
    right(reader, 'record', facts({ recordExists: true, phase: 'record', ...more }));
  expect(record('facilitator', { recordExists: false })).toBe('none');
  expect(record('deputy', {})).toBe('write');
  expect(record('participant', {})).toBe('none');
  expect(record('participant', { coAuthor: true })).toBe('write');
  expect(record('participant', { inReview: true })).toBe('read');
  expect(record('observer', { inReview: true })).toBe('none');
  expect(record('observer', { phase: 'published' })).toBe('read');
  expect(record('facilitator', { phase: 'published' })).toBe('read');
});

test('RIGHT-25 observers park on their own desk while the setting allows it', () => {
  expect(right('observer', 'desk', facts({ own: true }))).toBe('write');
  expect(right('observer', 'desk', facts({ own: true, observersMayPark: false }))).toBe('none');
});

test('RIGHT-26 the wall reads stage and board, nothing else', () => {
  for (const each of everyFacts()) {
    const readable = documentKinds.filter((kind) => right('wall', kind, each) !== 'none');
    expect(readable).toEqual(['stage', 'board']);
    expect(readable.map((kind) => right('wall', kind, each))).toEqual(['read', 'read']);
  }
});
