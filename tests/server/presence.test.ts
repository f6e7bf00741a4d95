/** Presence as y-protocols would hear it. */
import * as decoding from 'lib0/decoding';
import { Presence } from 'server/rooms/presence.ts';
import { expect, test } from 'vitest';

const everybody = () => false;

function read(frame: Uint8Array | undefined): [client: number, clock: number, state: unknown][] {
  if (!frame) return [];
  const decoder = decoding.createDecoder(frame);
  decoding.readVarUint(decoder);
  const inner = decoding.createDecoder(decoding.readVarUint8Array(decoder));
  return Array.from({ length: decoding.readVarUint(inner) }, () => [
    decoding.readVarUint(inner),
    decoding.readVarUint(inner),
    JSON.parse(decoding.readVarString(inner)) as unknown,
  ]);
}

test('PRESENCE-01 the server renews its own entries, so that nobody fades while they are here', () => {
  const presence = new Presence();
  const ana = {};
  presence.arrive(ana, { id: 'ana', name: 'Ana' }, 7);
  expect(read(presence.changes())).toEqual([[7, 1, { person: 'ana' }]]);
  presence.renew();
  expect(read(presence.changes())).toEqual([[7, 2, { person: 'ana' }]]);
  presence.leave(ana);
  presence.renew();
  expect(read(presence.changes())).toEqual([[7, 3, null]]);
  presence.renew();
  expect(presence.changes()).toBeUndefined();
});

test('PRESENCE-02 a caret carries the sender’s identity; echoes, foreign ids and old clocks are passed over', () => {
  const presence = new Presence();
  const [ana, ben] = [{}, {}];
  const entry = (client: number, clock: number, state: object | null) => ({
    client,
    clock,
    state: JSON.stringify(state),
  });
  presence.receive(ana, { id: 'ana', name: 'Ana' }, [entry(1, 1, { cursor: 3, person: 'ben' })], everybody);
  expect(read(presence.changes())).toEqual([[1, 1, { cursor: 3, person: 'ana', user: { name: 'Ana' } }]]);
  presence.receive(ben, { id: 'ben', name: 'Ben' }, [entry(1, 9, { cursor: 0 }), entry(2, 1, null)], everybody);
  presence.receive(ana, { id: 'ana', name: 'Ana' }, [entry(1, 1, { cursor: 5 })], everybody);
  presence.receive(ben, { id: 'ben', name: 'Ben' }, [entry(3, 1, { cursor: 0 })], (client) => client === 3);
  expect(presence.changes()).toBeUndefined();
});

test('PRESENCE-03 one connection shows a handful of carets at most', () => {
  const presence = new Presence();
  const ana = {};
  const many = Array.from({ length: 50 }, (_, client) => ({ client, clock: 1, state: '{}' }));
  presence.receive(ana, { id: 'ana', name: 'Ana' }, many, everybody);
  expect(read(presence.changes())).toHaveLength(4);
});

test('PRESENCE-04 a crowd that comes at once is told who is here with the same frame, and with another once somebody moved', () => {
  const presence = new Presence();
  const ana = {};
  expect(presence.all()).toBeUndefined();
  presence.arrive(ana, { id: 'ana', name: 'Ana' }, 7);
  const told = presence.all();
  expect(presence.all()).toBe(told);
  presence.renew();
  expect(read(presence.all())).toEqual([[7, 2, { person: 'ana' }]]);
  presence.leave(ana);
  expect(presence.all()).toBeUndefined();
});
