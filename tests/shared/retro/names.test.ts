import type { Role } from 'shared/retro/people.ts';
import { shortNames, whoLeads } from 'shared/retro/names.ts';
import { expect, test } from 'vitest';

const person = (id: string, name: string, role: Role = 'participant') => ({ id, name, role });

test('people are called by their first name', () => {
  const names = shortNames([person('a', 'Ruth Adler'), person('b', 'Daniel'), person('c', '  Pieter de Vries ')]);
  expect([...names.values()]).toEqual(['Ruth', 'Daniel', 'Pieter']);
});

test('two who share a first name keep their whole name, whatever its case', () => {
  const names = shortNames([person('a', 'Sam Whitlock'), person('b', 'sam Okafor'), person('c', 'Mei Tanaka')]);
  expect(names.get('a')).toBe('Sam Whitlock');
  expect(names.get('b')).toBe('sam Okafor');
  expect(names.get('c')).toBe('Mei');
});

test('facilitators stand before deputies, and nobody else leads', () => {
  const roster = [
    person('d', 'Daniel', 'deputy'),
    person('y', 'Yusuf'),
    person('r', 'Ruth', 'facilitator'),
    person('n', 'Noor', 'observer'),
  ];
  expect(whoLeads(roster).map((each) => each.id)).toEqual(['r', 'd']);
});
