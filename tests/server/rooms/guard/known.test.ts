// Known structs told again, wholly or in part.
import { describe, expect, test } from 'vitest';
import * as bytes from './bytes.ts';
import { verdict } from './lettered.ts';
import { notes, send, testRoom } from './room.ts';

describe('structs the document knows', () => {
  test('GUARD-23 a known struct told again as it is brings no news', () => {
    expect(tell(2, { parent: [1, 1] }, bytes.text('abcd'))).toBe('no news');
    expect(tell(3, { origin: [1, 2] }, bytes.text('bc'))).toBe('no news');
    expect(tell(6, { parent: 'facts', key: 'k' }, bytes.values('v'))).toBe('no news');
    expect(verdict({ client: 1, clock: 2, structs: [bytes.gc(4)] })).toBe('no news');
  });

  test('GUARD-23 a known struct that names another root, parent, key or neighbour is refused', () => {
    expect(tell(6, { parent: 'events', key: 'k' }, bytes.values('v'))).toBe('changes-container');
    expect(tell(6, { parent: 'facts', key: 'other' }, bytes.values('v'))).toBe('changes-container');
    expect(tell(6, { parent: 'facts' }, bytes.values('v'))).toBe('changes-container');
    expect(tell(6, { parent: [1, 1], key: 'k' }, bytes.values('v'))).toBe('changes-container');
    expect(tell(2, { parent: [1, 0] }, bytes.text('abcd'))).toBe('changes-container');
    expect(tell(2, { origin: [1, 0] }, bytes.text('abcd'))).toBe('changes-container');
    expect(tell(3, { parent: [1, 1] }, bytes.text('bc'))).toBe('changes-container');
    expect(tell(3, { origin: [1, 2], right: [1, 0] }, bytes.text('bc'))).toBe('changes-container');
  });

  test('GUARD-24 a struct known in part goes on where the document left off', () => {
    const room = testRoom();
    const structs = [
      bytes.item({ parent: 'notes' }, bytes.element('p')),
      bytes.item({ parent: [1, 0] }, bytes.xmlText()),
    ];
    const upTo = (text: string) =>
      bytes.update([{ client: 1, structs: [...structs, bytes.item({ parent: [1, 1] }, bytes.text(text))] }]);
    expect(send(room, upTo('abc'))).toEqual({ ok: true, claims: [1], news: true });
    expect(send(room, upTo('abcdef'))).toEqual({ ok: true, claims: [], news: true });
    expect(notes(room)).toBe('<p>abcdef</p>');
  });

  test('GUARD-24 a struct known in part that names another container for the rest is refused', () => {
    const room = testRoom();
    send(room, bytes.update([{ client: 1, structs: [bytes.item({ parent: 'notes' }, bytes.deleted(2))] }]));
    const more = (place: bytes.Place) => verdict({ client: 1, structs: [bytes.item(place, bytes.deleted(5))] }, room);
    expect(more({ parent: 'notes' })).toBe('accepted');
    expect(more({ parent: 'extra' })).toBe('changes-container');
    expect(more({ parent: 'facts', key: 'k' })).toBe('changes-container');
    send(room, bytes.update([{ client: 1, clock: 2, structs: [bytes.gc(2)] }]));
    expect(verdict({ client: 1, clock: 2, structs: [bytes.item({ parent: 'notes' }, bytes.deleted(5))] }, room)).toBe(
      'changes-container',
    );
    expect(verdict({ client: 1, clock: 2, structs: [bytes.item({ origin: [1, 1] }, bytes.deleted(2))] }, room)).toBe(
      'changes-container',
    );
  });
});

function tell(clock: number, place: bytes.Place, body: bytes.Body): string {
  return verdict({ client: 1, clock, structs: [bytes.item(place, body)] });
}
