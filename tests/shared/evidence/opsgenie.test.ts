import { describe, expect, test } from 'vitest';
import { note, only, read, rows } from './sources.ts';

describe('Opsgenie', () => {
  const alert = {
    alertId: 'a-1',
    tinyId: '7',
    message: 'Queue is stuck',
    username: 'priya@shop.example',
    createdAt: 1709326800250,
    updatedAt: '@@',
  };
  const webhook = (action: string, more: object = {}) =>
    JSON.stringify({ action, alert: { ...alert, ...more }, integrationId: 'i' }).replace('"@@"', '1709327400250999999');

  test('an alert was created in milliseconds; everything else happened at its update, in nanoseconds', () => {
    expect(rows(webhook('Create'))).toEqual(['2024-03-01T21:00:00.250Z Alert: Queue is stuck']);
    expect(only(webhook('AddNote', { note: 'Restarting worker 3' }))).toMatchObject({
      at: '2024-03-01T21:10:00.250Z',
      originalTime: '1709327400250999999',
      text: 'Note: Restarting worker 3',
      excerpt: 'Queue is stuck',
      actor: 'priya',
    });
  });

  test('without the time of its update an act needs a time', () => {
    expect(only({ action: 'Close', alert: { ...alert, updatedAt: undefined } })).toMatchObject({
      at: null,
      flags: ['needs-time'],
    });
  });

  test('the log of an alert is read from the API, and says when it is paged', () => {
    const reading = read({
      data: [{ log: 'Alert acknowledged', owner: 'System', createdAt: '2024-03-01T21:05:00Z', offset: '2' }],
      paging: { next: 'x' },
      took: 1,
      requestId: 'r',
    });
    expect(reading.drafts[0]).toMatchObject({ text: 'Alert acknowledged', at: '2024-03-01T21:05:00Z' });
    expect(note(reading, 'paged')).toBeDefined();
  });
});
