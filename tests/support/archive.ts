/** Records as the archive keeps them, small enough to read. */
import type { ArchiveEntry, Passage } from 'shared/retro/archived.ts';

export const passage = (key: string, kind: Passage['kind'], text: string, more: Partial<Passage> = {}): Passage => ({
  key,
  kind,
  text,
  ...more,
});

export function archived(retro: string, change: Partial<ArchiveEntry> = {}): ArchiveEntry {
  return {
    retro,
    n: 1,
    at: Date.parse('2026-03-09T12:00:00Z'),
    title: `Incident ${retro}`,
    zone: 'UTC',
    day: '2026-03-02',
    systems: [],
    tags: [],
    lead: '',
    events: 0,
    learnings: 0,
    actions: 0,
    passages: [],
    ...change,
  };
}
