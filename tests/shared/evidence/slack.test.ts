import { describe, expect, test } from 'vitest';
import type { EvidenceFile } from 'shared/evidence/files.ts';
import type { EvidenceOptions } from 'shared/evidence/options.ts';
import { readEvidence } from 'shared/evidence/read.ts';
import { eventsFromDrafts } from 'shared/evidence/to-events.ts';
import { drafts, note, only, read, refusal, rowOf, rows } from './sources.ts';

const users = [
  {
    id: 'UPRIYA',
    name: 'priya.n',
    profile: { display_name: 'Priya', real_name: 'Priya Nair', email: 'priya@shop.example' },
  },
  { id: 'UTOMAS', name: 'tomas', real_name: 'Tomás Vega', profile: { display_name: '' } },
];
const channels = [{ id: 'C0AB12CD3', name: 'inc-checkout' }];

const message = (ts: string, user: string, text: string, more: object = {}) => ({
  type: 'message',
  ts,
  user,
  text,
  ...more,
});

function file(path: string, value: unknown): EvidenceFile {
  return { path, bytes: new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value)) };
}

function exported(days: readonly EvidenceFile[], options: EvidenceOptions = {}) {
  const files = [file('users.json', users), file('channels.json', channels), ...days];
  const reading = readEvidence({ name: 'export.zip', files }, options);
  if (!reading.ok) throw new Error(`refused: ${reading.reason} ${reading.detail}`);
  return reading;
}

const day = (...messages: object[]) => file('inc-checkout/2024-03-01.json', messages);

