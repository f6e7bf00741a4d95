import { describe, expect, test } from 'vitest';
import { drafts, only, read, refusal, rows } from './sources.ts';

const updated = (id: string, status: string, body: string, minute: string) => ({
  id,
  status,
  body,
  display_at: `2024-03-01T21:${minute}:00.000Z`,
  created_at: '2024-03-09T00:00:00Z',
  incident_id: 'i1',
  affected_components: [{ name: 'API', old_status: 'operational', new_status: 'partial_outage' }],
});

describe('Statuspage', () => {
  const statusIncident = {
    id: 'i1',
    name: 'Slow checkout',
    shortlink: 'https://stspg.io/i1',
    created_at: '2024-03-01T21:00:00Z',
    incident_updates: [
      updated('u2', 'resolved', 'All good.', '40'),
      updated('u1', 'investigating', 'We look into it.', '05'),
    ],
  };
  const expected = ['2024-03-01T21:05:00Z Investigating: We look into it.', '2024-03-01T21:40:00Z Resolved: All good.'];

  test('updates come out in the order they were shown', () => {
    expect(rows({ page: {}, incident: statusIncident })).toEqual(expected);
    expect(rows({ type: 'statuspage.incident', data: statusIncident, timestamp: '2024-03-05T00:00:00Z' })).toEqual(
      expected,
    );
    expect(rows({ page: {}, incidents: [statusIncident] })).toEqual(expected);
    expect(drafts(statusIncident)[0]).toMatchObject({
      links: ['https://stspg.io/i1'],
      excerpt: 'Slow checkout\nAPI: operational → partial outage',
    });
  });

  test('a component changes', () => {
    const change = {
      component: { name: 'Database' },
      component_update: {
        id: 'c',
        old_status: 'operational',
        new_status: 'under_maintenance',
        created_at: '2024-03-01T21:00:00Z',
      },
    };
    expect(only(change)).toMatchObject({ text: 'Database: operational → under maintenance', kind: 'impact' });
  });

  test('of a copied page, the text before its "Posted" line is the update', () => {
    const page = [
      'Slow checkout',
      'Incident Report for Shop',
      'Resolved',
      'All good.',
      'Posted Mar 01, 2024 - 21:40 UTC',
      'Investigating',
      'We look into it.',
      'More soon.',
      'Posted 2 hours ago. Mar 01, 2024 - 21:05 UTC',
    ].join('\n');
    expect(rows(page)).toEqual(expected);
    expect(drafts(page)[0]).toMatchObject({ excerpt: 'More soon.' });
  });

  test('the history page names no year, which is asked', () => {
    const history = [
      'Resolved - All good.',
      'Mar 1, 21:40 UTC',
      '',
      'Investigating - We look into it.',
      'Mar 1, 21:05 UTC',
    ].join('\n');
    expect(read(history)).toMatchObject({ missing: ['date'] });
    expect(rows(history, { date: '2024-03-01' })).toEqual(expected);
  });

  test('another format is refused when it was chosen wrongly', () => {
    expect(refusal({ hello: 'world' }, {}, { format: 'statuspage' })).toMatchObject({
      reason: 'wrong-format',
      detail: 'statuspage',
    });
  });
});
