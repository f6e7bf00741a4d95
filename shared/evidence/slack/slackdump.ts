import { type Json, at, isObject, listAt, objectsAt, wordsAt } from '../machine/json.ts';

/**
 * What slackdump keeps for itself looks like Slack's files and is none: one object a channel (`dump`), or a list of
 * chunks (`archive`), without the names of people. Its `convert` makes an export of either.
 */
export function isSlackdump(value: Json): boolean {
  if (!isObject(value)) return false;
  const messages = objectsAt(value, 'messages');
  if (messages.some((message) => at(message, 'slackdump_thread_replies') !== undefined)) return true;
  // An answer of Slack's own API says `ok`.
  const isDump = wordsAt(value, 'channel_id') !== '' && at(value, 'ok') === undefined;
  return (isDump && listAt(value, 'messages').length > 0) || isChunk(value);
}

/** One line of an archive: `{"t": 0, "ts": 1737844844559644000, "id": "C…", "n": 3, …}`. */
export function isChunk(value: Json): boolean {
  return (
    typeof at(value, 't') === 'number' &&
    /^\d{19}$/.test(wordsAt(value, 'ts')) &&
    typeof at(value, 'id') === 'string' &&
    typeof at(value, 'n') === 'number'
  );
}
