import { describe, expect, test } from 'vitest';
import { drafts, note, only, read, refusal, rows } from './sources.ts';

const priya = {
  id: 'PPRIYA',
  type: 'user_reference',
  summary: 'Priya Nair',
  html_url: 'https://shop.pagerduty.com/users/PPRIYA',
};
const mail = { id: 'PSERV', type: 'service_reference', summary: 'Checkout' };
const incident = {
  id: 'PINC',
  type: 'incident_reference',
  summary: '[#77] Checkout is slow',
  self: 'https://api.pagerduty.com/incidents/PINC',
  html_url: 'https://shop.pagerduty.com/incidents/PINC',
};
const entry = (id: string, type: string, minute: string, more: object = {}) => ({
  id,
  type: `${type}_log_entry`,
  created_at: `2024-03-01T21:${minute}:00Z`,
  agent: mail,
  incident,
  self: `https://api.pagerduty.com/log_entries/${id}`,
  html_url: `https://shop.pagerduty.com/incidents/PINC/log_entries/${id}`,
  ...more,
});

describe('PagerDuty log entries', () => {
  const list = {
    log_entries: [
      entry('R5', 'resolve', '40', { summary: 'Resolved by Priya Nair', agent: priya }),
      entry('R4', 'annotate', '20', { agent: priya, summary: 'Note added', note: 'Failing over to replica' }),
      entry('R3', 'notify', '02', { summary: 'Priya Nair notified by phone', user: priya }),
      entry('R2', 'notify', '01', { summary: 'Priya Nair notified by push', user: priya }),
      entry('R1', 'trigger', '00', {
        summary: 'Triggered through the API',
        event_details: { description: 'p99 over 3 s' },
      }),
    ],
    limit: 5,
    more: true,
  };

  test('come out oldest first, notifications between two acts as one row', () => {
    expect(rows(list)).toEqual([
      '2024-03-01T21:00:00Z Triggered through the API: p99 over 3 s',
      '2024-03-01T21:01:00Z 2 notifications sent: Priya Nair',
      '2024-03-01T21:20:00Z Note: Failing over to replica',
      '2024-03-01T21:40:00Z Resolved by Priya Nair: Checkout is slow',
    ]);
  });

  test('carry their page, never the address of the API, and only people as actors', () => {
    const [trigger, notified, annotated] = drafts(list);
    expect(trigger).toMatchObject({
      key: 'pagerduty:R1',
      kind: 'alert',
      links: ['https://shop.pagerduty.com/incidents/PINC/log_entries/R1'],
    });
    expect(trigger).not.toHaveProperty('actor');
    expect(notified).toMatchObject({ until: '2024-03-01T21:02:00Z' });
    expect(annotated).toMatchObject({ actor: 'Priya Nair', kind: 'message' });
    expect(JSON.stringify(drafts(list))).not.toContain('api.pagerduty.com');
  });

  test('say that there are further pages', () => {
    expect(note(read(list), 'paged')).toBeDefined();
    expect(note(read({ ...list, more: false }), 'paged')).toBeUndefined();
  });

  test('are found alone, in an envelope, and in the second webhook; times around them are no events', () => {
    const one = entry('R1', 'acknowledge', '05', { summary: 'Acknowledged by Priya Nair', agent: priya });
    const expected = ['2024-03-01T21:05:00Z Acknowledged by Priya Nair: Checkout is slow'];
    expect(rows({ log_entry: one })).toEqual(expected);
    expect(
      rows({ type: 'pagerduty.log_entries.list', data: { log_entries: [one] }, timestamp: '2024-03-02T00:00:00Z' }),
    ).toEqual(expected);
    const pending = {
      pending_actions: [{ type: 'resolve', at: '2024-03-02T00:00:00Z' }],
      created_at: '2024-03-01T21:00:00Z',
    };
    expect(
      rows({
        messages: [
          {
            event: 'incident.acknowledge',
            log_entries: [one],
            incident: { ...incident, ...pending },
            created_on: '2024-03-01T21:05:01Z',
          },
        ],
      }),
    ).toEqual(expected);
  });
});

