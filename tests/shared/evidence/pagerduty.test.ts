import { describe, expect, test } from 'vitest';
import { drafts, note, only, read, rows } from './sources.ts';

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
