import { describe, expect, test } from 'vitest';
import { parseEvent } from 'shared/documents/board.ts';
import type { EventDraft } from 'shared/evidence/draft.ts';
import { eventsFromDrafts, newDrafts } from 'shared/evidence/to-events.ts';

const draft = (change: Partial<EventDraft> = {}): EventDraft => ({
  key: 'k1',
  at: '2024-03-01T21:00:00Z',
  precision: 'minute',
  zone: 'Europe/Berlin',
  originalTime: '22:00',
  zoneFrom: 'asked',
  text: 'The queue stops draining',
  links: [],
  line: 1,
  flags: [],
  ...change,
});

const ids = () => {
  let last = 0;
  return () => `e${(last += 1)}`;
};

describe('drafts become events', () => {
  test('time, words and evidence stay as they were read', () => {
    const [event] = eventsFromDrafts(
      [draft({ links: ['https://chat.example/p1'], excerpt: 'depth 9120', until: '2024-03-01T21:10:00Z' })],
      'import1',
      ids(),
    );
    expect(event).toEqual({
      id: 'e1',
      at: '2024-03-01T21:00:00Z',
      until: '2024-03-01T21:10:00Z',
      precision: 'minute',
      zone: 'Europe/Berlin',
      originalTime: '22:00',
      zoneFrom: 'asked',
      text: 'The queue stops draining',
      kind: 'observation',
      tags: [],
      actors: [],
      lanes: [],
      sources: [
        { kind: 'link', url: 'https://chat.example/p1' },
        { kind: 'excerpt', excerpt: 'depth 9120' },
      ],
      relatedEventIds: [],
      importedFrom: { importId: 'import1', key: 'k1' },
      order: 0,
    });
  });

  test('a row without a time is kept, and says that it needs one', () => {
    const [event] = eventsFromDrafts(
      [draft({ at: null, originalTime: '', until: '2024-03-01T21:10:00Z', flags: ['needs-time'] })],
      'import1',
      ids(),
    );
    expect(event).toMatchObject({ at: null, precision: 'none' });
    expect(event).not.toHaveProperty('until');
  });

  test('a clock without a day keeps what was written', () => {
    const [event] = eventsFromDrafts([draft({ at: null, flags: ['needs-date'] })], 'import1', ids());
    expect(event).toMatchObject({ at: null, precision: 'minute', originalTime: '22:00' });
  });

  test('whoever a chat names becomes the actor of a message, unless the source says what it was', () => {
    const [said, done] = eventsFromDrafts(
      [draft({ actor: 'mei' }), draft({ actor: 'mei', kind: 'action' })],
      'i',
      ids(),
    );
    expect(said).toMatchObject({ kind: 'message', actors: ['mei'] });
    expect(done).toMatchObject({ kind: 'action', actors: ['mei'] });
  });

  test('rows of one minute keep the order of the source', () => {
    const events = eventsFromDrafts([draft({ key: 'a' }), draft({ key: 'b' }), draft({ key: 'c' })], 'i', ids());
    expect(events.map((event) => [event.importedFrom?.key, event.order])).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 2],
    ]);
  });

  test('the board takes every event, however long its words, times and links are', () => {
    const long = draft({
      text: 'x'.repeat(9000),
      originalTime: '9'.repeat(500),
      actor: 'a'.repeat(500),
      excerpt: 'y'.repeat(30_000),
      links: ['javascript:alert(1)', ...Array.from({ length: 70 }, (_, n) => `https://chat.example/${n}`)],
    });
    for (const { id, ...fields } of eventsFromDrafts([long], 'i', ids())) {
      const event = parseEvent(id, fields);
      expect(event?.sources).toHaveLength(50);
      expect(event?.sources.filter((source) => source.kind === 'excerpt')[0]?.excerpt).toBe('x'.repeat(9000));
      expect(event?.sources.filter((source) => 'url' in source && !source.url.startsWith('https:'))).toEqual([]);
      expect(event?.text).toHaveLength(5000);
    }
    expect.assertions(4);
  });
});

test('IMPORT-34 a message is called by its channel, and a reply belongs to the message it answers', () => {
  const root = draft({ key: 'slack:1:U1', channel: 'prod', links: ['https://shop.slack.com/archives/C1/p1'] });
  const reply = draft({ key: 'slack:2:U2', channel: 'prod', answers: 'slack:1:U1', links: ['https://graph.example/'] });
  const [first, second] = eventsFromDrafts([root, reply], 'i', ids());
  expect(first?.sources[0]).toEqual({ kind: 'link', url: 'https://shop.slack.com/archives/C1/p1', label: 'prod' });
  expect(second?.sources[0]).toEqual({ kind: 'link', url: 'https://graph.example/' });
  expect(second?.relatedEventIds).toEqual([first?.id]);
  const [alone] = eventsFromDrafts([reply], 'i', ids());
  expect(alone?.relatedEventIds).toEqual([]);
  const [later] = eventsFromDrafts([reply], 'j', ids(), new Map([['slack:1:U1', 'there']]));
  expect(later?.relatedEventIds).toEqual(['there']);
});

test('a second import of the same evidence adds nothing', () => {
  const drafts = [draft({ key: 'a' }), draft({ key: 'b' })];
  expect(newDrafts(drafts, new Set(['a', 'b']))).toEqual([]);
  expect(newDrafts(drafts, new Set(['a'])).map((each) => each.key)).toEqual(['b']);
});
