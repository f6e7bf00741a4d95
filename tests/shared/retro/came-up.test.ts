import { eventFrom, meetingImport, whatCameUp, type Where } from 'shared/retro/came-up.ts';
import type { TimelineEvent } from 'shared/retro/timeline.ts';
import { describe, expect, test } from 'vitest';

const event = (id: string, at: string | null): TimelineEvent => ({
  id,
  at,
  precision: 'minute',
  zone: 'UTC',
  originalTime: '',
  zoneFrom: 'statement',
  text: id,
  kind: 'observation',
  tags: [],
  actors: [],
  lanes: [],
  sources: [],
  relatedEventIds: [],
});

/** From late evening into the next day. */
const overnight: Where = {
  zone: 'UTC',
  date: '2017-01-31',
  events: [event('first', '2017-01-31T21:00:00Z'), event('last', '2017-02-01T18:14:00Z')],
};
const at = (time: string, where = overnight) => eventFrom({ id: 'x', time, text: 'Words' }, where, 'Told').at;

describe('the time of what came up', () => {
  test('a bare time before midnight is on the first day', () => {
    expect(at('23:31')).toBe('2017-01-31T23:31:00.000Z');
  });

  test('a bare time that only the next day holds is on the next day', () => {
    expect(at('00:05')).toBe('2017-02-01T00:05:00.000Z');
  });

  test('a bare time outside the incident is where it is closest to it', () => {
    expect(at('19:40')).toBe('2017-01-31T19:40:00.000Z');
  });

  test('a written day is taken as written', () => {
    expect(at('2017-02-03 09:00')).toBe('2017-02-03T09:00:00.000Z');
  });

  test('times are read in the zone of the retro', () => {
    const where = { ...overnight, zone: 'Europe/Berlin', events: [event('a', '2017-01-31T22:00:00Z')] };
    expect(at('23:30', where)).toBe('2017-01-31T22:30:00.000Z');
  });

  test('"about" is kept as approximate, words without a time need one', () => {
    const about = eventFrom({ id: 'x', time: 'about 23:30', text: ' Words ' }, overnight, 'Told');
    expect(about).toMatchObject({ at: '2017-01-31T23:30:00.000Z', precision: 'approximate', text: 'Words' });
    const none = eventFrom({ id: 'x', time: 'after lunch', text: 'Words' }, overnight, 'Told');
    expect(none).toMatchObject({ at: null, precision: 'none', originalTime: 'after lunch' });
  });

  test('without any day a bare time stays without an instant', () => {
    expect(at('23:31', { zone: 'UTC', date: undefined, events: [] })).toBeNull();
  });
});

describe('what came up', () => {
  const proposal = { id: 'p', text: 'Seen', time: '23:31', author: 'yuki', at: 1 };

  test('a proposal waits, then stands as the event it became', () => {
    expect(whatCameUp([proposal], overnight.events)).toEqual([{ state: 'waiting', proposal }]);
    const added = eventFrom(proposal, overnight, 'Told');
    expect(whatCameUp([proposal], [...overnight.events, added])).toEqual([
      { state: 'added', id: 'p', event: added, proposal },
    ]);
  });

  test('added twice it is one event: the proposal gives its id', () => {
    expect(eventFrom(proposal, overnight, 'Told').id).toBe('p');
  });

  test('added and removed from the timeline again, it is not offered once more', () => {
    expect(whatCameUp([{ ...proposal, added: true }], overnight.events)).toEqual([]);
  });

  test('what was added without a proposal stands after them; other imports do not', () => {
    const own = eventFrom({ id: 'own', time: '22:00', text: 'Own' }, overnight, 'Told');
    const imported = { ...event('chat', null), importedFrom: { importId: 'chat', key: 'k' } };
    const rows = whatCameUp([proposal], [own, imported]);
    expect(rows.map((row) => row.state)).toEqual(['waiting', 'added']);
    expect(own.importedFrom?.importId).toBe(meetingImport);
  });
});