describe('a Slack export', () => {
  test('a message carries its time, its author, its channel and a link to itself', () => {
    const {
      drafts: [draft],
    } = exported([day(message('1709326800.123456', 'UPRIYA', 'Payments are timing out'))], { team: 'shop' });
    expect(draft).toMatchObject({
      key: 'slack:1709326800.123456:UPRIYA',
      at: '2024-03-01T21:00:00.123Z',
      originalTime: '1709326800.123456',
      zoneFrom: 'epoch',
      text: 'Payments are timing out',
      actor: 'Priya',
      channel: 'inc-checkout',
      kind: 'message',
      links: ['https://shop.slack.com/archives/C0AB12CD3/p1709326800123456'],
    });
  });

  test('NAME-22 what a bot says is known as a program’s, what a person says is not', () => {
    const said = exported([
      day(message('1709326800.000001', 'UPRIYA', 'hello'), {
        type: 'message',
        subtype: 'bot_message',
        ts: '1709326801.000001',
        username: 'Atlas',
        text: 'The build is red',
      }),
    ]);
    expect(said.drafts.map(({ actor, machine }) => [actor, machine])).toEqual([
      ['Priya', undefined],
      ['Atlas', true],
    ]);
    expect(eventsFromDrafts(said.drafts, 'i', () => 'id').map(({ machine }) => machine)).toEqual([undefined, true]);
  });

  test('the day in a file name follows another zone and is not read', () => {
    const {
      drafts: [draft],
    } = exported([file('inc-checkout/2031-01-01.json', [message('1709326800.000001', 'UPRIYA', 'hello')])]);
    expect(draft?.at).toBe('2024-03-01T21:00:00Z');
  });

  test('names are display name, else full name; unknown ids stay', () => {
    const { drafts: all } = exported([
      day(
        message('1709326801.000001', 'UTOMAS', 'on it'),
        message('1709326802.000001', 'UGONE99', 'me too'),
        message('1709326803.000001', 'UNEW', 'hi', { user_profile: { display_name: '', real_name: 'Nia' } }),
      ),
    ]);
    expect(all.map((draft) => draft.actor)).toEqual(['Tomás Vega', 'UGONE99', 'Nia']);
  });

  test('joins, leaves and topics are left out and counted; bots stay', () => {
    const reading = exported([
      day(
        message('1709326800.000001', 'UPRIYA', '<@UPRIYA> has joined the channel', { subtype: 'channel_join' }),
        message('1709326801.000001', 'UPRIYA', 'set the topic', { subtype: 'channel_topic' }),
        message('1709326802.000001', 'UPRIYA', 'was here', { subtype: 'tombstone', hidden: true }),
        {
          type: 'message',
          subtype: 'bot_message',
          ts: '1709326803.000001',
          username: 'pager',
          bot_id: 'B1',
          text: '[FIRING] HighLatency checkout',
        },
      ),
    ]);
    expect(reading.drafts.map(rowOf)).toEqual(['2024-03-01T21:00:03Z [FIRING] HighLatency checkout']);
    expect(reading.drafts[0]).toMatchObject({ actor: 'pager', kind: 'alert' });
    expect(note(reading, 'left-out')).toMatchObject({ count: 3 });
  });

  test('replies name what they answer; a reply shown in the channel too is one event', () => {
    const root = '1709326800.000001';
    const reply = (ts: string, text: string, more: object = {}) =>
      message(ts, 'UTOMAS', text, { thread_ts: root, parent_user_id: 'UPRIYA', ...more });
    const reading = exported(
      [
        day(
          message(root, 'UPRIYA', 'Is the queue stuck?', { thread_ts: root, reply_count: 9e99, replies: 'none' }),
          reply('1709326900.000001', 'Yes, since nine'),
          reply('1709326950.000001', 'Draining now', {
            subtype: 'thread_broadcast',
            root: message(root, 'UPRIYA', 'Is the queue stuck?'),
          }),
          reply('1709326950.000001', 'Draining now', { subtype: 'thread_broadcast' }),
        ),
      ],
      { team: 'https://shop.slack.com/' },
    );
    expect(reading.drafts.map((draft) => draft.text)).toEqual([
      'Is the queue stuck?',
      'Yes, since nine',
      'Draining now',
    ]);
    expect(reading.drafts.map((draft) => draft.answers)).toEqual([
      undefined,
      `slack:${root}:UPRIYA`,
      `slack:${root}:UPRIYA`,
    ]);
    expect(reading.drafts[1]?.links[0]).toBe(
      `https://shop.slack.com/archives/C0AB12CD3/p1709326900000001?thread_ts=${root}&cid=C0AB12CD3`,
    );
  });

  test('an edited message keeps its first time', () => {
    const {
      drafts: [draft],
    } = exported([
      day(
        message('1709326800.000001', 'UPRIYA', 'Rolled back', { edited: { user: 'UPRIYA', ts: '1709330000.000000' } }),
      ),
    ]);
    expect(draft?.at).toBe('2024-03-01T21:00:00Z');
  });

  test('files are named and linked, their tokens and private addresses are not', () => {
    const {
      drafts: [draft],
    } = exported([
      day(
        message('1709326800.000001', 'UPRIYA', '', {
          files: [
            {
              id: 'F1',
              title: 'queue depth.png',
              permalink: 'https://shop.slack.com/files/UPRIYA/F1/queue_depth.png',
              url_private: 'https://files.slack.com/files-pri/T1-F1/queue_depth.png?t=xoxe-1-abcdef',
            },
          ],
        }),
      ),
    ]);
    expect(draft?.text).toBe('File: queue depth.png');
    expect(draft?.links).toContain('https://shop.slack.com/files/UPRIYA/F1/queue_depth.png');
    expect(JSON.stringify(draft)).not.toContain('xoxe');
  });

  test('the workspace is known from the files of its messages, and asked for when it is not', () => {
    const shared = message('1709326800.000001', 'UPRIYA', 'see', {
      file: { id: 'F1', permalink: 'https://shop.slack.com/files/UPRIYA/F1/a.png' },
    });
    expect(note(exported([day(shared)]), 'team')).toMatchObject({ team: 'shop' });
    const unknown = exported([day(message('1709326800.000001', 'UPRIYA', 'see'))]);
    expect(note(unknown, 'team')).toMatchObject({ team: null });
    expect(unknown.drafts[0]?.links).toEqual([]);
  });

  test('a damaged day is named, and the other days are read', () => {
    const reading = exported([
      day(message('1709326800.000001', 'UPRIYA', 'fine')),
      file('inc-checkout/2024-03-02.json', '[{"ts": \n oops'),
    ]);
    expect(reading.drafts).toHaveLength(1);
    expect(note(reading, 'unread')).toMatchObject({ name: 'inc-checkout/2024-03-02.json', count: 1, line: 2 });
  });

  test('paths of an archive lead nowhere, and clutter is passed over', () => {
    const reading = exported([
      file('../../etc\\inc-checkout/2024-03-01.json', [message('1709326800.000001', 'UPRIYA', 'one')]),
      file('__MACOSX/inc-checkout/._2024-03-01.json', 'no json'),
      file('inc-checkout/attachments/F1-list.json', '[1, 2'),
      file('inc-checkout/', ''),
    ]);
    expect(reading.drafts.map((draft) => draft.channel)).toEqual(['inc-checkout']);
    expect(note(reading, 'unread')).toBeUndefined();
  });

  test('messages of two channels may have the same time', () => {
    const files = ['a', 'b'].map((name) =>
      file(`${name}/2024-03-01.json`, [message('1709326800.000001', 'UPRIYA', `in ${name}`)]),
    );
    expect(new Set(exported(files).drafts.map((draft) => draft.key)).size).toBe(2);
  });
});

const wrote = (mrkdwn: string) =>
  only([message('1709326800.000001', 'UPRIYA', mrkdwn, { user_profile: { display_name: 'Priya' } })]);

