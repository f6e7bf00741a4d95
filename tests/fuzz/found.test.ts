/** What the fuzzer found, told without it. */
import { readDesk, rewrite, withdraw } from 'shared/documents/desk.ts';
import { readStage } from 'shared/documents/stage.ts';
import { readTray } from 'shared/documents/tray.ts';
import { syncTypes } from 'shared/protocol/messages.ts';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { seeded } from '../support/chance.ts';
import { gather, type Cast } from './hostile/cast.ts';
import { Seat } from './hostile/seat.ts';

async function atDesk(cast: Cast, person: string): Promise<Seat> {
  const guest = cast.guests.find(({ id }) => id === person);
  if (!guest) throw new Error(`${person} is not there`);
  const seat = new Seat(guest, { retro: 'retro', kind: 'desk', person }, 77, cast.now, () => undefined);
  await cast.join(seat);
  return seat;
}

async function write(cast: Cast, seat: Seat, act: (doc: Y.Doc) => void): Promise<boolean> {
  const update = seat.edit(act);
  const place = update === undefined ? Infinity : seat.send(update, syncTypes.update);
  await (await cast.retro()).ledger.settled();
  return seat.durable >= place;
}

test('FUZZ-04 an observer parks ideas; whatever else their program writes is carried nowhere', async () => {
  const cast = await gather(seeded(1));
  const desk = await atDesk(cast, 'noor');
  const isTaken = await write(cast, desk, (doc) => {
    doc.getMap('ideas').set('i1', { id: 'i1', text: 'An idea', named: true, at: 1 });
    doc.getMap('learnings').set('l1', { id: 'l1', text: 'A learning', at: 1 });
    doc.getMap('views').set('v1', { id: 'v1', eventId: 'first', text: 'A view', at: 1 });
    doc.getMap('comments').set('c1', { id: 'c1', section: 's1', text: 'A remark', at: 1 });
  });
  expect(isTaken).toBe(true);
  const retro = await cast.retro();
  expect(readTray(retro.doc('tray'))).toMatchObject({ ideas: [{ text: 'An idea' }], learnings: [] });
  expect(readStage(retro.doc('stage'))).toMatchObject({ views: [], comments: [], learnings: [] });
});

test('FUZZ-05 whatever lies among somebody’s released passages, their account can be deleted and nobody is sent out', async () => {
  const cast = await gather(seeded(1));
  expect(await cast.command('ana', { type: 'begin-account', readers: ['idris'] })).toMatchObject({ ok: true });
  const desk = await atDesk(cast, 'ana');
  const isTaken = await write(cast, desk, (doc) => {
    doc.getMap('releases').set('r1', { id: 'r1', eventId: 'first', text: 'As I saw it', at: 1 });
    doc.getMap('releases').set('odd', new Y.Map([['text', 'a shared type']]));
    doc.getMap('releases').set('list', [1, 2, 3]);
  });
  expect(isTaken).toBe(true);
  expect(await cast.command('ana', { type: 'delete-account' })).toMatchObject({ ok: true });
  expect(desk.isOpen).toBe(true);
  await (await cast.retro()).ledger.settled();
  expect(readStage((await cast.retro()).doc('stage')).released).toEqual([]);
});

test('FUZZ-06 an entry that lacks its id, or is none, stops nobody from rewriting or withdrawing it', () => {
  const doc = new Y.Doc();
  doc.getMap('ideas').set('i1', { text: 'without an id', named: true, at: 1 });
  doc.getMap('ideas').set('i2', new Y.Map());
  expect(rewrite(doc, 'ideas', 'i1', 'with one')).toEqual({ allowed: true });
  expect(readDesk(doc).ideas).toMatchObject([{ id: 'i1', text: 'with one' }]);
  expect(rewrite(doc, 'ideas', 'i2', 'no words fit there')).toMatchObject({ allowed: false });
  withdraw(doc, 'ideas', 'i2');
  expect(doc.getMap('ideas').has('i2')).toBe(false);
});
