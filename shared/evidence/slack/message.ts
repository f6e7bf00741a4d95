import type { EventKind } from '../../retro/timeline.ts';
import { plainKind } from '../kinds.ts';
import type { Finding } from '../machine/finding.ts';
import { type JsonObject, at, firstWords, isObject, listAt, objectsAt, wordsAt } from '../machine/json.ts';
import type { Moment } from '../machine/moment.ts';
import { attachmentLines, blockLines } from './blocks.ts';
import { type Said, readMrkdwn } from './mrkdwn.ts';
import { type Names, authorOf } from './names.ts';

/** `1434139102.000002`: the id of a message in its channel, and its time in UTC. Never read as a float. */
const stamp = /^(\d{9,11})\.(\d{1,9})$/;

export function isStamp(ts: string): boolean {
  return stamp.test(ts);
}

export function stampMoment(ts: string): Moment | null {
  const parts = stamp.exec(ts);
  if (parts === null) return null;
  const ms = Number(parts[1]) * 1000 + Number((parts[2] ?? '').padEnd(3, '0').slice(0, 3));
  return { kind: 'instant', ms, from: 'epoch', minutes: 0, precision: 'second', original: ts };
}

/** One id for the same message wherever it is found: in an export, a channel file, a copied thread. */
export function messageKey(ts: string, message: JsonObject): string {
  return `slack:${ts}:${firstWords(wordsAt(message, 'user'), wordsAt(message, 'bot_id'))}`;
}

const shortMessage = 400;

/** Everything but its own address, which needs the workspace. */
export function readMessage(message: JsonObject, ts: string, channel: string, names: Names): Finding {
  const own = wordsOf(message, names);
  const beside = readMrkdwn(extraOf(message).join('\n'), names);
  // Integrations that say nothing themselves speak through what they attach.
  const [said, extra] = own.text === '' && own.code === '' ? [beside, null] : [own, beside];
  const files = filesOf(message);
  const [text = '', ...below] = splitMessage(said.text);
  const words = firstWords(text, firstLine(said.code), files.names, silentOf(message));
  const excerpt = [...below, said.code, extra?.text ?? '', extra?.code ?? '', files.names === words ? '' : files.names];
  return {
    key: messageKey(ts, message),
    moment: stampMoment(ts),
    text: words,
    links: [...own.links, ...beside.links, ...files.links],
    excerpt: excerpt.filter((part) => part !== '').join('\n'),
    actor: authorOf(message, names),
    ...(isFromBot(message) ? { machine: true } : {}),
    kind: kindOf(message, words),
    channel,
  };
}

/** The message itself; blocks repeat it for people, so they count only where it is empty. */
function wordsOf(message: JsonObject, names: Names): Said {
  const text = at(message, 'text');
  if (typeof text === 'string' && text.trim() !== '') return readMrkdwn(text, names);
  const comment = wordsAt(message, 'comment', 'comment');
  const lines = comment === '' ? blockLines(listAt(message, 'blocks')) : [comment];
  return readMrkdwn(lines.join('\n'), names);
}

/** What a message carries beside its text: attachments, and blocks of integrations where they say more. */
function extraOf(message: JsonObject): string[] {
  if (at(message, 'blocks') === undefined && at(message, 'attachments') === undefined) return [];
  const text = wordsAt(message, 'text');
  const blocks = text === '' ? [] : listAt(message, 'blocks').filter((block) => wordsAt(block, 'type') !== 'rich_text');
  return [...blockLines(blocks), ...attachmentLines(listAt(message, 'attachments'))].filter(
    (line) => !text.includes(line),
  );
}

/** What stands for a message without words of its own. */
function silentOf(message: JsonObject): string {
  return wordsAt(message, 'subtype') === 'huddle_thread' ? 'A huddle begins' : '(no text)';
}

/** A short message is one sentence; of a long one the first paragraph is, and the rest stands below. */
function splitMessage(text: string): string[] {
  if (text === '') return [];
  if (text.length <= shortMessage) return [text];
  const end = text.indexOf('\n');
  return end === -1 ? [text] : [text.slice(0, end), text.slice(end + 1).trim()];
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}

function filesOf(message: JsonObject): { readonly names: string; readonly links: readonly string[] } {
  if (!Object.hasOwn(message, 'files') && !Object.hasOwn(message, 'file')) return { names: '', links: [] };
  const one = at(message, 'file');
  const files = [...objectsAt(message, 'files'), ...(isObject(one) ? [one] : [])];
  const names = files.map((file) => firstWords(wordsAt(file, 'title'), wordsAt(file, 'name'), wordsAt(file, 'id')));
  return {
    names: files.length === 0 ? '' : `File: ${names.filter((name) => name !== '').join(', ')}`,
    links: files.map((file) => wordsAt(file, 'permalink')).filter((link) => link !== ''),
  };
}

/** Address of a message; a reply is shown in its thread. Null while workspace or channel is unknown. */
export function permalink(ts: string, thread: string, channelId: string, team: string | null): string | null {
  if (team === null || !/^[A-Z][A-Z0-9]{4,20}$/.test(channelId) || !isStamp(ts)) return null;
  const query = isStamp(thread) && thread !== ts ? `?thread_ts=${thread}&cid=${channelId}` : '';
  return `https://${team}.slack.com/archives/${channelId}/p${ts.replace('.', '')}${query}`;
}

const alarm =
  /^(?:[^\p{L}]{0,6}|:[\w+-]{1,30}:\s*)(?:firing|alert(?:ing)?|triggered|critical|problem|incident triggered)\b/iu;

function kindOf(message: JsonObject, words: string): EventKind {
  return isFromBot(message) && alarm.test(words) ? 'alert' : (plainKind(words) ?? 'message');
}

function isFromBot(message: JsonObject): boolean {
  return wordsAt(message, 'bot_id') !== '' || wordsAt(message, 'subtype') === 'bot_message';
}
