import { describe, expect, test } from 'vitest';
import { drafts, note, only, read, rows } from './sources.ts';

const alerted = (more: object = {}) => ({
  status: 'firing',
  labels: { alertname: 'HighLatency', service: 'checkout' },
  annotations: { summary: 'p99 over 3 s', description: 'for five minutes' },
  startsAt: '2024-03-01T21:00:00.123456789Z',
  endsAt: '0001-01-01T00:00:00Z',
  generatorURL: 'https://prom.example/graph',
  fingerprint: 'f1',
  ...more,
});

describe('Alertmanager and Grafana', () => {
  test('a firing alert has a start and no end', () => {
    expect(only({ version: '4', alerts: [alerted()] })).toMatchObject({
      at: '2024-03-01T21:00:00.123Z',
      text: 'Firing: p99 over 3 s',
      excerpt: 'for five minutes\nalertname: HighLatency\nservice: checkout',
      links: ['https://prom.example/graph'],
      kind: 'alert',
    });
  });

  test('a resolved one has both, and keeps the key of its start', () => {
    const resolved = { alerts: [alerted({ status: 'resolved', endsAt: '2024-03-01T21:30:00Z' })] };
    expect(rows(resolved)).toEqual([
      '2024-03-01T21:00:00.123Z Firing: p99 over 3 s',
      '2024-03-01T21:30:00Z Resolved: p99 over 3 s',
    ]);
    expect(drafts(resolved)[0]?.key).toBe(drafts({ alerts: [alerted()] })[0]?.key);
  });

  test('the end an active alert expects is no event', () => {
    expect(rows([alerted({ status: { state: 'active' }, endsAt: '2024-03-01T23:00:00Z' })])).toHaveLength(1);
  });

  test('alerts that were cut off are said', () => {
    expect(note(read({ alerts: [alerted()], truncatedAlerts: 3 }), 'paged')).toBeDefined();
  });

  test('Grafana before version 9 tells no time', () => {
    const legacy = {
      title: '[Alerting] Latency',
      ruleName: 'Latency',
      state: 'alerting',
      message: 'look',
      ruleUrl: 'javascript:alerted(1)',
      evalMatches: [{ metric: 'p99', value: 3.1 }],
    };
    expect(only(legacy)).toMatchObject({ at: null, text: '[Alerting] Latency: look', links: [], excerpt: 'p99: 3.1' });
  });

  test('annotations mark deploys and changes of state', () => {
    const marks = [
      {
        id: 2,
        dashboardUID: 'd',
        alertName: 'Latency',
        prevState: 'ok',
        newState: 'alerting',
        time: 1709326860000,
        text: '',
      },
      { id: 1, dashboardUID: 'd', time: 1709326800000, timeEnd: 1709326830000, text: 'deploy 512', login: 'priya' },
    ];
    expect(rows(marks)).toEqual(['2024-03-01T21:00:00Z deploy 512', '2024-03-01T21:01:00Z Latency: ok → alerting']);
    expect(drafts(marks)[0]).toMatchObject({ until: '2024-03-01T21:00:30Z', kind: 'change', actor: 'priya' });
  });
});
