/** A Slack export in made-up words, as large as a test wants it: twelve channels, twenty people, a bot, threads. */

const people = 'priya tom ana karim yuki daniel ruth lena ibrahim mei sven ola juan noor piotr eva sam lucia hiro max';
const words =
  'writes lock up on the primary again and the queue grows while replicas fall behind so somebody looks at the graph of open connections and then asks whether the deploy of this afternoon touched the pool';

const first = Date.UTC(2024, 2, 1, 6) / 1000;
const channels = 12;
const perDay = 600;

/** @returns files by their path inside the archive */
export function slackExport(messages: number): Record<string, string> {
  const names = people.split(' ');
  const days = new Map<string, object[]>();
  const vocabulary = words.split(' ');
  for (let index = 0; index < messages; index++) {
    const second = first + Math.floor((index * 86_400) / (perDay * channels));
    const ts = `${second}.${String(index % 1_000_000).padStart(6, '0')}`;
    const channel = index % channels;
    const path = `prod-${channel}/${new Date(second * 1000).toISOString().slice(0, 10)}.json`;
    const start = (index * 7) % 20;
    const text = `${vocabulary.slice(start, start + 8 + (index % 9)).join(' ')} (${index})`;
    const bot = index % 40 === 0;
    const user = `U${String(index % names.length).padStart(8, '0')}`;
    const message = {
      type: 'message',
      ...(bot ? { subtype: 'bot_message', bot_id: 'B00000001', username: 'pager' } : { user }),
      text: bot
        ? `FIRING: pool ${index % 3} is empty`
        : index % 50 === 1
          ? `${text} <@${user}> &amp; <https://graphs.example/d/${index}|graph>`
          : text,
      ts,
      client_msg_id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
      team: 'T00000001',
      ...(index % 10 === 3 ? { thread_ts: ts, reply_count: 1 } : {}),
      blocks: [
        {
          type: 'rich_text',
          block_id: 'b',
          elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
        },
      ],
    };
    const day = days.get(path) ?? [];
    days.set(path, day);
    day.push(message);
  }
  return {
    'channels.json': JSON.stringify(
      Array.from({ length: channels }, (_, index) => ({
        id: `C${String(index).padStart(8, '0')}`,
        name: `prod-${index}`,
      })),
    ),
    'users.json': JSON.stringify(
      names.map((name, index) => ({ id: `U${String(index).padStart(8, '0')}`, name, profile: { display_name: name } })),
    ),
    ...Object.fromEntries([...days].map(([path, day]) => [path, JSON.stringify(day, null, 1)])),
  };
}
