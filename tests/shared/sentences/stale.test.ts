import { describe, expect, test } from 'vitest';
import type { Stage } from 'shared/documents/stage.ts';
import { newAbout } from 'shared/retro/settings.ts';
import type { TimelineEvent } from 'shared/retro/timeline.ts';
import { staleWords } from 'shared/sentences/stale.ts';

const event = (id: string, at: string): TimelineEvent => ({
  id,
  at,
  precision: 'minute',
  zone: 'UTC',
  originalTime: '',
  zoneFrom: 'asked',
  text: 'The queue stops draining',
  kind: 'observation',
  tags: [],
  actors: [],
  lanes: [],
  sources: [],
  relatedEventIds: [],
});

const events = [event('a', '2024-03-01T23:26:00Z'), event('b', '2024-03-01T23:40:00Z')];

const stage = (change: Partial<Stage> = {}) => ({
  about: newAbout({ title: 'Queue', zone: 'UTC', createdAt: 0, leading: 'ruth', talk: true }),
  phases: [{ phase: 'timeline' as const, sitting: 1, at: 10, by: 'ruth' }],
  walk: [],
  gate: [],
  roster: [
    { id: 'ruth', name: 'Ruth Adeyemi', role: 'facilitator' as const, addedAt: 1 },
    { id: 'daniel', name: 'Daniel Osei', role: 'deputy' as const, addedAt: 2 },
  ],
  ...change,
});

describe('a step that came a moment too late', () => {
  test('names the event the room is at and who took it there', () => {
    const moved = stage({ walk: [{ event: 'b', act: 'opened', at: 20, by: 'daniel' }] });
    expect(staleWords(moved, events, 'ruth')).toEqual({
      text: 'Already at 23:40.',
      detail: 'Daniel moved on a moment before you. Nothing was changed.',
    });
  });

  test('names the phase when that is what moved', () => {
    const moved = stage({
      phases: [...stage().phases, { phase: 'learnings', sitting: 1, at: 30, by: 'ruth' }],
      walk: [{ event: 'b', act: 'opened', at: 20, by: 'daniel' }],
    });
    expect(staleWords(moved, events, 'daniel')).toEqual({
      text: 'Already in the learnings.',
      detail: 'Ruth moved on a moment before you. Nothing was changed.',
    });
  });

  test('names nobody for one’s own quick second press', () => {
    const moved = stage({ walk: [{ event: 'b', act: 'opened', at: 20, by: 'ruth' }] });
    expect(staleWords(moved, events, 'ruth').detail).toBe(
      'Your step before this one went through. Nothing more was changed.',
    );
  });

  test('an event that was removed meanwhile leaves the phase', () => {
    const moved = stage({ walk: [{ event: 'gone', act: 'opened', at: 20, by: 'daniel' }] });
    expect(staleWords(moved, events, 'ruth').text).toBe('Already in the timeline.');
  });
});