describe('PagerDuty incidents, alerts, notes and webhooks', () => {
  const whole = {
    ...incident,
    type: 'incident',
    title: 'Checkout is slow',
    created_at: '2024-03-01T21:00:00Z',
    updated_at: '2024-03-09T00:00:00Z',
    status: 'resolved',
    last_status_change_at: '2024-03-01T21:40:00Z',
    last_status_change_by: priya,
    first_trigger_log_entry: { id: 'R1' },
    acknowledgements: [{ at: '2024-03-01T21:05:00Z', acknowledger: priya }],
    assignments: [{ at: '2024-03-01T21:00:00Z', assignee: priya }],
    pending_actions: [{ type: 'escalate', at: '2024-03-01T22:00:00Z' }],
  };

  test('an incident opens, is taken and is resolved; future and bookkeeping are no events', () => {
    expect(rows({ incidents: [whole], limit: 1, more: false })).toEqual([
      '2024-03-01T21:00:00Z Incident opened: Checkout is slow',
      '2024-03-01T21:05:00Z Acknowledged: Checkout is slow',
      '2024-03-01T21:40:00Z Resolved: Checkout is slow',
    ]);
    expect(drafts({ incident: whole })[0]?.key).toBe('pagerduty:R1');
  });

  test('an alert brings its details', () => {
    const alert = {
      id: 'PA1',
      type: 'alert',
      summary: 'p99 over 3 s',
      created_at: '2024-03-01T21:00:00Z',
      body: { details: { region: 'eu', value: 3.2 } },
    };
    expect(only({ alerts: [alert] })).toMatchObject({
      text: 'p99 over 3 s',
      excerpt: 'region: eu\nvalue: 3.2',
      kind: 'alert',
    });
    expect(rows({ alert })).toHaveLength(1);
  });

  test('a note is by a person, or by nobody', () => {
    const notes = [
      { id: 'N2', user: priya, content: 'Replica is up', created_at: '2024-03-01T16:21:00-05:00' },
      {
        id: 'N1',
        user: { type: 'bot_user_reference', summary: 'A rule' },
        content: 'Opened by rule',
        created_at: '2024-03-01T16:20:00-05:00',
      },
    ];
    expect(rows({ notes })).toEqual([
      '2024-03-01T21:20:00Z Note: Opened by rule',
      '2024-03-01T21:21:00Z Note: Replica is up',
    ]);
    expect(drafts({ notes }).map((draft) => draft.actor)).toEqual([undefined, 'Priya Nair']);
    expect(rows({ note: notes[0] })).toHaveLength(1);
  });

  test('the third webhook tells one event', () => {
    const event = {
      id: '01',
      event_type: 'incident.reassigned',
      occurred_at: '2024-03-01T21:10:00.5Z',
      agent: priya,
      data: { ...whole, assignees: [{ ...priya, summary: 'Tomás Vega' }] },
    };
    expect(only({ event })).toMatchObject({
      at: '2024-03-01T21:10:00.500Z',
      text: 'Reassigned to Tomás Vega: Checkout is slow',
      actor: 'Priya Nair',
      kind: 'handoff',
    });
    const annotated = {
      ...event,
      event_type: 'incident.annotated',
      data: { type: 'incident_note', content: 'Trying replica', incident },
    };
    expect(only({ event: annotated })).toMatchObject({ text: 'Note: Trying replica', links: [incident.html_url] });
  });

  test('the first webhook tells its kind beside an incident', () => {
    const message = {
      id: 'm1',
      type: 'incident.resolve',
      created_on: '2024-03-01T21:40:00Z',
      data: { incident: { ...incident, trigger_summary_data: { subject: 'Checkout is slow' } } },
    };
    expect(rows({ messages: [message] })).toEqual(['2024-03-01T21:40:00Z Resolved: Checkout is slow']);
  });

  test('an event passed on without its time needs one: the envelope was packed later', () => {
    const passedOn = {
      type: 'pagerduty.incident.annotated',
      timestamp: '2024-03-05T00:00:00Z',
      data: { agent: priya, incident: whole, annotation: { content: 'Trying replica' } },
    };
    expect(only(passedOn)).toMatchObject({ at: null, text: 'Note: Trying replica', flags: ['needs-time'] });
  });
});

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

describe('Alertmanager and Grafana', () => {
  const alert = (more: object = {}) => ({
    status: 'firing',
    labels: { alertname: 'HighLatency', service: 'checkout' },
    annotations: { summary: 'p99 over 3 s', description: 'for five minutes' },
    startsAt: '2024-03-01T21:00:00.123456789Z',
    endsAt: '0001-01-01T00:00:00Z',
    generatorURL: 'https://prom.example/graph',
    fingerprint: 'f1',
    ...more,
  });

  test('a firing alert has a start and no end', () => {
    expect(only({ version: '4', alerts: [alert()] })).toMatchObject({
      at: '2024-03-01T21:00:00.123Z',
      text: 'Firing: p99 over 3 s',
      excerpt: 'for five minutes\nalertname: HighLatency\nservice: checkout',
      links: ['https://prom.example/graph'],
      kind: 'alert',
    });
  });

  test('a resolved one has both, and keeps the key of its start', () => {
    const resolved = { alerts: [alert({ status: 'resolved', endsAt: '2024-03-01T21:30:00Z' })] };
    expect(rows(resolved)).toEqual([
      '2024-03-01T21:00:00.123Z Firing: p99 over 3 s',
      '2024-03-01T21:30:00Z Resolved: p99 over 3 s',
    ]);
    expect(drafts(resolved)[0]?.key).toBe(drafts({ alerts: [alert()] })[0]?.key);
  });

  test('the end an active alert expects is no event', () => {
    expect(rows([alert({ status: { state: 'active' }, endsAt: '2024-03-01T23:00:00Z' })])).toHaveLength(1);
  });

  test('alerts that were cut off are said', () => {
    expect(note(read({ alerts: [alert()], truncatedAlerts: 3 }), 'paged')).toBeDefined();
  });

  test('Grafana before version 9 tells no time', () => {
    const legacy = {
      title: '[Alerting] Latency',
      ruleName: 'Latency',
      state: 'alerting',
      message: 'look',
      ruleUrl: 'javascript:alert(1)',
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

describe('Statuspage', () => {
  const update = (id: string, status: string, body: string, minute: string) => ({
    id,
    status,
    body,
    display_at: `2024-03-01T21:${minute}:00.000Z`,
    created_at: '2024-03-09T00:00:00Z',
    incident_id: 'i1',
    affected_components: [{ name: 'API', old_status: 'operational', new_status: 'partial_outage' }],
  });
  const statusIncident = {
    id: 'i1',
    name: 'Slow checkout',
    shortlink: 'https://stspg.io/i1',
    created_at: '2024-03-01T21:00:00Z',
    incident_updates: [
      update('u2', 'resolved', 'All good.', '40'),
      update('u1', 'investigating', 'We look into it.', '05'),
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
