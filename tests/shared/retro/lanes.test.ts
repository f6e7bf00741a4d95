/** The timeline in lanes, and stars. */
import { columnCount, lanesOf, movedAside, namesOfLanes, placeIn } from 'shared/retro/lanes.ts';
import type { TimelineEvent } from 'shared/retro/timeline.ts';
import { agendaWords } from 'shared/sentences/agenda.ts';
import { expect, test } from 'vitest';
import { event } from '../../support/meeting.ts';

const at = (id: string, minute: number, more: Partial<TimelineEvent> = {}): TimelineEvent => ({
  ...event(id, `2026-03-02T10:${String(minute).padStart(2, '0')}:00.000Z`, `what happened at ${id}`),
  ...more,
});

const night = [
  at('page', 0, { lanes: ['alerts'] }),
  at('ack', 2, { actors: ['Priya'], lanes: ['#production'] }),
  at('restart', 5, { actors: ['Tomás', 'Priya'], lanes: ['db1'] }),
  at('lag', 7, { actors: ['Tomás'], lanes: ['db1', 'db2'] }),
  at('quiet', 9),
];

test('LANE-01 each person has a lane, in the order in which the story names them; who is not named has one too', () => {
  const lanes = lanesOf(night, 'who', undefined);
  expect(lanes).toEqual({ by: 'who', names: ['Priya', 'Tomás'], others: false, unnamed: true });
  expect(night.map((each) => placeIn(each, lanes))).toEqual([
    { column: 2, also: [] },
    { column: 0, also: [] },
    { column: 0, also: [1] },
    { column: 1, also: [] },
    { column: 2, also: [] },
  ]);
});

test('LANE-02 systems make lanes of their own, and an event of two stands in one and is marked in the other', () => {
  const lanes = lanesOf(night, 'system', undefined);
  expect(lanes.names).toEqual(['alerts', '#production', 'db1', 'db2']);
  expect(placeIn(night[3] ?? at('x', 0), lanes)).toEqual({ column: 2, also: [3] });
});

test('LANE-03 of many names the usual few are shown, whoever else is there stands among the others, and one may choose', () => {
  const crowd = ['Ana', 'Ben', 'Cara', 'Dan', 'Eve'].map((name, index) => at(name, index, { actors: [name] }));
  const twice = [...crowd, at('again', 10, { actors: ['Eve'] })];
  const usual = lanesOf(twice, 'who', undefined);
  expect(usual.names).toEqual(['Ana', 'Ben', 'Cara', 'Eve']);
  expect(columnCount(usual)).toBe(5);
  expect(placeIn(crowd[3] ?? at('x', 0), usual).column).toBe(4);
  const chosen = lanesOf(twice, 'who', new Set(['Dan']));
  expect(chosen).toMatchObject({ names: ['Dan'], others: true, unnamed: false });
  expect(namesOfLanes(twice, 'who').get('Eve')).toBe(2);
});

test('LANE-04 an event moved aside names the lane it came to in place of the one it left, and keeps its other names', () => {
  const lanes = lanesOf(night, 'system', undefined);
  const [, ack, restart, lag, quiet] = night;
  if (!ack || !restart || !lag || !quiet) throw new Error('the night has five events');
  expect(movedAside(restart, lanes, 1)).toEqual({ names: ['db2'], to: 'db2' });
  expect(movedAside(lag, lanes, 1)).toEqual({ names: ['db2'], to: 'db2' });
  expect(movedAside(restart, lanes, -1)).toEqual({ names: ['#production'], to: '#production' });
  expect(movedAside(quiet, lanes, -1)).toEqual({ names: ['db2'], to: 'db2' });
  expect(movedAside(quiet, lanes, 1)).toBeUndefined();
  expect(movedAside(ack, lanesOf(night, 'system', new Set(['#production'])), -1)).toBeUndefined();
  const others = lanesOf(night, 'system', new Set(['alerts']));
  expect(movedAside(ack, others, -1)).toBeUndefined();
});

test('STAR-02 when time runs short whoever leads is told how many of the events left have a star', () => {
  expect(agendaWords.pace.tail('behind', 6, 2)).toBe('. Pick what matters most of the 6 left: 2 have a star');
  expect(agendaWords.pace.tail('behind', 6, 1)).toContain('1 has a star');
  expect(agendaWords.pace.tail('behind', 6, 0)).toBe('. Pick what matters most of the 6 left');
  expect(agendaWords.pace.tail('behind', 6, 6)).toBe('. Pick what matters most of the 6 left');
});