describe('what Slack writes in its own markup', () => {
  test('mentions, channels, links and groups become words', () => {
    const draft = wrote(
      '<@UTOMAS|tomas> see <#C1|ops> and <https://a.example/x?b=1&amp;c=2|the graph> <!here> <!subteam^S1|@oncall>',
    );
    expect(draft.text).toBe('@tomas see #ops and the graph @here @oncall');
    expect(draft.links).toEqual(['https://a.example/x?b=1&c=2']);
  });

  test('entities are unescaped once, after the brackets are read', () => {
    expect(wrote('p99 &gt; 3s &amp;lt; &lt;@UPRIYA&gt;').text).toBe('p99 > 3s &lt; <@UPRIYA>');
  });

  test('bold, italic and code lose their marks; names and sums keep theirs', () => {
    expect(wrote('*all* of _it_ is ~gone~ in `db_1`, snake_case_name and 2*3*4').text).toBe(
      'all of it is gone in db_1, snake_case_name and 2*3*4',
    );
  });

  test('code blocks stand below', () => {
    const draft = wrote('Logs:\n```ERROR &lt;pool&gt;\nretry```\nagain');
    expect(draft.text).toBe('Logs: again');
    expect(draft.excerpt).toBe('ERROR <pool>\nretry');
  });

  test('addresses, phones and scripts do not travel, and are no links', () => {
    const draft = wrote(
      '<mailto:ana@shop.example|ana@shop.example> <tel:+4915112345678|+49 151 12345678> <javascript:alert(1)|click>',
    );
    expect(draft.text).toBe('[removed] [removed] click');
    expect(draft.links).toEqual([]);
  });

  test('blocks and attachments of integrations speak where they are all there is', () => {
    const poll = {
      type: 'message',
      subtype: 'bot_message',
      bot_id: 'B1',
      ts: '1709326800.000001',
      text: 'Vote',
      blocks: [
        { type: 'header', text: { type: 'plain_text', text: 'Roll back?' } },
        { type: 'actions', elements: [{ type: 'button', text: { type: 'plain_text', text: 'Yes' } }] },
      ],
    };
    expect(only([poll])).toMatchObject({ text: 'Vote', excerpt: 'Roll back?' });
    const alert = {
      type: 'message',
      subtype: 'bot_message',
      bot_id: 'B1',
      ts: '1709326800.000001',
      text: '',
      attachments: [{ title: 'Disk full', title_link: 'https://mon.example/1', text: 'db2 at 97 %', fallback: 'x' }],
    };
    expect(only([alert])).toMatchObject({ text: 'Disk full db2 at 97 %', links: ['https://mon.example/1'] });
    const rich = message('1709326800.000001', 'UPRIYA', '', {
      blocks: [
        {
          type: 'rich_text',
          elements: [
            {
              type: 'rich_text_list',
              elements: [
                {
                  type: 'rich_text_section',
                  elements: [
                    { type: 'text', text: 'a < b ' },
                    { type: 'user', user_id: 'UTOMAS' },
                  ],
                },
              ],
            },
          ],
        },
      ],
    });
    expect(only([rich]).text).toBe('• a < b @UTOMAS');
  });
});

describe('single files and answers of the API', () => {
  test('a history page is read, newest last, and says that there is more', () => {
    const reading = read({
      ok: true,
      has_more: true,
      messages: [message('1709326900.000001', 'UPRIYA', 'later'), message('1709326800.000001', 'UPRIYA', 'first')],
    });
    expect(reading.drafts.map((draft) => draft.text)).toEqual(['first', 'later']);
    expect(note(reading, 'paged')).toBeDefined();
  });

  test('a search answers with channels and addresses of its own', () => {
    const draft = only({
      ok: true,
      messages: {
        matches: [
          {
            type: 'message',
            ts: '1709326800.000001',
            username: 'priya',
            text: 'here',
            channel: { id: 'C0AB12CD3', name: 'ops' },
            permalink: 'https://shop.slack.com/archives/C0AB12CD3/p1709326800000001',
          },
        ],
      },
    });
    expect(draft).toMatchObject({
      actor: 'priya',
      channel: 'ops',
      links: ['https://shop.slack.com/archives/C0AB12CD3/p1709326800000001'],
    });
  });

  test('an event tells the message as it is after the edit, at its first time', () => {
    const event = {
      type: 'event_callback',
      event: {
        type: 'message',
        subtype: 'message_changed',
        channel: 'C0AB12CD3',
        ts: '1709330000.000001',
        message: message('1709326800.000001', 'UPRIYA', 'after'),
      },
    };
    expect(rows(event)).toEqual(['2024-03-01T21:00:00Z after']);
  });

  test('what slackdump keeps for itself is no export, and the answer says what to do', () => {
    const dump = {
      channel_id: 'C0AB12CD3',
      name: 'ops',
      messages: [message('1709326800.000001', 'UPRIYA', 'x', { slackdump_thread_replies: [] })],
    };
    expect(refusal(dump).reason).toBe('slackdump');
    const chunk = '{"t":0,"ts":1709326800123456789,"id":"C0AB12CD3","n":1,"m":[]}';
    expect(refusal(`${chunk}\n${chunk}`).reason).toBe('slackdump');
    expect(refusal('', {}, { files: [file('C0AB12CD3.json', dump)], text: undefined as never }).reason).toBe(
      'slackdump',
    );
  });

  test('imported again, by whatever way, it is the same message', () => {
    const one = message('1709326800.000001', 'UPRIYA', 'same');
    const [fromFile] = drafts([one]);
    const {
      drafts: [fromExport],
    } = exported([day(one)]);
    expect(fromFile?.key).toBe(fromExport?.key);
  });
});
